package io.yuanliu.wire.epcis;

import io.yuanliu.core.data.Data;
import io.yuanliu.wire.json.Findings;
import io.yuanliu.wire.json.JsonWriter;
import io.yuanliu.wire.json.Pointer;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** What a JSON-LD {@code @context} declares: prefixes and terms of extensions, and further contexts by address. */
final class Prefixes {
    static final String STANDARD_CONTEXT = "https://ref.gs1.org/standards/epcis/2.0.0/epcis-context.jsonld";
    static final Prefixes NONE = new Prefixes(Map.of());

    /** Prefixes that the standard's own context brings, and schemes of extension names written out in full. */
    private static final Set<String> KNOWN =
            Set.of("epcis", "cbv", "cbvmda", "gs1", "rdfs", "owl", "xsd", "dcterms", "http", "https", "urn");

    private final Map<String, String> declared;
    private final boolean open;

    private Prefixes(Map<String, String> declared) {
        this.declared = Collections.unmodifiableMap(declared);
        this.open = declared.entrySet().stream().anyMatch(entry -> isContext(entry.getKey(), entry.getValue()));
    }

    static Prefixes of(Map<String, String> declared) {
        return declared.isEmpty() ? NONE : new Prefixes(new LinkedHashMap<>(declared));
    }

    Map<String, String> declared() {
        return declared;
    }

    /** These and what a further context adds or overrides. */
    Prefixes with(Data context, Pointer at, Findings findings) {
        var all = new LinkedHashMap<>(declared);
        if (context instanceof Data.Items(var parts)) {
            for (int i = 0; i < parts.size(); i++) {
                add(all, parts.get(i), at.item(i), findings);
            }
        } else {
            add(all, context, at, findings);
        }
        return all.equals(declared) ? this : of(all);
    }

    private static void add(Map<String, String> all, Data part, Pointer at, Findings findings) {
        switch (part) {
            case Data.Text(var address) -> {
                if (!isStandard(address)) {
                    all.put(address, address);
                }
            }
            case Data.Fields(var terms) ->
                terms.forEach((term, meaning) -> {
                    if (meaning instanceof Data.Text(var address)) {
                        all.put(term, address);
                    } else if (meaning instanceof Data.Fields) {
                        all.put(term, JsonWriter.text(meaning));
                    } else {
                        findings.block("epcis.context", at.field(term));
                    }
                });
            default -> findings.block("epcis.context", at);
        }
    }

    static boolean isStandard(String address) {
        return address.contains("gs1") && address.endsWith("epcis-context.jsonld");
    }

    static boolean isContext(String name, String meaning) {
        return name.equals(meaning);
    }

    /** Whether an extension may have this name. With a context that only its address tells of, nobody can say no. */
    boolean allow(String name) {
        int colon = name.indexOf(':');
        String prefix = colon < 0 ? name : name.substring(0, colon);
        return open
                || declared.containsKey(name)
                || declared.containsKey(prefix)
                || (colon > 0 && KNOWN.contains(prefix));
    }

    /** Those of the declared ones that this object, at any depth, makes use of. */
    Map<String, String> usedBy(Data.Fields fields) {
        if (declared.isEmpty()) {
            return Map.of();
        }
        var used = new LinkedHashMap<String, String>();
        collect(fields, used);
        declared.forEach((name, meaning) -> {
            if (isContext(name, meaning)) {
                used.put(name, meaning);
            }
        });
        return used;
    }

    private void collect(Data data, Map<String, String> used) {
        switch (data) {
            case Data.Fields(var values) ->
                values.forEach((name, value) -> {
                    use(name, used);
                    collect(value, used);
                });
            case Data.Items(var values) -> values.forEach(value -> collect(value, used));
            case Data.Text(var text) -> use(text, used);
            case Data.Decimal _, Data.Flag _, Data.Nothing _ -> {}
        }
    }

    private void use(String text, Map<String, String> used) {
        int colon = text.indexOf(':');
        String prefix = colon < 0 ? text : text.substring(0, colon);
        String meaning = declared.get(prefix);
        if (meaning != null) {
            used.put(prefix, meaning);
        }
        String term = colon < 0 ? null : declared.get(text);
        if (term != null) {
            used.put(text, term);
        }
    }
}

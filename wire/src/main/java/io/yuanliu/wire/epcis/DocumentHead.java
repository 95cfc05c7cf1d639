package io.yuanliu.wire.epcis;

import io.yuanliu.core.data.Data;
import io.yuanliu.core.finding.Finding;
import io.yuanliu.wire.json.Findings;
import io.yuanliu.wire.json.JsonSource;
import io.yuanliu.wire.json.Pointer;
import io.yuanliu.wire.json.Unreadable;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** The fields of an EPCIS document beside its body; they may come before it or behind it. */
final class DocumentHead {
    private static final String DOCUMENT = "EPCISDocument";
    private static final String QUERY_DOCUMENT = "EPCISQueryDocument";
    private static final Set<String> TEXTS = Set.of("instanceIdentifier", "sender", "receiver");

    private final JsonSource source;
    private final Findings findings;
    private final Map<String, Data> taken = new HashMap<>();
    private Prefixes prefixes = Prefixes.NONE;
    private boolean events;

    DocumentHead(JsonSource source, Findings findings) {
        this.source = source;
        this.findings = findings;
    }

    boolean knowsContext() {
        return taken.containsKey("@context");
    }

    Prefixes prefixes() {
        return prefixes;
    }

    void hasEvents() {
        events = true;
    }

    /** Reads the field on whose value the source stands. */
    void take(String name) {
        Pointer at = Pointer.ROOT.field(name);
        if (name.equals("epcisHeader")) {
            header(at);
            return;
        }
        Data value = source.value(at);
        if (taken.put(name, value) != null) {
            source.duplicate(name, at);
        }
        switch (name) {
            case "@context" -> prefixes = Prefixes.NONE.with(value, at, findings);
            case "type" -> type(value, at);
            case "schemaVersion" -> version(value, at);
            case "creationDate" -> creationDate(value, at);
            case "id" -> expect(isUri(value), "epcis.not-a-uri", at, Map.of("text", text(value)));
            default -> other(name, value, at);
        }
    }

    /** Master data in a header have no place here yet: saying so is better than a silent loss. */
    private void header(Pointer at) {
        expect(source.isObject(), "epcis.expected-object", at, Map.of());
        source.skip();
        findings.warn("epcis.header-ignored", at, Map.of());
    }

    private void type(Data value, Pointer at) {
        String type = text(value);
        if (!type.equals(DOCUMENT) && !type.equals(QUERY_DOCUMENT)) {
            throw new Unreadable(Finding.block("epcis.not-a-document", at.toString(), Map.of("type", type)));
        }
    }

    private void version(Data value, Pointer at) {
        String version = text(value);
        boolean known = version.equals("2") || version.startsWith("2.");
        expect(known, "epcis.schema-version", at, Map.of("text", version));
    }

    private void creationDate(Data value, Pointer at) {
        expect(Timestamps.read(text(value)) != null, "epcis.time", at, Map.of("text", text(value)));
    }

    private void other(String name, Data value, Pointer at) {
        if (TEXTS.contains(name)) {
            expect(value instanceof Data.Text, "epcis.expected-text", at, Map.of());
        } else if (name.indexOf(':') < 0 && !name.startsWith("@")) {
            findings.block("epcis.unknown-field", at, Map.of("name", name));
        }
    }

    /** Tells what is missing, once the whole text has been seen. */
    void end() {
        require("type");
        require("@context");
        boolean query = QUERY_DOCUMENT.equals(text(taken.getOrDefault("type", new Data.Nothing())));
        if (!query) {
            require("schemaVersion");
            require("creationDate");
        }
        if (!events) {
            missing(query ? "epcisBody/queryResults/resultsBody/eventList" : "epcisBody/eventList");
        }
    }

    private void require(String name) {
        if (!taken.containsKey(name)) {
            missing(name);
        }
    }

    private void missing(String name) {
        findings.block("epcis.required", Pointer.ROOT, Map.of("field", name));
    }

    private void expect(boolean holds, String code, Pointer at, Map<String, String> values) {
        if (!holds) {
            findings.block(code, at, values);
        }
    }

    private static boolean isUri(Data value) {
        return value instanceof Data.Text(var text) && Uris.isAbsolute(text);
    }

    private static String text(Data value) {
        return value instanceof Data.Text(var text) ? text : "";
    }
}

package io.yuanliu.server.registry;

import io.yuanliu.core.identifier.Identifier;
import io.yuanliu.core.identifier.SchemeCode;
import io.yuanliu.server.form.Form;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A party as somebody hands it in, read with all its faults at once.
 *
 * @param identifier what it is known by; null for a person who gives no number
 * @param codes its further codes as written, by canonical key
 */
record PartyForm(
        @Nullable Identifier identifier,
        String written,
        String name,
        String kind,
        List<String> nodes,
        List<String> categories,
        @Nullable String region,
        @Nullable String address,
        @Nullable Identifier parent,
        Map<String, String> codes) {
    private static final String USUAL_KIND = "ENTERPRISE";
    private static final String USUAL_PERSON = "HOUSEHOLD";

    /** Reads {@code id, name, kind, nodes, categories, region, address, parent, codes}; the kinds say who is a person. */
    static PartyForm read(Form form, List<PartyKind> kinds) {
        var written = Objects.requireNonNullElse(form.optional("id", 500), "");
        var identifier = Fields.party(form, "id").orElse(null);
        var kind = kind(form, kinds, identifier);
        var person = kinds.stream().anyMatch(one -> one.code().equals(kind) && one.person());
        if (written.isEmpty() && !person && !form.isFaulty("id")) {
            form.text("id", 500);
        }
        if (isPersonal(identifier) && !person) {
            form.rule("registry.number-of-a-person", "id", Map.of("kind", kind));
        }
        var region = Fields.region(form).or(() -> regionOf(identifier)).orElse(null);
        return new PartyForm(
                identifier,
                written,
                form.text("name", 200),
                kind,
                Fields.names(form, "nodes"),
                Fields.names(form, "categories"),
                region,
                form.optional("address", 300),
                Fields.party(form, "parent").orElse(null),
                codes(form, identifier));
    }

    private static String kind(Form form, List<PartyKind> kinds, @Nullable Identifier identifier) {
        var written = form.optional("kind", 40);
        if (written == null) {
            return isPersonal(identifier) ? USUAL_PERSON : USUAL_KIND;
        }
        if (kinds.stream().noneMatch(kind -> kind.code().equals(written))) {
            var known = String.join(", ", kinds.stream().map(PartyKind::code).toList());
            form.rule("registry.kind-unknown", "kind", Map.of("kind", written, "known", known));
            return USUAL_KIND;
        }
        return written;
    }

    private static Map<String, String> codes(Form form, @Nullable Identifier own) {
        var codes = new LinkedHashMap<String, String>();
        var written = form.texts("codes", 20, 500);
        for (var code : new ArrayList<>(written)) {
            Fields.read(form, "codes", code).ifPresent(identifier -> {
                if (identifier.personal()) {
                    form.rule("registry.number-as-code", "codes", Map.of());
                } else if (!identifier.equals(own)) {
                    codes.put(identifier.key(), code);
                }
            });
        }
        return codes;
    }

    /** The division that a code names by itself. */
    private static Optional<String> regionOf(@Nullable Identifier identifier) {
        return identifier instanceof SchemeCode code ? code.region().filter(Fields::isRegion) : Optional.empty();
    }

    private static boolean isPersonal(@Nullable Identifier identifier) {
        return identifier != null && identifier.personal();
    }
}

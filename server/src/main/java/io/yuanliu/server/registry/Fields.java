package io.yuanliu.server.registry;

import io.yuanliu.core.identifier.Identifier;
import io.yuanliu.core.identifier.Named;
import io.yuanliu.core.identifier.Reading;
import io.yuanliu.server.form.Form;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the kinds of field that parties, sites and licences have in common. */
final class Fields {
    private static final int LONGEST_CODE = 500;

    private Fields() {}

    /** An identifier of a party; a fault of it becomes a finding at the field. */
    static Optional<Identifier> party(Form form, String name) {
        return Optional.ofNullable(form.optional(name, LONGEST_CODE)).flatMap(text -> read(form, name, text));
    }

    static Optional<Identifier> read(Form form, String name, String text) {
        return taken(form, name, Named.party(text));
    }

    static Optional<Identifier> place(Form form, String name) {
        var text = form.text(name, LONGEST_CODE);
        return text.isEmpty() ? Optional.empty() : taken(form, name, Named.place(text));
    }

    private static Optional<Identifier> taken(Form form, String name, Reading reading) {
        return switch (reading) {
            case Reading.One(var identifier) -> Optional.of(identifier);
            case Reading.None(var finding) -> {
                form.rule(finding, name);
                yield Optional.empty();
            }
            case Reading.Several(var candidates) -> {
                var keys = String.join(
                        ", ", candidates.stream().map(Identifier::key).toList());
                form.rule("registry.ambiguous-code", name, Map.of("candidates", keys));
                yield Optional.empty();
            }
        };
    }

    /** A division code of 6 digits. */
    static Optional<String> region(Form form) {
        var region = Optional.ofNullable(form.optional("region", 20));
        region.filter(code -> !isRegion(code)).ifPresent(code -> form.rule("registry.region", "region", Map.of()));
        return region.filter(Fields::isRegion);
    }

    static boolean isRegion(String code) {
        return code.matches("[1-9][0-9]{5}");
    }

    /** Names as profiles give them to nodes and categories. */
    static List<String> names(Form form, String name) {
        var names = form.texts(name, 50, 40);
        if (!names.stream().allMatch(text -> text.matches("[A-Za-z][A-Za-z0-9_-]{0,39}"))) {
            form.rule("registry.name-form", name, Map.of("name", name));
        }
        return names;
    }
}

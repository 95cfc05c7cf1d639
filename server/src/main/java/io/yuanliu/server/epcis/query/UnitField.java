package io.yuanliu.server.epcis.query;

import io.yuanliu.core.identifier.Identifiers;
import io.yuanliu.core.identifier.Reading;
import io.yuanliu.server.epcis.query.Narrowing.Units;
import io.yuanliu.server.log.EventMarks;
import io.yuanliu.server.log.UnitMention.Role;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The units that an event names in one of these roles: by a code in any form, or by a pattern for all of a class. */
record UnitField(String name, Set<Role> roles) implements Field {
    private static final String PATTERN = "urn:epc:idpat:";

    @Override
    public Set<Comparison> comparisons() {
        return Set.of(Comparison.MATCH);
    }

    @Override
    public List<String> unreadable(List<String> values) {
        return values.stream()
                .filter(value -> value.startsWith(PATTERN)
                        ? prefix(value).isEmpty()
                        : keys(value).findAny().isEmpty())
                .toList();
    }

    @Override
    public Test test(Condition condition) {
        var keys = new LinkedHashSet<String>();
        var prefixes = new LinkedHashSet<String>();
        for (var value : condition.values()) {
            if (value.startsWith(PATTERN)) {
                prefix(value).ifPresent(prefixes::add);
            } else {
                keys(value).forEach(keys::add);
            }
        }
        return new Test(
                event -> EventMarks.units(event).stream()
                        .filter(unit -> roles.contains(unit.role()))
                        .anyMatch(unit ->
                                keys.contains(unit.unit()) || prefixes.stream().anyMatch(unit.unit()::startsWith)),
                Narrowing.units(new Units(roles, keys, prefixes)));
    }

    /** The keys of a written code; several where it fits several schemes. */
    static Stream<String> keys(String written) {
        return switch (Identifiers.readUri(written)) {
            case Reading.One(var identifier) -> Stream.of(identifier.key());
            case Reading.Several(var several) -> several.stream().map(one -> one.key());
            case Reading.None _ -> Stream.empty();
        };
    }

    /** A pattern whose last part alone is open: every serial of a class. */
    private static Optional<String> prefix(String pattern) {
        var example = pattern.replace(PATTERN, "urn:epc:id:").replaceFirst("\\*$", "0");
        if (!pattern.endsWith(".*")
                || example.indexOf('*') >= 0
                || !(Identifiers.readUri(example) instanceof Reading.One(var identifier))) {
            return Optional.empty();
        }
        return Optional.of(identifier.key().substring(0, identifier.key().length() - 1));
    }
}

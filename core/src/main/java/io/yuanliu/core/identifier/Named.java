package io.yuanliu.core.identifier;

import io.yuanliu.core.finding.Finding;
import io.yuanliu.core.identifier.Identifier.Level;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads a code where only a party, or only a place, can stand: of several meanings that one is taken. */
public final class Named {
    /** A party may be known by the code of its place, or by any URI of its own. */
    private static final Set<Level> PARTY = Set.of(Level.PARTY, Level.PLACE, Level.UNKNOWN);

    private static final Set<Level> PLACE = Set.of(Level.PLACE, Level.PARTY, Level.UNKNOWN);

    private Named() {}

    public static Reading party(String text) {
        return among(Identifiers.read(text), Level.PARTY, PARTY, "registry.not-a-party");
    }

    public static Reading place(String text) {
        return among(Identifiers.read(text), Level.PLACE, PLACE, "registry.not-a-place");
    }

    private static Reading among(Reading reading, Level best, Set<Level> possible, String otherwise) {
        return switch (reading) {
            case Reading.None none -> none;
            case Reading.One one -> chosen(List.of(one.identifier()), best, possible, otherwise);
            case Reading.Several(var candidates) -> chosen(candidates, best, possible, otherwise);
        };
    }

    private static Reading chosen(List<Identifier> candidates, Level best, Set<Level> possible, String otherwise) {
        var fitting = candidates.stream().filter(one -> one.level() == best).toList();
        if (fitting.isEmpty()) {
            fitting = candidates.stream()
                    .filter(one -> possible.contains(one.level()))
                    .toList();
        }
        return switch (fitting.size()) {
            case 0 -> new Reading.None(Finding.block(otherwise, "", Map.of()));
            case 1 -> new Reading.One(fitting.getFirst());
            default -> new Reading.Several(fitting);
        };
    }
}

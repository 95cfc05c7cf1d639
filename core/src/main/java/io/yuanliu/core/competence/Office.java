package io.yuanliu.core.competence;

import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An authority, as its competence depends on it.
 *
 * @param nodes the kinds of node that it is
 * @param region division code without closing zeros for which it answers; null when nobody entered one, and then it answers
 *     for none
 */
public record Office(Set<String> nodes, @Nullable String region) {
    public Office {
        nodes = Set.copyOf(nodes);
    }

    public Optional<Rank> rank() {
        return Optional.ofNullable(region).flatMap(Rank::ofRegion);
    }
}

package io.yuanliu.server.people;

import io.yuanliu.server.scope.Clause;
import io.yuanliu.server.scope.Dimension;
import io.yuanliu.server.scope.PartyTree;
import io.yuanliu.server.scope.RegionTree;
import io.yuanliu.server.scope.Whose;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * From what a grant's clause follows. The clause itself is made when somebody asks, for trees of parties and of regions
 * change.
 *
 * @param everything whether nothing is cut
 * @param tree canonical key of a party: it and those under it
 * @param areas leading digits of division codes
 * @param demands values of the dimensions beside those; one that is not named is free
 */
public record Ground(
        boolean everything, @Nullable String tree, Set<String> areas, Map<Dimension, Set<String>> demands) {
    public static final Ground EVERYTHING = new Ground(true, null, Set.of(), Map.of());

    /** The dimensions that somebody can be limited in beside whose and where something is. */
    public static final List<Dimension> DIMENSIONS = Whose.DIMENSIONS.stream()
            .filter(dimension -> !dimension.isOfParty())
            .toList();

    public Ground {
        areas = Set.copyOf(areas);
        demands = demands.entrySet().stream()
                .filter(demand -> !demand.getValue().isEmpty())
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, demand -> Set.copyOf(demand.getValue())));
    }

    public static Ground ofTree(String party) {
        return new Ground(false, party, Set.of(), Map.of());
    }

    public static Ground ofArea(String area, Set<String> categories) {
        return new Ground(false, null, Set.of(area), Map.of(Whose.CATEGORY, categories));
    }

    /** The values that it demands one of; none demand nothing. */
    public Set<String> values(Dimension dimension) {
        return demands.getOrDefault(dimension, Set.of());
    }

    /** The clause, as the trees are now; empty where the ground is nothing at all. */
    Optional<Clause> clause(PartyTree parties, RegionTree regions, @Nullable Instant until) {
        if (everything) {
            return Optional.of(Clause.everywhere().until(until));
        }
        var known = new HashSet<String>();
        if (tree != null) {
            known.addAll(parties.under(tree));
            known.add(tree);
        }
        var prefixes =
                areas.stream().flatMap(area -> regions.prefixes(area).stream()).collect(Collectors.toSet());
        if (known.isEmpty() && prefixes.isEmpty()) {
            return Optional.empty();
        }
        var clause = known.isEmpty()
                ? Clause.ofAreas(prefixes)
                : Clause.ofParties(known).in(Whose.REGION, prefixes);
        for (var demand : demands.entrySet()) {
            clause = clause.in(demand.getKey(), demand.getValue());
        }
        return Optional.of(clause.until(until));
    }
}

package io.yuanliu.server.people;

import io.yuanliu.server.scope.Clause;
import io.yuanliu.server.scope.PartyTree;
import io.yuanliu.server.scope.RegionTree;
import io.yuanliu.server.scope.Whose;
import java.time.Instant;
import java.util.HashSet;
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
 * @param categories names; none means every one
 * @param stages kinds of node; none means every one
 */
public record Ground(
        boolean everything, @Nullable String tree, Set<String> areas, Set<String> categories, Set<String> stages) {
    public static final Ground EVERYTHING = new Ground(true, null, Set.of(), Set.of(), Set.of());

    public Ground {
        areas = Set.copyOf(areas);
        categories = Set.copyOf(categories);
        stages = Set.copyOf(stages);
    }

    public static Ground ofTree(String party) {
        return new Ground(false, party, Set.of(), Set.of(), Set.of());
    }

    public static Ground ofArea(String area, Set<String> categories) {
        return new Ground(false, null, Set.of(area), categories, Set.of());
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
        return Optional.of(
                clause.in(Whose.CATEGORY, categories).in(Whose.STAGE, stages).until(until));
    }
}

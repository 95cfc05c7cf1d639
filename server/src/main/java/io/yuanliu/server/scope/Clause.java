package io.yuanliu.server.scope;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One way in which something is in a scope: what all its demands allow, until it ends. What comes from one role never adds
 * up with what comes from another, since each has a clause of its own.
 *
 * @param demands the values that a dimension must meet one of; a dimension that is not named is free
 * @param until when it ends, null for never
 */
public record Clause(
        Map<Dimension, Set<String>> demands, @Nullable Instant until) {
    public Clause {
        demands = demands.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, entry -> Set.copyOf(entry.getValue())));
        for (var values : demands.values()) {
            if (values.isEmpty() || values.contains("")) {
                throw new IllegalArgumentException("A demand without a value would be met by everything or nothing");
            }
        }
        var areas = demands.getOrDefault(Whose.REGION, Set.of());
        if (!areas.stream().allMatch(area -> area.matches("[0-9]{2,9}"))) {
            throw new IllegalArgumentException("An area is 2 to 9 leading digits of a division code: " + areas);
        }
    }

    /** What any party does anywhere. */
    public static Clause everywhere() {
        return new Clause(Map.of(), null);
    }

    /** What these parties (canonical keys, at least one) sent or are named in. */
    public static Clause ofParties(Collection<String> keys) {
        return new Clause(Map.of(Whose.PARTY, Set.copyOf(keys)), null);
    }

    /** What happened in these areas: leading digits of division codes, at least one. */
    public static Clause ofAreas(Collection<String> prefixes) {
        return new Clause(Map.of(Whose.REGION, Set.copyOf(prefixes)), null);
    }

    /** Of it what meets one of the values too; no values demand nothing. */
    public Clause in(Dimension dimension, Collection<String> values) {
        if (values.isEmpty()) {
            return this;
        }
        var more = new HashMap<>(demands);
        more.put(dimension, Set.copyOf(values));
        return new Clause(more, until);
    }

    /** What is this party's own too, where the clause says whose it must be. */
    public Clause orOf(String party) {
        if (!demands.containsKey(Whose.PARTY) && !demands.containsKey(Whose.REGION)) {
            return this;
        }
        var parties = new HashSet<>(values(Whose.PARTY));
        parties.add(party);
        return in(Whose.PARTY, parties);
    }

    /** The same for a time; null for ever. */
    public Clause until(@Nullable Instant end) {
        return new Clause(demands, end);
    }

    public Set<String> values(Dimension dimension) {
        return demands.getOrDefault(dimension, Set.of());
    }

    boolean covers(Whose whose, Instant now) {
        return holds(now, (dimension, values) -> dimension.holds(values, whose));
    }

    /**
     * Whether something may be covered of which only this much is known. For nothing that somebody sees: an order about goods
     * of which little is known is refused to no authority, and says that it is not sure (ADR 28).
     */
    boolean reaches(Whose whose, Instant now) {
        return holds(now, (dimension, values) -> dimension.isUnknown(whose) || dimension.holds(values, whose));
    }

    private boolean holds(Instant now, BiPredicate<Dimension, Set<String>> met) {
        if (until != null && !now.isBefore(until)) {
            return false;
        }
        for (var demanded : demands.entrySet()) {
            var dimension = demanded.getKey();
            if (!met.test(dimension, demanded.getValue()) && !alternative(dimension, met)) {
                return false;
            }
        }
        return true;
    }

    private boolean alternative(Dimension to, BiPredicate<Dimension, Set<String>> met) {
        for (var other : demands.entrySet()) {
            if (other.getKey().demand().equals(to.demand()) && met.test(other.getKey(), other.getValue())) {
                return true;
            }
        }
        return false;
    }
}

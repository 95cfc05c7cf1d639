package io.yuanliu.server.scope;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * One way in which something may be seen: whose it is, in every dimension of scopes. A dimension of which it has no value
 * meets no demand; one that says nothing of it ({@link #regardless}) meets every.
 *
 * @param values by the dimension; of several one is enough
 * @param regardless the dimensions that are not asked
 */
public record Seen(Map<Dimension, Set<String>> values, Set<Dimension> regardless) {
    /** Only by who sees everything. */
    public static final Seen NEVER = new Seen(Map.of(), Set.of());

    public Seen {
        values = values.entrySet().stream()
                .filter(entry -> !entry.getValue().isEmpty())
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, entry -> Set.copyOf(entry.getValue())));
        regardless = Set.copyOf(regardless);
    }

    /** As what one entry says it is. */
    public static Seen as(Whose whose) {
        return as(whose, Whose.DIMENSIONS);
    }

    /** The same in so many dimensions. */
    public static Seen as(Whose whose, List<Dimension> dimensions) {
        var values = new HashMap<Dimension, Set<String>>();
        for (var dimension : dimensions) {
            var value = dimension.of().apply(whose);
            if (value != null) {
                values.put(dimension, Set.of(value));
            }
        }
        return new Seen(values, whose.regardless());
    }

    /** The values of a dimension; none of one that is not asked, or not known. */
    public Set<String> of(Dimension dimension) {
        return values.getOrDefault(dimension, Set.of());
    }

    /** The same with one of these values of a dimension; where there are none, it is of all. */
    public Seen ofAny(Dimension dimension, Collection<String> some) {
        if (some.isEmpty()) {
            return regardlessOf(dimension);
        }
        var more = new HashMap<>(values);
        more.put(dimension, Set.copyOf(some));
        return new Seen(more, regardless);
    }

    /** The same, whatever is demanded of a dimension. */
    public Seen regardlessOf(Dimension dimension) {
        var more = new HashSet<>(regardless);
        more.add(dimension);
        return new Seen(values, more);
    }
}

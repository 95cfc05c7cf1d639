package io.yuanliu.server.scope;

import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One respect in which clauses cut what may be seen; in SQL a row of {@code scope_dimension}.
 *
 * @param name of the dimension, and of its column where a table has one
 * @param demand what it belongs to: dimensions of one demand are alternatives, all demands must hold
 */
public record Dimension(String name, String demand, Match match, Function<Whose, @Nullable String> of) {
    /** How a value meets those of a clause. */
    public enum Match {
        ONE_OF,
        /** It begins with one of them. */
        UNDER
    }

    /** Whether one of the values is met; what is not known meets none. */
    boolean holds(Set<String> values, Whose whose) {
        var value = of.apply(whose);
        return value != null
                && switch (match) {
                    case ONE_OF -> values.contains(value);
                    case UNDER -> values.stream().anyMatch(value::startsWith);
                };
    }

    boolean isUnknown(Whose whose) {
        return of.apply(whose) == null;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Dimension dimension && dimension.name.equals(name);
    }

    @Override
    public int hashCode() {
        return name.hashCode();
    }
}

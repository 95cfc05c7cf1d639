package io.yuanliu.server.scope;

import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One respect in which clauses cut what may be seen; in SQL a row of {@code scope_dimension}.
 *
 * @param name of the dimension, and of its column where a table has one
 * @param several what some of its values are called, in forms and where a table has some of them
 * @param demand what it belongs to: dimensions of one demand are alternatives, all demands must hold
 */
public record Dimension(String name, String several, String demand, Match match, Function<Whose, @Nullable String> of) {
    /** How a value meets those of a clause. */
    public enum Match {
        ONE_OF,
        /** It begins with one of them. */
        UNDER
    }

    /** One beside those that {@link Whose} has a name for. */
    public static Dimension further(String name, String several, String demand, Match match) {
        return new Dimension(
                name, several, demand, match, whose -> whose.further().get(name));
    }

    /** One of {@link Whose#DIMENSIONS}; what is not one is a defect, never nothing. */
    public static Dimension named(String name) {
        return Whose.DIMENSIONS.stream()
                .filter(dimension -> dimension.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("Scopes have no dimension " + name));
    }

    /** Whether it says who and where, so that a demand of it is met by one of those. */
    public boolean isOfParty() {
        return demand.equals("whose");
    }

    /** Whether one of the values is met; what is not known meets none, what is of all meets each. */
    boolean holds(Set<String> values, Whose whose) {
        if (!whose.regardless().isEmpty() && whose.regardless().contains(this)) {
            return true;
        }
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

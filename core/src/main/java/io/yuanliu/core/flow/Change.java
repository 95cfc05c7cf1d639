package io.yuanliu.core.flow;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * One row of a flow's table: an act that leads from some states to another one.
 *
 * @param act what is done, a verb in lower case: {@code approve}
 * @param from the states from which it may be done; none when it begins the flow
 * @param side who may do it
 * @param right the right that it takes, by its name; "" for the platform's own changes
 * @param effects names of what it sets off, each done in the change's own transaction
 */
public record Change<S extends Enum<S>>(
        String act, Set<S> from, S to, Side side, String right, Reason reason, List<String> effects) {
    public Change {
        from = from.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(from));
        effects = List.copyOf(effects);
    }

    /** The act by which a thing enters its flow. */
    public static <S extends Enum<S>> Change<S> begin(
            String act, S to, Side side, String right, Reason reason, String... effects) {
        return new Change<>(act, Set.of(), to, side, right, reason, List.of(effects));
    }

    /** An act from one state to another. */
    public static <S extends Enum<S>> Change<S> change(
            String act, S from, S to, Side side, String right, Reason reason, String... effects) {
        return change(act, Set.of(from), to, side, right, reason, effects);
    }

    /** An act that several states know. */
    public static <S extends Enum<S>> Change<S> change(
            String act, Set<S> from, S to, Side side, String right, Reason reason, String... effects) {
        if (from.isEmpty()) {
            throw new IllegalArgumentException(act + " leads from nowhere");
        }
        return new Change<>(act, from, to, side, right, reason, Arrays.asList(effects));
    }

    /** Whether it begins the flow. */
    public boolean begins() {
        return from.isEmpty();
    }
}

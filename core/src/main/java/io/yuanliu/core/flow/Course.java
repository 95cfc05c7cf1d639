package io.yuanliu.core.flow;

import java.util.Optional;

/**
 * How far a thing has come in its flow.
 *
 * @param state empty before it has begun
 * @param version how many changes it has seen; a change names the one that it was decided on
 */
public record Course<S extends Enum<S>>(Optional<S> state, int version) {
    /** Before the first change. */
    public static <S extends Enum<S>> Course<S> unbegun() {
        return new Course<S>(Optional.<S>empty(), 0);
    }

    Course<S> after(Change<S> change) {
        return new Course<>(Optional.of(change.to()), version + 1);
    }
}

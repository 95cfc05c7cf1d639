package io.yuanliu.core.trace.reach;

import io.yuanliu.core.trace.Direction;
import io.yuanliu.core.trace.telling.Occurrence;
import org.jspecify.annotations.Nullable;

/**
 * An edge of a walk with what it rests on.
 *
 * @param given the event in which {@code from} went in
 * @param made the event in which {@code to} came out; another one in a transformation told in several events
 * @param stay null for a transformation
 */
public record Link(
        int from,
        int to,
        Occurrence given,
        Occurrence made,
        @Nullable Stay stay) {
    static Link of(Stay stay) {
        return new Link(stay.child(), stay.parent(), stay.occurrence(), stay.occurrence(), stay);
    }

    /** The end at which a walk in this direction was before. */
    public int before(Direction direction) {
        return direction == Direction.DOWNSTREAM ? from : to;
    }

    /** Whether it is one event at one moment. */
    boolean isInstant() {
        return stay == null && given.equals(made) && given.group() == null && given.from() == given.to();
    }

    /** Whether its own two times prove that it gave before it made. */
    boolean inOrder() {
        return given.equals(made) || given.to() <= made.from();
    }
}

package io.yuanliu.server.log.follow;

import io.yuanliu.server.log.LoggedEntry;
import java.util.List;

/**
 * The next piece of a shard.
 *
 * @param before the position after which it begins
 * @param position its last position
 * @param takenBack what was taken in before it and does not stand any more
 * @param taken what it brings that stands, in order
 * @param last the entry at its last position, whatever became of it
 */
public record Step<E extends LoggedEntry>(
        int shard, long before, long position, List<E> takenBack, List<E> taken, E last) {
    public Step {
        takenBack = List.copyOf(takenBack);
        taken = List.copyOf(taken);
    }

    /** How many entries of the log it covers. */
    public long entries() {
        return position - before;
    }
}

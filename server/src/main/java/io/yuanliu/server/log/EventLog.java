package io.yuanliu.server.log;

import java.util.Collection;
import java.util.List;

/**
 * The log, for its projections: each reads by position with a cursor of its own, one per shard. It shows everything;
 * whoever answers people from it cuts the answer to what the asker may see.
 */
public interface EventLog {
    /** How many shards there are, numbered from 0. */
    int shards();

    /** The entries of a shard after a position, in order, at most {@code limit}. */
    List<LogEntry> read(int shard, long after, int limit);

    /**
     * The same entries in the form of a view, with the word on which of them count: what one takes back, or is taken back
     * by, is told with it at least as soon as that other one has been got from here.
     */
    <E extends LoggedEntry> List<FollowedEntry<E>> follow(EntryView<E> view, int shard, long after, int limit);

    /** From now on reads anew what it may have kept: somebody has read on elsewhere, or trusts nothing that was read before. */
    default void readAnew() {}

    /** The entries at these places, in no order. */
    <E extends LoggedEntry> List<E> at(EntryView<E> view, Collection<LogPosition> places);

    /**
     * What tells the entry at a position from every other that ever stood, or will stand, at this place: whoever finds
     * the same mark again knows that all before it is the same too. Empty for position 0 and where there is none.
     */
    String mark(int shard, long position);

    /** The last position of a shard that is on disk, 0 when there is none. */
    long end(int shard);
}

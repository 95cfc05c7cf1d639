package io.yuanliu.server.log;

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

    /** The same entries as the trace needs them, without reading their events where their links were kept. */
    List<LinkedEntry> readLinks(int shard, long after, int limit);

    /**
     * What tells the entry at a position from every other that ever stood, or will stand, at this place: whoever finds
     * the same mark again knows that all before it is the same too. Empty for position 0 and where there is none.
     */
    String mark(int shard, long position);

    /** The last position of a shard that is on disk, 0 when there is none. */
    long end(int shard);
}

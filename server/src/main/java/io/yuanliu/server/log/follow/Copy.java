package io.yuanliu.server.log.follow;

import io.yuanliu.server.log.LoggedEntry;

/** One making of what a fold makes, and how far it has read. One follows, many ask. */
public interface Copy<E extends LoggedEntry> {
    /** The version of the fold that made it. */
    int version();

    /** How many shards it reads. */
    int shards();

    /** The last position of this shard that it has taken in, 0 for none. */
    long position(int shard);

    /**
     * Goes a step further, and moves its position with it. A step that does not begin where this stands changes nothing.
     *
     * @throws NotNow when what it is kept in does not answer; nothing has changed
     */
    void take(Step<E> step);

    /** How many entries of the log it has read. */
    default long read() {
        long read = 0;
        for (int shard = 0; shard < shards(); shard++) {
            read += position(shard);
        }
        return read;
    }
}

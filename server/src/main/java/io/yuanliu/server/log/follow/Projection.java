package io.yuanliu.server.log.follow;

import org.jspecify.annotations.Nullable;

/** Something that is built from the log and can be built again: each says how far it has read. */
public interface Projection {
    /** Short and stable: {@code trace}. */
    String name();

    /** The last position of this shard that it has taken in, 0 for none. */
    long position(int shard);

    /** Begins to build it anew from the log's beginning while it goes on answering; nothing when that is under way. */
    void rebuild();

    /** The latest building anew since the program started, null when there was none. */
    @Nullable
    Rebuild latestRebuild();
}

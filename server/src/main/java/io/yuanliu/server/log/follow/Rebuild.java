package io.yuanliu.server.log.follow;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How building a projection anew goes, or went.
 *
 * @param entries how many entries of the log it has read, all shards together
 * @param ended when the new one took the old one's place, or when it failed; null while it goes on
 * @param failed whether it ended without a new one: the old one goes on answering
 */
public record Rebuild(Instant begun, long entries, @Nullable Instant ended, boolean failed) {
    public static Rebuild begin() {
        return new Rebuild(Instant.now(), 0, null, false);
    }

    public boolean goesOn() {
        return ended == null;
    }

    public Rebuild reading(long read) {
        return new Rebuild(begun, read, null, false);
    }

    public Rebuild done(long read) {
        return new Rebuild(begun, read, Instant.now(), false);
    }

    public Rebuild fail() {
        return new Rebuild(begun, entries, Instant.now(), true);
    }
}

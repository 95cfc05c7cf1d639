package io.yuanliu.server.log.follow;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How building a projection anew goes, or went.
 *
 * @param entries how many entries of the log it has read, all shards together
 * @param ended when the new one took the old one's place, or when it failed; null while it goes on
 * @param failed whether it ended without a new one: the old one goes on answering
 * @param failure why it failed
 */
public record Rebuild(
        Instant begun,
        long entries,
        @Nullable Instant ended,
        boolean failed,
        @Nullable Failure failure) {
    static Rebuild begin() {
        return new Rebuild(Instant.now(), 0, null, false, null);
    }

    public boolean goesOn() {
        return ended == null;
    }

    Rebuild reading(long read) {
        return new Rebuild(begun, read, null, false, null);
    }

    Rebuild done(long read) {
        return new Rebuild(begun, read, Instant.now(), false, null);
    }

    Rebuild fail(Failure why) {
        return new Rebuild(begun, entries, Instant.now(), true, why);
    }
}

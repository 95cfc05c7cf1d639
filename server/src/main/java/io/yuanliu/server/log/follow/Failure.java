package io.yuanliu.server.log.follow;

import io.yuanliu.server.log.LoggedEntry;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Where a projection stopped, and why. It goes on from there when the cause is gone, or when it is told to.
 *
 * @param entry id of the entry that it could not take in; null when it was no entry's fault
 * @param reason what was thrown, in the program's words
 */
public record Failure(
        Instant at,
        @Nullable String entry,
        @Nullable Integer shard,
        @Nullable Long position,
        String reason) {
    private static final int LONGEST = 300;
    private static final Duration PASSING = Duration.ofSeconds(5);

    static Failure at(LoggedEntry entry, Throwable thrown) {
        return new Failure(Instant.now(), entry.id(), entry.shard(), entry.position(), reason(thrown));
    }

    static Failure of(Throwable thrown) {
        return new Failure(Instant.now(), null, null, null, reason(thrown));
    }

    /** Whether it was no entry's fault, and some time ago. */
    boolean isPassing() {
        return entry == null && at.isBefore(Instant.now().minus(PASSING));
    }

    /** The first line of the deepest cause: the lines after it quote rows. */
    private static String reason(Throwable thrown) {
        var deepest = thrown;
        while (deepest.getCause() != null) {
            deepest = deepest.getCause();
        }
        var message = deepest.getMessage() == null ? "" : deepest.getMessage();
        var said = deepest.getClass().getSimpleName()
                + message.lines().findFirst().map(line -> ": " + line).orElse("");
        return said.length() <= LONGEST ? said : said.substring(0, LONGEST);
    }
}

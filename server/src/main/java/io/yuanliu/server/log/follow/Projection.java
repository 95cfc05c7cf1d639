package io.yuanliu.server.log.follow;

import io.yuanliu.core.finding.Finding;
import io.yuanliu.server.log.LogPosition;
import io.yuanliu.server.problem.Rejection;
import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Something that is built from the log and can be built again: each says how far it has read. */
public interface Projection {
    /** How long a read waits for what its asker wrote before. */
    Duration PATIENCE = Duration.ofSeconds(2);

    /** Short and stable: {@code trace}. */
    String name();

    /** The version of the fold that makes it. */
    int version();

    /** The last position of this shard that it has taken in, 0 for none. */
    long position(int shard);

    /** Where and why it stopped, null while it follows. */
    @Nullable
    Failure failure();

    /** Tries again where it stopped; nothing when it follows. */
    void retry();

    /** Begins to build it anew from the log's beginning while it goes on answering; nothing when that is under way. */
    void rebuild();

    /** The latest building anew since the program started, null when there was none. */
    @Nullable
    Rebuild latestRebuild();

    /** Waits until these places of the log have been read, at most so long, and not while it has stopped; whether they have. */
    boolean await(Collection<LogPosition> wanted, Duration patience);

    /**
     * Waits until what an earlier answer wrote has been read, as {@link #awaitWritten(Collection)}.
     *
     * @param header the value of {@link LogPosition#HEADER}, null when the caller sent none
     */
    default void awaitWritten(@Nullable String header) {
        if (header != null) {
            awaitWritten(LogPosition.parse(header));
        }
    }

    /** Waits until these places have been read; refuses when that takes too long, and says how much is missing. */
    default void awaitWritten(Collection<LogPosition> positions) {
        if (!await(positions, PATIENCE)) {
            var missing = positions.stream()
                    .filter(wanted -> position(wanted.shard()) < wanted.position())
                    .collect(Collectors.toMap(
                            LogPosition::shard, wanted -> wanted.position() - position(wanted.shard()), Math::max));
            var entries = missing.values().stream().mapToLong(Long::longValue).sum();
            throw new Rejection.NotReady(Finding.block("log.behind", "", Map.of("entries", Long.toString(entries))));
        }
    }
}

package io.yuanliu.server.log;

import io.yuanliu.core.finding.Severity;
import io.yuanliu.core.profile.StopCause;
import io.yuanliu.server.log.LogEntry.Kind;
import io.yuanliu.server.scope.Whose;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An entry without what it says: what stands in its columns. The rest is as in {@link LogEntry}.
 *
 * @param time when it happened
 * @param worst severity of its worst finding, HOLD or WARN; null when it has none
 * @param open whether fields of it may still be filled in by a correction
 * @param causes what it stops, holds or frees
 */
public record EntryHead(
        int shard,
        long position,
        Instant receivedAt,
        Instant time,
        String client,
        Kind kind,
        String id,
        String type,
        Whose whose,
        @Nullable Severity worst,
        boolean open,
        @Nullable String replaces,
        List<StopCause> causes)
        implements LoggedEntry {
    public EntryHead {
        causes = List.copyOf(causes);
    }
}

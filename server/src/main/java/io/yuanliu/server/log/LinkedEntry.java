package io.yuanliu.server.log;

import io.yuanliu.core.profile.StopCause;
import io.yuanliu.server.log.LogEntry.Kind;
import io.yuanliu.server.scope.Whose;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An entry as far as the trace needs it: what its events say about units is packed ({@link
 * io.yuanliu.core.trace.telling.EventLinks}), whatever else they say is left out. The rest is as in {@link LogEntry}.
 *
 * @param links null when it has no events
 */
public record LinkedEntry(
        int shard,
        long position,
        String client,
        Kind kind,
        String id,
        String type,
        Whose whose,
        Instant time,
        @Nullable String replaces,
        List<StopCause> causes,
        @Nullable Bytes links)
        implements LoggedEntry {
    public LinkedEntry {
        causes = List.copyOf(causes);
    }

    /** From an entry that was read whole. */
    public static LinkedEntry of(LogEntry entry) {
        return new LinkedEntry(
                entry.shard(),
                entry.position(),
                entry.client(),
                entry.kind(),
                entry.id(),
                entry.type(),
                entry.whose(),
                entry.time().instant(),
                entry.replaces(),
                entry.causes(),
                entry.events().isEmpty() ? null : EventText.links(entry.events()));
    }
}

package io.yuanliu.server.log;

import io.yuanliu.core.profile.StopCause;
import io.yuanliu.server.log.LogEntry.Kind;
import io.yuanliu.server.scope.Whose;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An entry as far as the trace needs it: what its events say about units is packed ({@link
 * io.yuanliu.core.trace.telling.EventLinks}), whatever else they say is left out.
 *
 * @param head what stands in its columns
 * @param time when it happened; of one with causes to the nanosecond, which its columns do not keep
 * @param links null when it has no events
 */
public record LinkedEntry(
        EntryHead head, Instant time, @Nullable Bytes links) implements LoggedEntry {
    @Override
    public int shard() {
        return head.shard();
    }

    @Override
    public long position() {
        return head.position();
    }

    @Override
    public String client() {
        return head.client();
    }

    @Override
    public String id() {
        return head.id();
    }

    public Kind kind() {
        return head.kind();
    }

    public String type() {
        return head.type();
    }

    public Whose whose() {
        return head.whose();
    }

    public List<StopCause> causes() {
        return head.causes();
    }
}

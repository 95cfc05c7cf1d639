package io.yuanliu.server.log;

import io.yuanliu.core.data.Data;
import io.yuanliu.core.event.Event;
import io.yuanliu.core.event.Timestamp;
import io.yuanliu.core.finding.Finding;
import io.yuanliu.core.profile.StopCause;
import io.yuanliu.server.scope.Whose;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One accepted item: a bare EPCIS event, or a business record with the events that it became. Never changed once
 * written; a correction is another entry that names it in {@code replaces}.
 *
 * @param position 1, 2, 3, … within the shard, without gaps, in the order of commits
 * @param client who sent it
 * @param id the eventID of a bare event, the id of a record; an error declaration has its original's
 * @param type the kind of event ({@code ObjectEvent}) or the type of record ({@code category/record})
 * @param whose who speaks, where, of which goods, at which kind of node; as far as it is known
 * @param replaces id of the record that this one corrects; readers take that one back and add this one
 * @param fields of a record, its sensitive ones as reference and commitment; none for a bare event
 * @param stored the bytes that it was read from, and their hash
 */
public record LogEntry(
        int shard,
        long position,
        Instant receivedAt,
        String client,
        Kind kind,
        String id,
        String type,
        Whose whose,
        Timestamp time,
        @Nullable String replaces,
        Data.Fields fields,
        List<Finding> findings,
        List<Event> events,
        List<StopCause> causes,
        StoredText stored)
        implements LoggedEntry {
    /** What was accepted. */
    public enum Kind {
        EVENT,
        RECORD
    }

    public LogEntry {
        findings = List.copyOf(findings);
        events = List.copyOf(events);
        causes = List.copyOf(causes);
    }
}

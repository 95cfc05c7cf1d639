package io.yuanliu.server.capture;

import io.yuanliu.core.finding.Finding;
import io.yuanliu.server.log.EntriesById;
import io.yuanliu.server.log.LogEntry.Kind;
import io.yuanliu.server.scope.Asker;
import io.yuanliu.server.scope.Right;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Whether an error declaration would take anything back. It is its author's own: who sees that the event is somebody
 * else's is told so, instead of being left to believe that it no longer counts. Of what an asker may not see nothing is
 * said, and a declaration that comes before its event waits for it.
 */
@Component
class Declarations {
    private final EntriesById entries;

    Declarations(EntriesById entries) {
        this.entries = entries;
    }

    /** What speaks against declaring this event wrong, if anything. */
    Optional<Finding> fault(Asker asker, String eventId, String pointer) {
        if (entries.isCapturedBy(asker, eventId) || asker.scope(Right.READ).isNothing()) {
            return Optional.empty();
        }
        var seen = entries.entriesById(asker, eventId);
        return seen.stream()
                .filter(entry -> entry.kind() == Kind.RECORD)
                .findFirst()
                .map(record ->
                        Finding.block("capture.declares-record", pointer, Map.of("id", eventId, "record", record.id())))
                .or(() -> seen.stream()
                        .findFirst()
                        .map(_ -> Finding.block("capture.declares-others", pointer, Map.of("id", eventId))));
    }
}

package io.yuanliu.server.trace.answer;

import io.yuanliu.core.event.Event;
import io.yuanliu.core.finding.Finding;
import io.yuanliu.core.trace.Amount;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that an asker may know of one unit.
 *
 * @param quantity how much of it was made, null when nothing says so or something of it is hidden
 * @param records that name it, oldest first; corrected ones too
 * @param events that name it, oldest first
 * @param causes in force at the unit or at anything that went into it
 */
public record UnitCard(
        String id,
        List<String> aliases,
        @Nullable Product product,
        @Nullable Amount quantity,
        List<TraceAnswer.Held> holdings,
        List<TraceAnswer.Party> parties,
        List<TraceAnswer.Site> sites,
        List<Entry> records,
        List<Event> events,
        List<TraceAnswer.Cause> causes,
        boolean complete) {

    /** What its maker called it. */
    public record Product(@Nullable String id, @Nullable String name) {}

    /** Somebody or some place, with the name in the registry. */
    public record Named(String id, @Nullable String name) {
        static @Nullable Named of(@Nullable String id, @Nullable String name) {
            return id == null ? null : new Named(id, name);
        }
    }

    /**
     * A record that names the unit.
     *
     * @param state {@code valid}, or {@code corrected} by a later one
     */
    public record Entry(
            String id,
            String type,
            @Nullable Named party,
            @Nullable Named site,
            String time,
            String receivedAt,
            String state,
            List<Finding> findings) {}
}

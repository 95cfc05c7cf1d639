package io.yuanliu.server.tasks;

import io.yuanliu.server.calendar.Deadline;
import io.yuanliu.server.scope.Whose;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A task as it stands.
 *
 * @param kind its name
 * @param doer canonical key of the party that has to do it; null for any official who has the right over it
 * @param lateSince since when it is marked as late
 * @param done when and by whom it was done
 */
public record WaitingTask(
        UUID id,
        String kind,
        String subject,
        Whose whose,
        @Nullable String doer,
        Instant since,
        Deadline due,
        Map<String, String> values,
        @Nullable Instant lateSince,
        @Nullable Done done) {
    /** An asker's id; {@code platform} when time or a projection did it. */
    public record Done(Instant at, String by) {}

    public WaitingTask {
        values = Map.copyOf(values);
    }

    /** When it was done; before everything while it waits. */
    Instant doneAt() {
        return done == null ? Instant.MIN : done.at();
    }
}

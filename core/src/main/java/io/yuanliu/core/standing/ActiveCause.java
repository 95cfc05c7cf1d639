package io.yuanliu.core.standing;

import io.yuanliu.core.profile.StopCause;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A reason to stop or hold goods that is in force, or what frees goods from one.
 *
 * @param cause what it stops, how and why
 * @param entry id of the log entry that set it
 * @param type of that entry: {@code category/record}
 * @param party canonical key of who set it, or null
 */
public record ActiveCause(
        StopCause cause,
        String entry,
        String type,
        @Nullable String party,
        Instant since) {
    /** Canonical key of the unit that is stopped itself. */
    public String unit() {
        return cause.unit();
    }

    ActiveCause because(StopCause.Reason reason) {
        return new ActiveCause(cause.because(reason), entry, type, party, since);
    }
}

package io.yuanliu.core.event;

import java.time.Duration;
import java.time.Instant;

/**
 * How right the clocks of those are taken to be who say when something happened (decision 14).
 *
 * @param tolerance how far they may be off, either way: by so much the time of an event is uncertain
 */
public record SenderClock(Duration tolerance) {
    /** Clocks that are believed as they stand. */
    public static final SenderClock EXACT = new SenderClock(Duration.ZERO);

    /** What no clock is blamed for when it runs ahead of ours. */
    private static final Duration FORGIVEN = Duration.ofMinutes(10);

    public SenderClock {
        if (tolerance.isNegative()) {
            throw new IllegalArgumentException("A tolerance is not negative: " + tolerance);
        }
    }

    /** Whether a time lies in the future, and not only by what a clock may run ahead. */
    public boolean isAhead(Instant time, Instant now) {
        return time.isAfter(now.plus(tolerance.compareTo(FORGIVEN) > 0 ? tolerance : FORGIVEN));
    }
}

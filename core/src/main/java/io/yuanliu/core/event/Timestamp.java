package io.yuanliu.core.event;

import java.time.Instant;

/**
 * A point in time as it was written.
 *
 * @param text ISO 8601 with zone, as sent
 * @param instant the same, for reckoning
 */
public record Timestamp(String text, Instant instant) {
    public static Timestamp of(Instant instant) {
        return new Timestamp(instant.toString(), instant);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Timestamp that && instant.equals(that.instant);
    }

    @Override
    public int hashCode() {
        return instant.hashCode();
    }
}

package io.yuanliu.core.trace.telling;

import io.yuanliu.core.event.Days;
import io.yuanliu.core.event.Event;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * When an event can have happened (decision 14): at its eventTime; from there to the extension
 * {@code yuanliu:latestTime} when its sender knew no better; both widened by what his clock may be off.
 */
public record EventTimes(Duration tolerance) {
    private static final long NANOS = 1_000_000_000L;
    private static final Instant FIRST = Instant.ofEpochSecond(Long.MIN_VALUE / NANOS + 1);
    private static final Instant LAST = Instant.ofEpochSecond(Long.MAX_VALUE / NANOS - 1);

    /** From the earliest to the latest moment, in nanoseconds since 1970. */
    record Interval(long from, long to) {}

    /** As the sender says. */
    static Interval of(Event event) {
        var time = event.header().eventTime().instant();
        var latest = instant(Extensions.text(event.header(), event.context().extensions(), "latestTime"));
        var end = latest == null || latest.isBefore(time) ? time : latest;
        return new Interval(nanos(time), nanos(end));
    }

    /** The same as far as the sender's clock is trusted. */
    Occurrence widened(Occurrence said) {
        return tolerance.isZero()
                ? said
                : said.between(
                        nanos(instant(said.from()).minus(tolerance)),
                        nanos(instant(said.to()).plus(tolerance)));
    }

    private static @Nullable Instant instant(@Nullable String text) {
        try {
            return text == null ? null : Days.readMoment(text);
        } catch (DateTimeException _) {
            return null;
        }
    }

    /** Saturates at the years 1677 and 2262. */
    static long nanos(Instant time) {
        var within = time.isBefore(FIRST) ? FIRST : time.isAfter(LAST) ? LAST : time;
        return Math.addExact(Math.multiplyExact(within.getEpochSecond(), NANOS), within.getNano());
    }

    public static Instant instant(long nanos) {
        return Instant.ofEpochSecond(Math.floorDiv(nanos, NANOS), Math.floorMod(nanos, NANOS));
    }
}

package io.yuanliu.server.calendar;

import io.yuanliu.core.event.Days;
import io.yuanliu.core.finding.Finding;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Until when something has to be done.
 *
 * @param at the first moment at which it is late
 * @param unknownYears years that it runs through and whose days of rest are not known: it may be later than it says
 */
public record Deadline(Instant at, Set<Integer> unknownYears) {
    /** How somebody who has to keep it stands. */
    public enum Clock {
        RUNNING,
        SOON,
        TODAY,
        LATE;

        /** The moments of deadlines that stand so: behind the first, up to and with the second; null where there is no end. */
        public record Between(
                @Nullable Instant after, @Nullable Instant upTo) {
            boolean has(Instant moment) {
                return (after == null || moment.isAfter(after)) && (upTo == null || !moment.isAfter(upTo));
            }
        }

        /** Which deadlines stand so at a moment: what is due by the end of the day in China is due today. */
        public Between at(Instant now) {
            var tomorrow = Days.day(now).plusDays(1);
            var today = tomorrow.atStartOfDay(Days.SHANGHAI).toInstant();
            var soon = tomorrow.plusDays(SOON_DAYS).atStartOfDay(Days.SHANGHAI).toInstant();
            return switch (this) {
                case LATE -> new Between(null, now);
                case TODAY -> new Between(now, today);
                case SOON -> new Between(today, soon);
                case RUNNING -> new Between(soon, null);
            };
        }
    }

    private static final int SOON_DAYS = 3;

    public Deadline {
        unknownYears = Set.copyOf(unknownYears);
    }

    /** A moment that somebody has fixed. */
    public static Deadline at(Instant moment) {
        return new Deadline(moment, Set.of());
    }

    /** Whether it rests on days that are known. */
    public boolean isCertain() {
        return unknownYears.isEmpty();
    }

    public Clock clock(Instant now) {
        return Arrays.stream(Clock.values())
                .filter(clock -> clock.at(now).has(at))
                .findFirst()
                .orElseThrow();
    }

    /** What to say when it has to be checked. */
    public Optional<Finding> doubt() {
        if (isCertain()) {
            return Optional.empty();
        }
        var years = new TreeSet<>(unknownYears).stream().map(Object::toString).collect(Collectors.joining(", "));
        return Optional.of(Finding.warn("calendar.year-unknown", "", Map.of("years", years)));
    }
}

package io.yuanliu.server.calendar;

import io.yuanliu.core.finding.Finding;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

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
        DUE_SOON,
        LATE
    }

    private static final Duration SOON = Duration.ofHours(24);

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
        if (!now.isBefore(at)) {
            return Clock.LATE;
        }
        return now.isBefore(at.minus(SOON)) ? Clock.RUNNING : Clock.DUE_SOON;
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

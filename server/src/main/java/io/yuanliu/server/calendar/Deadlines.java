package io.yuanliu.server.calendar;

import io.yuanliu.core.event.Days;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.TreeSet;

/** Counts deadlines on the days that are worked. */
public final class Deadlines {
    private final WorkingDays days;

    public Deadlines(WorkingDays days) {
        this.days = days;
    }

    /** The deadline that a span from a moment on sets. */
    public Deadline after(Instant start, Span span) {
        return switch (span.unit()) {
            case HOURS -> Deadline.at(start.plus(Duration.ofHours(span.amount())));
            case DAYS -> {
                var first = Days.day(start);
                yield on(first, worked(first.plusDays(span.amount())));
            }
            case WORKING_DAYS -> {
                var first = Days.day(start);
                var last = first;
                for (int counted = 0; counted < span.amount(); counted++) {
                    last = worked(last.plusDays(1));
                }
                yield on(first, last);
            }
        };
    }

    private LocalDate worked(LocalDate day) {
        var worked = day;
        while (!days.isWorked(worked)) {
            worked = worked.plusDays(1);
        }
        return worked;
    }

    /** Late from the first moment of the day after the last. */
    private Deadline on(LocalDate first, LocalDate last) {
        var unknown = new TreeSet<Integer>();
        for (int year = first.getYear(); year <= last.getYear(); year++) {
            if (!days.knows(year)) {
                unknown.add(year);
            }
        }
        return new Deadline(last.plusDays(1).atStartOfDay(Days.SHANGHAI).toInstant(), unknown);
    }
}

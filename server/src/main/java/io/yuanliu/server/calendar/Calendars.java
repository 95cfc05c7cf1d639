package io.yuanliu.server.calendar;

import io.yuanliu.core.finding.Finding;
import io.yuanliu.core.text.LocalText;
import io.yuanliu.server.form.Form;
import io.yuanliu.server.problem.Rejection;
import io.yuanliu.server.scope.Asker;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** The calendar that holds now: the years that come with the program, and those entered here, which count before them. */
@Component
public class Calendars {
    private static final int MOST_DAYS = 120;
    private static final List<CalendarYear> BROUGHT = HolidayFile.years();

    private final CalendarStore store;
    private volatile WorkingDays days;

    public Calendars(CalendarStore store) {
        this.store = store;
        this.days = read();
    }

    public WorkingDays days() {
        return days;
    }

    /** The deadline that a span from a moment on sets. */
    public Deadline after(Instant start, Span span) {
        return new Deadlines(days).after(start, span);
    }

    /** A year by its notice; refuses when it is not known. */
    public CalendarYear year(int year) {
        return days.year(year)
                .orElseThrow(() -> new Rejection.NotFound(
                        Finding.warn("calendar.year-unknown", "", Map.of("years", Integer.toString(year)))));
    }

    /** Enters a year: {@code source}, and {@code days} of {@code day}, {@code kind} ({@code rest} or {@code work}), {@code zh}, {@code en}. */
    public CalendarYear enter(Asker asker, int year, Form form) {
        var source = form.text("source", 300);
        var entered = new ArrayList<SpecialDay>();
        var seen = new HashSet<LocalDate>();
        for (var part : form.forms("days", MOST_DAYS)) {
            var day = part.date("day");
            if (day == null) {
                part.text("day", 10);
                continue;
            }
            if (day.getYear() != year || !seen.add(day)) {
                part.rule("calendar.day", "day", Map.of("year", Integer.toString(year)));
            }
            boolean works = "work".equals(kind(part));
            if (works && !WorkingDays.isWeekend(day)) {
                part.rule("calendar.worked-weekday", "day", Map.of("day", day.toString()));
            }
            entered.add(new SpecialDay(day, works, new LocalText(part.text("zh", 40), part.text("en", 60))));
        }
        if (entered.isEmpty() && !form.isFaulty("days")) {
            form.rule("calendar.no-days", "days", Map.of("year", Integer.toString(year)));
        }
        form.finish();
        entered.sort(Comparator.comparing(SpecialDay::day));
        var whole = new CalendarYear(year, source, entered);
        store.replace(whole, asker.id());
        refresh();
        return whole;
    }

    private static String kind(Form part) {
        var kind = part.text("kind", 4);
        if (!kind.isEmpty() && !kind.equals("work") && !kind.equals("rest")) {
            part.rule("calendar.kind", "kind", Map.of("kind", kind));
        }
        return Objects.requireNonNull(kind);
    }

    /** Another process on the same database may have entered a year. */
    @Scheduled(fixedDelay = 300_000, initialDelay = 300_000)
    void refresh() {
        days = read();
    }

    private WorkingDays read() {
        var all = new ArrayList<>(BROUGHT);
        all.addAll(store.all());
        return new WorkingDays(all);
    }
}

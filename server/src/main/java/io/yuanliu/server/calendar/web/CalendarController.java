package io.yuanliu.server.calendar.web;

import io.yuanliu.core.event.Days;
import io.yuanliu.core.finding.Finding;
import io.yuanliu.server.calendar.CalendarYear;
import io.yuanliu.server.calendar.Calendars;
import io.yuanliu.server.calendar.Span;
import io.yuanliu.server.form.Form;
import io.yuanliu.server.problem.FindingMessages;
import io.yuanliu.server.problem.Language;
import io.yuanliu.server.problem.Rejection;
import io.yuanliu.server.scope.Asker;
import io.yuanliu.server.scope.Needs;
import io.yuanliu.server.scope.Right;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Days of rest, days that are worked instead, and deadlines that know both. */
@RestController
@RequestMapping("/api/calendar")
class CalendarController {
    /** A deadline; {@code doubt} says why it has to be checked. */
    record DeadlineView(
            Instant from,
            String span,
            Instant at,
            boolean certain,
            @Nullable String doubt) {}

    private final Calendars calendars;
    private final FindingMessages messages;
    private final Clock clock;

    CalendarController(Calendars calendars, FindingMessages messages, Clock clock) {
        this.calendars = calendars;
        this.messages = messages;
        this.clock = clock;
    }

    /** A year's days of rest and the weekends that are worked instead, with their source; 404 while they are not known. */
    @Needs(Right.READ)
    @GetMapping("/{year:[0-9]{4}}")
    CalendarYear year(@PathVariable int year) {
        return calendars.year(year);
    }

    /** Enters a year from its notice: {@code source, days: [{day, kind (rest or work), zh, en}]}. */
    @Needs(Right.OPERATE)
    @PutMapping(path = "/{year:[0-9]{4}}", consumes = "application/json")
    CalendarYear enter(Asker asker, @PathVariable int year, @RequestBody byte[] body) {
        return calendars.enter(asker, year, Form.read(body));
    }

    /** When a span ends that begins at a moment (now, when none is given): {@code 24h}, {@code 3d}, {@code 10wd}. */
    @Needs(Right.READ)
    @GetMapping("/deadline")
    DeadlineView deadline(
            @RequestParam String span,
            @RequestParam(required = false) @Nullable String from,
            @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, required = false) @Nullable String language) {
        var start = from == null ? clock.instant() : moment(from);
        var read = Span.read(span).orElseThrow(() -> wrong("span", span));
        var deadline = calendars.after(start, read);
        var doubt = deadline.doubt()
                .map(finding -> messages.message(finding, Language.of(language)))
                .orElse(null);
        return new DeadlineView(start, read.toString(), deadline.at(), deadline.isCertain(), doubt);
    }

    private static Instant moment(String written) {
        try {
            return Days.readMoment(written.replace(' ', '+'));
        } catch (DateTimeException unreadable) {
            throw wrong("from", written);
        }
    }

    private static Rejection wrong(String name, String value) {
        return new Rejection.Unreadable(
                Finding.block("request.parameter-type", "", Map.of("name", name, "value", value)));
    }
}

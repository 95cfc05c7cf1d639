package io.yuanliu.server.records.web;

import io.yuanliu.core.event.Days;
import io.yuanliu.server.log.LogPosition;
import io.yuanliu.server.log.follow.ProjectionLag;
import io.yuanliu.server.paging.Page;
import io.yuanliu.server.paging.Window;
import io.yuanliu.server.problem.FindingMessages;
import io.yuanliu.server.problem.Language;
import io.yuanliu.server.records.Figures;
import io.yuanliu.server.records.RecordReads;
import io.yuanliu.server.records.RecordReads.Filter;
import io.yuanliu.server.records.RecordReads.Refused;
import io.yuanliu.server.registry.Registry;
import io.yuanliu.server.scope.Asker;
import io.yuanliu.server.scope.Needs;
import io.yuanliu.server.scope.Right;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What came in, what was refused and why, what waits. */
@RestController
@Needs(Right.READ)
class WorkbenchController {
    private static final int DAYS = 14;
    private static final int LATEST = 8;

    private final Figures figures;
    private final RecordReads reads;
    private final RecordViews views;
    private final FindingMessages messages;
    private final Registry registry;
    private final ProjectionLag lag;
    private final Clock clock;

    WorkbenchController(
            Figures figures,
            RecordReads reads,
            RecordViews views,
            FindingMessages messages,
            Registry registry,
            ProjectionLag lag,
            Clock clock) {
        this.figures = figures;
        this.reads = reads;
        this.views = views;
        this.messages = messages;
        this.registry = registry;
        this.lag = lag;
        this.clock = clock;
    }

    record Today(long accepted, long held, long refused, long captured) {}

    record DayView(LocalDate day, long accepted, long refused, long held) {}

    record RefusalFinding(String code, String severity, String pointer, String message) {}

    /** A refusal; nothing of what was sent but its hash. */
    record RefusalView(
            Instant time,
            String client,
            @Nullable String party,
            @Nullable String type,
            List<RefusalFinding> findings,
            String sha256) {}

    record Workbench(
            Today today,
            List<DayView> days,
            Figures.Waiting waiting,
            List<RecordViews.Summary> latest,
            List<RefusalView> refusals,
            List<ProjectionLag.Lag> projections) {}

    /**
     * The first page of whoever signs in. Figures that are not as far as what the asker wrote are shown all the same: how far
     * they are stands beside them.
     */
    @GetMapping("/api/workbench")
    Workbench workbench(
            Asker asker,
            @RequestHeader(name = LogPosition.HEADER, required = false) @Nullable String written,
            @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, required = false) @Nullable String language) {
        if (written != null) {
            figures.await(LogPosition.parse(written));
        }
        var locale = Language.of(language);
        var day = Days.day(clock.instant());
        var days = figures.days(asker, day.minusDays(DAYS - 1), day);
        var today = days.getLast();
        return new Workbench(
                new Today(today.records(), today.held(), today.refused(), today.events()),
                days.stream()
                        .map(one -> new DayView(one.day(), one.records() + one.events(), one.refused(), one.held()))
                        .toList(),
                figures.waiting(asker),
                views.summaries(
                        reads.list(asker, Filter.ALL, Window.first(LATEST)).items(), locale),
                refusals(reads.refusals(asker, Window.first(LATEST)).items(), locale),
                lag.now());
    }

    /** What was refused in the last 90 days. */
    @GetMapping("/api/refusals")
    Page<RefusalView> refusals(
            Asker asker,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = "20") int size,
            @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, required = false) @Nullable String language) {
        var locale = Language.of(language);
        return reads.refusals(asker, Window.read(size, after)).shown(rows -> refusals(rows, locale));
    }

    private List<RefusalView> refusals(List<Refused> refused, Locale locale) {
        return refused.stream()
                .map(one -> new RefusalView(
                        one.at(),
                        one.client(),
                        name(one.party()),
                        one.type(),
                        messages.views(one.findings(), locale).stream()
                                .map(view -> new RefusalFinding(
                                        view.code(), view.severity().name(), view.pointer(), view.message()))
                                .toList(),
                        one.sha256().hex()))
                .toList();
    }

    private @Nullable String name(@Nullable String key) {
        if (key == null) {
            return null;
        }
        var party = registry.parties(List.of(key)).get(key);
        return party == null ? key : party.name();
    }
}

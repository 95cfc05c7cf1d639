package io.yuanliu.server.records.web;

import io.yuanliu.core.finding.Severity;
import io.yuanliu.server.capture.Capture;
import io.yuanliu.server.log.LogPosition;
import io.yuanliu.server.log.append.Outcome;
import io.yuanliu.server.paging.Page;
import io.yuanliu.server.paging.Window;
import io.yuanliu.server.problem.FindingMessages;
import io.yuanliu.server.problem.FindingView;
import io.yuanliu.server.problem.Language;
import io.yuanliu.server.problem.Rejection;
import io.yuanliu.server.records.RecordDocuments;
import io.yuanliu.server.records.RecordReads;
import io.yuanliu.server.registry.Registry;
import io.yuanliu.server.scope.Asker;
import io.yuanliu.server.scope.Needs;
import io.yuanliu.server.scope.Right;
import io.yuanliu.server.sheet.SheetWriter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Business records: handed in, checked beforehand, listed, looked at. */
@RestController
class RecordController {
    private final RecordDocuments documents;
    private final RecordReads reads;
    private final RecordViews views;
    private final RecordSheet sheet;
    private final FindingMessages messages;
    private final Registry registry;

    RecordController(
            RecordDocuments documents,
            RecordReads reads,
            RecordViews views,
            RecordSheet sheet,
            FindingMessages messages,
            Registry registry) {
        this.documents = documents;
        this.reads = reads;
        this.views = views;
        this.sheet = sheet;
        this.messages = messages;
        this.registry = registry;
    }

    /**
     * What became of one record: {@code stored}, {@code known} when it was there before, {@code refused}.
     *
     * @param report whether it reports what has happened, and does not ask
     * @param holds whether it is stored and its goods are held
     */
    record OutcomeView(
            @Nullable String key,
            @Nullable String id,
            String status,
            boolean report,
            boolean holds,
            List<FindingView> findings,
            @Nullable Map<String, @Nullable Object> fields) {}

    record Answer(List<OutcomeView> records) {}

    /** Takes in records: all or none of them unless the body says {@code "partial": true}. */
    @PostMapping(path = "/api/records", consumes = "application/json")
    @Needs(Right.CAPTURE)
    ResponseEntity<Answer> submit(
            Asker asker,
            HttpServletRequest request,
            @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, required = false) @Nullable String language)
            throws IOException {
        var taken = documents.submit(asker, request.getInputStream());
        return ResponseEntity.status(HttpStatus.CREATED)
                .header(LogPosition.HEADER, LogPosition.write(taken.answer().positions()))
                .body(answer(taken, false, Language.of(language)));
    }

    /** Says what would become of records; nothing is stored. */
    @PostMapping(path = "/api/records/check", consumes = "application/json")
    @Needs(Right.CAPTURE)
    Answer check(
            Asker asker,
            HttpServletRequest request,
            @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, required = false) @Nullable String language)
            throws IOException {
        return answer(documents.check(asker, request.getInputStream()), true, Language.of(language));
    }

    /** Records that the asker may see, newest first. */
    @GetMapping("/api/records")
    @Needs(Right.READ)
    Page<RecordViews.Summary> list(
            Asker asker,
            @ModelAttribute RecordQuery query,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = "20") int size,
            @RequestHeader(name = LogPosition.HEADER, required = false) @Nullable String written,
            @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, required = false) @Nullable String language) {
        var window = Window.read(size, after);
        var filter = query.filter(registry);
        if (written != null) {
            reads.awaitWritten(filter, LogPosition.parse(written));
        }
        var locale = Language.of(language);
        return reads.list(asker, filter, window).shown(rows -> views.summaries(rows, locale));
    }

    /** One record with its fields, its events, and what corrects what. */
    @GetMapping("/api/records/{id}")
    @Needs(Right.READ)
    RecordViews.Detail get(
            Asker asker,
            @PathVariable String id,
            @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, required = false) @Nullable String language) {
        var row = reads.find(asker, id).orElseThrow(() -> new Rejection.NotFound("capture.unknown-record", "id", id));
        return views.detail(row, reads.history(asker, id), Language.of(language));
    }

    /** The same list as a sheet, streamed. */
    @GetMapping("/api/records.csv")
    @Needs(Right.READ)
    void csv(
            Asker asker,
            @ModelAttribute RecordQuery query,
            HttpServletResponse response,
            @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, required = false) @Nullable String language)
            throws IOException {
        response.setContentType(SheetWriter.CONTENT_TYPE);
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"records.csv\"");
        sheet.write(asker, query.filter(registry), response.getOutputStream(), Language.of(language));
    }

    private Answer answer(Capture.Checked taken, boolean withFields, Locale locale) {
        var answered = new ArrayList<OutcomeView>();
        for (int i = 0; i < taken.answer().outcomes().size(); i++) {
            answered.add(view(taken, i, withFields, locale));
        }
        return new Answer(answered);
    }

    private OutcomeView view(Capture.Checked taken, int item, boolean withFields, Locale locale) {
        var record = taken.records().get(item);
        boolean report = taken.reports().get(item);
        var key = record == null ? null : record.key();
        var fields = withFields && record != null ? ShownFields.of(record.fields()) : null;
        return switch (taken.answer().outcomes().get(item)) {
            case Outcome.Stored stored ->
                new OutcomeView(
                        key,
                        withFields ? null : stored.id(),
                        stored.before() ? "known" : "stored",
                        report,
                        stored.findings().stream().anyMatch(finding -> finding.severity() == Severity.HOLD),
                        messages.views(stored.findings(), locale),
                        fields);
            case Outcome.Refused refused ->
                new OutcomeView(
                        key, null, "refused", report, false, messages.views(refused.findings(), locale), fields);
            case Outcome.LeftOut _ -> new OutcomeView(key, null, "left-out", report, false, List.of(), fields);
        };
    }
}

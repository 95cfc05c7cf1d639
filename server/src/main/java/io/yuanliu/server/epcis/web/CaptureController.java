package io.yuanliu.server.epcis.web;

import io.yuanliu.server.capture.CaptureSettings;
import io.yuanliu.server.epcis.CaptureDocuments;
import io.yuanliu.server.epcis.Jobs;
import io.yuanliu.server.epcis.Jobs.Job;
import io.yuanliu.server.problem.FindingMessages;
import io.yuanliu.server.problem.FindingView;
import io.yuanliu.server.problem.Language;
import io.yuanliu.server.problem.Rejection;
import io.yuanliu.server.scope.Asker;
import io.yuanliu.server.scope.Needs;
import io.yuanliu.server.scope.Right;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** EPCIS 2.0: documents in, and the jobs that they became. */
@RestController
@RequestMapping("/epcis/v2/capture")
class CaptureController {
    private static final int USUAL_PAGE = 30;
    private static final int LARGEST_PAGE = 200;

    private final CaptureDocuments documents;
    private final Jobs jobs;
    private final FindingMessages messages;
    private final CaptureSettings settings;

    CaptureController(CaptureDocuments documents, Jobs jobs, FindingMessages messages, CaptureSettings settings) {
        this.documents = documents;
        this.jobs = jobs;
        this.messages = messages;
        this.settings = settings;
    }

    /** A capture job as the standard has it; each error is a problem whose finding says where. */
    record JobView(
            String captureID,
            Instant createdAt,
            @Nullable Instant finishedAt,
            boolean running,
            boolean success,
            String captureErrorBehaviour,
            List<ErrorView> errors) {}

    record ErrorView(String type, String title, int status, String detail, FindingView finding) {}

    /** Takes in a document: 202 with the job's address once it is on disk. */
    @PostMapping(consumes = {"application/json", "application/ld+json"})
    @Needs(Right.CAPTURE)
    ResponseEntity<Void> capture(
            Asker asker,
            HttpServletRequest request,
            @RequestHeader(name = EpcisHeaders.BEHAVIOUR, required = false) @Nullable String behaviour,
            @RequestHeader(name = EpcisHeaders.VERSION, required = false) @Nullable String version)
            throws IOException {
        EpcisHeaders.check(version);
        var wanted = EpcisHeaders.behaviour(behaviour);
        var taken = documents.capture(asker, request.getInputStream(), request.getContentLengthLong(), wanted);
        return ResponseEntity.accepted()
                .headers(EpcisHeaders.spoken(taken.positions()))
                .location(URI.create("/epcis/v2/capture/" + taken.job()))
                .build();
    }

    /** The caller's own jobs, newest first. */
    @GetMapping
    @Needs(Right.CAPTURE)
    ResponseEntity<List<JobView>> list(
            Asker asker,
            @RequestParam(defaultValue = "" + USUAL_PAGE) int perPage,
            @RequestParam(required = false) @Nullable String nextPageToken,
            @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, required = false) @Nullable String language) {
        int size = Math.clamp(perPage, 1, LARGEST_PAGE);
        var after = nextPageToken == null ? null : id(nextPageToken);
        var found = jobs.list(asker, after, size + 1);
        var page = found.subList(0, Math.min(size, found.size()));
        var headers = EpcisHeaders.spoken();
        if (found.size() > size) {
            var next = "/epcis/v2/capture?perPage=" + size + "&nextPageToken="
                    + page.getLast().id();
            headers.set(HttpHeaders.LINK, "<" + next + ">; rel=\"next\"");
        }
        var locale = Language.of(language);
        return ResponseEntity.ok()
                .headers(headers)
                .body(page.stream().map(job -> view(job, locale)).toList());
    }

    /** What became of a document. */
    @GetMapping("/{captureID}")
    @Needs(Right.CAPTURE)
    ResponseEntity<JobView> job(
            Asker asker,
            @PathVariable String captureID,
            @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, required = false) @Nullable String language) {
        var job = jobs.find(asker, id(captureID)).orElseThrow(() -> unknown(captureID));
        return ResponseEntity.ok().headers(EpcisHeaders.spoken()).body(view(job, Language.of(language)));
    }

    /** What this capture interface takes. */
    @RequestMapping(method = RequestMethod.OPTIONS)
    @Needs(Right.CAPTURE)
    ResponseEntity<Void> discover() {
        var headers = EpcisHeaders.spoken();
        headers.set(HttpHeaders.ALLOW, "OPTIONS, GET, POST");
        headers.set(
                "GS1-EPCIS-Capture-File-Size-Limit",
                Long.toString(settings.largestDocument().toBytes()));
        headers.set(EpcisHeaders.BEHAVIOUR, "rollback, proceed");
        return ResponseEntity.noContent().headers(headers).build();
    }

    private JobView view(Job job, Locale locale) {
        return new JobView(
                job.id().toString(),
                job.createdAt(),
                job.finishedAt(),
                job.running(),
                job.success(),
                job.proceed() ? "proceed" : "rollback",
                messages.views(job.errors(), locale).stream()
                        .map(finding -> new ErrorView(
                                "epcisException:ValidationException", finding.code(), 400, finding.message(), finding))
                        .toList());
    }

    private static UUID id(String written) {
        try {
            return UUID.fromString(written);
        } catch (IllegalArgumentException noId) {
            throw unknown(written);
        }
    }

    private static Rejection unknown(String id) {
        return new Rejection.NotFound("capture.unknown-job", "id", id);
    }
}

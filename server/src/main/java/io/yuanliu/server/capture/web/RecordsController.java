package io.yuanliu.server.capture.web;

import io.yuanliu.server.access.Asker;
import io.yuanliu.server.access.Needs;
import io.yuanliu.server.access.Right;
import io.yuanliu.server.capture.Capture;
import io.yuanliu.server.capture.LogPosition;
import io.yuanliu.server.capture.Outcome;
import io.yuanliu.server.problem.FindingMessages;
import io.yuanliu.server.problem.FindingView;
import io.yuanliu.server.problem.Language;
import io.yuanliu.server.problem.Rejection;
import io.yuanliu.wire.record.RecordsReader;
import io.yuanliu.wire.record.RecordsReading;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Business records in. */
@RestController
@RequestMapping("/api/records")
class RecordsController {
    private final Capture capture;
    private final FindingMessages messages;

    RecordsController(Capture capture, FindingMessages messages) {
        this.capture = capture;
        this.messages = messages;
    }

    /** What became of each record, in the order in which they were sent. */
    record Answer(List<RecordView> records) {}

    /**
     * What became of a record.
     *
     * @param status {@code stored}, {@code known} (it was there before, with the same content), {@code refused}, or
     *     {@code left-out} because another of the same submission was refused
     */
    record RecordView(@Nullable String id, @Nullable String key, String status, List<FindingView> findings) {}

    /** Takes records in, all or none unless {@code partial}; 201 once they are on disk. */
    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @Needs(Right.CAPTURE)
    ResponseEntity<Answer> submit(
            Asker asker,
            @RequestBody byte[] body,
            @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, required = false) @Nullable String language) {
        var reading = readable(body);
        var answer = capture.submitRecords(asker, reading, null);
        return ResponseEntity.status(HttpStatus.CREATED)
                .header(LogPosition.HEADER, LogPosition.write(answer.positions()))
                .body(view(reading, answer, Language.of(language)));
    }

    /** Says what would become of records; nothing is stored. */
    @PostMapping(path = "/check", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Needs(Right.CAPTURE)
    Answer check(
            Asker asker,
            @RequestBody byte[] body,
            @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, required = false) @Nullable String language) {
        var reading = readable(body);
        return view(reading, capture.check(asker, reading), Language.of(language));
    }

    private static RecordsReading readable(byte[] body) {
        var reading = RecordsReader.read(body);
        if (!reading.findings().isEmpty()) {
            throw new Rejection.Unreadable(reading.findings());
        }
        return reading;
    }

    private Answer view(RecordsReading reading, Capture.Answer answer, Locale locale) {
        return new Answer(IntStream.range(0, answer.outcomes().size())
                .mapToObj(i -> view(reading.items().get(i), answer.outcomes().get(i), locale))
                .toList());
    }

    private RecordView view(RecordsReading.Item item, Outcome outcome, Locale locale) {
        var record = item.record();
        var key = record == null ? null : record.key();
        return switch (outcome) {
            case Outcome.Stored stored ->
                new RecordView(
                        stored.id(),
                        key,
                        stored.before() ? "known" : "stored",
                        messages.views(stored.findings(), locale));
            case Outcome.Refused refused ->
                new RecordView(refused.id(), key, "refused", messages.views(refused.findings(), locale));
            case Outcome.LeftOut left -> new RecordView(left.id(), key, "left-out", List.of());
        };
    }
}

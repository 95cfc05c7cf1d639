package io.yuanliu.server.trace.web;

import io.yuanliu.core.finding.Finding;
import io.yuanliu.core.identifier.Reading;
import io.yuanliu.core.trace.Direction;
import io.yuanliu.server.form.Form;
import io.yuanliu.server.log.LogPosition;
import io.yuanliu.server.problem.Language;
import io.yuanliu.server.problem.Rejection;
import io.yuanliu.server.scope.Asker;
import io.yuanliu.server.scope.Needs;
import io.yuanliu.server.scope.Right;
import io.yuanliu.server.trace.Trace;
import io.yuanliu.server.trace.answer.TraceAnswer;
import io.yuanliu.server.trace.answer.TraceAnswers;
import io.yuanliu.server.trace.answer.TraceAnswers.Question;
import io.yuanliu.server.trace.answer.TraceConvergence;
import io.yuanliu.server.trace.answer.TraceConvergences;
import io.yuanliu.server.trace.answer.TraceSummaries;
import io.yuanliu.server.trace.answer.TraceSummary;
import io.yuanliu.server.trace.find.AskedUnits;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Where did it come from, where did it go. */
@RestController
class TraceController {
    private static final int MOST = 100_000;

    private static final int MOST_BAD = 1_000;
    private static final int LONGEST_ID = 2_000;
    private static final int MOST_ANCESTORS = 100;
    private static final int USUAL_ANCESTORS = 20;

    private final Trace trace;
    private final AskedUnits units;
    private final TraceAnswers answers;
    private final TraceSummaries summaries;
    private final TraceConvergences convergences;
    private final TraceExport export;

    TraceController(
            Trace trace,
            AskedUnits units,
            TraceAnswers answers,
            TraceSummaries summaries,
            TraceConvergences convergences,
            TraceExport export) {
        this.trace = trace;
        this.units = units;
        this.answers = answers;
        this.summaries = summaries;
        this.convergences = convergences;
        this.export = export;
    }

    /**
     * What is asked about.
     *
     * @param id any written form of an identifier
     * @param direction {@code upstream} or {@code downstream}
     * @param scheme decides what a bare code is that fits several schemes
     * @param shares whether to say which part of the start is in each unit; without it, up to 10,000 units
     */
    record Asked(
            @Nullable String id,
            @Nullable String direction,
            @Nullable String scheme,
            @Nullable Boolean shares) {
        Question by(Asker asker, AskedUnits units) {
            var unit = units.one(asker, required("id", id), scheme, "");
            return new Question(asker, unit.key(), TraceController.direction(required("direction", direction)), shares);
        }
    }

    /**
     * The trace of a unit, as far as the asker may see it (docs/reference/trace.md).
     *
     * @param from how many units to leave out at the beginning
     * @param limit how many units to list at most
     */
    @GetMapping("/api/trace")
    @Needs(Right.READ)
    TraceAnswer trace(
            Asker asker,
            @ModelAttribute Asked asked,
            @RequestParam(defaultValue = "0") int from,
            @RequestParam(defaultValue = "10000") int limit,
            @RequestHeader(name = LogPosition.HEADER, required = false) @Nullable String position) {
        requireRange("from", from, 0, Integer.MAX_VALUE);
        requireRange("limit", limit, 1, MOST);
        trace.awaitWritten(position);
        var question = asked.by(asker, units);
        return answers.answer(question, from, limit);
    }

    /** The trace in numbers: what has become of the units, who has them, where. */
    @GetMapping("/api/trace/summary")
    @Needs(Right.READ)
    TraceSummary summary(
            Asker asker,
            @ModelAttribute Asked asked,
            @RequestHeader(name = LogPosition.HEADER, required = false) @Nullable String position) {
        trace.awaitWritten(position);
        var question = asked.by(asker, units);
        return summaries.summary(question);
    }

    /**
     * The shortest way from the unit asked about to one of its trace: why that one is in it.
     *
     * @param to any written form of that unit's identifier
     */
    @GetMapping("/api/trace/way")
    @Needs(Right.READ)
    TraceAnswer way(
            Asker asker,
            @ModelAttribute Asked asked,
            @RequestParam String to,
            @RequestHeader(name = LogPosition.HEADER, required = false) @Nullable String position) {
        trace.awaitWritten(position);
        var question = asked.by(asker, units);
        var end = units.one(asker, to, null, "");
        return answers.way(question, end.key());
    }

    /**
     * All of the trace, streamed: a line for each unit as JSON ({@code jsonl}), or a row for each holding as a sheet
     * ({@code csv}).
     *
     * @param format {@code jsonl} or {@code csv}
     */
    @GetMapping("/api/trace/export")
    @Needs(Right.READ)
    void export(
            Asker asker,
            @ModelAttribute Asked asked,
            @RequestParam(defaultValue = "csv") String format,
            HttpServletResponse response,
            @RequestHeader(name = LogPosition.HEADER, required = false) @Nullable String position,
            @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, required = false) @Nullable String language)
            throws IOException {
        trace.awaitWritten(position);
        var question = asked.by(asker, units);
        switch (format) {
            case "jsonl" -> export.lines(answers.parts(question), response);
            case "csv" -> export.sheet(answers.parts(question), response, Language.of(language));
            default -> throw unfit("format", format);
        }
    }

    /**
     * What bad units have in common. Takes {@code {"ids": ["…"], "limit": 20}}: at most 1,000 written forms of
     * identifiers, and how many ancestors to list, at most 100.
     */
    @PostMapping("/api/trace/convergence")
    @Needs(Right.READ)
    TraceConvergence convergence(
            Asker asker,
            @RequestBody byte[] body,
            @RequestHeader(name = LogPosition.HEADER, required = false) @Nullable String position) {
        var form = Form.read(body);
        var ids = form.texts("ids", MOST_BAD, LONGEST_ID);
        var limit = form.number("limit", 1, MOST_ANCESTORS);
        form.finish();
        trace.awaitWritten(position);
        var read = new LinkedHashMap<String, Reading>();
        ids.forEach(id -> read.put(id, units.read(asker, id, null)));
        return convergences.of(asker, read, limit == null ? USUAL_ANCESTORS : limit.intValue());
    }

    private static String required(String name, @Nullable String value) {
        if (value == null || value.isBlank()) {
            throw new Rejection.Unreadable(Finding.block("request.parameter-missing", "", Map.of("name", name)));
        }
        return value;
    }

    private static Direction direction(String word) {
        for (var direction : Direction.values()) {
            if (direction.word().equals(word)) {
                return direction;
            }
        }
        throw unfit("direction", word);
    }

    private static void requireRange(String name, int value, int least, int most) {
        if (value < least || value > most) {
            throw unfit(name, Integer.toString(value));
        }
    }

    private static Rejection unfit(String name, String value) {
        return new Rejection.Unreadable(
                Finding.block("request.parameter-type", "", Map.of("name", name, "value", value)));
    }
}

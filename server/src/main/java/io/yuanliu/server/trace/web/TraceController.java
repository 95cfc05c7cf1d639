package io.yuanliu.server.trace.web;

import io.yuanliu.core.finding.Finding;
import io.yuanliu.core.trace.Direction;
import io.yuanliu.server.access.Asker;
import io.yuanliu.server.access.Needs;
import io.yuanliu.server.access.Right;
import io.yuanliu.server.capture.LogPosition;
import io.yuanliu.server.problem.Rejection;
import io.yuanliu.server.trace.Trace;
import io.yuanliu.server.trace.TraceAnswer;
import io.yuanliu.server.trace.TraceAnswers;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Where did it come from, where did it go. */
@RestController
class TraceController {
    private static final int MOST = 100_000;

    private final Trace trace;
    private final TraceAnswers answers;

    TraceController(Trace trace, TraceAnswers answers) {
        this.trace = trace;
        this.answers = answers;
    }

    /**
     * The trace of a unit, as far as the asker may see it (docs/reference/trace.md).
     *
     * @param id any written form of an identifier
     * @param direction {@code upstream} or {@code downstream}
     * @param scheme decides what a bare code is that fits several schemes
     * @param from how many units to leave out at the beginning
     * @param limit how many units to list at most
     */
    @GetMapping("/api/trace")
    @Needs(Right.READ)
    TraceAnswer trace(
            Asker asker,
            @RequestParam String id,
            @RequestParam String direction,
            @RequestParam Optional<String> scheme,
            @RequestParam(defaultValue = "0") int from,
            @RequestParam(defaultValue = "10000") int limit,
            @RequestHeader(name = LogPosition.HEADER, required = false) @Nullable String position) {
        var unit = AskedUnit.read(id, scheme.orElse(null));
        var way = direction(direction);
        requireRange("from", from, 0, Integer.MAX_VALUE);
        requireRange("limit", limit, 1, MOST);
        if (position != null) {
            trace.awaitWritten(LogPosition.parse(position));
        }
        return answers.answer(asker, unit.key(), way, from, limit);
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

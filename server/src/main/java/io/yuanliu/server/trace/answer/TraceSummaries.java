package io.yuanliu.server.trace.answer;

import io.yuanliu.core.trace.Walk.Detail;
import io.yuanliu.server.trace.answer.TraceAnswers.Question;
import java.util.EnumSet;
import org.springframework.stereotype.Component;

/** Adds traces up, part by part, so that a million units take no more memory than their holders. */
@Component
public class TraceSummaries {
    private static final double NANOS_PER_MILLI = 1e6;

    private final TraceAnswers answers;
    private final HolderNames names;

    TraceSummaries(TraceAnswers answers, HolderNames names) {
        this.answers = answers;
        this.names = names;
    }

    /** The trace of a unit in numbers. */
    public TraceSummary summary(Question question) {
        var started = System.nanoTime();
        var parts = answers.parts(question, EnumSet.of(Detail.HOLDINGS));
        var tally = new TraceTally(names);
        parts.forEach(tally::add);
        return tally.summary(question.direction(), parts.total(), (System.nanoTime() - started) / NANOS_PER_MILLI);
    }
}

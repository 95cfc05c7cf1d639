package io.yuanliu.server.trace;

import io.yuanliu.core.trace.Direction;
import io.yuanliu.core.trace.Walk;
import io.yuanliu.server.access.Asker;
import io.yuanliu.server.access.Scope;
import io.yuanliu.server.problem.Rejection;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;

/** Answers where from and where to: walks over the whole graph, then cuts, then pages, then names who and where. */
@Component
public class TraceAnswers {
    private static final double NANOS_PER_MILLI = 1e6;

    private final Trace trace;
    private final ScopeCut cut;
    private final HolderNames names;
    private final Clock clock;

    TraceAnswers(Trace trace, TraceProjection projection, HolderNames names, Clock clock) {
        this.trace = trace;
        this.cut = new ScopeCut(projection.index());
        this.names = names;
        this.clock = clock;
    }

    /**
     * The trace of a unit.
     *
     * @param unit canonical key
     * @param from how many units to leave out at the beginning
     * @param limit how many to list at most
     */
    public TraceAnswer answer(Asker asker, String unit, Direction direction, int from, int limit) {
        var started = System.nanoTime();
        boolean all = asker.scope() instanceof Scope.All;
        var walk = trace.walk(unit, direction, all ? from : 0, all ? limit : Integer.MAX_VALUE)
                .orElseThrow(() -> unknown(unit));
        var millis = Math.round((System.nanoTime() - started) / NANOS_PER_MILLI * 1000) / 1000.0;
        var allowed = allowed(walk, asker);
        var listed = all
                ? walk.units()
                : walk.units().stream().skip(from).limit(limit).toList();
        return answer(walk, allowed, listed, millis);
    }

    /** The unit itself, with who has it and what stops it or anything that went into it. */
    TraceAnswer alone(Asker asker, String unit) {
        var walk = trace.alone(unit).orElseThrow(() -> unknown(unit));
        var causes = trace.causesUpstream(unit, clock.instant());
        return writer(walk, allowed(walk, asker), walk.units(), causes).write(0);
    }

    private ScopeCut.Cut allowed(Walk walk, Asker asker) {
        var allowed = cut.cut(walk, asker);
        if (allowed.visible().isEmpty() && !walk.units().isEmpty()) {
            throw unknown(walk.start());
        }
        return allowed;
    }

    private static Rejection unknown(String unit) {
        return new Rejection.NotFound("trace.unknown-unit", "id", unit);
    }

    private TraceAnswer answer(Walk walk, ScopeCut.Cut allowed, List<Walk.Reached> listed, double millis) {
        var seen = listed.stream()
                .map(Walk.Reached::key)
                .filter(allowed.visible()::contains)
                .toList();
        return writer(walk, allowed, listed, trace.causes(seen, clock.instant()))
                .write(millis);
    }

    private AnswerWriter writer(Walk walk, ScopeCut.Cut allowed, List<Walk.Reached> listed, List<ActiveCause> causes) {
        return new AnswerWriter(walk, allowed, listed, names, causes, trace::written);
    }
}

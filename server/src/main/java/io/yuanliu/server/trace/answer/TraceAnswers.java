package io.yuanliu.server.trace.answer;

import io.yuanliu.core.standing.ActiveCause;
import io.yuanliu.core.trace.Direction;
import io.yuanliu.core.trace.Walk;
import io.yuanliu.core.trace.Walk.Detail;
import io.yuanliu.core.trace.graph.Walking;
import io.yuanliu.server.problem.CauseReasons;
import io.yuanliu.server.problem.Rejection;
import io.yuanliu.server.scope.Asker;
import io.yuanliu.server.scope.Right;
import io.yuanliu.server.trace.Trace;
import io.yuanliu.server.trace.TraceProjection;
import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Answers where from and where to: walks over the whole graph, then pages, then cuts, then names who and where. */
@Component
public class TraceAnswers {
    /** Shares take a pass over the whole walk: beyond so many units they are worked out only when asked for. */
    static final int FEW = 10_000;

    private static final Set<Detail> WITHOUT_SHARES = EnumSet.of(Detail.EDGES, Detail.HOLDINGS);
    private static final int BATCH = 1_000;
    private static final double NANOS_PER_MILLI = 1e6;

    private final Trace trace;
    private final ScopeCut cut;
    private final UnitSight sight;
    private final HolderNames names;
    private final CauseReasons reasons;
    private final Clock clock;

    public TraceAnswers(
            Trace trace,
            TraceProjection projection,
            UnitSight sight,
            HolderNames names,
            CauseReasons reasons,
            Clock clock) {
        this.trace = trace;
        this.cut = new ScopeCut(projection::index);
        this.sight = sight;
        this.names = names;
        this.reasons = reasons;
        this.clock = clock;
    }

    /**
     * What is asked for.
     *
     * @param unit canonical key
     * @param shares whether to say which part of the start is in each unit; null for where that is quickly done
     */
    public record Question(
            Asker asker,
            String unit,
            Direction direction,
            @Nullable Boolean shares) {}

    /**
     * A page of the trace of a unit.
     *
     * @param from how many units to leave out at the beginning
     * @param limit how many to list at most
     */
    public TraceAnswer answer(Question question, int from, int limit) {
        var started = System.nanoTime();
        var walking = walk(question);
        var walk = walking.part(from, limit, details(question, walking));
        var millis = millisSince(started);
        return write(question.asker(), walk, allowed(walk, walking, question.asker()), millis);
    }

    /**
     * The shortest way to one of the units of a trace, in its order; refuses what was not reached or may not be seen.
     * Nothing on it may be hidden and much beside it, which shares would tell of.
     */
    public TraceAnswer way(Question question, String end) {
        var started = System.nanoTime();
        var walking = walk(question);
        var details = seesAll(question.asker()) ? details(question, walking) : WITHOUT_SHARES;
        var walk = walking.way(end, details).orElseThrow(() -> unknown(end));
        var millis = millisSince(started);
        var allowed = cut.cut(walk, question.asker());
        if (!allowed.visible().contains(end)) {
            throw unknown(end);
        }
        return write(question.asker(), walk, allowed, millis);
    }

    /** All of a trace, to be read part by part. */
    public Parts parts(Question question) {
        var walking = walk(question);
        return parts(question, walking, details(question, walking));
    }

    Parts parts(Question question, Set<Detail> details) {
        return parts(question, walk(question), details);
    }

    private Parts parts(Question question, Walking walking, Set<Detail> details) {
        allowed(walking.part(0, 1, EnumSet.of(Detail.HOLDINGS)), walking, question.asker());
        return new Parts(question.asker(), walking, details);
    }

    /** A trace part by part, for what is too long to be held at once. */
    public final class Parts {
        private final Asker asker;
        private final Walking walking;
        private final Set<Detail> details;

        private Parts(Asker asker, Walking walking, Set<Detail> details) {
            this.asker = asker;
            this.walking = walking;
            this.details = details;
        }

        public int total() {
            return walking.total();
        }

        /** Gives one part after the other. */
        public void forEach(Consumer<TraceAnswer> reader) {
            forEach((walk, allowed) -> reader.accept(write(asker, walk, allowed, 0)));
        }

        void forEach(BiConsumer<Walk, ScopeCut.Cut> reader) {
            for (int from = 0; from < total(); from += BATCH) {
                var walk = walking.part(from, BATCH, details);
                reader.accept(walk, cut.cut(walk, asker));
            }
        }
    }

    /** The unit itself, with who has it and what stops it or anything that went into it. */
    TraceAnswer alone(Asker asker, String unit) {
        var walk = alone(unit);
        var allowed = cut.cut(walk, asker);
        if (allowed.visible().isEmpty()) {
            throw unknown(unit);
        }
        return write(asker, walk, allowed, 0);
    }

    /** The unit itself with who has it, also one of which the asker may see nothing but that it is there. */
    TraceAnswer self(Asker asker, String unit) {
        var walk = alone(unit);
        return write(asker, walk, cut.cut(walk, asker), 0);
    }

    /** Whether the asker may see anything of a unit. */
    public boolean sees(Asker asker, String unit) {
        return trace.knows(unit) && !cut.cut(alone(unit), asker).visible().isEmpty();
    }

    private Walk alone(String unit) {
        return trace.alone(unit).orElseThrow(() -> unknown(unit));
    }

    private Walking walk(Question question) {
        return trace.walking(question.unit(), question.direction()).orElseThrow(() -> unknown(question.unit()));
    }

    private static Set<Detail> details(Question question, Walking walking) {
        boolean shares = question.shares() == null ? walking.total() <= FEW : question.shares();
        return shares ? EnumSet.allOf(Detail.class) : WITHOUT_SHARES;
    }

    private static boolean seesAll(Asker asker) {
        return asker.scope(Right.READ).isEverything();
    }

    /** What is left of a part after the cut; where nothing of the whole walk may be seen, the unit is unknown. */
    private ScopeCut.Cut allowed(Walk part, Walking walking, Asker asker) {
        var allowed = cut.cut(part, asker);
        boolean any = seesAll(asker) || !allowed.visible().isEmpty();
        for (int from = 0; !any && from < walking.total(); from += BATCH) {
            any = !cut.cut(walking.part(from, BATCH, EnumSet.of(Detail.HOLDINGS)), asker)
                    .visible()
                    .isEmpty();
        }
        if (!any) {
            throw unknown(part.start());
        }
        return allowed;
    }

    private static Rejection unknown(String unit) {
        return new Rejection.NotFound("trace.unknown-unit", "id", unit);
    }

    private TraceAnswer write(Asker asker, Walk walk, ScopeCut.Cut allowed, double millis) {
        var stopping = trace.stopping(allowed.visible(), clock.instant());
        return new AnswerWriter(walk, allowed, names, stopping, seen(asker, stopping), reasons, trace::written)
                .write(millis);
    }

    /** The units at which causes were set that the asker may see: they may lie outside of the walk, or of this part of it. */
    private Set<String> seen(Asker asker, Map<String, List<ActiveCause>> stopping) {
        return sight.seen(
                asker,
                stopping.values().stream()
                        .flatMap(List::stream)
                        .map(ActiveCause::unit)
                        .collect(Collectors.toSet()));
    }

    private static double millisSince(long nanos) {
        return Math.round((System.nanoTime() - nanos) / NANOS_PER_MILLI * 1000) / 1000.0;
    }
}

package io.yuanliu.server.trace;

import io.yuanliu.core.finding.Finding;
import io.yuanliu.core.standing.ActiveCause;
import io.yuanliu.core.standing.Stops;
import io.yuanliu.core.trace.Convergence;
import io.yuanliu.core.trace.Direction;
import io.yuanliu.core.trace.Holding;
import io.yuanliu.core.trace.Walk;
import io.yuanliu.core.trace.Walk.Detail;
import io.yuanliu.core.trace.graph.TraceGraph;
import io.yuanliu.core.trace.graph.Walking;
import io.yuanliu.server.log.LogPosition;
import io.yuanliu.server.problem.Rejection;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Asks the graph, uncut: for the platform's own pages and rules, which show of it what their reader may see. Questions
 * of people and partners go through {@code TraceAnswers}. Units are named by canonical keys.
 */
@Component
public class Trace {
    private static final int PART = 1_000;

    private final TraceProjection projection;

    public Trace(TraceProjection projection) {
        this.projection = projection;
    }

    /** Whether an event ever named this unit. */
    public boolean knows(String unit) {
        return index().graph.knows(unit);
    }

    /** Where a unit came from or went to; empty when no event ever named it. */
    public Optional<Walk> walk(String unit, Direction direction, int from, int limit) {
        return index().graph.walk(unit, direction, from, limit);
    }

    /** The same walk, to be read part by part; empty when no event ever named the unit. */
    public Optional<Walking> walking(String unit, Direction direction) {
        return index().graph.walking(unit, direction);
    }

    /**
     * What came of a unit, itself first, part by part with who has it: a million units take no more memory than one part.
     *
     * @return whether any event ever named it
     */
    public boolean downstream(String unit, Consumer<Walk> reader) {
        var walking = index().graph.walking(unit, Direction.DOWNSTREAM);
        walking.ifPresent(known -> {
            for (int from = 0; from < known.total(); from += PART) {
                reader.accept(known.part(from, PART, EnumSet.of(Detail.HOLDINGS)));
            }
        });
        return walking.isPresent();
    }

    /** What several units have in common. */
    public Convergence convergence(Collection<String> units, int limit) {
        return index().graph.convergence(units, limit);
    }

    /** A unit by itself, with its holdings; empty when no event ever named it. */
    public Optional<Walk> alone(String unit) {
        return index().graph.alone(unit);
    }

    /** Who has and had a unit. */
    public List<Holding> holdings(String unit) {
        return index().graph.stocks().holdings(unit);
    }

    /** What stops and holds a unit at a moment, how it reaches it, and what the authority freed it from. */
    public Stops stops(String unit, Instant at) {
        var index = index();
        return Stops.of(index.graph, index.causes, unit, at);
    }

    /** Whether questions can be answered: after a start the log is read first. */
    public boolean isReady() {
        return projection.follower().isCaughtUp();
    }

    /** Everything that the log took in before this moment is in the graph. */
    public Instant asOf() {
        return projection.follower().asOf();
    }

    /** What stops and holds each of many units, wherever upstream that was set; in one go, however many they are. */
    public Map<String, List<ActiveCause>> stopping(Collection<String> units, Instant at) {
        var index = index();
        return Stops.reaching(index.graph, index.causes, units, at);
    }

    /** The form in which a unit, a party or a place was captured first; the key itself when it never was. */
    public String written(String key) {
        return index().graph.written(key);
    }

    /**
     * Waits until what an earlier answer wrote is in the graph; refuses when that takes too long, and says how much is
     * missing.
     *
     * @param header the value of {@link LogPosition#HEADER}, null when the caller sent none
     */
    public void awaitWritten(@Nullable String header) {
        projection.follower().awaitWritten(header);
    }

    /** The same for places of the log. */
    public void awaitWritten(List<LogPosition> positions) {
        projection.follower().awaitWritten(positions);
    }

    /** How far into the log the graph reads, as {@link LogPosition#write} writes it. */
    public String position() {
        return LogPosition.write(projection.follower().positions());
    }

    /** The graph itself, for what adds up over many units. */
    public TraceGraph graph() {
        return index().graph;
    }

    private GraphIndex index() {
        if (!projection.follower().isCaughtUp()) {
            throw new Rejection.NotReady(Finding.block("trace.not-built", ""));
        }
        return projection.index();
    }
}

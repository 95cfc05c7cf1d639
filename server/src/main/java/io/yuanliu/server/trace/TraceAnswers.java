package io.yuanliu.server.trace;

import io.yuanliu.core.trace.Direction;
import io.yuanliu.core.trace.Holding;
import io.yuanliu.core.trace.Walk;
import io.yuanliu.server.access.Asker;
import io.yuanliu.server.access.Scope;
import io.yuanliu.server.problem.Rejection;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Answers where from and where to: walks over the whole graph, then cuts, then pages, then names who and where. */
@Component
public class TraceAnswers {
    private static final double NANOS_PER_MILLI = 1e6;

    private final Trace trace;
    private final ScopeCut cut;
    private final HolderNames names;

    TraceAnswers(Trace trace, TraceProjection projection, HolderNames names) {
        this.trace = trace;
        this.cut = new ScopeCut(projection.index());
        this.names = names;
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
        var allowed = cut.cut(walk, asker);
        if (allowed.visible().isEmpty() && !walk.units().isEmpty()) {
            throw unknown(unit);
        }
        var listed = all
                ? walk.units()
                : walk.units().stream().skip(from).limit(limit).toList();
        return write(walk, allowed, listed, millis);
    }

    private static Rejection unknown(String unit) {
        return new Rejection.NotFound("trace.unknown-unit", "id", unit);
    }

    private TraceAnswer write(Walk walk, ScopeCut.Cut allowed, List<Walk.Reached> listed, double millis) {
        var keys = Set.copyOf(listed.stream().map(Walk.Reached::key).toList());
        var holdings = allowed.holdings().stream()
                .filter(seen -> keys.contains(seen.holding().unit()))
                .toList();
        var known = names.of(holdings.stream().map(TraceAnswers::named).toList());
        boolean limited = listed.size() < walk.total();
        return new TraceAnswer(
                allowed.names().getOrDefault(walk.start(), trace.written(walk.start())),
                walk.direction().word(),
                listed.stream().map(unit -> unit(unit, allowed)).toList(),
                edges(walk, allowed, keys),
                holdings.stream()
                        .map(seen -> held(seen, allowed, known))
                        .distinct()
                        .toList(),
                known.parties(),
                known.sites(),
                !limited && !allowed.hidesAnything(),
                reason(limited, allowed.hidesAnything()),
                walk.total(),
                millis);
    }

    private static @Nullable String reason(boolean limited, boolean scoped) {
        if (limited && scoped) {
            return "scope, limit";
        }
        return scoped ? "scope" : limited ? "limit" : null;
    }

    private static TraceAnswer.Unit unit(Walk.Reached unit, ScopeCut.Cut allowed) {
        var id = allowed.names().getOrDefault(unit.key(), "");
        if (!allowed.visible().contains(unit.key())) {
            return new TraceAnswer.Unit(id, List.of(), unit.level(), null, null, null, null);
        }
        return new TraceAnswer.Unit(
                id,
                unit.aliases(),
                unit.level(),
                allowed.whollyVisible().contains(unit.key()) ? unit.quantity() : null,
                allowed.hidesAnything() ? null : unit.share(),
                unit.product(),
                unit.productName());
    }

    private static List<TraceAnswer.Edge> edges(Walk walk, ScopeCut.Cut allowed, Set<String> listed) {
        boolean downstream = walk.direction() == Direction.DOWNSTREAM;
        return walk.edges().stream()
                .filter(edge -> listed.contains(downstream ? edge.to() : edge.from()))
                .map(edge -> edge(edge, allowed))
                .toList();
    }

    private static TraceAnswer.Edge edge(Walk.Edge edge, ScopeCut.Cut allowed) {
        boolean seen = allowed.events().contains(edge);
        return new TraceAnswer.Edge(
                allowed.names().getOrDefault(edge.from(), ""),
                allowed.names().getOrDefault(edge.to(), ""),
                edge.kind().word(),
                seen ? edge.event() : null,
                seen ? edge.time().toString() : null,
                edge.uncertain() ? true : null);
    }

    private static TraceAnswer.Held held(ScopeCut.Seen seen, ScopeCut.Cut allowed, HolderNames.Known known) {
        var holding = seen.holding();
        boolean whole = seen.whole();
        return new TraceAnswer.Held(
                allowed.names().getOrDefault(holding.unit(), ""),
                known.partyId(holding.party()),
                known.partyName(holding.party()),
                known.siteId(holding.site()),
                known.siteName(holding.site()),
                whole ? known.partyId(holding.sender()) : null,
                whole ? text(holding.from()) : null,
                whole ? text(holding.to()) : null,
                whole ? holding.quantity() : null,
                whole ? holding.state().word() : null);
    }

    /** A holding as far as its people may be named: a sender only where the whole of it may be seen. */
    private static Holding named(ScopeCut.Seen seen) {
        var it = seen.holding();
        return seen.whole() ? it : new Holding(it.unit(), it.party(), it.site(), null, null, null, null, it.state());
    }

    private static @Nullable String text(@Nullable Instant time) {
        return time == null ? null : time.toString();
    }
}

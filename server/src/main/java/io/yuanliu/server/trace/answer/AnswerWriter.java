package io.yuanliu.server.trace.answer;

import io.yuanliu.core.profile.StopCause.Effect;
import io.yuanliu.core.standing.ActiveCause;
import io.yuanliu.core.trace.Holding;
import io.yuanliu.core.trace.Walk;
import io.yuanliu.server.problem.CauseReasons;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Writes down what is left of a walk after the cut, and nothing else. */
public final class AnswerWriter {
    private final Walk walk;
    private final ScopeCut.Cut allowed;
    private final List<ScopeCut.Seen> holdings;
    /** Shares say something about everything else in the walk. */
    private final boolean showsShares;

    private final HolderNames.Known known;
    private final HolderNames.Known setters;
    private final Map<String, List<ActiveCause>> stopping;
    /** The units at which they were set, as far as those may be seen. */
    private final Set<String> seen;

    private final List<ActiveCause> causes;
    private final CauseReasons reasons;
    private final UnaryOperator<String> written;

    AnswerWriter(
            Walk walk,
            ScopeCut.Cut allowed,
            HolderNames names,
            Map<String, List<ActiveCause>> stopping,
            Set<String> seen,
            CauseReasons reasons,
            UnaryOperator<String> written) {
        this.walk = walk;
        this.allowed = allowed;
        this.holdings = allowed.holdings();
        this.showsShares = allowed.seesEverything() || (walk.complete() && !allowed.hidesAnything());
        this.known = names.of(holdings.stream().map(AnswerWriter::named).toList());
        this.stopping = stopping;
        this.seen = seen;
        this.causes = walk.units().stream()
                .flatMap(unit -> stopping.getOrDefault(unit.key(), List.of()).stream())
                .distinct()
                .toList();
        this.setters = names.of(causes.stream().map(ActiveCause::party), Stream.empty());
        this.reasons = reasons;
        this.written = written;
    }

    TraceAnswer write(double millis) {
        boolean limited = !walk.complete();
        return new TraceAnswer(
                allowed.names().getOrDefault(walk.start(), written.apply(walk.start())),
                walk.direction().word(),
                walk.units().stream().map(this::unit).toList(),
                walk.edges().stream().map(this::edge).toList(),
                holdings.stream().map(this::held).distinct().toList(),
                known.parties(),
                known.sites(),
                causes.stream().map(this::cause).toList(),
                !limited && !allowed.hidesAnything(),
                reason(limited, allowed.hidesAnything()),
                walk.total(),
                millis);
    }

    public static @Nullable String reason(boolean limited, boolean scoped) {
        if (limited && scoped) {
            return "scope, limit";
        }
        return scoped ? "scope" : limited ? "limit" : null;
    }

    private String name(String key) {
        return allowed.names().getOrDefault(key, "");
    }

    private TraceAnswer.Unit unit(Walk.Reached unit) {
        if (!allowed.visible().contains(unit.key())) {
            return new TraceAnswer.Unit(
                    name(unit.key()), List.of(), unit.level(), null, null, null, null, null, null, null, null);
        }
        var share = showsShares ? unit.share() : null;
        var strongest = strongest(unit.key());
        return new TraceAnswer.Unit(
                name(unit.key()),
                unit.aliases(),
                unit.level(),
                allowed.whollyVisible().contains(unit.key()) ? unit.quantity() : null,
                share == null ? null : share.likely(),
                share == null ? null : share.least(),
                share == null ? null : share.most(),
                unit.product(),
                unit.productName(),
                strongest.map(cause -> cause.cause().effect()).orElse(null),
                strongest
                        .filter(this::isSeen)
                        .map(cause -> nameOf(cause.unit()))
                        .orElse(null));
    }

    /** Of equally strong ones what was set at the unit itself. */
    private Optional<ActiveCause> strongest(String unit) {
        return stopping.getOrDefault(unit, List.of()).stream()
                .min(Comparator.<ActiveCause, Effect>comparing(
                                cause -> cause.cause().effect())
                        .thenComparing(cause -> !cause.unit().equals(unit)));
    }

    private TraceAnswer.Edge edge(Walk.Edge edge) {
        boolean seen = allowed.events().contains(edge);
        return new TraceAnswer.Edge(
                name(edge.from()),
                name(edge.to()),
                edge.kind().word(),
                seen ? edge.event() : null,
                seen ? edge.time().toString() : null,
                edge.uncertain() ? true : null);
    }

    /** A holding as far as its people may be named: a sender only where the whole of it may be seen. */
    private static Holding named(ScopeCut.Seen seen) {
        var it = seen.holding();
        return seen.whole() ? it : new Holding(it.unit(), it.party(), it.site(), null, null, null, null, it.state());
    }

    private TraceAnswer.Held held(ScopeCut.Seen seen) {
        var holding = seen.holding();
        boolean whole = seen.whole();
        return new TraceAnswer.Held(
                name(holding.unit()),
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

    /** What stops something hidden stops what was made of it too: that shows, not what and under which number. */
    private TraceAnswer.Cause cause(ActiveCause active) {
        var cause = active.cause();
        boolean seen = isSeen(active);
        return new TraceAnswer.Cause(
                seen ? nameOf(cause.unit()) : null,
                cause.effect(),
                seen ? cause.cause() : null,
                seen ? cause.number() : null,
                cause.until() == null ? null : cause.until().text(),
                reasons.text(cause.reason()),
                seen ? setters.partyName(active.party()) : setters.openName(active.party()),
                active.since().toString(),
                seen ? active.entry() : null);
    }

    private boolean isSeen(ActiveCause active) {
        return seen.contains(active.unit());
    }

    private String nameOf(String unit) {
        return allowed.visible().contains(unit) ? name(unit) : written.apply(unit);
    }

    private static @Nullable String text(@Nullable Instant time) {
        return time == null ? null : time.toString();
    }
}

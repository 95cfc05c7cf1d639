package io.yuanliu.server.trace.answer;

import io.yuanliu.core.trace.Holding;
import io.yuanliu.core.trace.Involvement;
import io.yuanliu.server.log.LogEntry;
import io.yuanliu.server.scope.Scope;
import io.yuanliu.server.scope.Whose;
import io.yuanliu.server.trace.GraphIndex;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a scope lets somebody see of the graph: the events that its parties sent or are named in, or that stand in the
 * log under its region, categories and stages; of units and holdings, those that such an event names. So an enterprise sees its
 * own units and one hand-over either side.
 */
public final class Sight {
    private final Scope scope;
    private final GraphIndex index;
    private final Map<String, List<Involvement>> seen = new HashMap<>();

    public Sight(Scope scope, GraphIndex index) {
        this.scope = scope;
        this.index = index;
    }

    /** Whether a unit may be seen; holdings of the scope's own parties, come by in a container, count too. */
    public boolean sees(String unit, List<Holding> holdings) {
        return scope.isEverything()
                || !seen(unit).isEmpty()
                || holdings.stream().anyMatch(holding -> isOwn(holding.party()));
    }

    /** Whether it may be seen that this one has, or had, the unit. */
    boolean sees(Holding holding) {
        return seesAllOf(holding) || seen(holding.unit()).stream().anyMatch(event -> names(event, holding));
    }

    /** Whether how much, since when and what became of it may be seen too: the holder or sender is in the scope. */
    boolean seesAllOf(Holding holding) {
        return scope.isEverything()
                || isOwn(holding.party())
                || isOwn(holding.sender())
                || seen(holding.unit()).stream()
                        .anyMatch(
                                event -> isReportedBy(event, holding.party()) || isReportedBy(event, holding.sender()));
    }

    private boolean isReportedBy(Involvement event, @Nullable String party) {
        return party != null && scenes(event).anyMatch(scene -> scope.covers(scene) && party.equals(scene.party()));
    }

    /** Whether an event that joins these two units may be seen. */
    boolean sees(String event, String from, String to) {
        return scope.isEverything()
                || Stream.of(from, to)
                        .flatMap(unit -> seen(unit).stream())
                        .anyMatch(involvement -> involvement.event().equals(event));
    }

    /** Whether a record itself may be seen: who is only named in its events sees those. */
    boolean sees(LogEntry entry) {
        return scope.covers(entry.whose());
    }

    private static boolean names(Involvement event, Holding holding) {
        return holding.party() == null
                ? holding.site() != null && event.sites().contains(holding.site())
                : event.parties().contains(holding.party());
    }

    private boolean isOwn(@Nullable String party) {
        return party != null && !scope.isEverything() && scope.covers(Whose.of(party));
    }

    private List<Involvement> seen(String unit) {
        return seen.computeIfAbsent(
                unit,
                it -> index.graph().involvements(it).stream().filter(this::sees).toList());
    }

    private boolean sees(Involvement event) {
        return event.parties().stream().anyMatch(this::isOwn) || scenes(event).anyMatch(scope::covers);
    }

    private Stream<Whose> scenes(Involvement event) {
        return event.authors().stream()
                .map(author -> index.scene(author, event.event()))
                .filter(Objects::nonNull);
    }
}

package io.yuanliu.server.trace.answer;

import io.yuanliu.core.trace.Holding;
import io.yuanliu.core.trace.Walk;
import io.yuanliu.server.scope.Asker;
import io.yuanliu.server.scope.Right;
import io.yuanliu.server.trace.GraphIndex;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/**
 * The one place where a walk is cut to what its asker may see (decision 15). What is hidden keeps its place in the
 * graph under an opaque id, and nothing else.
 */
final class ScopeCut {
    private final Supplier<GraphIndex> index;
    private final OpaqueIds opaque = new OpaqueIds();

    /** @param index the one that answers at the time of the question */
    ScopeCut(Supplier<GraphIndex> index) {
        this.index = index;
    }

    /**
     * A walk after the cut: the ids that its answer uses, and what is left of it.
     *
     * @param names id by key, opaque where hidden
     * @param visible the keys of the units that may be seen
     * @param events the edges whose event may be seen
     * @param whollyVisible those of them of which no holding is hidden
     * @param hidesAnything whether the cut took anything away
     * @param seesEverything whether the asker may see whatever there is
     */
    record Cut(
            Map<String, String> names,
            Set<String> visible,
            Set<Walk.Edge> events,
            List<Seen> holdings,
            Set<String> whollyVisible,
            boolean hidesAnything,
            boolean seesEverything) {}

    /**
     * A holding that may be seen.
     *
     * @param whole false for a partner on the other side of a hand-over: that it had the unit shows, not how much, when,
     *     or what it did
     */
    record Seen(Holding holding, boolean whole) {}

    Cut cut(Walk walk, Asker asker) {
        var sight = new Sight(asker.scope(Right.READ), index.get());
        var held = new HashMap<String, List<Holding>>();
        walk.holdings()
                .forEach(it ->
                        held.computeIfAbsent(it.unit(), _ -> new ArrayList<>()).add(it));
        var visible = new HashSet<String>();
        for (var unit : walk.units()) {
            if (sight.sees(unit.key(), held.getOrDefault(unit.key(), List.of()))) {
                visible.add(unit.key());
            }
        }
        var holdings = new ArrayList<Seen>();
        var wholly = new HashSet<>(visible);
        for (var holding : walk.holdings()) {
            if (!visible.contains(holding.unit()) || !sight.seesAllOf(holding)) {
                wholly.remove(holding.unit());
            }
            if (visible.contains(holding.unit()) && sight.sees(holding)) {
                holdings.add(new Seen(holding, sight.seesAllOf(holding)));
            }
        }
        var events = new HashSet<Walk.Edge>();
        for (var edge : walk.edges()) {
            if (sight.sees(edge.event(), edge.from(), edge.to())) {
                events.add(edge);
            }
        }
        boolean hides = visible.size() < walk.units().size()
                || holdings.stream().filter(Seen::whole).count()
                        < walk.holdings().size()
                || events.size() < new HashSet<>(walk.edges()).size();
        return new Cut(
                names(walk, visible, asker),
                visible,
                events,
                holdings,
                wholly,
                hides,
                asker.scope(Right.READ).isEverything());
    }

    private Map<String, String> names(Walk walk, Set<String> visible, Asker asker) {
        var names = new HashMap<String, String>();
        for (var unit : walk.units()) {
            names.put(unit.key(), visible.contains(unit.key()) ? unit.written() : hide(asker, unit.key()));
        }
        for (var edge : walk.edges()) {
            for (var key : List.of(edge.from(), edge.to())) {
                names.computeIfAbsent(
                        key,
                        it -> asker.scope(Right.READ).isEverything()
                                ? index.get().graph().written(it)
                                : hide(asker, it));
            }
        }
        return names;
    }

    private String hide(Asker asker, String key) {
        return opaque.of(asker.id(), key);
    }
}

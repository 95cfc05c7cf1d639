package io.yuanliu.core.standing;

import io.yuanliu.core.profile.StopCause.Effect;
import io.yuanliu.core.trace.Direction;
import io.yuanliu.core.trace.Walk;
import io.yuanliu.core.trace.graph.TraceGraph;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What stops and holds a unit at a moment.
 *
 * @param inForce the strongest first
 * @param cleared what would stop or hold it, had the authority not freed it, or all by whose way that cause could come
 */
public record Stops(List<Stop> inForce, List<ActiveCause> cleared) {
    /** Nothing stops it. */
    public static final Stops NONE = new Stops(List.of(), List.of());

    public Stops {
        inForce = List.copyOf(inForce);
        cleared = List.copyOf(cleared);
    }

    /** The effects in force. */
    public List<Effect> effects() {
        return inForce.stream().map(stop -> stop.cause().cause().effect()).toList();
    }

    /**
     * Looks at the unit and at everything upstream of it; a descendant that the authority cleared, and what came by it
     * alone, is free of the cause from which it was cleared.
     *
     * @param unit canonical key
     */
    public static Stops of(TraceGraph graph, Causes causes, String unit, Instant at) {
        if (causes.isEmpty()) {
            return NONE;
        }
        var reached = graph.reach(unit, Direction.UPSTREAM);
        var units = reached.isEmpty() ? Set.of(unit) : reached;
        var active = causes.at(units, at);
        return active.isEmpty() ? NONE : new Question(graph, unit, cleared(causes, units, at)).answer(active);
    }

    /** Which units are free of which cause. */
    private static Map<String, Set<String>> cleared(Causes causes, Set<String> units, Instant at) {
        return causes.clearings(units, at).stream()
                .collect(Collectors.groupingBy(
                        mark -> mark.cause().cause(), Collectors.mapping(ActiveCause::unit, Collectors.toSet())));
    }

    private static final class Question {
        private final TraceGraph graph;
        private final String unit;
        private final Map<String, Set<String>> cleared;
        private final Map<Set<String>, Set<String>> around = new HashMap<>();

        Question(TraceGraph graph, String unit, Map<String, Set<String>> cleared) {
            this.graph = graph;
            this.unit = unit;
            this.cleared = cleared;
        }

        Stops answer(List<ActiveCause> active) {
            var inForce = new ArrayList<Stop>();
            var freed = new ArrayList<ActiveCause>();
            for (var cause : active) {
                if (reaches(cause)) {
                    inForce.add(new Stop(cause, way(cause.unit())));
                } else {
                    freed.add(cause);
                }
            }
            return new Stops(inForce, freed);
        }

        private boolean reaches(ActiveCause cause) {
            var free = cleared.getOrDefault(cause.cause().cause(), Set.of());
            return free.isEmpty()
                    || around.computeIfAbsent(free, units -> graph.reachAround(unit, Direction.UPSTREAM, units))
                            .contains(cause.unit());
        }

        private List<String> way(String stopped) {
            if (stopped.equals(unit)) {
                return List.of(unit);
            }
            return graph.walking(unit, Direction.UPSTREAM)
                    .flatMap(walking -> walking.way(stopped, Set.of()))
                    .map(walk -> walk.units().reversed().stream()
                            .map(Walk.Reached::key)
                            .toList())
                    .orElse(List.of(stopped, unit));
        }
    }
}

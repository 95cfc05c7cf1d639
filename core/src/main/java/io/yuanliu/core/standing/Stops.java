package io.yuanliu.core.standing;

import io.yuanliu.core.profile.StopCause.Effect;
import io.yuanliu.core.trace.Direction;
import io.yuanliu.core.trace.Walk;
import io.yuanliu.core.trace.graph.Origin;
import io.yuanliu.core.trace.graph.TraceGraph;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
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
        var question = new Question(graph, causes, Set.of(unit), at);
        var inForce = new ArrayList<Stop>();
        var freed = new ArrayList<ActiveCause>();
        for (var cause : question.active) {
            if (question.reachedBy(cause).contains(unit)) {
                inForce.add(new Stop(cause, way(graph, cause.unit(), unit)));
            } else {
                freed.add(cause);
            }
        }
        return new Stops(inForce, freed);
    }

    /**
     * The same of many units at once, without the ways: what stops and holds each, the strongest first. What nothing stops
     * is left out.
     */
    public static Map<String, List<ActiveCause>> reaching(
            TraceGraph graph, Causes causes, Collection<String> units, Instant at) {
        var reaching = new HashMap<String, List<ActiveCause>>();
        if (!causes.isEmpty()) {
            var question = new Question(graph, causes, Set.copyOf(units), at);
            for (var cause : question.active) {
                question.reachedBy(cause)
                        .forEach(unit -> reaching.computeIfAbsent(unit, _ -> new ArrayList<>())
                                .add(cause));
            }
        }
        return reaching;
    }

    private static List<String> way(TraceGraph graph, String stopped, String unit) {
        if (stopped.equals(unit)) {
            return List.of(unit);
        }
        return graph.walking(unit, Direction.UPSTREAM)
                .flatMap(walking -> walking.way(stopped, Set.of()))
                .map(walk ->
                        walk.units().reversed().stream().map(Walk.Reached::key).toList())
                .orElse(List.of(stopped, unit));
    }

    /** Which of some units the causes reach that lie at them or upstream of any of them. */
    private static final class Question {
        final List<ActiveCause> active;
        private final Set<String> units;
        private final Map<String, Set<String>> cleared;
        private final Map<Origin, Set<String>> descendants;

        Question(TraceGraph graph, Causes causes, Set<String> units, Instant at) {
            this.units = units;
            var upstream = new HashSet<>(graph.upstream(units));
            upstream.addAll(units);
            active = causes.at(upstream, at);
            cleared = active.isEmpty() ? Map.of() : cleared(causes, upstream, at);
            var asked = active.stream().filter(this::isAsked).map(this::origin).collect(Collectors.toSet());
            descendants = asked.isEmpty() ? Map.of() : graph.descendants(asked, units);
        }

        /** Which units are free of which cause. */
        private static Map<String, Set<String>> cleared(Causes causes, Set<String> units, Instant at) {
            return causes.clearings(units, at).stream()
                    .collect(Collectors.groupingBy(
                            mark -> mark.cause().cause(), Collectors.mapping(ActiveCause::unit, Collectors.toSet())));
        }

        /** Whatever lies upstream of the only unit reaches it, unless something was cleared. */
        private boolean isAsked(ActiveCause cause) {
            return units.size() > 1 || !origin(cause).closed().isEmpty();
        }

        private Origin origin(ActiveCause cause) {
            return new Origin(cause.unit(), cleared.getOrDefault(cause.cause().cause(), Set.of()));
        }

        Set<String> reachedBy(ActiveCause cause) {
            if (!isAsked(cause)) {
                return units;
            }
            var reached = new HashSet<>(descendants.getOrDefault(origin(cause), Set.of()));
            if (units.contains(cause.unit()) && !origin(cause).closed().contains(cause.unit())) {
                reached.add(cause.unit());
            }
            return reached;
        }
    }
}

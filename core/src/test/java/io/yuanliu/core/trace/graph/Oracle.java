package io.yuanliu.core.trace.graph;

import io.yuanliu.core.event.Action;
import io.yuanliu.core.event.AggregationEvent;
import io.yuanliu.core.event.AssociationEvent;
import io.yuanliu.core.event.Event;
import io.yuanliu.core.event.TransformationEvent;
import io.yuanliu.core.identifier.WrittenIdentifier;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Slow and obvious: plays a history moment by moment with something that starts in one unit and may stay there, be
 * where its container is, or go along into what is made. Knows nothing of intervals of moments.
 */
final class Oracle {
    /** Something is in a unit at a moment: as its substance, or only because it lies inside. */
    private record Place(String unit, Instant moment, boolean substance) {}

    private record Fact(Event event, Instant from, Instant to, List<String> in, List<String> out) {
        boolean at(Instant moment) {
            return !moment.isBefore(from) && !moment.isAfter(to);
        }
    }

    /** An edge as answers name it. */
    record Edge(String from, String to, String event) {}

    private record Move(Edge edge, Place place) {}

    private final List<Fact> facts = new ArrayList<>();
    private final List<Instant> moments;
    private final TreeSet<String> units = new TreeSet<>();

    Oracle(Collection<Event> history) {
        this(history, Duration.ZERO);
    }

    /** @param tolerance how far the senders' clocks may be off, either way */
    Oracle(Collection<Event> history, Duration tolerance) {
        var ends = new TreeSet<Instant>();
        for (var event : history) {
            var fact = fact(event, tolerance);
            facts.add(fact);
            ends.add(fact.from());
            ends.add(fact.to());
            units.addAll(fact.in());
            units.addAll(fact.out());
        }
        ends.add(Instant.parse("2099-01-01T00:00:00Z"));
        moments = List.copyOf(ends);
    }

    Set<String> units() {
        return units;
    }

    /** Each unit reached, with the fewest edges that lead to it. */
    Map<String, Integer> downstream(String start) {
        var levels = new TreeMap<String, Integer>();
        var known = new HashSet<Place>();
        var layer = everMore(start);
        for (int level = 0; !layer.isEmpty(); level++) {
            var next = new HashSet<Place>();
            for (var place : layer) {
                if (known.add(place)) {
                    levels.putIfAbsent(place.unit(), level);
                    moves(place).forEach(move -> next.addAll(later(move.place())));
                }
            }
            next.removeAll(known);
            layer = next;
        }
        return levels;
    }

    /** Each unit from which the start is reached. */
    Map<String, Integer> upstream(String start) {
        var levels = new TreeMap<String, Integer>();
        for (var unit : units) {
            var level = downstream(unit).get(start);
            if (level != null) {
                levels.put(unit, level);
            }
        }
        return levels;
    }

    Set<Edge> edgesDownstream(String start) {
        var edges = new HashSet<Edge>();
        for (var place : closure(everMore(start))) {
            moves(place).forEach(move -> edges.add(move.edge()));
        }
        return edges;
    }

    /** The edges by which something can come to the start. */
    Set<Edge> edgesUpstream(String start) {
        var edges = new HashSet<Edge>();
        for (var unit : units) {
            for (var place : everMore(unit)) {
                for (var move : moves(place)) {
                    if (!edges.contains(move.edge())
                            && closure(later(move.place())).stream()
                                    .anyMatch(reached -> reached.unit().equals(start))) {
                        edges.add(move.edge());
                    }
                }
            }
        }
        return edges;
    }

    /** Whether something that starts in a unit can take these edges one after the other. */
    boolean leads(String start, List<Edge> edges) {
        var places = everMore(start);
        for (var edge : edges) {
            var next = new HashSet<Place>();
            for (var place : places) {
                moves(place).stream()
                        .filter(move -> move.edge().equals(edge))
                        .forEach(move -> next.addAll(later(move.place())));
            }
            places = next;
        }
        return !places.isEmpty();
    }

    private Set<Place> closure(Collection<Place> places) {
        var known = new HashSet<>(places);
        var open = new ArrayList<>(places);
        while (!open.isEmpty()) {
            for (var move : moves(open.removeLast())) {
                for (var place : later(move.place())) {
                    if (known.add(place)) {
                        open.add(place);
                    }
                }
            }
        }
        return known;
    }

    private Set<Place> everMore(String unit) {
        return later(new Place(unit, moments.getFirst(), true));
    }

    /** Substance stays; what only lies inside is looked for again at its child. */
    private Set<Place> later(Place place) {
        return laterKnown.computeIfAbsent(place, this::workOutLater);
    }

    private final Map<Place, Set<Place>> laterKnown = new HashMap<>();

    private Set<Place> workOutLater(Place place) {
        var places = new HashSet<Place>();
        places.add(place);
        if (place.substance()) {
            moments.stream()
                    .filter(moment -> moment.isAfter(place.moment()))
                    .forEach(moment -> places.add(new Place(place.unit(), moment, true)));
        }
        return places;
    }

    private final Map<Place, List<Move>> movesKnown = new HashMap<>();

    private List<Move> moves(Place place) {
        var known = movesKnown.get(place);
        if (known == null) {
            known = new ArrayList<>(makings(place));
            known.addAll(packings(place));
            movesKnown.put(place, known);
        }
        return known;
    }

    private List<Move> makings(Place place) {
        var moves = new ArrayList<Move>();
        for (var given : facts) {
            if (given.event() instanceof TransformationEvent one
                    && given.in().contains(place.unit())
                    && given.at(place.moment())) {
                given.out().forEach(output -> add(moves, place, given, new Place(output, place.moment(), true)));
                for (var made : facts) {
                    if (!made.equals(given)
                            && one.transformationId() != null
                            && made.event() instanceof TransformationEvent other
                            && one.transformationId().equals(other.transformationId())) {
                        moments.stream()
                                .filter(made::at)
                                .forEach(moment -> made.out()
                                        .forEach(output -> add(moves, place, made, new Place(output, moment, true))));
                    }
                }
            }
        }
        return moves;
    }

    private List<Move> packings(Place place) {
        var moves = new ArrayList<Move>();
        for (var fact : facts) {
            if (isInside(fact, place) && !isToldByPuttingIn(fact, place.unit())) {
                add(moves, place, fact, new Place(fact.out().getFirst(), place.moment(), false));
            }
        }
        return moves;
    }

    private static void add(List<Move> moves, Place from, Fact fact, Place to) {
        moves.add(new Move(
                new Edge(
                        from.unit(),
                        to.unit(),
                        Objects.requireNonNull(fact.event().header().eventId())),
                to));
    }

    /** Whether this event put the unit in, or saw it there, by now and nothing has provably taken it out since. */
    private boolean isInside(Fact fact, Place place) {
        return isPacking(fact.event())
                && actionOf(fact.event()) != Action.DELETE
                && !fact.out().isEmpty()
                && fact.in().contains(place.unit())
                && !fact.from().isAfter(place.moment())
                && facts.stream().noneMatch(end -> takesOut(end, fact, place));
    }

    /** An observation that says nothing which a putting-in does not say at every moment. */
    private boolean isToldByPuttingIn(Fact seen, String unit) {
        return told.computeIfAbsent(seen.event().header().eventId() + " " + unit, _ -> workOutWhetherTold(seen, unit));
    }

    private final Map<String, Boolean> told = new HashMap<>();

    private boolean workOutWhetherTold(Fact seen, String unit) {
        return actionOf(seen.event()) == Action.OBSERVE
                && facts.stream()
                        .anyMatch(fact ->
                                fact.event().getClass() == seen.event().getClass()
                                        && actionOf(fact.event()) == Action.ADD
                                        && fact.out().equals(seen.out())
                                        && moments.stream()
                                                .map(moment -> new Place(unit, moment, true))
                                                .allMatch(place -> !isInside(seen, place) || isInside(fact, place)));
    }

    private static boolean takesOut(Fact end, Fact fact, Place place) {
        return end.event().getClass() == fact.event().getClass()
                && actionOf(end.event()) == Action.DELETE
                && end.out().equals(fact.out())
                && (end.in().isEmpty() || end.in().contains(place.unit()))
                && end.from().isAfter(fact.to())
                && end.to().isBefore(place.moment());
    }

    private static boolean isPacking(Event event) {
        return event instanceof AggregationEvent || event instanceof AssociationEvent;
    }

    private static @Nullable Action actionOf(Event event) {
        return switch (event) {
            case AggregationEvent it -> it.action();
            case AssociationEvent it -> it.action();
            default -> null;
        };
    }

    private static Fact fact(Event event, Duration tolerance) {
        var time = event.header().eventTime().instant();
        var latest = event.context().extensions().text("yuanliu:latestTime");
        var from = time.minus(tolerance);
        var to = (latest == null ? time : Instant.parse(latest)).plus(tolerance);
        return switch (event) {
            case TransformationEvent it -> new Fact(it, from, to, keys(it.inputEpcs()), keys(it.outputEpcs()));
            case AggregationEvent it -> new Fact(it, from, to, keys(it.childEpcs()), parent(it.parent()));
            case AssociationEvent it -> new Fact(it, from, to, keys(it.childEpcs()), parent(it.parent()));
            default -> new Fact(event, from, to, List.of(), List.of());
        };
    }

    private static List<String> keys(List<WrittenIdentifier> units) {
        return units.stream().map(WrittenIdentifier::key).toList();
    }

    private static List<String> parent(@Nullable WrittenIdentifier parent) {
        return parent == null ? List.of() : List.of(parent.key());
    }
}

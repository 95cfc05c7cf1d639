package io.yuanliu.server.trace.standing;

import io.yuanliu.core.event.Action;
import io.yuanliu.core.event.AggregationEvent;
import io.yuanliu.core.event.AssociationEvent;
import io.yuanliu.core.event.Event;
import io.yuanliu.core.event.ObjectEvent;
import io.yuanliu.core.event.Quantity;
import io.yuanliu.core.event.TransactionEvent;
import io.yuanliu.core.event.TransformationEvent;
import io.yuanliu.core.identifier.WrittenIdentifier;
import io.yuanliu.core.trace.Walk;
import io.yuanliu.server.log.LogEntry;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The records behind a unit: those that made it and everything upstream of it. A lot goes to many buyers; what was sold to
 * others is not in the chain of the one that is asked about.
 */
public record Chain(Walk walk, List<LogEntry> entries) {
    /** Picks, of all entries that touch the units of an upstream walk, those that belong to its start. */
    static Chain of(Walk walk, List<LogEntry> touching) {
        var replaced = touching.stream()
                .map(LogEntry::replaces)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        var edges = walk.edges().stream().map(Walk.Edge::event).collect(Collectors.toSet());
        var hands = touching.stream()
                .filter(entry -> passesOn(entry, walk.start()))
                .map(entry -> entry.whose().party())
                .distinct()
                .count();
        var entries = touching.stream()
                .filter(entry -> entry.kind() == LogEntry.Kind.RECORD && !replaced.contains(entry.id()))
                .filter(entry -> belongs(entry, walk, edges, hands > 1))
                .sorted(Comparator.comparing((LogEntry entry) -> entry.time().instant())
                        .thenComparing(LogEntry::id)
                        .reversed())
                .toList();
        return new Chain(walk, entries);
    }

    /** The entry that made a unit: the earliest one that says so. */
    public Optional<LogEntry> maker(String unitKey) {
        return entries.stream()
                .filter(entry ->
                        entry.events().stream().anyMatch(event -> made(event).contains(unitKey)))
                .min(Comparator.comparing(entry -> entry.time().instant()));
    }

    /** A record that names units beside the chain as well speaks of what went to others. */
    private static boolean staysInside(LogEntry entry, Set<String> chain) {
        return entry.events().stream().allMatch(event -> chain.containsAll(units(event)));
    }

    private static boolean belongs(LogEntry entry, Walk walk, Set<String> edges, boolean inSeveralHands) {
        var transforms = entry.events().stream().anyMatch(TransformationEvent.class::isInstance);
        if (transforms) {
            return entry.events().stream()
                            .anyMatch(event -> edges.contains(event.header().eventId()))
                    || entry.events().stream().anyMatch(event -> made(event).contains(walk.start()));
        }
        var chain = walk.units().stream().map(Walk.Reached::key).collect(Collectors.toSet());
        return staysInside(entry, chain) && !(inSeveralHands && passesOn(entry, walk.start()));
    }

    private static boolean passesOn(LogEntry entry, String unitKey) {
        return entry.events().stream()
                .anyMatch(event -> !event.context().destinations().isEmpty()
                        && units(event).contains(unitKey));
    }

    private static Set<String> made(Event event) {
        return switch (event) {
            case TransformationEvent it -> keys(it.outputEpcs(), it.outputQuantities());
            case ObjectEvent it when it.action() == Action.ADD -> keys(it.epcs(), it.quantities());
            case ObjectEvent _, AggregationEvent _, AssociationEvent _, TransactionEvent _ -> Set.of();
        };
    }

    private static Set<String> units(Event event) {
        return switch (event) {
            case ObjectEvent it -> keys(it.epcs(), it.quantities());
            case TransactionEvent it -> keys(it.epcs(), it.quantities());
            case AggregationEvent it -> keys(it.childEpcs(), it.childQuantities());
            case AssociationEvent it -> keys(it.childEpcs(), it.childQuantities());
            case TransformationEvent it -> {
                var all = new HashSet<>(keys(it.inputEpcs(), it.inputQuantities()));
                all.addAll(keys(it.outputEpcs(), it.outputQuantities()));
                yield all;
            }
        };
    }

    private static Set<String> keys(List<WrittenIdentifier> epcs, List<Quantity> quantities) {
        return Stream.concat(epcs.stream(), quantities.stream().map(Quantity::epcClass))
                .map(WrittenIdentifier::key)
                .collect(Collectors.toSet());
    }
}

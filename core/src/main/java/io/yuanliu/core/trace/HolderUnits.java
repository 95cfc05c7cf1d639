package io.yuanliu.core.trace;

import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Set;
import java.util.stream.IntStream;

/** Finds the units whose stock with somebody, or at some place, events may have moved: named, or in what is named. */
final class HolderUnits {
    private final EventStore events;
    private final Facts facts;
    private final BitSet found = new BitSet();
    private final ArrayDeque<Integer> containers = new ArrayDeque<>();

    private HolderUnits(EventStore events) {
        this.events = events;
        this.facts = new Reading(events);
    }

    /** @param names the codes of a party, or a place */
    static BitSet of(EventStore events, IntStream names) {
        var units = new HolderUnits(events);
        names.flatMap(events::mentions).forEach(number -> units.add(units.facts.occurrence(number)));
        units.open();
        return units.found;
    }

    /** All codes of the party that a code is of. */
    static IntStream codes(Names names, int code) {
        int owner = names.owner(code);
        var parties = names.parties();
        var codes = IntStream.range(0, parties.size())
                .map(parties::get)
                .filter(party -> party != code && names.owner(party) == owner);
        return IntStream.concat(IntStream.of(code), codes);
    }

    /** What goes into transformations of a unit and what comes out of them. */
    static BitSet beside(EventStore events, int unit, Set<String> conversions) {
        var units = new HolderUnits(events);
        for (var adjacency : new Adjacency[] {events.from(), events.into()}) {
            adjacency.occurrences(unit).forEach(number -> {
                var occurrence = units.facts.occurrence(number);
                var conversion = Journal.conversion(occurrence);
                if (conversion != null && conversions.contains(conversion)) {
                    units.addTogether(occurrence);
                }
            });
        }
        units.open();
        return units.found;
    }

    private void addTogether(Occurrence occurrence) {
        add(occurrence);
        if (occurrence.group() != null) {
            facts.group(occurrence.group()).forEach(this::add);
        }
    }

    private void add(Occurrence occurrence) {
        add(occurrence.in());
        add(occurrence.out());
    }

    private void add(Parts parts) {
        for (int i = 0; i < parts.size(); i++) {
            if (!found.get(parts.unit(i))) {
                found.set(parts.unit(i));
                containers.add(parts.unit(i));
            }
        }
    }

    private void open() {
        while (!containers.isEmpty()) {
            int container = containers.remove();
            events.into().occurrences(container).forEach(number -> {
                if (facts.kind(number).holds()) {
                    add(facts.occurrence(number).in());
                }
            });
        }
    }
}

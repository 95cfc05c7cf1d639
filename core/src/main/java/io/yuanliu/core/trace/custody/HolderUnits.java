package io.yuanliu.core.trace.custody;

import io.yuanliu.core.trace.index.Adjacency;
import io.yuanliu.core.trace.index.CachedView;
import io.yuanliu.core.trace.index.EventIndex;
import io.yuanliu.core.trace.index.GraphView;
import io.yuanliu.core.trace.telling.Names;
import io.yuanliu.core.trace.telling.Occurrence;
import io.yuanliu.core.trace.telling.Parts;
import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Set;
import java.util.stream.IntStream;

/** Finds the units whose stock with somebody, or at some place, events may have moved: named, or in what is named. */
public final class HolderUnits {
    private final EventIndex events;
    private final GraphView facts;
    private final BitSet found = new BitSet();
    private final ArrayDeque<Integer> containers = new ArrayDeque<>();

    private HolderUnits(EventIndex events) {
        this.events = events;
        this.facts = new CachedView(events);
    }

    /**
     * The units that events name together with somebody or some place.
     *
     * @param names the codes of a party, or a place
     */
    public static BitSet of(EventIndex events, IntStream names) {
        var units = new HolderUnits(events);
        names.flatMap(events::mentions).forEach(number -> units.add(units.facts.occurrence(number)));
        units.open();
        return units.found;
    }

    /** All codes of the party that a code is of. */
    public static IntStream codes(Names names, int code) {
        int owner = names.owner(code);
        var parties = names.parties();
        var codes = IntStream.range(0, parties.size())
                .map(parties::get)
                .filter(party -> party != code && names.owner(party) == owner);
        return IntStream.concat(IntStream.of(code), codes);
    }

    /** What goes into transformations of a unit and what comes out of them. */
    public static BitSet beside(EventIndex events, int unit, Set<String> conversions) {
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

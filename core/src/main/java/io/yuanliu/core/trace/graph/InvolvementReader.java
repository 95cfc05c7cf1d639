package io.yuanliu.core.trace.graph;

import io.yuanliu.core.trace.Involvement;
import io.yuanliu.core.trace.index.EventIndex;
import io.yuanliu.core.trace.telling.Names;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Reads which events name a unit itself, and whom they name with it. */
final class InvolvementReader {
    private final EventIndex events;

    InvolvementReader(EventIndex events) {
        this.events = events;
    }

    List<Involvement> of(int unit) {
        var involvements = new ArrayList<Involvement>();
        Stream.of(events.from(), events.into())
                .flatMapToInt(adjacency -> adjacency.occurrences(unit))
                .forEach(number -> involvements.add(involvement(number)));
        return involvements;
    }

    private Involvement involvement(int number) {
        var occurrence = events.occurrences().get(number);
        var custody = occurrence.custody().known(events.names());
        return new Involvement(
                occurrence.event(),
                events.authors(number),
                keys(custody.actor(), custody.source(), custody.destination()),
                keys(custody.place(), custody.sourceSite(), custody.destinationSite()));
    }

    private Set<String> keys(int... numbers) {
        var keys = new TreeSet<String>();
        for (int number : numbers) {
            if (number != Names.NONE) {
                keys.add(events.names().key(number));
            }
        }
        return keys;
    }
}

package io.yuanliu.core.trace.graph;

import io.yuanliu.core.trace.index.CachedView;
import io.yuanliu.core.trace.index.EventIndex;
import io.yuanliu.core.trace.reach.Descent;
import io.yuanliu.core.trace.reach.Reach;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Which of some units come from what. */
final class Descents {
    private final EventIndex events;
    private final Collection<String> units;
    private final Descent descent;

    Descents(EventIndex events, Collection<String> units) {
        this.events = events;
        this.units = units;
        this.descent = new Descent(new CachedView(events), numbers(units));
    }

    /** Everything that they come from, themselves among it; without what no event named. */
    Set<String> upstream() {
        return keys(events, descent.upstream());
    }

    /** Those that come from each origin, which itself is one of them where it is among the units. */
    Map<Origin, Set<String>> from(Collection<Origin> origins) {
        var found = new HashMap<Origin, Set<String>>();
        for (var origin : origins) {
            found.put(origin, from(origin));
        }
        return found;
    }

    private Set<String> from(Origin origin) {
        int start = events.names().find(origin.unit());
        if (!events.isUnit(start)) {
            return Set.of();
        }
        var closed = new HashSet<Integer>();
        for (int unit : numbers(origin.closed())) {
            closed.add(unit);
        }
        var reach = descent.from(start, closed::contains);
        return units.stream()
                .filter(unit -> events.isUnit(events.names().find(unit)))
                .filter(unit -> reach.has(events.names().find(unit)))
                .collect(Collectors.toSet());
    }

    private int[] numbers(Collection<String> keys) {
        return keys.stream()
                .mapToInt(events.names()::find)
                .filter(events::isUnit)
                .distinct()
                .toArray();
    }

    static Set<String> keys(EventIndex events, Reach reach) {
        var keys = new LinkedHashSet<String>();
        for (int place = 0; place < reach.size(); place++) {
            keys.add(events.names().key(reach.unit(place)));
        }
        return keys;
    }
}

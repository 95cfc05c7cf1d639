package io.yuanliu.core.trace.reach;

import io.yuanliu.core.trace.index.GraphView;
import io.yuanliu.core.trace.telling.Occurrence;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Remembers which transformations a walk has gone through, so that each is gone through again only when the walk comes
 * with a better moment. Of a transformation told in several events the standard says that the inputs of any may have
 * gone into the outputs of any (EPCIS 2.0 §7.4.6), whatever the times of those events.
 */
final class Transformations {
    private final GraphView facts;
    private final IdentityHashMap<Occurrence, Long> moments = new IdentityHashMap<>();
    private final Map<String, Occurrence> firstOfGroup = new HashMap<>();
    private final Set<String> whole = new HashSet<>();

    Transformations(GraphView facts) {
        this.facts = facts;
    }

    /** Whether this moment goes before the one known for an event; keeps it then. */
    boolean improves(Occurrence occurrence, long moment, boolean earlierIsBetter) {
        var known = moments.get(occurrence);
        if (known != null && (earlierIsBetter ? known <= moment : known >= moment)) {
            return false;
        }
        moments.put(occurrence, moment);
        return true;
    }

    /** Gives the other events of the transformation that are reached by way of this one for the first time. */
    void others(Occurrence occurrence, Consumer<Occurrence> reader) {
        var group = occurrence.group();
        if (group == null || whole.contains(group)) {
            return;
        }
        var first = firstOfGroup.putIfAbsent(group, occurrence);
        if (first == null) {
            for (var other : facts.group(group)) {
                if (!other.equals(occurrence)) {
                    reader.accept(other);
                }
            }
        } else if (!first.equals(occurrence)) {
            whole.add(group);
            reader.accept(first);
        }
    }
}

package io.yuanliu.core.trace.graph;

import io.yuanliu.core.trace.Direction;
import io.yuanliu.core.trace.Walk;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What is left of a walk when some of its units are closed. */
final class Around {
    private Around() {}

    static Set<String> reach(Walk walk, Set<String> closed) {
        var next = steps(walk);
        var reached = new HashSet<String>();
        var ahead = new ArrayDeque<String>();
        ahead.add(walk.start());
        while (!ahead.isEmpty()) {
            var unit = ahead.remove();
            if (!closed.contains(unit) && reached.add(unit)) {
                ahead.addAll(next.getOrDefault(unit, Set.of()));
            }
        }
        return reached;
    }

    private static Map<String, Set<String>> steps(Walk walk) {
        var next = new HashMap<String, Set<String>>();
        for (var edge : walk.edges()) {
            var ends = walk.direction() == Direction.UPSTREAM
                    ? List.of(edge.to(), edge.from())
                    : List.of(edge.from(), edge.to());
            next.computeIfAbsent(ends.getFirst(), _ -> new HashSet<>()).add(ends.getLast());
        }
        return next;
    }
}

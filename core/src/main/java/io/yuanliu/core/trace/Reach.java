package io.yuanliu.core.trace;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Every unit that a walk reaches, with the moments at which it was reached and the fewest steps that lead there. Goes
 * layer by layer; a unit reached at more moments than before is gone on from again, until nothing grows.
 */
final class Reach {
    /** Goes one step on from a unit, from the moments at which it was reached. */
    interface Course {
        void step(int unit, Spans moments, Growth growth);
    }

    /** Takes what a step leads to. */
    interface Growth {
        void reach(int unit, Spans moments);
    }

    private final Map<Integer, Spans> moments = new LinkedHashMap<>();
    private final Map<Integer, Integer> levels = new LinkedHashMap<>();

    Reach(int start, Course course) {
        moments.put(start, Spans.ALWAYS);
        levels.put(start, 0);
        var frontier = Map.of(start, Spans.ALWAYS);
        for (int level = 1; !frontier.isEmpty(); level++) {
            frontier = next(frontier, level, course);
        }
    }

    private Map<Integer, Spans> next(Map<Integer, Spans> frontier, int level, Course course) {
        var grown = new LinkedHashMap<Integer, Spans>();
        frontier.forEach((unit, reached) -> course.step(unit, reached, (other, more) -> {
            var known = moments.getOrDefault(other, Spans.NONE);
            var all = known.and(more);
            if (!all.equals(known)) {
                moments.put(other, all);
                levels.putIfAbsent(other, level);
                grown.put(other, all);
            }
        }));
        return grown;
    }

    Collection<Integer> units() {
        return Collections.unmodifiableSet(moments.keySet());
    }

    boolean has(int unit) {
        return moments.containsKey(unit);
    }

    Spans moments(int unit) {
        return moments.getOrDefault(unit, Spans.NONE);
    }

    int level(int unit) {
        return levels.getOrDefault(unit, Integer.MAX_VALUE);
    }
}

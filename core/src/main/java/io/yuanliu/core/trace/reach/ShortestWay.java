package io.yuanliu.core.trace.reach;

import io.yuanliu.core.trace.Direction;
import io.yuanliu.core.trace.index.GraphView;
import io.yuanliu.core.trace.telling.Occurrence;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The fewest steps that lead from the start of a walk to one of its units, each in time after the one before. Goes layer by
 * layer as the walk does, but only by way of units from which the other end can be reached.
 */
public final class ShortestWay {
    /**
     * A unit on the way.
     *
     * @param by what led to it; of a transformation told in several events, the one with the output; null at the start
     */
    public record Stop(
            int unit,
            Spans moments,
            @Nullable Stop before,
            @Nullable Occurrence by) {}

    private final GraphView facts;
    private final Direction direction;
    private final Stays stays;
    private final Reach between;
    private final Map<Integer, Spans> known = new HashMap<>();

    private ShortestWay(GraphView facts, Direction direction, int end) {
        this.facts = facts;
        this.direction = direction;
        this.stays = new Stays(facts);
        this.between = Course.reach(facts, direction.reverse(), end);
    }

    /** The start first; empty when nothing leads there. */
    public static List<Stop> to(GraphView facts, Direction direction, int start, int end) {
        var way = new ShortestWay(facts, direction, end);
        var layer = List.of(new Stop(start, Spans.ALWAYS, null, null));
        while (!layer.isEmpty()) {
            for (var stop : layer) {
                if (stop.unit() == end) {
                    return back(stop);
                }
            }
            layer = way.onward(layer);
        }
        return List.of();
    }

    private List<Stop> onward(List<Stop> layer) {
        var next = new ArrayList<Stop>();
        for (var stop : layer) {
            Course.of(facts, direction, stays).step(stop.unit(), stop.moments(), (unit, moments, by) -> {
                if (between.has(unit) && isNew(unit, moments)) {
                    next.add(new Stop(unit, moments, stop, by));
                }
            });
        }
        return next;
    }

    private boolean isNew(int unit, Spans moments) {
        var before = known.getOrDefault(unit, Spans.NONE);
        if (before.covers(moments)) {
            return false;
        }
        known.put(unit, before.and(moments));
        return true;
    }

    private static List<Stop> back(Stop end) {
        var way = new ArrayList<Stop>();
        for (var stop = end; stop != null; stop = stop.before()) {
            way.addFirst(stop);
        }
        return way;
    }
}

package io.yuanliu.core.trace.reach;

import io.yuanliu.core.trace.Direction;
import io.yuanliu.core.trace.index.Adjacency;
import io.yuanliu.core.trace.index.Arrivals;
import io.yuanliu.core.trace.index.GraphView;
import java.util.HashMap;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.function.IntToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * Every unit that a walk reaches, with the moments at which it was reached and the fewest steps that lead there. Of nearly
 * all units one moment says everything: the earliest at which it was reached going downstream, the latest going upstream.
 */
public final class Reach {
    final boolean downstream;
    final Adjacency adjacency;
    final Arrivals arrivals = new Arrivals();
    /** Of the units of which one moment does not say everything. */
    final Map<Integer, Spans> spans = new HashMap<>();

    private final IntToLongFunction times;
    /** Whether arrivals name the occurrence that led to them instead of its place, which moves when the graph grows. */
    private boolean kept;

    Reach(GraphView facts, Direction direction) {
        this.times = facts.times();
        this.downstream = direction == Direction.DOWNSTREAM;
        this.adjacency = facts.adjacency(direction);
    }

    /** Everything that a course leads to from a unit. */
    public static Reach going(GraphView facts, Direction direction, int start, Course course) {
        return going(facts, direction, new int[] {start}, course, null);
    }

    /** The same from several units at once, through none but those that are within; null for all. */
    static Reach going(
            GraphView facts, Direction direction, int[] starts, Course course, @Nullable IntPredicate within) {
        return Reaching.from(starts, facts, direction, course, within);
    }

    /** Goes nowhere. */
    public static Reach standing(GraphView facts, int start) {
        var reach = new Reach(facts, Direction.DOWNSTREAM);
        reach.spans.put(start, Spans.ALWAYS);
        reach.arrivals.add(start, 0, 0, Arrivals.NO_WAY, 0);
        return reach;
    }

    /** Whether an entry comes, in the direction of the walk, before the moment at which a unit was reached. */
    boolean isBefore(int second, int before, int entry, int place) {
        int reached = arrivals.second(place);
        return second == reached ? isBefore(time(before, entry), exact(place)) : downstream == (second < reached);
    }

    /**
     * Whether what was reached in the unit of a place goes on from it in an occurrence at one moment.
     *
     * @param second its second, as {@link Adjacency#second}
     */
    public boolean flows(int place, int second, int occurrence) {
        var kept = spans.isEmpty() ? null : spans.get(arrivals.unit(place));
        if (kept != null) {
            long time = times.applyAsLong(occurrence);
            return downstream ? kept.meets(time, time) : time <= kept.last();
        }
        int reached = arrivals.second(place);
        return second == reached
                ? !isBefore(times.applyAsLong(occurrence), exact(place))
                : downstream == (second > reached);
    }

    boolean isBefore(long one, long other) {
        return downstream ? one < other : one > other;
    }

    long time(int before, int entry) {
        return times.applyAsLong(kept ? entry : adjacency.occurrence(arrivals.unit(before), entry));
    }

    long exact(int place) {
        int before = arrivals.before(place);
        return before == Arrivals.NO_WAY ? arrivals.moment(place) : time(before, arrivals.entry(place));
    }

    /** Makes it good for longer than the graph stays as it is; what comes into the graph later is not in it. */
    public Reach keep() {
        for (int place = 0; place < arrivals.size() && !kept; place++) {
            int before = arrivals.before(place);
            if (before != Arrivals.NO_WAY) {
                arrivals.setEntry(place, adjacency.occurrence(arrivals.unit(before), arrivals.entry(place)));
            }
        }
        kept = true;
        return this;
    }

    /** How many units were reached. */
    public int size() {
        return arrivals.size();
    }

    /** The unit that was reached as the so many-th, level by level. */
    public int unit(int place) {
        return arrivals.unit(place);
    }

    /** As which one a unit was reached, or -1. */
    public int place(int unit) {
        return arrivals.find(unit);
    }

    public boolean has(int unit) {
        return arrivals.find(unit) >= 0;
    }

    public Spans moments(int unit) {
        var kept = spans.get(unit);
        int place = kept == null ? arrivals.find(unit) : 0;
        if (kept != null || place < 0) {
            return kept == null ? Spans.NONE : kept;
        }
        return downstream ? Spans.of(exact(place), Spans.END) : Spans.of(Spans.BEGINNING, exact(place));
    }

    /** The fewest edges that lead to the unit of a place. */
    public int level(int place) {
        return arrivals.level(place);
    }
}

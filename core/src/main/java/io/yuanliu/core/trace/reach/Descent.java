package io.yuanliu.core.trace.reach;

import io.yuanliu.core.trace.Direction;
import io.yuanliu.core.trace.index.GraphView;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/** What some units come from, and which of them come from one of that: as many walks as there are origins, not as units. */
public final class Descent {
    private final GraphView facts;
    private final Reach upstream;

    public Descent(GraphView facts, int[] units) {
        this.facts = facts;
        this.upstream = going(Direction.UPSTREAM, units, null);
    }

    /** Everything that they come from, themselves among it. */
    public Reach upstream() {
        return upstream;
    }

    /**
     * What comes from an origin, within what the units come from.
     *
     * @param closed through which no way leads
     */
    public Reach from(int origin, IntPredicate closed) {
        return going(Direction.DOWNSTREAM, new int[] {origin}, unit -> upstream.has(unit) && !closed.test(unit));
    }

    private Reach going(Direction direction, int[] starts, @Nullable IntPredicate within) {
        return Reach.going(facts, direction, starts, Course.of(facts, direction, new Stays(facts)), within);
    }
}

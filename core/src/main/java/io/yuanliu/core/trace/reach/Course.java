package io.yuanliu.core.trace.reach;

import io.yuanliu.core.trace.Direction;
import io.yuanliu.core.trace.index.GraphView;
import io.yuanliu.core.trace.telling.Occurrence;

/** Goes one step on from a unit, from the moments at which it was reached. */
public interface Course {
    void step(int unit, Spans moments, Growth growth);

    /** Takes what a step leads to, and what did it. */
    interface Growth {
        void reach(int unit, Spans moments, Occurrence by);
    }

    static Course of(GraphView facts, Direction direction, Stays stays) {
        return switch (direction) {
            case UPSTREAM -> new Upstream(facts, stays);
            case DOWNSTREAM -> new Downstream(facts, stays);
        };
    }

    /** Everything that lies in a direction. */
    static Reach reach(GraphView facts, Direction direction, int start) {
        return Reach.going(facts, direction, start, of(facts, direction, new Stays(facts)));
    }
}

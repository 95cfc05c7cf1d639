package io.yuanliu.core.trace.reach;

import io.yuanliu.core.packed.Ints;
import io.yuanliu.core.packed.Places;
import io.yuanliu.core.trace.Convergence;
import io.yuanliu.core.trace.Direction;
import io.yuanliu.core.trace.index.GraphView;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** Walks upstream from several units and counts where the walks meet. */
public final class CommonOrigins {
    private final GraphView facts;
    private final int[] starts;
    private final Places places = new Places();
    private final List<Origin> origins = new ArrayList<>();

    /** A unit that some of the starts came from, by their places. */
    private static final class Origin {
        final int unit;
        final Ints explains = new Ints();
        int levels;

        Origin(int unit) {
            this.unit = unit;
        }
    }

    private CommonOrigins(GraphView facts, int[] starts) {
        this.facts = facts;
        this.starts = starts;
    }

    public static Convergence of(GraphView facts, int[] starts, int limit) {
        var common = new CommonOrigins(facts, starts);
        for (int i = 0; i < starts.length; i++) {
            common.meet(i);
        }
        return common.ranked(limit);
    }

    private void meet(int start) {
        var reach = Course.reach(facts, Direction.UPSTREAM, starts[start]);
        for (int place = 0; place < reach.size(); place++) {
            var origin = origin(reach.unit(place));
            origin.explains.add(start);
            origin.levels += reach.level(place);
        }
    }

    private Origin origin(int unit) {
        int place = places.get(unit);
        if (place < 0) {
            places.put(unit, origins.size());
            origins.add(new Origin(unit));
            return origins.getLast();
        }
        return origins.get(place);
    }

    private Convergence ranked(int limit) {
        int least = Math.min(2, starts.length);
        var common = origins.stream()
                .filter(origin -> origin.explains.size() >= least)
                .toList();
        var ancestors = common.stream()
                .sorted(Comparator.<Origin>comparingInt(origin -> -origin.explains.size())
                        .thenComparingInt(origin -> origin.levels)
                        .thenComparing(origin -> facts.names().key(origin.unit)))
                .limit(limit)
                .map(this::ancestor)
                .toList();
        return new Convergence(
                Arrays.stream(starts).mapToObj(facts.names()::key).toList(), ancestors, common.size());
    }

    private Convergence.Ancestor ancestor(Origin origin) {
        var explains = new ArrayList<String>();
        for (int i = 0; i < origin.explains.size(); i++) {
            explains.add(facts.names().key(starts[origin.explains.get(i)]));
        }
        return new Convergence.Ancestor(
                facts.names().key(origin.unit),
                facts.names().written(origin.unit),
                explains,
                origin.levels,
                Course.reach(facts, Direction.DOWNSTREAM, origin.unit).size());
    }
}

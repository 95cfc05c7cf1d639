package io.yuanliu.core.trace.graph;

import io.yuanliu.core.trace.Direction;
import io.yuanliu.core.trace.Walk;
import io.yuanliu.core.trace.Walk.Detail;
import io.yuanliu.core.trace.index.CachedView;
import io.yuanliu.core.trace.index.EventIndex;
import io.yuanliu.core.trace.index.GraphView;
import io.yuanliu.core.trace.reach.Listing;
import io.yuanliu.core.trace.reach.Reach;
import io.yuanliu.core.trace.reach.ShortestWay;
import io.yuanliu.core.trace.shares.Shares;
import io.yuanliu.core.trace.telling.Names;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A walk that was gone once and is read part by part: a page, or all of a million units one batch after the other. Each
 * part takes the graph's lock anew and shows edges and holdings as they are then; units that came into the graph after the
 * walk are not in it. For one reader at a time.
 */
public final class Walking {
    private final LockedIndex index;
    private final EventIndex events;
    private final Direction direction;
    private final int start;
    private final Reach reach;
    private final Listing listing;
    private @Nullable Shares shares;

    Walking(LockedIndex index, EventIndex events, Direction direction, int start, Reach reach) {
        this.index = index;
        this.events = events;
        this.direction = direction;
        this.start = start;
        this.reach = reach;
        this.listing = new Listing(reach);
    }

    /** The keys of all units that were reached, the start among them. */
    Set<String> keys() {
        return Descents.keys(events, reach);
    }

    /** How many units were reached, the start among them. */
    public int total() {
        return reach.size();
    }

    /**
     * A part of the answer.
     *
     * @param from how many units to leave out at its beginning
     * @param limit how many to list at most
     */
    public Walk part(int from, int limit, Set<Detail> details) {
        return index.read(() -> part(listing.part(from, limit), details, null));
    }

    /** The shortest way to a unit, with the units on it in its order, the start first; empty when it was not reached. */
    public Optional<Walk> way(String unit, Set<Detail> details) {
        return index.read(() -> {
            int end = events.names().find(unit);
            if (end == Names.NONE || !reach.has(end)) {
                return Optional.empty();
            }
            var way = ShortestWay.to(new CachedView(events), direction, start, end);
            return Optional.of(
                    part(way.stream().mapToInt(ShortestWay.Stop::unit).toArray(), details, way));
        });
    }

    private Walk part(int[] listed, Set<Detail> details, @Nullable List<ShortestWay.Stop> way) {
        var facts = new CachedView(events);
        var walker = new Walker(facts, direction, start, reach);
        List<Walk.Edge> edges = List.of();
        if (details.contains(Detail.EDGES)) {
            edges = way == null ? walker.edgesTo(listed) : walker.edgesOf(way);
        }
        return walker.write(
                listed,
                way == null ? reach.size() : listed.length,
                edges,
                details.contains(Detail.HOLDINGS) ? walker.holdings(listed) : List.of(),
                details.contains(Detail.SHARES) ? shares(facts) : Shares.UNKNOWN);
    }

    private Shares shares(GraphView facts) {
        var known = shares;
        if (known == null) {
            known = Shares.of(facts, direction, start, reach);
            shares = known;
        }
        return known;
    }
}

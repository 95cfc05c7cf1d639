package io.yuanliu.core.trace;

import org.jspecify.annotations.Nullable;

/**
 * A walk that was gone once and is read part by part: a page, or all of a million units one batch after the other. Each
 * part takes the graph's lock anew and shows edges and holdings as they are then; units that came into the graph after the
 * walk are not in it. For one reader at a time.
 */
public final class Walking {
    private final TraceGraph graph;
    private final EventStore events;
    private final Direction direction;
    private final int start;
    private final Reach reach;
    private final Listing listing;
    private @Nullable Shares shares;

    Walking(TraceGraph graph, EventStore events, Direction direction, int start, Reach reach) {
        this.graph = graph;
        this.events = events;
        this.direction = direction;
        this.start = start;
        this.reach = reach;
        this.listing = new Listing(reach);
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
     * @param withShares whether to say which part of the start is in each; the first time that takes a pass over the
     *     whole walk
     */
    public Walk part(int from, int limit, boolean withShares) {
        return graph.read(() -> {
            var facts = new Reading(events);
            return new Walker(facts, direction, start, reach)
                    .walk(listing.part(from, limit), withShares ? shares(facts) : Shares.UNKNOWN);
        });
    }

    private Shares shares(Facts facts) {
        var known = shares;
        if (known == null) {
            known = Shares.of(facts, direction, start, reach);
            shares = known;
        }
        return known;
    }
}

package io.yuanliu.core.trace;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;

/** One walk: reaches, lists the edges, asks who holds what, and writes the answer down. */
final class Walker {
    private final Facts facts;
    private final Names names;
    private final Stays stays;
    private final Direction direction;
    private final int start;
    private final Reach reach;

    private Walker(Facts facts, Direction direction, int start, Stays stays, Reach reach) {
        this.facts = facts;
        this.names = facts.names();
        this.stays = stays;
        this.direction = direction;
        this.start = start;
        this.reach = reach;
    }

    static Walker going(Facts facts, Direction direction, int start) {
        var stays = new Stays(facts);
        var course = switch (direction) {
            case UPSTREAM -> new Upstream(facts, stays);
            case DOWNSTREAM -> new Downstream(facts, stays);
        };
        return new Walker(facts, direction, start, stays, Reach.going(facts, direction, start, course));
    }

    /** Goes nowhere. */
    static Walker standing(Facts facts, int start) {
        return new Walker(facts, Direction.DOWNSTREAM, start, new Stays(facts), Reach.standing(facts, start));
    }

    Collection<Integer> units() {
        return reach.units();
    }

    Walk walk(int from, int limit) {
        var all = new ArrayList<>(reach.units());
        all.sort(Comparator.<Integer>comparingInt(reach::level).thenComparing(names::key));
        var listed = all.stream().skip(from).limit(limit).toList();
        var links = new Links(facts, stays, reach).list(direction);
        var sizes = new Sizes(facts);
        var shares = new Shares(direction, start, links, sizes, reach);
        return new Walk(
                names.key(start),
                direction,
                listed.stream().map(unit -> reached(unit, sizes, shares)).toList(),
                edges(links, new HashSet<>(listed)),
                listed.stream()
                        .flatMap(unit -> Ledger.of(unit, facts, stays).stream())
                        .toList(),
                all.size());
    }

    private Walk.Reached reached(int unit, Sizes sizes, Shares shares) {
        var maker = Makers.of(unit, facts);
        return new Walk.Reached(
                names.key(unit),
                names.written(unit),
                names.aliases(unit),
                reach.level(unit),
                sizes.of(unit),
                shares.of(unit),
                maker.product(),
                maker.productName());
    }

    /** The edges that lead to the listed units, each once, in an order that does not depend on anybody's arrival. */
    private List<Walk.Edge> edges(List<Link> links, Set<Integer> listed) {
        var certainty = Certainty.of(direction, start, links);
        var edges = new LinkedHashMap<Walk.Edge, Boolean>();
        for (var link : links) {
            int reached = direction == Direction.DOWNSTREAM ? link.to() : link.from();
            int other = direction == Direction.DOWNSTREAM ? link.from() : link.to();
            if (listed.contains(reached) || (reached == start && listed.contains(other))) {
                edges.merge(edge(link), certainty.of(link), Boolean::logicalOr);
            }
        }
        return edges.entrySet().stream()
                .map(entry -> entry.getValue() ? entry.getKey() : uncertain(entry.getKey()))
                .sorted(Comparator.comparing(Walk.Edge::time)
                        .thenComparing(Walk.Edge::from)
                        .thenComparing(Walk.Edge::to)
                        .thenComparing(Walk.Edge::event))
                .toList();
    }

    private Walk.Edge edge(Link link) {
        return new Walk.Edge(
                names.key(link.from()),
                names.key(link.to()),
                link.made().kind().edge(),
                link.made().event(),
                EventTimes.instant(link.made().time()),
                false);
    }

    private static Walk.Edge uncertain(Walk.Edge edge) {
        return new Walk.Edge(edge.from(), edge.to(), edge.kind(), edge.event(), edge.time(), true);
    }
}

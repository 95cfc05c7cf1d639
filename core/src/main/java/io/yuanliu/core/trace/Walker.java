package io.yuanliu.core.trace;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;

/** Writes down a part of what a walk reached: units, the edges that led to them, and who holds them. */
final class Walker {
    private final Facts facts;
    private final Names names;
    private final Stays stays;
    private final Direction direction;
    private final int start;
    private final Reach reach;
    private final Sizes sizes;

    Walker(Facts facts, Direction direction, int start, Reach reach) {
        this.facts = facts;
        this.names = facts.names();
        this.stays = new Stays(facts);
        this.direction = direction;
        this.start = start;
        this.reach = reach;
        this.sizes = new Sizes(facts);
    }

    static Reach reach(Facts facts, Direction direction, int start) {
        var stays = new Stays(facts);
        var course = switch (direction) {
            case UPSTREAM -> new Upstream(facts, stays);
            case DOWNSTREAM -> new Downstream(facts, stays);
        };
        return Reach.going(facts, direction, start, course);
    }

    Walk walk(int[] listed, Shares shares) {
        return new Walk(
                names.key(start),
                direction,
                Arrays.stream(listed).mapToObj(unit -> reached(unit, shares)).toList(),
                edges(listed),
                Arrays.stream(listed)
                        .boxed()
                        .flatMap(unit -> Ledger.of(unit, facts, stays).stream())
                        .toList(),
                reach.size());
    }

    private Walk.Reached reached(int unit, Shares shares) {
        var maker = Makers.of(unit, facts);
        return new Walk.Reached(
                names.key(unit),
                names.written(unit),
                names.aliases(unit),
                reach.level(reach.place(unit)),
                sizes.of(unit),
                shares.of(reach.place(unit)),
                maker.product(),
                maker.productName());
    }

    /** The edges that lead to the listed units, each once, in an order that does not depend on anybody's arrival. */
    private List<Walk.Edge> edges(int[] listed) {
        var links = new Links(facts, stays, reach, direction);
        var asked = new ArrayList<Link>();
        for (int unit : listed) {
            asked.addAll(links.leadingTo(unit));
        }
        var certainty = Certainty.of(direction, start, asked, links);
        var edges = new LinkedHashMap<Walk.Edge, Boolean>();
        for (var link : asked) {
            edges.merge(edge(link), certainty.of(link), Boolean::logicalOr);
        }
        return edges.entrySet().stream()
                .map(entry -> entry.getValue() ? entry.getKey() : entry.getKey().ofUncertainOrder())
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
}

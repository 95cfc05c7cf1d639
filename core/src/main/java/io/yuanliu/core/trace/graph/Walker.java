package io.yuanliu.core.trace.graph;

import io.yuanliu.core.trace.Direction;
import io.yuanliu.core.trace.Holding;
import io.yuanliu.core.trace.Walk;
import io.yuanliu.core.trace.custody.CustodyBook;
import io.yuanliu.core.trace.custody.Makers;
import io.yuanliu.core.trace.custody.Sizes;
import io.yuanliu.core.trace.index.GraphView;
import io.yuanliu.core.trace.reach.Certainty;
import io.yuanliu.core.trace.reach.Link;
import io.yuanliu.core.trace.reach.Links;
import io.yuanliu.core.trace.reach.Reach;
import io.yuanliu.core.trace.reach.ShortestWay;
import io.yuanliu.core.trace.reach.Stays;
import io.yuanliu.core.trace.shares.Shares;
import io.yuanliu.core.trace.telling.EventTimes;
import io.yuanliu.core.trace.telling.Names;
import io.yuanliu.core.trace.telling.Occurrence;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;

/** Writes down a part of what a walk reached: units, the edges that led to them, and who holds them. */
final class Walker {
    private final GraphView facts;
    private final Names names;
    private final Stays stays;
    private final Direction direction;
    private final int start;
    private final Reach reach;
    private final Links links;
    private final Sizes sizes;

    Walker(GraphView facts, Direction direction, int start, Reach reach) {
        this.facts = facts;
        this.names = facts.names();
        this.stays = new Stays(facts);
        this.direction = direction;
        this.start = start;
        this.reach = reach;
        this.links = new Links(facts, stays, reach, direction);
        this.sizes = new Sizes(facts);
    }

    Walk write(int[] listed, int total, List<Walk.Edge> edges, List<Holding> holdings, Shares shares) {
        return new Walk(
                names.key(start),
                direction,
                Arrays.stream(listed).mapToObj(unit -> reached(unit, shares)).toList(),
                edges,
                holdings,
                total);
    }

    private Walk.Reached reached(int unit, Shares shares) {
        var maker = Makers.of(unit, facts);
        int place = reach.place(unit);
        return new Walk.Reached(
                names.key(unit),
                names.written(unit),
                names.aliases(unit),
                reach.level(place),
                sizes.of(unit),
                shares.of(place),
                maker.product(),
                maker.productName());
    }

    List<Holding> holdings(int[] listed) {
        return Arrays.stream(listed)
                .boxed()
                .flatMap(unit -> CustodyBook.of(unit, facts, stays).stream())
                .toList();
    }

    /** The edges that led to these units. */
    List<Walk.Edge> edgesTo(int[] listed) {
        var leading = new ArrayList<Link>();
        for (int unit : listed) {
            leading.addAll(links.leadingTo(unit));
        }
        return edges(leading);
    }

    /** The edges of a way, in its order. */
    List<Walk.Edge> edgesOf(List<ShortestWay.Stop> way) {
        var edges = new ArrayList<Walk.Edge>();
        for (var stop : way) {
            if (stop.before() != null && stop.by() != null) {
                edges.add(edge(stop.before().unit(), stop.unit(), stop.by()));
            }
        }
        return edges;
    }

    private Walk.Edge edge(int before, int unit, Occurrence by) {
        var asked = links.leadingTo(unit).stream()
                .filter(link -> link.before(direction) == before && link.made().equals(by))
                .toList();
        return edges(asked).getFirst();
    }

    /** Each once, in an order that does not depend on anybody's arrival. */
    private List<Walk.Edge> edges(List<Link> asked) {
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

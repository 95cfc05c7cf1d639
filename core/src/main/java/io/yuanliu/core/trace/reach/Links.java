package io.yuanliu.core.trace.reach;

import io.yuanliu.core.trace.Direction;
import io.yuanliu.core.trace.index.GraphView;
import io.yuanliu.core.trace.telling.Occurrence;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** The edges of a walk, asked for by the unit that they led to. */
public final class Links {
    private final GraphView facts;
    private final Stays stays;
    private final Reach reach;
    private final Direction direction;

    public Links(GraphView facts, Stays stays, Reach reach, Direction direction) {
        this.facts = facts;
        this.stays = stays;
        this.reach = reach;
        this.direction = direction;
    }

    /** The edges by which the walk came to a unit that it reached. */
    public List<Link> leadingTo(int unit) {
        var links = new ArrayList<Link>();
        switch (direction) {
            case DOWNSTREAM -> into(unit, links::add);
            case UPSTREAM -> from(unit, links::add);
        }
        return links;
    }

    private void into(int to, Consumer<Link> sink) {
        for (var made : facts.into(to, reach::has)) {
            if (made.kind().makes()) {
                for (var given : together(made)) {
                    for (int i = 0; i < given.in().size(); i++) {
                        int from = given.in().unit(i);
                        if (from != to && reach.moments(from).meets(given.from(), given.to())) {
                            sink.accept(new Link(from, to, given, made, null));
                        }
                    }
                }
            }
        }
        for (var stay : stays.in(to)) {
            add(stay, stay.child(), sink);
        }
    }

    private void from(int from, Consumer<Link> sink) {
        for (var given : facts.from(from, reach::has)) {
            if (given.kind().makes()) {
                for (var made : together(given)) {
                    for (int i = 0; i < made.out().size(); i++) {
                        int to = made.out().unit(i);
                        if (from != to
                                && reach.has(to)
                                && made.from() <= reach.moments(to).last()) {
                            sink.accept(new Link(from, to, given, made, null));
                        }
                    }
                }
            }
        }
        stays.of(from).forEach((container, list) -> list.forEach(stay -> add(stay, container, sink)));
    }

    /** @param before the end of the stay from which the walk came */
    private void add(Stay stay, int before, Consumer<Link> sink) {
        if (reach.moments(before).meets(stay.from(), stay.to())) {
            sink.accept(Link.of(stay));
        }
    }

    private List<Occurrence> together(Occurrence occurrence) {
        return occurrence.group() == null ? List.of(occurrence) : facts.group(occurrence.group());
    }

    /** Whether nothing about an edge can be uncertain: it and whatever led to its unit before are exact instants. */
    boolean isPlain(Link link) {
        return link.isInstant() && !facts.adjacency(direction.reverse()).closer(link.before(direction));
    }
}

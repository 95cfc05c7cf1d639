package io.yuanliu.core.trace;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Lists the edges that took part in a walk. */
final class Links {
    private final Facts facts;
    private final Stays stays;
    private final Reach reach;

    Links(Facts facts, Stays stays, Reach reach) {
        this.facts = facts;
        this.stays = stays;
        this.reach = reach;
    }

    List<Link> list(Direction direction) {
        var links = new ArrayList<Link>();
        for (int unit : reach.units()) {
            switch (direction) {
                case DOWNSTREAM -> from(unit, links::add);
                case UPSTREAM -> into(unit, links::add);
            }
        }
        return links;
    }

    private void from(int unit, Consumer<Link> sink) {
        var moments = reach.moments(unit);
        for (var given : facts.from(unit)) {
            if (given.kind().makes() && moments.meets(given.from(), given.to())) {
                for (var made : together(given)) {
                    for (int i = 0; i < made.out().size(); i++) {
                        add(unit, made.out().unit(i), given, made, sink);
                    }
                }
            }
        }
        for (var list : stays.of(unit).values()) {
            add(list, moments, sink);
        }
    }

    private void into(int unit, Consumer<Link> sink) {
        var moments = reach.moments(unit);
        for (var made : facts.into(unit)) {
            if (made.kind().makes() && made.from() <= moments.last()) {
                for (var given : together(made)) {
                    for (int i = 0; i < given.in().size(); i++) {
                        add(given.in().unit(i), unit, given, made, sink);
                    }
                }
            }
        }
        add(stays.in(unit), moments, sink);
    }

    private void add(int from, int to, Occurrence given, Occurrence made, Consumer<Link> sink) {
        if (from != to && reach.has(from) && reach.has(to)) {
            sink.accept(new Link(from, to, given, made, null));
        }
    }

    private static void add(List<Stay> stays, Spans moments, Consumer<Link> sink) {
        for (var stay : stays) {
            if (moments.meets(stay.from(), stay.to())) {
                sink.accept(Link.of(stay));
            }
        }
    }

    private List<Occurrence> together(Occurrence occurrence) {
        return occurrence.group() == null ? List.of(occurrence) : facts.group(occurrence.group());
    }
}

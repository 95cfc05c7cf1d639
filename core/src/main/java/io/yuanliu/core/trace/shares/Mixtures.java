package io.yuanliu.core.trace.shares;

import io.yuanliu.core.trace.Direction;
import io.yuanliu.core.trace.index.Adjacency;
import io.yuanliu.core.trace.index.GraphView;
import io.yuanliu.core.trace.reach.Reach;
import io.yuanliu.core.trace.reach.Stays;
import io.yuanliu.core.trace.telling.Names;
import io.yuanliu.core.trace.telling.Occurrence;
import io.yuanliu.core.trace.telling.PackedId;
import io.yuanliu.core.trace.telling.Sides;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The transformations that took part in a walk, in the order in which it goes through them: of time downstream, against
 * it upstream. Nearly all are single events at one moment, kept as their numbers; transformations told in several events
 * and those of which only the days are known are kept as they are. Several of one moment go by level, then by content.
 */
final class Mixtures {
    /** So many are read before the first of them is taken. */
    private static final int TOGETHER = 32;

    /** Takes one mixture, whose sides are good until it returns. */
    interface Reader {
        void mix(Sides sides);
    }

    /** What is not one event at one moment. */
    private record Joint(List<Occurrence> events, long from, long to) {}

    private final GraphView facts;
    private final Direction direction;
    private final Reach reach;
    private final Stays stays;
    private final List<Sides> ahead =
            Stream.iterate(new Sides(), Sides::alike).limit(TOGETHER).toList();
    private final MixtureOrder order;
    private final List<Joint> joints = new ArrayList<>();
    private final Set<Object> joined = new HashSet<>();

    private Mixtures(GraphView facts, Direction direction, Reach reach) {
        this.facts = facts;
        this.direction = direction;
        this.reach = reach;
        this.stays = new Stays(facts);
        this.order = new MixtureOrder(direction, this::id);
    }

    static Mixtures of(GraphView facts, Direction direction, Reach reach) {
        var mixtures = new Mixtures(facts, direction, reach);
        var entries = facts.adjacency(direction).entries(0);
        for (int place = 0; place < reach.size(); place++) {
            mixtures.gather(place, entries.of(reach.unit(place)));
        }
        mixtures.order.settle();
        return mixtures;
    }

    /** Other sides with the same numbers for measures as those that are read. */
    Sides alike() {
        return ahead.getFirst().alike();
    }

    private void gather(int place, Adjacency.Entries entries) {
        int before = Names.NONE;
        while (entries.next()) {
            int number = entries.occurrence();
            if (number != before) {
                before = number;
                if (entries.look()) {
                    look(place, number);
                } else if (entries.other() != Adjacency.NOWHERE && reach.flows(place, entries.second(), number)) {
                    order.add(number, moment(facts.times().applyAsLong(number)), reach.level(place));
                }
            }
        }
    }

    private void look(int place, int number) {
        var occurrence = facts.occurrence(number);
        if (!occurrence.kind().makes() || !flows(place, occurrence)) {
            return;
        }
        if (occurrence.group() != null) {
            if (joined.add(occurrence.group())) {
                join(facts.group(occurrence.group()), place);
            }
        } else if (occurrence.from() == occurrence.to()) {
            order.add(number, moment(occurrence.from()), reach.level(place));
        } else if (joined.add(number)) {
            join(List.of(occurrence), place);
        }
    }

    private boolean flows(int place, Occurrence occurrence) {
        var reached = reach.moments(reach.unit(place));
        return direction == Direction.DOWNSTREAM
                ? reached.meets(occurrence.from(), occurrence.to())
                : occurrence.from() <= reached.last();
    }

    private void join(List<Occurrence> told, int place) {
        var events =
                told.stream().sorted(Comparator.comparing(Occurrence::event)).toList();
        long from = events.stream().mapToLong(Occurrence::from).min().orElseThrow();
        long to = events.stream().mapToLong(Occurrence::to).max().orElseThrow();
        var joint = new Joint(events, Math.min(moment(from), moment(to)), Math.max(moment(from), moment(to)));
        joints.add(joint);
        order.add(~(joints.size() - 1), joint.from(), reach.level(place));
    }

    private long moment(long time) {
        return direction == Direction.DOWNSTREAM ? time : -time;
    }

    /** The {@link PackedId} of its event, or of the first of several. */
    private byte[] id(int number) {
        return number >= 0
                ? facts.id(number)
                : PackedId.of(joints.get(~number).events().getFirst().event());
    }

    /**
     * Each mixture once, where its first unit comes to it. Some are read together before they are taken: what they name
     * lies far apart in memory, and this way the waits for it overlap.
     */
    void forEach(Reader reader) {
        order.eachOnce(new MixtureOrder.Taker() {
            private int held;

            @Override
            public void take(int number, long moment) {
                read(number, moment, ahead.get(held++));
                if (held == TOGETHER) {
                    end();
                }
            }

            @Override
            public void end() {
                mix(held, reader);
                held = 0;
            }
        });
    }

    private void mix(int held, Reader reader) {
        for (int i = 0; i < held; i++) {
            ahead.get(i).locate(reach::place);
        }
        for (int i = 0; i < held; i++) {
            reader.mix(ahead.get(i));
        }
    }

    private void read(int number, long moment, Sides sides) {
        if (number >= 0) {
            sides.clear(moment, moment);
            facts.read(number, sides);
        } else {
            var joint = joints.get(~number);
            sides.clear(joint.from(), joint.to());
            for (var event : joint.events()) {
                sides.add(sides.in, event.in());
                sides.add(sides.out, event.out());
            }
        }
        unpack(sides);
    }

    /** Puts what lies in a container in its place. */
    private void unpack(Sides sides) {
        long from = Math.min(moment(sides.from()), moment(sides.to()));
        long to = Math.max(moment(sides.from()), moment(sides.to()));
        var containers = facts.adjacency(Direction.UPSTREAM);
        boolean any = false;
        for (int i = 0; i < sides.in.size(); i++) {
            any |= containers.closer(sides.in.unit(i));
        }
        if (any) {
            var packed = sides.in.copy();
            sides.in.clear();
            for (int i = 0; i < packed.size(); i++) {
                unpack(sides, packed.unit(i), packed.amount(i), packed.measure(i), from, to, new HashSet<>());
            }
        }
        for (int i = 0; i < sides.in.size(); i++) {
            if (Double.isNaN(sides.in.amount(i)) && facts.names().isSingle(sides.in.unit(i))) {
                sides.in.setPiece(i);
            }
        }
    }

    private void unpack(Sides sides, int unit, double amount, int measure, long from, long to, Set<Integer> path) {
        boolean empty = true;
        if (facts.adjacency(Direction.UPSTREAM).closer(unit) && path.add(unit)) {
            for (var stay : stays.in(unit)) {
                if (stay.from() <= to && from <= stay.to()) {
                    empty = false;
                    unpack(
                            sides,
                            stay.child(),
                            sides.amount(stay.amount()),
                            sides.measure(stay.amount()),
                            from,
                            to,
                            path);
                }
            }
            path.remove(unit);
        }
        if (empty) {
            sides.in.add(unit, amount, measure);
        }
    }
}

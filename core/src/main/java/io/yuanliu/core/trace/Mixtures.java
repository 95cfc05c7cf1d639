package io.yuanliu.core.trace;

import java.util.ArrayList;
import java.util.Arrays;
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
    /** Up to so many are put in order where they stand. */
    private static final int FEW = 16;

    /** So many are read before the first of them is taken. */
    private static final int TOGETHER = 32;

    /** Takes one mixture, whose sides are good until it returns. */
    interface Reader {
        void mix(Sides sides);
    }

    /** What is not one event at one moment. */
    private record Joint(List<Occurrence> events, long from, long to) {}

    private final Facts facts;
    private final Direction direction;
    private final Reach reach;
    private final Stays stays;
    private final List<Sides> ahead =
            Stream.iterate(new Sides(), Sides::alike).limit(TOGETHER).toList();
    /** The number of an event, or of a joint mixture with all bits turned. */
    private int[] numbers = new int[64];

    private int[] levels = new int[64];
    private long[] moments = new long[64];
    private int size;
    private final List<Joint> joints = new ArrayList<>();
    private final Set<Object> joined = new HashSet<>();
    private int[] order = {};

    private Mixtures(Facts facts, Direction direction, Reach reach) {
        this.facts = facts;
        this.direction = direction;
        this.reach = reach;
        this.stays = new Stays(facts);
    }

    static Mixtures of(Facts facts, Direction direction, Reach reach) {
        var mixtures = new Mixtures(facts, direction, reach);
        var entries = facts.adjacency(direction).entries(0);
        for (int place = 0; place < reach.size(); place++) {
            mixtures.gather(place, entries.of(reach.unit(place)));
        }
        mixtures.order();
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
                    add(number, moment(facts.times().applyAsLong(number)), place);
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
            add(number, moment(occurrence.from()), place);
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
        add(~(joints.size() - 1), joint.from(), place);
    }

    private long moment(long time) {
        return direction == Direction.DOWNSTREAM ? time : -time;
    }

    private void add(int number, long moment, int place) {
        if (size == numbers.length) {
            numbers = Arrays.copyOf(numbers, 2 * size);
            levels = Arrays.copyOf(levels, 2 * size);
            moments = Arrays.copyOf(moments, 2 * size);
        }
        numbers[size] = number;
        levels[size] = reach.level(place);
        moments[size++] = moment;
    }

    /** By second first, which sorts as bare numbers; what shares a second is looked at more closely. */
    private void order() {
        var bySecond = new long[size];
        for (int i = 0; i < size; i++) {
            bySecond[i] = ((long) second(i) << Integer.SIZE) | i;
        }
        Arrays.sort(bySecond);
        order = new int[size];
        Arrays.setAll(order, i -> (int) bySecond[i]);
        for (int begin = 0, end; begin < size; begin = end) {
            end = begin + 1;
            while (end < size && second(order[end]) == second(order[begin])) {
                end++;
            }
            if (end - begin > 1) {
                orderWithinSecond(begin, end);
            }
        }
    }

    private int second(int i) {
        return direction == Direction.DOWNSTREAM ? Adjacency.second(moments[i]) : ~Adjacency.second(-moments[i]);
    }

    private void orderWithinSecond(int begin, int end) {
        if (end - begin > FEW) {
            var within = new Integer[end - begin];
            Arrays.setAll(within, i -> order[begin + i]);
            Arrays.sort(within, this::compare);
            for (int i = begin; i < end; i++) {
                order[i] = within[i - begin];
            }
            return;
        }
        for (int i = begin + 1; i < end; i++) {
            int one = order[i];
            int place = i;
            for (; place > begin && compare(order[place - 1], one) > 0; place--) {
                order[place] = order[place - 1];
            }
            order[place] = one;
        }
    }

    private int compare(int one, int other) {
        int byMoment = Long.compare(moments[one], moments[other]);
        if (byMoment != 0 || numbers[one] == numbers[other]) {
            return byMoment;
        }
        return levels[one] != levels[other]
                ? Integer.compare(levels[one], levels[other])
                : Arrays.compare(id(one), id(other));
    }

    /** The {@link PackedId} of its event, or of the first of several. */
    private byte[] id(int i) {
        return numbers[i] >= 0
                ? facts.id(numbers[i])
                : PackedId.of(joints.get(~numbers[i]).events().getFirst().event());
    }

    /**
     * Each mixture once, where its first unit comes to it. Some are read together before they are taken: what they name
     * lies far apart in memory, and this way the waits for it overlap.
     */
    void forEach(Reader reader) {
        int held = 0;
        for (int begin = 0, end; begin < size; begin = end) {
            end = begin + 1;
            while (end < size && moments[order[end]] == moments[order[begin]]) {
                end++;
            }
            var done = end - begin > FEW ? new HashSet<Integer>() : null;
            for (int i = begin; i < end; i++) {
                if (done == null ? isFirst(begin, i) : done.add(numbers[order[i]])) {
                    read(order[i], ahead.get(held++));
                    if (held == TOGETHER) {
                        mix(held, reader);
                        held = 0;
                    }
                }
            }
        }
        mix(held, reader);
    }

    private boolean isFirst(int begin, int place) {
        int i = begin;
        while (numbers[order[i]] != numbers[order[place]]) {
            i++;
        }
        return i == place;
    }

    private void mix(int held, Reader reader) {
        for (int i = 0; i < held; i++) {
            ahead.get(i).locate(reach);
        }
        for (int i = 0; i < held; i++) {
            reader.mix(ahead.get(i));
        }
    }

    private void read(int i, Sides sides) {
        int number = numbers[i];
        if (number >= 0) {
            sides.clear(moments[i], moments[i]);
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

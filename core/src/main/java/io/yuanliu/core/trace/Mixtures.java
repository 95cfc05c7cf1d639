package io.yuanliu.core.trace;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The transformations that took part in a walk, in the order in which it goes through them: of time downstream, against
 * it upstream. Nearly all are single events at one moment, kept as their numbers; transformations told in several events
 * and those of which only the days are known are kept as they are. Several of one moment go by level, then by content.
 */
final class Mixtures {
    /** Up to so many are put in order where they stand. */
    private static final int FEW = 16;

    /** Takes one mixture; its moments are those of the walk, which upstream has negated. */
    interface Reader {
        void mix(Sides sides, long from, long to);
    }

    /** What is not one event at one moment. */
    private record Joint(List<Occurrence> events, long from, long to) {}

    private final Facts facts;
    private final Direction direction;
    private final Reach reach;
    private final Stays stays;
    private final Sides sides = new Sides();
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

    Sides sides() {
        return sides;
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
                : event(one).compareTo(event(other));
    }

    private String event(int i) {
        return numbers[i] >= 0
                ? facts.occurrence(numbers[i]).event()
                : joints.get(~numbers[i]).events().getFirst().event();
    }

    /** Each mixture once, where its first unit comes to it. */
    void forEach(Reader reader) {
        var done = new HashSet<Integer>();
        for (int i = 0; i < size; i++) {
            int number = numbers[order[i]];
            long moment = moments[order[i]];
            boolean next = i + 1 < size && moments[order[i + 1]] == moment;
            if ((!next && done.isEmpty()) || done.add(number)) {
                mix(number, moment, reader);
            }
            if (!next) {
                done.clear();
            }
        }
    }

    private void mix(int number, long moment, Reader reader) {
        sides.clear();
        if (number >= 0) {
            facts.read(number, sides);
            unpack(moment(moment), moment(moment));
            reader.mix(sides, moment, moment);
        } else {
            var joint = joints.get(~number);
            for (var event : joint.events()) {
                sides.add(sides.in, event.in());
                sides.add(sides.out, event.out());
            }
            unpack(
                    Math.min(moment(joint.from()), moment(joint.to())),
                    Math.max(moment(joint.from()), moment(joint.to())));
            reader.mix(sides, joint.from(), joint.to());
        }
    }

    /** Puts what lies in a container in its place. */
    private void unpack(long from, long to) {
        var containers = facts.adjacency(Direction.UPSTREAM);
        boolean any = false;
        for (int i = 0; i < sides.in.size(); i++) {
            any |= containers.closer(sides.in.unit(i));
        }
        if (any) {
            var packed = sides.in.copy();
            sides.in.clear();
            for (int i = 0; i < packed.size(); i++) {
                unpack(packed.unit(i), packed.amount(i), packed.measure(i), from, to, new HashSet<>());
            }
        }
        for (int i = 0; i < sides.in.size(); i++) {
            if (Double.isNaN(sides.in.amount(i)) && facts.names().isSingle(sides.in.unit(i))) {
                sides.in.setPiece(i);
            }
        }
    }

    private void unpack(int unit, double amount, int measure, long from, long to, Set<Integer> path) {
        boolean empty = true;
        if (facts.adjacency(Direction.UPSTREAM).closer(unit) && path.add(unit)) {
            for (var stay : stays.in(unit)) {
                if (stay.from() <= to && from <= stay.to()) {
                    empty = false;
                    unpack(stay.child(), sides.amount(stay.amount()), sides.measure(stay.amount()), from, to, path);
                }
            }
            path.remove(unit);
        }
        if (empty) {
            sides.in.add(unit, amount, measure);
        }
    }
}

package io.yuanliu.core.trace.shares;

import io.yuanliu.core.trace.Direction;
import io.yuanliu.core.trace.Share;
import io.yuanliu.core.trace.index.GraphView;
import io.yuanliu.core.trace.reach.Reach;
import io.yuanliu.core.trace.reach.Spans;
import io.yuanliu.core.trace.telling.Sides;
import java.util.Arrays;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/**
 * Which part of the start can be in each unit (downstream), or can have come out of it (upstream): at least, by
 * proportion, and at most. One pass over the mixtures in the order of the walk; upstream is the same pass against time.
 *
 * <p>What is drawn from a unit holds no more of the start than the unit does, nor more than its amount can hold where the
 * start is densest, and no less than what the rest of the unit has no room for. Where amounts cannot be compared, all of
 * it or nothing may have gone. A unit that gave before it had surely received everything (circles in bad data, days
 * instead of moments) may hold all of the start, and a start that comes back to itself may give all of it: that takes a
 * second pass.
 */
public final class Shares {
    /** For a walk whose shares nobody wants. */
    public static final Shares UNKNOWN = new Shares(0);

    /** What is kept of a unit stands together, so that it comes into the cache together. */
    private static final int WIDTH = 8;

    private static final int LEAST = 0;
    private static final int LIKELY = 1;
    private static final int MOST = 2;
    /** The greatest part of the start that one of the unit's measure can hold. */
    private static final int DENSEST = 3;
    /** What arrived at the latest moment, and may have come behind what left then. */
    private static final int FRESH = 4;
    /** How much matter arrived, in how many parts, of which measure. */
    private static final int ARRIVED = 5;

    private static final int ARRIVALS = 6;
    private static final int MEASURE = 7;

    private static final int FRESH_AT = 0;
    private static final int GAVE_UNTIL = 1;

    private final double[] numbers;
    private final long[] moments;
    private final BitSet reached = new BitSet();
    private final BitSet gave = new BitSet();
    private final BitSet late = new BitSet();

    private Shares(int size) {
        numbers = new double[WIDTH * size];
        moments = new long[2 * size];
        Arrays.fill(moments, Spans.BEGINNING);
    }

    public static Shares of(GraphView facts, Direction direction, int start, Reach reach) {
        var mixtures = Mixtures.of(facts, direction, reach);
        var wholes = new Wholes(facts, direction, mixtures.alike(), reach);
        var once = new Shares(reach.size());
        once.new Pass(direction, wholes).go(mixtures, reach.place(start));
        if (once.late.isEmpty()) {
            return once;
        }
        var again = new Shares(reach.size());
        again.holdAll(once.late);
        again.new Pass(direction, wholes).go(mixtures, reach.place(start));
        return again;
    }

    private void holdAll(BitSet places) {
        late.or(places);
        places.stream().forEach(place -> {
            numbers[WIDTH * place + MOST] = 1;
            numbers[WIDTH * place + DENSEST] = Double.POSITIVE_INFINITY;
        });
    }

    /** Of the unit of a place; null for what holds something of the start and is not made of it. */
    @Nullable
    public Share of(int place) {
        int at = WIDTH * place;
        return reached.get(place)
                ? Share.of(numbers[at + LEAST] + numbers[at + FRESH], numbers[at + LIKELY], numbers[at + MOST])
                : null;
    }

    private static double times(double amount, double density) {
        return amount == 0 ? 0 : amount * density;
    }

    /** Goes through all mixtures; what it keeps is of the mixture at hand. */
    private final class Pass implements Mixtures.Reader {
        private final Direction direction;
        private final Wholes wholes;
        private int start;
        private double mixedLeast;
        private double mixedLikely;
        private double mixedMost;
        private double mixedDensest;

        Pass(Direction direction, Wholes wholes) {
            this.direction = direction;
            this.wholes = wholes;
        }

        void go(Mixtures mixtures, int place) {
            start = place;
            int at = WIDTH * place;
            reached.set(place);
            numbers[at + LEAST] = numbers[at + LIKELY] = numbers[at + MOST] = 1;
            look(place);
            boolean measured = wholes.value() > 0 && !late.get(place);
            numbers[at + DENSEST] = measured ? 1 / wholes.value() : Double.POSITIVE_INFINITY;
            mixtures.forEach(this);
        }

        private void look(int place) {
            int at = WIDTH * place;
            wholes.look(place, numbers[at + ARRIVED], (int) numbers[at + ARRIVALS], (int) numbers[at + MEASURE]);
        }

        @Override
        public void mix(Sides sides) {
            mixedLeast = mixedLikely = mixedMost = mixedDensest = 0;
            var near = sides.near(direction);
            for (int i = 0; i < near.size(); i++) {
                int place = near.place(i);
                if (place >= 0) {
                    if (numbers[WIDTH * place + MOST] > 0) {
                        take(place, near.amount(i), near.measure(i), sides.from());
                    }
                    moments[2 * place + GAVE_UNTIL] = Math.max(moments[2 * place + GAVE_UNTIL], sides.to());
                }
            }
            give(near, sides.far(direction), sides.from(), sides.to());
        }

        private void take(int place, double amount, int measure, long from) {
            int at = WIDTH * place;
            settle(place, from);
            gave.set(place);
            look(place);
            double drawn = wholes.isSingle() ? wholes.drawn() : amount;
            boolean comparable = drawn >= 0 && wholes.value() > 0 && measure == wholes.measure();
            mixedLikely += numbers[at + LIKELY] * (comparable ? Math.min(1, drawn / wholes.value()) : 1);
            if (!comparable) {
                mixedMost += numbers[at + MOST];
                mixedDensest = Double.POSITIVE_INFINITY;
                return;
            }
            double density = numbers[at + DENSEST];
            mixedMost += Math.min(numbers[at + MOST], times(drawn, density));
            mixedDensest = Math.max(mixedDensest, density);
            double elsewhere = times(Math.max(0, wholes.top() - drawn), density);
            mixedLeast += Math.max(0, numbers[at + LEAST] - elsewhere);
        }

        /** What arrived before this moment was there for certain. */
        private void settle(int place, long moment) {
            if (moments[2 * place + FRESH_AT] < moment) {
                numbers[WIDTH * place + LEAST] += numbers[WIDTH * place + FRESH];
                numbers[WIDTH * place + FRESH] = 0;
            }
        }

        private void give(Sides.Side near, Sides.Side far, long from, long to) {
            double all = far.total();
            double mixed = near.total();
            boolean known = all > 0 && mixed > 0;
            boolean converted = known && near.measure(0) != far.measure(0);
            double room = converted || !(mixed > all) ? all : mixed;
            double density = known ? mixedDensest * (converted ? mixed / all : 1) : Double.POSITIVE_INFINITY;
            for (int i = 0; i < far.size(); i++) {
                int place = far.place(i);
                if (place == start) {
                    late.set(place);
                } else if (place >= 0) {
                    double amount = far.amount(i);
                    double even = all > 0 ? amount / room : 1.0 / far.size();
                    double little = known ? Math.max(0, mixedLeast - times(room - amount, density)) : 0;
                    double much = known ? Math.min(mixedMost, times(amount, density)) : mixedMost;
                    arrive(place, from == to ? little : 0, mixedLikely * even, much, density, from);
                    weigh(place, amount, far.measure(i));
                }
            }
        }

        private void arrive(int place, double little, double even, double much, double density, long moment) {
            int at = WIDTH * place;
            reached.set(place);
            numbers[at + LIKELY] += even;
            if (late.get(place)) {
                return;
            }
            if (moment <= moments[2 * place + GAVE_UNTIL]) {
                late.set(place);
            }
            numbers[at + MOST] = Math.min(1, numbers[at + MOST] + much);
            numbers[at + DENSEST] = Math.max(numbers[at + DENSEST], density);
            if (!gave.get(place)) {
                settle(place, moment);
                numbers[at + FRESH] += little;
                moments[2 * place + FRESH_AT] = moment;
            }
        }

        private void weigh(int place, double amount, int measure) {
            int at = WIDTH * place;
            boolean alike = numbers[at + ARRIVALS] == 0 || numbers[at + MEASURE] == measure;
            numbers[at + ARRIVED] += alike ? amount : Double.NaN;
            numbers[at + ARRIVALS]++;
            numbers[at + MEASURE] = measure;
        }
    }
}

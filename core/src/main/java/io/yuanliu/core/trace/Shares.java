package io.yuanliu.core.trace;

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
final class Shares {
    /** For a walk whose shares nobody wants. */
    static final Shares UNKNOWN = new Shares(0);

    private final double[] least;
    private final double[] likely;
    private final double[] most;
    /** The greatest part of the start that one of the unit's measure can hold. */
    private final double[] densest;
    /** What arrived at the latest moment, and may have come behind what left then. */
    private final double[] fresh;

    private final long[] freshAt;
    private final long[] gaveUntil;
    private final BitSet reached = new BitSet();
    private final BitSet gave = new BitSet();
    private final BitSet late = new BitSet();

    private Shares(int size) {
        least = new double[size];
        likely = new double[size];
        most = new double[size];
        densest = new double[size];
        fresh = new double[size];
        freshAt = new long[size];
        gaveUntil = new long[size];
        Arrays.fill(gaveUntil, Spans.BEGINNING);
    }

    static Shares of(Facts facts, Direction direction, int start, Reach reach) {
        var mixtures = Mixtures.of(facts, direction, reach);
        var wholes = new Wholes(facts, direction, mixtures.sides(), reach);
        var once = new Shares(reach.size());
        once.new Pass(direction, reach, wholes).go(mixtures, reach.place(start));
        if (once.late.isEmpty()) {
            return once;
        }
        var again = new Shares(reach.size());
        again.holdAll(once.late);
        again.new Pass(direction, reach, wholes).go(mixtures, reach.place(start));
        return again;
    }

    private void holdAll(BitSet places) {
        late.or(places);
        places.stream().forEach(place -> {
            most[place] = 1;
            densest[place] = Double.POSITIVE_INFINITY;
        });
    }

    /** Of the unit of a place; null for what holds something of the start and is not made of it. */
    @Nullable
    Share of(int place) {
        return reached.get(place) ? Share.of(least[place] + fresh[place], likely[place], most[place]) : null;
    }

    private static double times(double amount, double density) {
        return amount == 0 ? 0 : amount * density;
    }

    /** Goes through all mixtures; what it keeps is of the mixture at hand. */
    private final class Pass implements Mixtures.Reader {
        private final Direction direction;
        private final Reach reach;
        private final Wholes wholes;
        private int start;
        private double mixedLeast;
        private double mixedLikely;
        private double mixedMost;
        private double mixedDensest;

        Pass(Direction direction, Reach reach, Wholes wholes) {
            this.direction = direction;
            this.reach = reach;
            this.wholes = wholes;
        }

        void go(Mixtures mixtures, int place) {
            start = place;
            reached.set(place);
            least[place] = likely[place] = most[place] = 1;
            wholes.look(place);
            densest[place] = wholes.value() > 0 && !late.get(place) ? 1 / wholes.value() : Double.POSITIVE_INFINITY;
            freshAt[place] = Spans.BEGINNING;
            mixtures.forEach(this);
        }

        @Override
        public void mix(Sides sides, long from, long to) {
            mixedLeast = mixedLikely = mixedMost = mixedDensest = 0;
            var near = sides.near(direction);
            for (int i = 0; i < near.size(); i++) {
                int place = reach.place(near.unit(i));
                if (place >= 0 && most[place] > 0) {
                    take(place, near.amount(i), near.measure(i), from);
                }
                if (place >= 0) {
                    gaveUntil[place] = Math.max(gaveUntil[place], to);
                }
            }
            give(near, sides.far(direction), from, to);
        }

        private void take(int place, double amount, int measure, long from) {
            settle(place, from);
            gave.set(place);
            wholes.look(place);
            double drawn = wholes.isSingle() ? wholes.drawn() : amount;
            boolean comparable = drawn >= 0 && wholes.value() > 0 && measure == wholes.measure();
            mixedLikely += likely[place] * (comparable ? Math.min(1, drawn / wholes.value()) : 1);
            if (!comparable) {
                mixedMost += most[place];
                mixedDensest = Double.POSITIVE_INFINITY;
                return;
            }
            mixedMost += Math.min(most[place], times(drawn, densest[place]));
            mixedDensest = Math.max(mixedDensest, densest[place]);
            double elsewhere = times(Math.max(0, wholes.top() - drawn), densest[place]);
            mixedLeast += Math.max(0, least[place] - elsewhere);
        }

        /** What arrived before this moment was there for certain. */
        private void settle(int place, long moment) {
            if (freshAt[place] < moment) {
                least[place] += fresh[place];
                fresh[place] = 0;
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
                int place = reach.place(far.unit(i));
                if (place == start) {
                    late.set(place);
                } else if (place >= 0) {
                    double amount = far.amount(i);
                    double even = all > 0 ? amount / room : 1.0 / far.size();
                    double little = known ? Math.max(0, mixedLeast - times(room - amount, density)) : 0;
                    double much = known ? Math.min(mixedMost, times(amount, density)) : mixedMost;
                    arrive(place, from == to ? little : 0, mixedLikely * even, much, density, from);
                }
            }
        }

        private void arrive(int place, double little, double even, double much, double density, long moment) {
            reached.set(place);
            likely[place] += even;
            if (late.get(place)) {
                return;
            }
            if (moment <= gaveUntil[place]) {
                late.set(place);
            }
            most[place] = Math.min(1, most[place] + much);
            densest[place] = Math.max(densest[place], density);
            if (!gave.get(place)) {
                settle(place, moment);
                fresh[place] += little;
                freshAt[place] = moment;
            }
        }
    }
}

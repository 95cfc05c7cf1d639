package io.yuanliu.core.trace.shares;

import io.yuanliu.core.trace.Direction;
import io.yuanliu.core.trace.index.Adjacency;
import io.yuanliu.core.trace.index.GraphView;
import io.yuanliu.core.trace.reach.Reach;
import io.yuanliu.core.trace.telling.Names;
import io.yuanliu.core.trace.telling.Occurrence;
import io.yuanliu.core.trace.telling.Sides;
import java.util.BitSet;

/**
 * How much of each unit there was in all, at least and at most, as numbers. What was made of it and what was entered may
 * be the same told twice, or not. Where neither is told, there was at least the most that any event names, and at least
 * what was used together. Looked at one unit after the other.
 */
final class Wholes {
    private static final int NOT_MEASURED = -1;

    private final GraphView facts;
    private final Adjacency from;
    private final Adjacency into;
    private final Adjacency draws;
    private final Sides sides;
    private final Reach reach;
    private final double[] values;
    private final double[] tops;
    private final int[] measures;
    private final BitSet looked = new BitSet();
    private int place;

    /** What some events together say; unsure when one says nothing, or in another measure. */
    private static final class Sum {
        private double amount;
        private int measure = NOT_MEASURED;
        private boolean unsure;

        Sum() {}

        Sum(double amount, int measure) {
            this.amount = amount;
            this.measure = measure;
        }

        void add(Sides.Side side, int unit) {
            for (int i = 0; i < side.size(); i++) {
                if (side.unit(i) == unit) {
                    boolean fits = measure == NOT_MEASURED || measure == side.measure(i);
                    if (fits && side.amount(i) >= 0) {
                        measure = side.measure(i);
                        amount += side.amount(i);
                    } else {
                        unsure = true;
                    }
                }
            }
        }

        void atLeast(Sides.Side side, int unit) {
            for (int i = 0; i < side.size(); i++) {
                boolean fits = measure == NOT_MEASURED || measure == side.measure(i);
                if (side.unit(i) == unit && fits && side.amount(i) > amount) {
                    measure = side.measure(i);
                    amount = side.amount(i);
                }
            }
        }
    }

    /** @param sides to read events into, with the walk's numbers for measures */
    Wholes(GraphView facts, Direction direction, Sides sides, Reach reach) {
        this.facts = facts;
        this.from = facts.adjacency(Direction.DOWNSTREAM);
        this.into = facts.adjacency(Direction.UPSTREAM);
        this.draws = facts.adjacency(direction);
        this.sides = sides;
        this.reach = reach;
        this.values = new double[reach.size()];
        this.tops = new double[reach.size()];
        this.measures = new int[reach.size()];
    }

    /**
     * Turns to the unit of a place.
     *
     * @param arrived how much of it the walk has come by, no number when it does not know
     * @param arrivals by how many events
     */
    void look(int other, double arrived, int arrivals, int measure) {
        place = other;
        if (!looked.get(other)) {
            looked.set(other);
            if (isSingle()) {
                values[other] = tops[other] = 1;
            } else {
                workOut(reach.unit(other), made(reach.unit(other), arrived, arrivals, measure));
            }
        }
    }

    /** There was at least so much, in the usual unit of its measure; 0 when nothing says how much. */
    double value() {
        return values[place];
    }

    /** There was at most so much. */
    double top() {
        return tops[place];
    }

    int measure() {
        return measures[place];
    }

    boolean isSingle() {
        return facts.names().isSingle(reach.unit(place));
    }

    /** How much of a single thing goes into a mixture: all of it where it goes into one, else nobody knows. */
    double drawn() {
        int mixtures = 0;
        int before = Names.NONE;
        var entries = draws.entries(reach.unit(place));
        while (entries.next() && mixtures < 2) {
            int number = entries.occurrence();
            mixtures += number != before && facts.kind(number) == Occurrence.Kind.TRANSFORMATION ? 1 : 0;
            before = number;
        }
        return mixtures == 1 ? 1 : Double.NaN;
    }

    private void workOut(int unit, Sum made) {
        var entered = entered(unit);
        var first = made.measure == NOT_MEASURED ? entered : made;
        boolean alike = entered.measure == NOT_MEASURED || entered.measure == first.measure;
        boolean sure = alike && !made.unsure && !entered.unsure;
        if (first.measure == NOT_MEASURED) {
            first = mostSeen(unit);
            sure = false;
        }
        values[place] = alike ? Math.max(first.amount, entered.amount) : first.amount;
        tops[place] = sure ? made.amount + entered.amount : Double.POSITIVE_INFINITY;
        measures[place] = first.measure;
    }

    /** Going downstream, the walk itself has often come by all there is. */
    private Sum made(int unit, double arrived, int arrivals, int measure) {
        if (draws == from && arrivals > 0 && arrived >= 0 && makings(unit) == arrivals) {
            return new Sum(arrived, measure);
        }
        var made = new Sum();
        int before = Names.NONE;
        var entries = into.entries(unit);
        while (entries.next()) {
            int number = entries.occurrence();
            if (number != before && facts.kind(number) == Occurrence.Kind.TRANSFORMATION) {
                sides.clear();
                facts.read(number, sides);
                made.add(sides.out, unit);
            }
            before = number;
        }
        return made;
    }

    private int makings(int unit) {
        int makings = 0;
        int before = Names.NONE;
        var entries = into.entries(unit);
        while (entries.next()) {
            makings += entries.occurrence() == before ? 0 : 1;
            before = entries.occurrence();
        }
        return makings;
    }

    private Sum entered(int unit) {
        var entered = new Sum();
        var entries = from.entries(unit);
        while (entries.next()) {
            if (entries.other() == Adjacency.NOWHERE && facts.enters(entries.occurrence())) {
                sides.clear();
                facts.read(entries.occurrence(), sides);
                entered.add(sides.in, unit);
            }
        }
        return entered;
    }

    private Sum mostSeen(int unit) {
        var most = new Sum();
        var used = new Sum();
        int before = Names.NONE;
        var entries = from.entries(unit);
        while (entries.next()) {
            int number = entries.occurrence();
            var kind = facts.kind(number);
            if (number != before && kind != Occurrence.Kind.MEMBERSHIP) {
                sides.clear();
                facts.read(number, sides);
                most.atLeast(sides.in, unit);
                if (kind == Occurrence.Kind.TRANSFORMATION) {
                    used.add(sides.in, unit);
                }
            }
            before = number;
        }
        return used.measure == most.measure && used.amount > most.amount ? used : most;
    }
}

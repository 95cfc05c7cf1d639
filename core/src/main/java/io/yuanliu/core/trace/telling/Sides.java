package io.yuanliu.core.trace.telling;

import io.yuanliu.core.trace.Amount;
import io.yuanliu.core.trace.Direction;
import io.yuanliu.core.trace.Measure;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntUnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What goes into a mixture and what comes out of it as bare numbers, and its moments in the order of a walk, which upstream
 * has negated. A few of these serve a whole pass.
 */
public final class Sides {
    /** The measure of amounts that are so many pieces. */
    static final int PIECES = 0;

    public final Side in = new Side();
    public final Side out = new Side();
    private final Map<String, Integer> measures;
    private final List<Usual> usuals;
    private long from;
    private long to;

    public Sides() {
        this(new HashMap<>(), new ArrayList<>());
    }

    private Sides(Map<String, Integer> measures, List<Usual> usuals) {
        this.measures = measures;
        this.usuals = usuals;
    }

    /** Other sides with the same numbers for measures. */
    public Sides alike() {
        return new Sides(measures, usuals);
    }

    /** Units with their amounts, each in the usual unit of its measure; an unknown amount is no number. */
    public static final class Side {
        private int[] units = new int[8];
        private double[] amounts = new double[8];
        private int[] measures = new int[8];
        private int[] places = new int[8];
        private int size;

        public void clear() {
            size = 0;
        }

        public void add(int unit, double amount, int measure) {
            if (size == units.length) {
                units = Arrays.copyOf(units, 2 * size);
                amounts = Arrays.copyOf(amounts, 2 * size);
                measures = Arrays.copyOf(measures, 2 * size);
            }
            units[size] = unit;
            amounts[size] = amount;
            measures[size++] = measure;
        }

        public int size() {
            return size;
        }

        public int unit(int index) {
            return units[index];
        }

        private void locate(IntUnaryOperator where) {
            if (places.length < size) {
                places = new int[units.length];
            }
            for (int i = 0; i < size; i++) {
                places[i] = where.applyAsInt(units[i]);
            }
        }

        /** As which one the walk reached it, or -1. */
        public int place(int index) {
            return places[index];
        }

        public double amount(int index) {
            return amounts[index];
        }

        public int measure(int index) {
            return measures[index];
        }

        /** Makes it one piece. */
        public void setPiece(int index) {
            amounts[index] = 1;
            measures[index] = PIECES;
        }

        public Side copy() {
            var copy = new Side();
            for (int i = 0; i < size; i++) {
                copy.add(units[i], amounts[i], measures[i]);
            }
            return copy;
        }

        /** All amounts added; no number when one is unknown or their measures differ. */
        public double total() {
            double total = 0;
            for (int i = 0; i < size; i++) {
                total += measures[i] == measures[0] ? amounts[i] : Double.NaN;
            }
            return total;
        }
    }

    /** The usual unit of a measure, as a number, and the factor that leads to it. */
    record Usual(int number, double factor) {}

    /** Of a measure by its number among these words. */
    Usual usual(int word, Words words) {
        while (word >= usuals.size()) {
            var one = Measure.usual(new Amount(BigDecimal.ONE, words.word(usuals.size())));
            usuals.add(new Usual(measure(one.uom()), one.value().doubleValue()));
        }
        return usuals.get(word);
    }

    /** Of a mixture that is not one of a walk. */
    public void clear() {
        clear(0, 0);
    }

    public void clear(long begin, long end) {
        from = begin;
        to = end;
        in.clear();
        out.clear();
    }

    /**
     * Looks up the places of all units in a walk.
     *
     * @param where as which one the walk reached a unit, or -1
     */
    public void locate(IntUnaryOperator where) {
        in.locate(where);
        out.locate(where);
    }

    public long from() {
        return from;
    }

    public long to() {
        return to;
    }

    public Side near(Direction direction) {
        return direction == Direction.DOWNSTREAM ? in : out;
    }

    public Side far(Direction direction) {
        return direction == Direction.DOWNSTREAM ? out : in;
    }

    public void add(Side side, Parts parts) {
        for (int i = 0; i < parts.size(); i++) {
            side.add(parts.unit(i), amount(parts.amount(i)), measure(parts.amount(i)));
        }
    }

    public double amount(@Nullable Amount amount) {
        return amount == null ? Double.NaN : Measure.usual(amount).value().doubleValue();
    }

    public int measure(@Nullable Amount amount) {
        return amount == null ? PIECES : measure(Measure.usual(amount).uom());
    }

    /** The number of a usual unit of measure. */
    public int measure(@Nullable String uom) {
        return uom == null ? PIECES : measures.computeIfAbsent(uom, _ -> measures.size() + 1);
    }
}

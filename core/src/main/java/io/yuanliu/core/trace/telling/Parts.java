package io.yuanliu.core.trace.telling;

import io.yuanliu.core.packed.Ints;
import io.yuanliu.core.trace.Amount;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Units of one side of an event, with how much of each. Immutable. */
public final class Parts {
    /** From here on places are looked up in order instead of one by one. */
    private static final int MANY = 16;

    private static final int[] UNSORTED = {};

    /** Made after what its constructor reads. */
    static final Parts NONE = new Parts(new int[0], new Amount[0]);

    private final int[] units;
    private final @Nullable Amount[] amounts;
    /** Places in the order of their units; empty where there are few. */
    private final int[] byUnit;

    private final int hash;

    private Parts(int[] units, @Nullable Amount[] amounts) {
        this.units = units;
        this.amounts = amounts;
        this.hash = Arrays.hashCode(units);
        this.byUnit = units.length < MANY ? UNSORTED : sorted(units);
    }

    static Parts of(int unit) {
        return unit == Names.NONE ? NONE : new Parts(new int[] {unit}, new Amount[1]);
    }

    public int size() {
        return units.length;
    }

    public int unit(int index) {
        return units[index];
    }

    @Nullable
    public Amount amount(int index) {
        return amounts[index];
    }

    /** Whether any amount is known. */
    boolean isMeasured() {
        for (var amount : amounts) {
            if (amount != null) {
                return true;
            }
        }
        return false;
    }

    /** The first place of a unit from {@code start} on, or -1. */
    public int find(int unit, int start) {
        if (byUnit.length > 0) {
            return findSorted(unit, start);
        }
        for (int i = start; i < units.length; i++) {
            if (units[i] == unit) {
                return i;
            }
        }
        return -1;
    }

    private int findSorted(int unit, int start) {
        int low = 0;
        int high = byUnit.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            int place = byUnit[middle];
            if (units[place] < unit || (units[place] == unit && place < start)) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low < byUnit.length && units[byUnit[low]] == unit ? byUnit[low] : -1;
    }

    private static int[] sorted(int[] units) {
        return IntStream.range(0, units.length)
                .boxed()
                .sorted(Comparator.comparingInt(place -> units[place]))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Parts that && Arrays.equals(units, that.units) && Arrays.equals(amounts, that.amounts);
    }

    @Override
    public int hashCode() {
        return hash;
    }

    /** Gathers parts. */
    public static final class Builder {
        private final Ints units = new Ints();
        private final List<@Nullable Amount> amounts = new ArrayList<>();

        public void add(int unit, @Nullable Amount amount) {
            units.add(unit);
            amounts.add(amount);
        }

        public Parts build() {
            if (units.size() == 0) {
                return NONE;
            }
            var numbers = new int[units.size()];
            Arrays.setAll(numbers, units::get);
            return new Parts(numbers, amounts.toArray(new Amount[0]));
        }
    }
}

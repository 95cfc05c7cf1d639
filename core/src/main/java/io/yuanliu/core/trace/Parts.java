package io.yuanliu.core.trace;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Units of one side of an event, with how much of each. Immutable. */
final class Parts {
    static final Parts NONE = new Parts(new int[0], new Amount[0]);

    private final int[] units;
    private final @Nullable Amount[] amounts;

    private Parts(int[] units, @Nullable Amount[] amounts) {
        this.units = units;
        this.amounts = amounts;
    }

    static Parts of(int unit) {
        return unit == Names.NONE ? NONE : new Parts(new int[] {unit}, new Amount[1]);
    }

    int size() {
        return units.length;
    }

    int unit(int index) {
        return units[index];
    }

    @Nullable
    Amount amount(int index) {
        return amounts[index];
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Parts that && Arrays.equals(units, that.units) && Arrays.equals(amounts, that.amounts);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(units);
    }

    /** Gathers parts. */
    static final class Builder {
        private final Ints units = new Ints();
        private final List<@Nullable Amount> amounts = new ArrayList<>();

        void add(int unit, @Nullable Amount amount) {
            units.add(unit);
            amounts.add(amount);
        }

        Parts build() {
            if (units.size() == 0) {
                return NONE;
            }
            var numbers = new int[units.size()];
            Arrays.setAll(numbers, units::get);
            return new Parts(numbers, amounts.toArray(new Amount[0]));
        }
    }
}

package io.yuanliu.core.trace.reach;

import java.util.Arrays;

/**
 * What leads to the units of a layer of a walk: the unit, the second, the place of the unit before among the arrivals, and
 * the place of the entry that leads from there.
 */
final class Steps {
    private static final int WIDTH = 4;

    private int[] values = new int[64 * WIDTH];
    private int length;

    void add(int unit, int second, int before, int entry) {
        if (length == values.length) {
            values = Arrays.copyOf(values, 2 * length);
        }
        values[length] = unit;
        values[length + 1] = second;
        values[length + 2] = before;
        values[length + 3] = entry;
        length += WIDTH;
    }

    int size() {
        return length / WIDTH;
    }

    int unit(int step) {
        return values[WIDTH * step];
    }

    int second(int step) {
        return values[WIDTH * step + 1];
    }

    int before(int step) {
        return values[WIDTH * step + 2];
    }

    int entry(int step) {
        return values[WIDTH * step + 3];
    }
}

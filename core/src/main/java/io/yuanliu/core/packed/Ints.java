package io.yuanliu.core.packed;

import java.io.IOException;
import java.util.Arrays;

/** A growing list of ints. */
public final class Ints {
    private static final int[] EMPTY = {};

    private int[] values = EMPTY;
    private int size;

    public void add(int value) {
        if (size == values.length) {
            values = Arrays.copyOf(values, Math.max(4, size + (size >> 1)));
        }
        values[size++] = value;
    }

    public int size() {
        return size;
    }

    public int get(int index) {
        return values[index];
    }

    public boolean contains(int value) {
        for (int i = 0; i < size; i++) {
            if (values[i] == value) {
                return true;
            }
        }
        return false;
    }

    void set(int index, int value) {
        values[index] = value;
    }

    public void save(BlockWriter out) throws IOException {
        out.number(size);
        out.ints(values, size);
    }

    public static Ints load(BlockReader in) throws IOException {
        var ints = new Ints();
        ints.size = in.count();
        ints.values = in.ints(ints.size);
        return ints;
    }
}

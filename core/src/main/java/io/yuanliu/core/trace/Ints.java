package io.yuanliu.core.trace;

import io.yuanliu.core.packed.BlockReader;
import io.yuanliu.core.packed.BlockWriter;
import java.io.IOException;
import java.util.Arrays;

/** A growing list of ints. */
final class Ints {
    private static final int[] EMPTY = {};

    private int[] values = EMPTY;
    private int size;

    void add(int value) {
        if (size == values.length) {
            values = Arrays.copyOf(values, Math.max(4, size + (size >> 1)));
        }
        values[size++] = value;
    }

    int size() {
        return size;
    }

    int get(int index) {
        return values[index];
    }

    boolean contains(int value) {
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

    void save(BlockWriter out) throws IOException {
        out.number(size);
        out.ints(values, size);
    }

    static Ints load(BlockReader in) throws IOException {
        var ints = new Ints();
        ints.size = in.count();
        ints.values = in.ints(ints.size);
        return ints;
    }
}

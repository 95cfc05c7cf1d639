package io.yuanliu.core.packed;

import java.io.IOException;
import java.util.Arrays;

/** A list of numbers of which each is greater than the one before: their distances, seven bits to a byte. */
public final class Rising {
    private static final int LONGEST = 5;
    private static final byte[] EMPTY = {};

    private byte[] bytes = EMPTY;
    private int used;
    private int size;
    private int last;

    /** Adds one that is not less than the last; the last once more is left out. */
    public void add(int number) {
        if (size > 0 && number == last) {
            return;
        }
        if (used + LONGEST > bytes.length) {
            bytes = Arrays.copyOf(bytes, used + (used >> 1) + LONGEST);
        }
        int rest = number - last;
        while ((rest & ~0x7F) != 0) {
            bytes[used++] = (byte) (rest | 0x80);
            rest >>>= 7;
        }
        bytes[used++] = (byte) rest;
        last = number;
        size++;
    }

    public int[] values() {
        var reader = new PackedReader(bytes, 0);
        var values = new int[size];
        int value = 0;
        for (int i = 0; i < size; i++) {
            value += reader.count();
            values[i] = value;
        }
        return values;
    }

    public void save(BlockWriter out) throws IOException {
        out.number(size);
        out.number(last);
        out.number(used);
        out.octets(bytes, used);
    }

    public static Rising load(BlockReader in) throws IOException {
        var rising = new Rising();
        rising.size = in.count();
        rising.last = in.count();
        rising.used = in.count();
        rising.bytes = in.octets(rising.used);
        return rising;
    }
}

package io.yuanliu.core.packed;

import java.util.Arrays;

/** A growing column of longs in pieces of one size: growing never copies what is there. */
public final class LongColumn {
    private static final int BITS = 15;
    private static final int PIECE = 1 << BITS;

    private long[][] pieces = new long[1][];
    private int size;

    public void add(long value) {
        int piece = size >>> BITS;
        if (piece == pieces.length) {
            pieces = Arrays.copyOf(pieces, 2 * pieces.length);
        }
        if ((size & (PIECE - 1)) == 0) {
            pieces[piece] = new long[PIECE];
        }
        pieces[piece][size++ & (PIECE - 1)] = value;
    }

    public long get(int index) {
        return pieces[index >>> BITS][index & (PIECE - 1)];
    }

    public int size() {
        return size;
    }

    /** What it takes in memory. */
    public long bytes() {
        return (long) Long.BYTES * ((size + PIECE - 1) & -PIECE);
    }
}

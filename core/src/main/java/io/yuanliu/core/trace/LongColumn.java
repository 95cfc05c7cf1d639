package io.yuanliu.core.trace;

import java.util.Arrays;

/** A growing column of longs in pieces of one size: growing never copies what is there. */
final class LongColumn {
    private static final int BITS = 15;
    private static final int PIECE = 1 << BITS;

    private long[][] pieces = new long[1][];
    private int size;

    void add(long value) {
        int piece = size >>> BITS;
        if (piece == pieces.length) {
            pieces = Arrays.copyOf(pieces, 2 * pieces.length);
        }
        if ((size & (PIECE - 1)) == 0) {
            pieces[piece] = new long[PIECE];
        }
        pieces[piece][size++ & (PIECE - 1)] = value;
    }

    long get(int index) {
        return pieces[index >>> BITS][index & (PIECE - 1)];
    }

    int size() {
        return size;
    }
}

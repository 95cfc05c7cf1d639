package io.yuanliu.core.packed;

import java.util.Arrays;

/** A growing column of ints in pieces of one size: growing never copies what is there. */
public final class IntColumn {
    private static final int BITS = 15;
    private static final int PIECE = 1 << BITS;

    private int[][] pieces = new int[1][];
    private int size;

    public void add(int value) {
        int piece = size >>> BITS;
        if (piece == pieces.length) {
            pieces = Arrays.copyOf(pieces, 2 * pieces.length);
        }
        if ((size & (PIECE - 1)) == 0) {
            pieces[piece] = new int[PIECE];
        }
        pieces[piece][size++ & (PIECE - 1)] = value;
    }

    public int get(int index) {
        return pieces[index >>> BITS][index & (PIECE - 1)];
    }

    public void set(int index, int value) {
        pieces[index >>> BITS][index & (PIECE - 1)] = value;
    }

    public int size() {
        return size;
    }

    /** What it takes in memory. */
    public long bytes() {
        return (long) Integer.BYTES * ((size + PIECE - 1) & -PIECE);
    }
}

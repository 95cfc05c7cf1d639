package io.yuanliu.core.packed;

import java.io.IOException;
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

    public void save(BlockWriter out) throws IOException {
        out.number(size);
        for (int done = 0; done < size; done += PIECE) {
            out.ints(pieces[done >>> BITS], Math.min(PIECE, size - done));
        }
    }

    /** Takes in what was saved, in place of what is there. */
    public void load(BlockReader in) throws IOException {
        size = in.count();
        pieces = new int[Math.max(1, (size + PIECE - 1) >>> BITS)][];
        for (int done = 0; done < size; done += PIECE) {
            pieces[done >>> BITS] = new int[PIECE];
            in.ints(pieces[done >>> BITS], Math.min(PIECE, size - done));
        }
    }

    /** What it takes in memory. */
    public long bytes() {
        return (long) Integer.BYTES * ((size + PIECE - 1) & -PIECE);
    }
}

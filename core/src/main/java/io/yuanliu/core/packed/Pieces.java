package io.yuanliu.core.packed;

import java.io.IOException;
import java.util.Arrays;

/** Bytes in pieces: what is put in together lies together, is never changed and never moved. */
public final class Pieces {
    /** Each begins at a multiple of so many bytes, so that an int can tell where, up to 16 GiB. */
    private static final int STEP = 4;

    private static final int BITS = 18;
    private static final int PIECE = 1 << BITS;

    private byte[][] pieces = new byte[1][];
    private int count;
    private int used = PIECE;
    private long bytes;

    /** Puts in what was written; gives its place. */
    public int add(PackedWriter written) {
        int length = written.size();
        if (used + length > PIECE) {
            begin(Math.max(PIECE, length));
        }
        long place = ((long) (count - 1) << BITS) + used;
        if (place / STEP > 0xFFFF_FFFFL) {
            throw new IllegalStateException("More than 16 GiB of packed bytes");
        }
        written.copyTo(pieces[count - 1], used);
        used = Math.min(PIECE, (used + length + STEP - 1) & -STEP);
        return (int) (place / STEP);
    }

    private void begin(int length) {
        if (count == pieces.length) {
            pieces = Arrays.copyOf(pieces, 2 * count);
        }
        pieces[count++] = new byte[length];
        bytes += length;
        used = 0;
    }

    /** Reads from a place on. */
    public PackedReader at(int place) {
        return new PackedReader(piece(place), offset(place));
    }

    byte[] piece(int place) {
        return pieces[(int) (((place & 0xFFFF_FFFFL) * STEP) >>> BITS)];
    }

    static int offset(int place) {
        return (place * STEP) & (PIECE - 1);
    }

    public void save(BlockWriter out) throws IOException {
        out.number(count);
        out.number(used);
        for (int i = 0; i < count; i++) {
            out.number(pieces[i].length);
            out.octets(pieces[i], pieces[i].length);
        }
    }

    /** Takes in what was saved, in place of what is there. */
    public void load(BlockReader in) throws IOException {
        count = in.count();
        used = in.count();
        pieces = new byte[Math.max(1, count)][];
        bytes = 0;
        for (int i = 0; i < count; i++) {
            pieces[i] = in.octets(in.count());
            bytes += pieces[i].length;
        }
    }

    /** What it takes in memory. */
    public long bytes() {
        return bytes;
    }
}

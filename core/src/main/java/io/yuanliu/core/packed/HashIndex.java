package io.yuanliu.core.packed;

import java.io.IOException;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.function.IntPredicate;

/**
 * Finds numbers by the hash of what they stand for. The hashes lie beside the numbers, so that growing and most
 * comparisons need nothing else; it grows by a small part at a time.
 */
public final class HashIndex {
    public static final int NONE = -1;

    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long MIX = 0x9E3779B97F4A7C15L;
    private static final int PARTS = 256;
    private static final int LEAST = 8;
    private static final long[] EMPTY = {0};

    private long seed = new SplittableRandom().nextLong();

    /** In each part hash and number plus one, 0 where it is free. */
    private final long[][] parts = new long[PARTS][];

    private final int[] used = new int[PARTS];

    public HashIndex() {
        Arrays.fill(parts, EMPTY);
    }

    /** The hash of some bytes; another one in each index, so that nobody can choose names that meet. */
    public int hash(byte[] bytes, int from, int length) {
        long hash = seed + length;
        int at = from;
        for (int last = from + length - Long.BYTES; at <= last; at += Long.BYTES) {
            hash = mix(hash ^ (long) LONGS.get(bytes, at));
        }
        long rest = 0;
        for (; at < from + length; at++) {
            rest = (rest << Byte.SIZE) | (bytes[at] & 0xFF);
        }
        return (int) (mix(mix(hash ^ rest)) >>> 32);
    }

    private static long mix(long value) {
        long mixed = value * MIX;
        return mixed ^ (mixed >>> 32);
    }

    /** The number with this hash that is the wanted one, or {@link #NONE}. */
    public int find(int hash, IntPredicate isWanted) {
        var part = parts[hash >>> 24];
        int mask = part.length - 1;
        for (int at = hash & mask; part[at] != 0; at = (at + 1) & mask) {
            if ((int) (part[at] >>> 32) == hash && isWanted.test((int) part[at] - 1)) {
                return (int) part[at] - 1;
            }
        }
        return NONE;
    }

    /** Adds a number that is not there yet. */
    public void add(int hash, int number) {
        int part = hash >>> 24;
        if (4 * ++used[part] > 3 * parts[part].length) {
            grow(part);
        }
        put(parts[part], (long) hash << 32 | (number + 1));
    }

    private void grow(int part) {
        var larger = new long[Math.max(LEAST, 2 * parts[part].length)];
        for (long entry : parts[part]) {
            if (entry != 0) {
                put(larger, entry);
            }
        }
        parts[part] = larger;
    }

    private static void put(long[] part, long entry) {
        int mask = part.length - 1;
        int at = (int) (entry >>> 32) & mask;
        while (part[at] != 0) {
            at = (at + 1) & mask;
        }
        part[at] = entry;
    }

    public void save(BlockWriter out) throws IOException {
        out.number(seed);
        out.ints(used, PARTS);
        for (var part : parts) {
            out.number(part.length);
            out.longs(part, part.length);
        }
    }

    /** Takes in what was saved, in place of what is there. */
    public void load(BlockReader in) throws IOException {
        seed = in.number();
        in.ints(used, PARTS);
        for (int i = 0; i < PARTS; i++) {
            parts[i] = in.longs(in.count());
        }
    }

    /** What it takes in memory. */
    public long bytes() {
        return Long.BYTES * Arrays.stream(parts).mapToLong(part -> part.length).sum();
    }
}

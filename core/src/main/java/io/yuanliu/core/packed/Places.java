package io.yuanliu.core.packed;

/** Where each of some units stands in a list: a hash table of longs. */
public final class Places {
    private static final int FIRST = 64;

    /** Unit in the upper half, place plus one in the lower; 0 is free. */
    private long[] table = new long[FIRST];

    private int size;

    /** Notes the place of a unit that has none yet. */
    public void put(int unit, int place) {
        if (2 * ++size > table.length) {
            var old = table;
            table = new long[2 * old.length];
            for (long entry : old) {
                if (entry != 0) {
                    set((int) (entry >>> 32), entry);
                }
            }
        }
        set(unit, ((long) unit << 32) | (place + 1));
    }

    private void set(int unit, long entry) {
        int mask = table.length - 1;
        int i = slot(unit, mask);
        while (table[i] != 0) {
            i = (i + 1) & mask;
        }
        table[i] = entry;
    }

    /** The place of a unit, or -1. */
    public int get(int unit) {
        int mask = table.length - 1;
        for (int i = slot(unit, mask); table[i] != 0; i = (i + 1) & mask) {
            if ((int) (table[i] >>> 32) == unit) {
                return (int) table[i] - 1;
            }
        }
        return -1;
    }

    private static int slot(int unit, int mask) {
        int hash = unit * 0x9E3779B9;
        return (hash ^ (hash >>> 16)) & mask;
    }
}

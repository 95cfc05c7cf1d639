package io.yuanliu.core.trace.index;

import io.yuanliu.core.packed.BlockReader;
import io.yuanliu.core.packed.BlockWriter;
import java.io.IOException;
import java.util.Arrays;

/** A stretch of units: their entries one unit after the other, and a margin of chains, newest first. */
final class AdjacencyPage {
    static final int BITS = 14;
    static final int UNITS = 1 << BITS;
    /** The number of an entry that was taken out: it leads nowhere, and goes when its page is written anew. */
    static final int GONE = -1;

    private static final int LEAST_MARGIN = 4096;
    private static final int[] NONE = {};

    int[] starts = new int[UNITS + 1];
    int[] leads = NONE;
    int[] numbers = NONE;
    int[] chains = NONE;
    int[] newLeads = NONE;
    int[] newNumbers = NONE;
    int[] next = NONE;
    int waiting;

    void add(int unit, int other, int second, int number) {
        if (chains.length == 0) {
            chains = new int[UNITS];
        }
        if (waiting == newNumbers.length) {
            int room = Math.max(16, 2 * waiting);
            newLeads = Arrays.copyOf(newLeads, 2 * room);
            newNumbers = Arrays.copyOf(newNumbers, room);
            next = Arrays.copyOf(next, room);
        }
        newLeads[2 * waiting] = other;
        newLeads[2 * waiting + 1] = second;
        newNumbers[waiting] = number;
        next[waiting] = chains[unit];
        chains[unit] = ++waiting;
    }

    /** The unit's newest entry in the margin, from 1; 0 where there is none. */
    private int newest(int unit) {
        return chains.length == 0 ? 0 : chains[unit];
    }

    boolean isWorthWriting() {
        return waiting >= LEAST_MARGIN && waiting >= numbers.length / 4;
    }

    /** The same page with its margin brought in, without what is gone. */
    AdjacencyPage written() {
        var all = new int[numbers.length + waiting];
        var ways = new int[2 * all.length];
        var begins = new int[UNITS + 1];
        int at = 0;
        for (int unit = 0; unit < UNITS; unit++) {
            begins[unit] = at;
            for (int i = starts[unit]; i < starts[unit + 1]; i++) {
                if (numbers[i] != GONE) {
                    all[at] = numbers[i];
                    ways[2 * at] = leads[2 * i];
                    ways[2 * at++ + 1] = leads[2 * i + 1];
                }
            }
            for (int i = newest(unit); i > 0; i = next[i - 1]) {
                if (newNumbers[i - 1] != GONE) {
                    all[at] = newNumbers[i - 1];
                    ways[2 * at] = newLeads[2 * i - 2];
                    ways[2 * at++ + 1] = newLeads[2 * i - 1];
                }
            }
        }
        begins[UNITS] = at;
        var written = new AdjacencyPage();
        written.starts = begins;
        written.numbers = Arrays.copyOf(all, at);
        written.leads = Arrays.copyOf(ways, 2 * at);
        return written;
    }

    void remove(int unit, int occurrence) {
        for (int i = starts[unit]; i < starts[unit + 1]; i++) {
            if ((numbers[i] & Integer.MAX_VALUE) == occurrence) {
                numbers[i] = GONE;
                leads[2 * i] = Adjacency.NOWHERE;
            }
        }
        for (int i = newest(unit); i > 0; i = next[i - 1]) {
            if ((newNumbers[i - 1] & Integer.MAX_VALUE) == occurrence) {
                newNumbers[i - 1] = GONE;
                newLeads[2 * i - 2] = Adjacency.NOWHERE;
            }
        }
    }

    /** Of what a walk reads. */
    long bytes() {
        return Integer.BYTES * ((long) starts.length + leads.length + chains.length + newLeads.length + next.length);
    }

    /** Of the occurrences' numbers. */
    long numberBytes() {
        return Integer.BYTES * ((long) numbers.length + newNumbers.length);
    }

    /** Saves it without a margin. */
    void save(BlockWriter out) throws IOException {
        out.number(numbers.length);
        if (numbers.length > 0) {
            out.ints(starts, starts.length);
            out.ints(leads, leads.length);
            out.ints(numbers, numbers.length);
        }
    }

    static AdjacencyPage load(BlockReader in) throws IOException {
        var page = new AdjacencyPage();
        int size = in.count();
        if (size > 0) {
            page.starts = in.ints(UNITS + 1);
            page.leads = in.ints(2 * size);
            page.numbers = in.ints(size);
        }
        return page;
    }
}

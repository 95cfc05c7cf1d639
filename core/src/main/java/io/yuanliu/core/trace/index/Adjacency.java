package io.yuanliu.core.trace.index;

import io.yuanliu.core.packed.BlockReader;
import io.yuanliu.core.packed.BlockWriter;
import io.yuanliu.core.trace.telling.Names;
import java.io.IOException;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Objects;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;

/**
 * Which occurrences name each unit on one side, and where each leads, packed for walking: the unit on the other side and
 * the second in which it happened, 8 bytes an entry; the occurrence's number beside them, 4 bytes. Units lie in pages; what
 * is new waits in its page's margin until it is worth writing the page anew.
 */
public final class Adjacency {
    /** Leads nowhere, or cannot be told without looking at the occurrence. */
    public static final int NOWHERE = -1;

    private static final int BITS = AdjacencyPage.BITS;
    private static final int UNITS = AdjacencyPage.UNITS;
    private static final int GONE = AdjacencyPage.GONE;

    private BitSet closer = new BitSet();
    /** Of what has no entries; a page of its own would be 64 kB for each question. */
    private static final AdjacencyPage NO_PAGE = new AdjacencyPage();

    private AdjacencyPage[] pages = new AdjacencyPage[1];

    /**
     * Notes that an occurrence names a unit.
     *
     * @param other the unit to which it leads, or {@link #NOWHERE}
     * @param second when, as {@link #second}
     * @param look whether a walk must look at the occurrence itself
     */
    public void add(int unit, int other, int second, int occurrence, boolean look) {
        int number = unit >>> BITS;
        if (number >= pages.length) {
            pages = Arrays.copyOf(pages, Math.max(number + 1, 2 * pages.length));
        }
        if (pages[number] == null) {
            pages[number] = new AdjacencyPage();
        }
        if (look) {
            closer.set(unit);
        }
        pages[number].add(unit & (UNITS - 1), other, second, look ? occurrence | Integer.MIN_VALUE : occurrence);
        if (pages[number].isWorthWriting()) {
            pages[number] = pages[number].written();
        }
    }

    /** Takes out what a unit has of an occurrence. */
    void remove(int unit, int occurrence) {
        var page = unit >>> BITS < pages.length ? pages[unit >>> BITS] : null;
        if (page != null) {
            page.remove(unit & (UNITS - 1), occurrence);
        }
    }

    /**
     * Where the entries of some units lie, looked up together because they are far apart in memory.
     *
     * @param ends where they end; before the beginning when only {@link #entries(int)} tells
     */
    public void locate(Arrivals arrivals, int first, int[] begins, int[] ends) {
        for (int i = 0; i < begins.length; i++) {
            int unit = arrivals.unit(first + i);
            int inside = unit & (UNITS - 1);
            var page = unit >>> BITS < pages.length ? pages[unit >>> BITS] : null;
            if (page == null) {
                begins[i] = ends[i] = 0;
            } else if (page.chains.length > 0 && page.chains[inside] > 0) {
                begins[i] = 0;
                ends[i] = -1;
            } else {
                begins[i] = page.starts[inside];
                ends[i] = page.starts[inside + 1];
            }
        }
    }

    /** Unit and second of each entry of a unit, two after the other, for {@link #locate located} places. */
    public int[] leads(int unit) {
        return pages[unit >>> BITS].leads;
    }

    /** The occurrence at a place: as {@link Entries#place} or as {@link #locate located}. */
    public int occurrence(int unit, int place) {
        var page = pages[unit >>> BITS];
        return (place < 0 ? page.newNumbers[~place] : page.numbers[place]) & Integer.MAX_VALUE;
    }

    /** Whether a unit has ever had an occurrence that a walk must look at. */
    public boolean closer(int unit) {
        return closer.get(unit);
    }

    /** What a walk reads takes in memory. */
    public long bytes() {
        return closer.size() / Byte.SIZE + sum(AdjacencyPage::bytes);
    }

    /** What the occurrences' numbers beside it take. */
    public long numberBytes() {
        return sum(AdjacencyPage::numberBytes);
    }

    private long sum(ToLongFunction<AdjacencyPage> bytes) {
        return Arrays.stream(pages).filter(Objects::nonNull).mapToLong(bytes).sum();
    }

    void save(BlockWriter out) throws IOException {
        out.bits(closer);
        out.number(pages.length);
        for (var page : pages) {
            (page == null ? new AdjacencyPage() : page.written()).save(out);
        }
    }

    void load(BlockReader in) throws IOException {
        closer = in.bits();
        pages = new AdjacencyPage[in.count()];
        for (int i = 0; i < pages.length; i++) {
            pages[i] = AdjacencyPage.load(in);
        }
    }

    /** A moment's second since 1970 for comparing: in the order of time, saturating in 1970 and 2106. */
    public static int second(long nanos) {
        long seconds = Math.floorDiv(nanos, 1_000_000_000L);
        return (int) (Math.clamp(seconds, 0L, 0xFFFF_FFFFL) + Integer.MIN_VALUE);
    }

    public Entries entries(int unit) {
        return new Entries().of(unit);
    }

    /** The numbers of the occurrences that name a unit, each once. */
    public IntStream occurrences(int unit) {
        var entries = entries(unit);
        var numbers = IntStream.builder();
        int before = Names.NONE;
        while (entries.next()) {
            if (entries.occurrence() != before) {
                before = entries.occurrence();
                numbers.add(before);
            }
        }
        return numbers.build();
    }

    /** The entries of one unit after the other; one of these serves a whole walk. */
    public final class Entries {
        private AdjacencyPage page = NO_PAGE;
        private int at;
        private int end;
        private int chain;
        private int place;
        private boolean fresh;

        public Entries of(int unit) {
            var wanted = unit >>> BITS < pages.length ? pages[unit >>> BITS] : null;
            at = end = chain = 0;
            if (wanted != null) {
                int inside = unit & (UNITS - 1);
                page = wanted;
                at = wanted.starts[inside];
                end = wanted.starts[inside + 1];
                chain = wanted.chains.length == 0 ? 0 : wanted.chains[inside];
            }
            return this;
        }

        public boolean next() {
            while (advance()) {
                if ((fresh ? page.newNumbers : page.numbers)[place] != GONE) {
                    return true;
                }
            }
            return false;
        }

        private boolean advance() {
            if (at < end) {
                place = at++;
                fresh = false;
                return true;
            }
            if (chain == 0) {
                return false;
            }
            place = chain - 1;
            chain = page.next[place];
            fresh = true;
            return true;
        }

        public int other() {
            return (fresh ? page.newLeads : page.leads)[2 * place];
        }

        public int second() {
            return (fresh ? page.newLeads : page.leads)[2 * place + 1];
        }

        /** Where it lies within its unit's page; negative in the margin. */
        public int place() {
            return fresh ? ~place : place;
        }

        public int occurrence() {
            return (fresh ? page.newNumbers : page.numbers)[place] & Integer.MAX_VALUE;
        }

        /** Whether only a look at the occurrence tells whether and where this leads. */
        public boolean look() {
            return (fresh ? page.newNumbers : page.numbers)[place] < 0;
        }
    }
}

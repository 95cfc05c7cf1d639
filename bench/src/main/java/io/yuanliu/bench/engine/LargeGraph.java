package io.yuanliu.bench.engine;

import io.yuanliu.core.trace.Direction;
import io.yuanliu.core.trace.index.Adjacency;
import io.yuanliu.core.trace.reach.Reach;
import io.yuanliu.core.trace.telling.Occurrence;
import io.yuanliu.core.trace.telling.Sides;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.IntToLongFunction;

/**
 * A graph of links at random, put straight into the index, and the same links in two bare arrays. It is made of families:
 * every unit but the first of its family was made from one that stands an eighth as far from the beginning and from
 * another at random, so that all of the family is downstream of the first. Units of a family lie far apart in memory.
 * Every fiftieth link happened before its unit had anything to give.
 */
final class LargeGraph {
    private static final int[] FAMILIES = {1_000, 100_000, 1_000_000};
    private static final int SHARE = 50;
    private static final long STRIDE = 1_000_003;
    private static final long SECOND = 1_000_000_000L;
    private static final long BEGINNING = 1_700_000_000L * SECOND;

    private final int units;
    private final int links;
    private final List<List<Integer>> firsts = noFirsts();
    private final Adjacency adjacency = new Adjacency();
    private final long[] times;
    private final int[] starts;
    private final int[] targets;
    private final Links facts = new Links();
    private final long[] seen;
    private final double seconds;

    /** @param size about how many links */
    LargeGraph(int size) {
        units = size / 2;
        times = new long[2 * units];
        starts = new int[units + 1];
        targets = new int[2 * units];
        seen = new long[(units >>> 6) + 1];
        var from = new int[2 * units];
        var to = new int[2 * units];
        links = tell(from, to, firsts);
        long begun = System.nanoTime();
        for (int link = 0; link < links; link++) {
            adjacency.add(from[link], to[link], Adjacency.second(times[link]), link, false);
        }
        seconds = (System.nanoTime() - begun) / 1e9;
        lay(from, to);
    }

    private static List<List<Integer>> noFirsts() {
        return Arrays.stream(FAMILIES)
                .<List<Integer>>mapToObj(_ -> new ArrayList<>())
                .toList();
    }

    private int tell(int[] from, int[] to, List<List<Integer>> firsts) {
        var random = new SplittableRandom(units);
        int told = 0;
        int beginning = 0;
        for (int family = 0; beginning < units; family++) {
            int kind = kind(family, random);
            int size = Math.min(FAMILIES[kind], units - beginning);
            if (size == FAMILIES[kind]) {
                firsts.get(kind).add(place(beginning));
            }
            for (int i = 1; i < size; i++) {
                told = link(from, to, told, beginning + i / 8, beginning + i, i);
                boolean early = random.nextInt(SHARE) == 0;
                told = link(from, to, told, beginning + random.nextInt(i), beginning + i, early ? -1 : i);
            }
            beginning += size;
        }
        return told;
    }

    /** One of each first; then as many units in each kind of family, but for the smallest. */
    private static int kind(int family, SplittableRandom random) {
        int chance = random.nextInt(100);
        return family < FAMILIES.length ? family : chance < 80 ? 0 : chance < 98 ? 1 : 2;
    }

    private int link(int[] from, int[] to, int told, int parent, int child, int moment) {
        from[told] = place(parent);
        to[told] = place(child);
        times[told] = BEGINNING + moment * SECOND;
        return told + 1;
    }

    private int place(int unit) {
        return (int) (unit * STRIDE % units);
    }

    /** Two bare arrays: where the links of each unit begin, and where they lead. */
    private void lay(int[] from, int[] to) {
        for (int link = 0; link < links; link++) {
            starts[from[link] + 1]++;
        }
        for (int unit = 0; unit < units; unit++) {
            starts[unit + 1] += starts[unit];
        }
        var next = Arrays.copyOf(starts, units);
        for (int link = 0; link < links; link++) {
            targets[next[from[link]]++] = to[link];
        }
    }

    int links() {
        return links;
    }

    /** Takes one link: its second counted from the beginning of the graph's time. */
    interface LinkTaker<E extends Exception> {
        void take(int from, int to, int second) throws E;
    }

    /** Tells all links once more, in the order in which they were put in. */
    <E extends Exception> void eachLink(LinkTaker<E> taker) throws E {
        var from = new int[2 * units];
        var to = new int[2 * units];
        tell(from, to, noFirsts());
        for (int link = 0; link < links; link++) {
            taker.take(from[link], to[link], (int) ((times[link] - BEGINNING) / SECOND));
        }
    }

    /** Links a second, put into the index of one direction one by one. */
    double linksPerSecond() {
        return links / seconds;
    }

    double bytesPerLink() {
        return (double) (adjacency.bytes() + adjacency.numberBytes()) / links;
    }

    /** The first units of all families of so many units. */
    List<Integer> firsts(int size) {
        return firsts.get(Arrays.binarySearch(FAMILIES, size));
    }

    /** Walks downstream as answers do; gives the number of units reached. */
    int walk(int start) {
        return Reach.going(facts, Direction.DOWNSTREAM, start, (_, _, _) -> {}).size();
    }

    /** A breadth-first walk over the bare arrays; gives the number of units reached. */
    int walkBare(int start) {
        var queue = new int[1 << 10];
        int size = 0;
        queue[size++] = start;
        seen[start >>> 6] |= 1L << start;
        for (int head = 0; head < size; head++) {
            for (int i = starts[queue[head]]; i < starts[queue[head] + 1]; i++) {
                int other = targets[i];
                if ((seen[other >>> 6] >>> other & 1) == 0) {
                    seen[other >>> 6] |= 1L << other;
                    if (size == queue.length) {
                        queue = Arrays.copyOf(queue, 2 * size);
                    }
                    queue[size++] = other;
                }
            }
        }
        for (int i = 0; i < size; i++) {
            seen[queue[i] >>> 6] = 0;
        }
        return size;
    }

    /** Links at exact instants, without events. */
    private final class Links extends OnlyLinks {
        @Override
        public Adjacency adjacency(Direction direction) {
            return adjacency;
        }

        @Override
        public IntToLongFunction times() {
            return occurrence -> times[occurrence];
        }

        @Override
        public Occurrence occurrence(int number) {
            throw new UnsupportedOperationException("links have numbers only");
        }

        @Override
        public byte[] id(int occurrence) {
            throw new UnsupportedOperationException("links have numbers only");
        }

        @Override
        public void read(int occurrence, Sides sides) {
            throw new UnsupportedOperationException("links have numbers only");
        }
    }
}

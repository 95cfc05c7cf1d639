package io.yuanliu.core.trace.reach;

import java.util.Arrays;

/**
 * The units of a walk in the order of its answer: level by level, and within a level as the graph came to know them.
 * Put in order only as far as somebody reads.
 */
public final class Listing {
    private final Reach reach;
    private int[] units = {};
    private int ordered;

    public Listing(Reach reach) {
        this.reach = reach;
    }

    int size() {
        return reach.size();
    }

    /** At most so many units, without the first ones. */
    public int[] part(int from, int limit) {
        int end = (int) Math.min(size(), (long) from + limit);
        if (from >= end) {
            return new int[0];
        }
        order(end);
        return Arrays.copyOfRange(units, from, end);
    }

    private void order(int end) {
        while (ordered < end) {
            int level = reach.level(ordered);
            int next = ordered;
            while (next < size() && reach.level(next) == level) {
                next++;
            }
            if (next > units.length) {
                units = Arrays.copyOf(units, Math.max(next, Math.min(size(), 2 * units.length)));
            }
            for (int place = ordered; place < next; place++) {
                units[place] = reach.unit(place);
            }
            Arrays.sort(units, ordered, next);
            ordered = next;
        }
    }
}

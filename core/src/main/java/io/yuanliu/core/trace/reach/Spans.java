package io.yuanliu.core.trace.reach;

import java.util.Arrays;

/** A set of moments: disjoint closed intervals in order. Immutable. */
public final class Spans {
    public static final long BEGINNING = Long.MIN_VALUE;
    public static final long END = Long.MAX_VALUE;
    static final Spans NONE = new Spans(new long[0]);
    public static final Spans ALWAYS = of(BEGINNING, END);

    /** from, to, from, to, … */
    private final long[] bounds;

    private Spans(long[] bounds) {
        this.bounds = bounds;
    }

    static Spans of(long from, long to) {
        return from > to ? NONE : new Spans(new long[] {from, to});
    }

    public boolean isEmpty() {
        return bounds.length == 0;
    }

    /** The first moment; the set must have one. */
    long first() {
        return bounds[0];
    }

    /** Whether it is one interval that never ends. */
    boolean isOneWithoutEnd() {
        return bounds.length == 2 && bounds[1] == END;
    }

    /** The last moment; the set must have one. */
    public long last() {
        return bounds[bounds.length - 1];
    }

    public boolean meets(long from, long to) {
        for (int i = 0; i < bounds.length; i += 2) {
            if (bounds[i] <= to && bounds[i + 1] >= from) {
                return true;
            }
        }
        return false;
    }

    /** The first moment of this set at or after that one; the set must have one. */
    long earliestFrom(long from) {
        for (int i = 0; i < bounds.length; i += 2) {
            if (bounds[i + 1] >= from) {
                return Math.max(bounds[i], from);
            }
        }
        throw new IllegalArgumentException("nothing that late");
    }

    /** Whether one interval of this set holds all of that one. */
    boolean covers(long from, long to) {
        for (int i = 0; i < bounds.length; i += 2) {
            if (bounds[i] <= from && to <= bounds[i + 1]) {
                return true;
            }
        }
        return false;
    }

    boolean covers(Spans other) {
        for (int i = 0; i < other.bounds.length; i += 2) {
            if (!covers(other.bounds[i], other.bounds[i + 1])) {
                return false;
            }
        }
        return true;
    }

    /** What of this set lies in the interval. */
    public Spans clip(long from, long to) {
        if (covers(from, to)) {
            return of(from, to);
        }
        var clipped = new long[bounds.length];
        int size = 0;
        for (int i = 0; i < bounds.length; i += 2) {
            long low = Math.max(bounds[i], from);
            long high = Math.min(bounds[i + 1], to);
            if (low <= high) {
                clipped[size++] = low;
                clipped[size++] = high;
            }
        }
        return size == 0 ? NONE : new Spans(Arrays.copyOf(clipped, size));
    }

    /** The moments of either set. */
    Spans and(Spans other) {
        if (other.isEmpty() || covers(other)) {
            return this;
        }
        if (other.covers(this)) {
            return other;
        }
        var merged = new long[bounds.length + other.bounds.length];
        int size = 0;
        for (int i = 0, j = 0; i < bounds.length || j < other.bounds.length; ) {
            boolean mine = j == other.bounds.length || (i < bounds.length && bounds[i] <= other.bounds[j]);
            long low = mine ? bounds[i] : other.bounds[j];
            long high = mine ? bounds[i + 1] : other.bounds[j + 1];
            if (mine) {
                i += 2;
            } else {
                j += 2;
            }
            if (size > 0 && low <= merged[size - 1]) {
                merged[size - 1] = Math.max(merged[size - 1], high);
            } else {
                merged[size++] = low;
                merged[size++] = high;
            }
        }
        return new Spans(Arrays.copyOf(merged, size));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Spans that && Arrays.equals(bounds, that.bounds);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bounds);
    }

    @Override
    public String toString() {
        return Arrays.toString(bounds);
    }
}

package io.yuanliu.core.trace.index;

import io.yuanliu.core.packed.Places;
import java.util.Arrays;

/**
 * The units of a walk in the order in which they were reached, each with its level, the second in which it was reached,
 * and the way: the unit before it and the place of the entry that led here.
 */
public final class Arrivals {
    /** No way: reached at a moment of its own. */
    public static final int NO_WAY = -1;

    private static final int FIRST = 64;

    private int[] units = new int[FIRST];
    private int[] levels = new int[FIRST];
    private int[] seconds = new int[FIRST];
    private int[] befores = new int[FIRST];
    private int[] entries = new int[FIRST];
    private long[] moments = new long[0];
    private int size;
    /** Filled when somebody looks for a unit. */
    private final Places places = new Places();

    private int placed;

    public int size() {
        return size;
    }

    /** The place of a unit, or -1. */
    public int find(int unit) {
        for (; placed < size; placed++) {
            places.put(units[placed], placed);
        }
        return places.get(unit);
    }

    /**
     * A unit reached on a way.
     *
     * @param before the place here of the unit before it, or {@link #NO_WAY}
     * @param entry the place of the entry that led from there
     */
    public int add(int unit, int level, int second, int before, int entry) {
        if (size == units.length) {
            int room = 2 * size;
            units = Arrays.copyOf(units, room);
            levels = Arrays.copyOf(levels, room);
            seconds = Arrays.copyOf(seconds, room);
            befores = Arrays.copyOf(befores, room);
            entries = Arrays.copyOf(entries, room);
        }
        units[size] = unit;
        levels[size] = level;
        set(size, second, before, entry);
        return size++;
    }

    public void set(int place, int second, int before, int entry) {
        seconds[place] = second;
        befores[place] = before;
        entries[place] = entry;
    }

    public void setEntry(int place, int entry) {
        entries[place] = entry;
    }

    /** Changes the moment to one of its own. */
    public void set(int place, long moment) {
        set(place, Adjacency.second(moment), NO_WAY, 0);
        if (place >= moments.length) {
            moments = Arrays.copyOf(moments, units.length);
        }
        moments[place] = moment;
    }

    public int unit(int place) {
        return units[place];
    }

    public int level(int place) {
        return levels[place];
    }

    public int second(int place) {
        return seconds[place];
    }

    public int before(int place) {
        return befores[place];
    }

    public int entry(int place) {
        return entries[place];
    }

    /** Its own moment, where it has no way. */
    public long moment(int place) {
        return moments[place];
    }
}

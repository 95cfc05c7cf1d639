package io.yuanliu.core.trace;

import java.util.Arrays;

/** Finds an event's first occurrence by its eventID, without keeping the text a second time. */
final class EventIds {
    private final Occurrences occurrences;
    /** First occurrence plus one; 0 is free. */
    private int[] places = new int[1024];

    private int used;

    EventIds(Occurrences occurrences) {
        this.occurrences = occurrences;
    }

    /** The number of the first occurrence, or {@link Names#NONE}. */
    int find(String event) {
        int mask = places.length - 1;
        for (int place = hash(event) & mask; places[place] != 0; place = (place + 1) & mask) {
            if (occurrences.origin(places[place] - 1).event().equals(event)) {
                return places[place] - 1;
            }
        }
        return Names.NONE;
    }

    void add(String event, int first) {
        if (2 * ++used > places.length) {
            grow();
        }
        put(event, first + 1);
    }

    private void put(String event, int value) {
        int mask = places.length - 1;
        int place = hash(event) & mask;
        while (places[place] != 0) {
            place = (place + 1) & mask;
        }
        places[place] = value;
    }

    private void grow() {
        var old = places;
        places = new int[2 * old.length];
        Arrays.stream(old)
                .filter(value -> value != 0)
                .forEach(value -> put(occurrences.origin(value - 1).event(), value));
    }

    private static int hash(String event) {
        int hash = event.hashCode() * 0x9E3779B9;
        return hash ^ (hash >>> 15);
    }
}

package io.yuanliu.core.trace;

import io.yuanliu.core.packed.BlockReader;
import io.yuanliu.core.packed.BlockWriter;
import io.yuanliu.core.packed.HashIndex;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** Finds an event's first occurrence by its eventID, without keeping the text a second time. */
final class EventIds {
    private final Occurrences occurrences;
    private final HashIndex index = new HashIndex();

    EventIds(Occurrences occurrences) {
        this.occurrences = occurrences;
    }

    /** The number of the first occurrence, or {@link Names#NONE}. */
    int find(String event) {
        return index.find(hash(event), first -> occurrences.event(first).equals(event));
    }

    void add(String event, int first) {
        index.add(hash(event), first);
    }

    private int hash(String event) {
        var bytes = event.getBytes(StandardCharsets.UTF_8);
        return index.hash(bytes, 0, bytes.length);
    }

    /** What it takes in memory. */
    long bytes() {
        return index.bytes();
    }

    void save(BlockWriter out) throws IOException {
        index.save(out);
    }

    void load(BlockReader in) throws IOException {
        index.load(in);
    }
}

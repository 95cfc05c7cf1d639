package io.yuanliu.core.trace.index;

import io.yuanliu.core.packed.BlockReader;
import io.yuanliu.core.packed.BlockWriter;
import io.yuanliu.core.packed.HashIndex;
import io.yuanliu.core.trace.telling.Names;
import io.yuanliu.core.trace.telling.PackedId;
import java.io.IOException;

/** Finds an event's first occurrence by its eventID, without keeping the text a second time. */
public final class EventIds {
    private final Occurrences occurrences;
    private final HashIndex index = new HashIndex();

    EventIds(Occurrences occurrences) {
        this.occurrences = occurrences;
    }

    /** The number of the first occurrence, or {@link Names#NONE}; by its {@link PackedId}, as in what follows. */
    int find(byte[] event) {
        return index.find(hash(event), first -> occurrences.isOf(first, event));
    }

    void add(byte[] event, int first) {
        index.add(hash(event), first);
    }

    private int hash(byte[] event) {
        return index.hash(event, 0, event.length);
    }

    /** What it takes in memory. */
    public long bytes() {
        return index.bytes();
    }

    void save(BlockWriter out) throws IOException {
        index.save(out);
    }

    void load(BlockReader in) throws IOException {
        index.load(in);
    }
}

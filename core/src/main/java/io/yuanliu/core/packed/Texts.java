package io.yuanliu.core.packed;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Texts as small numbers from 0 on, each kept once, in UTF-8. One adds, many ask, never at the same moment. */
public final class Texts {
    public static final int NONE = HashIndex.NONE;

    private final Pieces pieces = new Pieces();
    private final IntColumn places = new IntColumn();
    private final HashIndex index = new HashIndex();
    private final PackedWriter writer = new PackedWriter();

    /** The number of a text, or {@link #NONE}. */
    public int find(String text) {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        return find(index.hash(bytes, 0, bytes.length), bytes, 0, bytes.length);
    }

    private int find(int hash, byte[] bytes, int from, int length) {
        return index.find(hash, number -> is(read(number), bytes, from, length));
    }

    private static boolean is(PackedReader known, byte[] bytes, int from, int length) {
        int size = known.count();
        return size == length
                && Arrays.equals(known.bytes(), known.at(), known.at() + size, bytes, from, from + length);
    }

    /** The number of a text that is kept from now on. */
    public int intern(String text) {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        return intern(index.hash(bytes, 0, bytes.length), bytes, 0, bytes.length);
    }

    /** Finds some together: what is read for each lies far apart in memory, and this way the waits for it overlap. */
    public void find(TextBatch batch) {
        var bytes = batch.bytes();
        for (int i = 0; i < batch.size(); i++) {
            batch.setHash(i, index.hash(bytes, batch.begin(i), batch.length(i)));
        }
        for (int i = 0; i < batch.size(); i++) {
            batch.setNumber(i, index.find(batch.hash(i), _ -> true));
        }
        var kept = new int[batch.size()];
        for (int i = 0; i < kept.length; i++) {
            kept[i] = batch.number(i) == NONE ? NONE : places.get(batch.number(i));
        }
        for (int i = 0; i < kept.length; i++) {
            if (batch.number(i) != NONE && !is(pieces.at(kept[i]), bytes, batch.begin(i), batch.length(i))) {
                batch.setNumber(i, find(batch.hash(i), bytes, batch.begin(i), batch.length(i)));
            }
        }
    }

    /** The number of a text of a batch that was looked up here; it is kept from now on. */
    public int intern(TextBatch batch, int i) {
        return batch.number(i) == NONE
                ? intern(batch.hash(i), batch.bytes(), batch.begin(i), batch.length(i))
                : batch.number(i);
    }

    /** The number of a text that is kept from now on, given in UTF-8. */
    private int intern(int hash, byte[] bytes, int from, int length) {
        int known = find(hash, bytes, from, length);
        if (known != NONE) {
            return known;
        }
        writer.clear();
        writer.number(length);
        writer.octets(bytes, from, length);
        int number = places.size();
        places.add(pieces.add(writer));
        index.add(hash, number);
        return number;
    }

    public String get(int number) {
        return read(number).text();
    }

    /** Reads the length and the bytes of a text. */
    public PackedReader read(int number) {
        return pieces.at(places.get(number));
    }

    public int size() {
        return places.size();
    }

    public void save(BlockWriter out) throws IOException {
        pieces.save(out);
        places.save(out);
        index.save(out);
    }

    /** Takes in what was saved, in place of what is there. */
    public void load(BlockReader in) throws IOException {
        pieces.load(in);
        places.load(in);
        index.load(in);
    }

    /** What it takes in memory. */
    public long bytes() {
        return pieces.bytes() + places.bytes() + index.bytes();
    }
}

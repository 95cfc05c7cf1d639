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
        return index.find(hash, number -> is(number, bytes, from, length));
    }

    private boolean is(int number, byte[] bytes, int from, int length) {
        var known = read(number);
        int size = known.count();
        return size == length
                && Arrays.equals(known.bytes(), known.at(), known.at() + size, bytes, from, from + length);
    }

    /** The number of a text that is kept from now on. */
    public int intern(String text) {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        return intern(bytes, 0, bytes.length);
    }

    /** The number of a text that is kept from now on, given in UTF-8. */
    public int intern(byte[] bytes, int from, int length) {
        int hash = index.hash(bytes, from, length);
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

package io.yuanliu.core.packed;

import java.util.Arrays;

/** Texts in UTF-8, one behind the other, to be found {@link Texts#find(TextBatch) together}. */
public final class TextBatch {
    private byte[] bytes = new byte[256];
    private int[] ends = new int[8];
    private int[] hashes = new int[8];
    private int[] numbers = new int[8];
    private int size;

    /** Adds a text that begins with so many bytes of the one before it and goes on with the next of a reader. */
    public void add(int shared, PackedReader in, int rest) {
        if (size == ends.length) {
            ends = Arrays.copyOf(ends, 2 * size);
            hashes = Arrays.copyOf(hashes, 2 * size);
            numbers = Arrays.copyOf(numbers, 2 * size);
        }
        int begin = begin(size);
        int end = begin + shared + rest;
        if (end > bytes.length) {
            bytes = Arrays.copyOf(bytes, 2 * end);
        }
        if (shared > 0) {
            System.arraycopy(bytes, begin(size - 1), bytes, begin, shared);
        }
        in.octets(bytes, begin + shared, rest);
        ends[size] = end;
        numbers[size++] = Texts.NONE;
    }

    public int size() {
        return size;
    }

    byte[] bytes() {
        return bytes;
    }

    int begin(int index) {
        return index == 0 ? 0 : ends[index - 1];
    }

    int length(int index) {
        return ends[index] - begin(index);
    }

    int hash(int index) {
        return hashes[index];
    }

    void setHash(int index, int hash) {
        hashes[index] = hash;
    }

    /** The number of a text, as far as it was found; {@link Texts#NONE} else. */
    int number(int index) {
        return numbers[index];
    }

    void setNumber(int index, int number) {
        numbers[index] = number;
    }
}

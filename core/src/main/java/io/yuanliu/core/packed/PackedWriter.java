package io.yuanliu.core.packed;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Writes small numbers in few bytes: seven bits each, the lowest first. Reused from one thing to the next. */
public final class PackedWriter {
    private byte[] bytes = new byte[256];
    private int size;

    public void clear() {
        size = 0;
    }

    public int size() {
        return size;
    }

    /** What was written, up to {@link #size}; good until the next is written. */
    public byte[] bytes() {
        return bytes;
    }

    public byte[] toArray() {
        return Arrays.copyOf(bytes, size);
    }

    void copyTo(byte[] target, int at) {
        System.arraycopy(bytes, 0, target, at, size);
    }

    public void octet(int value) {
        room(1);
        bytes[size++] = (byte) value;
    }

    public void octets(byte[] values) {
        octets(values, 0, values.length);
    }

    public void octets(byte[] values, int from, int length) {
        room(length);
        System.arraycopy(values, from, bytes, size, length);
        size += length;
    }

    public void number(long value) {
        room(10);
        long rest = value;
        while ((rest & ~0x7FL) != 0) {
            bytes[size++] = (byte) (rest | 0x80);
            rest >>>= 7;
        }
        bytes[size++] = (byte) rest;
    }

    /** Numbers near zero on either side are short. */
    public void signed(long value) {
        number((value << 1) ^ (value >> 63));
    }

    public void fixed(long value) {
        room(Long.BYTES);
        for (int shift = 0; shift < Long.SIZE; shift += Byte.SIZE) {
            bytes[size++] = (byte) (value >>> shift);
        }
    }

    public void decimal(BigDecimal value) {
        var unscaled = value.unscaledValue().toByteArray();
        signed(value.scale());
        number(unscaled.length);
        octets(unscaled);
    }

    public void text(String text) {
        var utf8 = text.getBytes(StandardCharsets.UTF_8);
        number(utf8.length);
        octets(utf8);
    }

    private void room(int more) {
        if (size + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, size + more));
        }
    }
}

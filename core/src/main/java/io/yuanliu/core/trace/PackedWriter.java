package io.yuanliu.core.trace;

import java.math.BigDecimal;
import java.util.Arrays;

/** Writes small numbers in few bytes: seven bits each, the lowest first. Reused from one occurrence to the next. */
final class PackedWriter {
    private byte[] bytes = new byte[256];
    private int size;

    void clear() {
        size = 0;
    }

    int size() {
        return size;
    }

    void copyTo(byte[] target, int at) {
        System.arraycopy(bytes, 0, target, at, size);
    }

    void octet(int value) {
        room(1);
        bytes[size++] = (byte) value;
    }

    void octets(byte[] values) {
        room(values.length);
        System.arraycopy(values, 0, bytes, size, values.length);
        size += values.length;
    }

    void number(long value) {
        room(10);
        long rest = value;
        while ((rest & ~0x7FL) != 0) {
            bytes[size++] = (byte) (rest | 0x80);
            rest >>>= 7;
        }
        bytes[size++] = (byte) rest;
    }

    /** Numbers near zero on either side are short. */
    void signed(long value) {
        number((value << 1) ^ (value >> 63));
    }

    void fixed(long value) {
        room(Long.BYTES);
        for (int shift = 0; shift < Long.SIZE; shift += Byte.SIZE) {
            bytes[size++] = (byte) (value >>> shift);
        }
    }

    void decimal(BigDecimal value) {
        var unscaled = value.unscaledValue().toByteArray();
        signed(value.scale());
        number(unscaled.length);
        octets(unscaled);
    }

    private void room(int more) {
        if (size + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, size + more));
        }
    }
}

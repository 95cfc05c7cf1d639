package io.yuanliu.core.trace;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;

/** Reads what {@link PackedWriter} wrote. */
final class PackedReader {
    private final byte[] bytes;
    private int at;

    PackedReader(byte[] bytes, int at) {
        this.bytes = bytes;
        this.at = at;
    }

    int octet() {
        return bytes[at++] & 0xFF;
    }

    long number() {
        long value = 0;
        for (int shift = 0; ; shift += 7) {
            byte next = bytes[at++];
            value |= (long) (next & 0x7F) << shift;
            if (next >= 0) {
                return value;
            }
        }
    }

    int count() {
        return (int) number();
    }

    long signed() {
        long value = number();
        return (value >>> 1) ^ -(value & 1);
    }

    long fixed() {
        long value = 0;
        for (int shift = 0; shift < Long.SIZE; shift += Byte.SIZE) {
            value |= (bytes[at++] & 0xFFL) << shift;
        }
        return value;
    }

    BigDecimal decimal() {
        int scale = (int) signed();
        int length = count();
        var unscaled = new BigInteger(bytes, at, length);
        at += length;
        return new BigDecimal(unscaled, scale);
    }

    String text(int length) {
        var text = new String(bytes, at, length, StandardCharsets.UTF_8);
        at += length;
        return text;
    }
}

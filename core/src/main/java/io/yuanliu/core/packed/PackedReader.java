package io.yuanliu.core.packed;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Reads what {@link PackedWriter} wrote. */
public final class PackedReader {
    private static final double[] TENS = {1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12};

    private final byte[] bytes;
    private int at;

    public PackedReader(byte[] bytes, int at) {
        this.bytes = bytes;
        this.at = at;
    }

    byte[] bytes() {
        return bytes;
    }

    /** Where in its bytes it stands. */
    public int at() {
        return at;
    }

    /** The bytes from an earlier place up to here. */
    public byte[] since(int begin) {
        return Arrays.copyOfRange(bytes, begin, at);
    }

    /** Whether these bytes stand next. */
    public boolean isAt(byte[] wanted) {
        return at + wanted.length <= bytes.length
                && Arrays.equals(bytes, at, at + wanted.length, wanted, 0, wanted.length);
    }

    public void skip(int length) {
        at += length;
    }

    public int octet() {
        return bytes[at++] & 0xFF;
    }

    public long number() {
        long value = 0;
        for (int shift = 0; ; shift += 7) {
            byte next = bytes[at++];
            value |= (long) (next & 0x7F) << shift;
            if (next >= 0) {
                return value;
            }
        }
    }

    public int count() {
        return (int) number();
    }

    public long signed() {
        long value = number();
        return (value >>> 1) ^ -(value & 1);
    }

    public long fixed() {
        long value = 0;
        for (int shift = 0; shift < Long.SIZE; shift += Byte.SIZE) {
            value |= (bytes[at++] & 0xFFL) << shift;
        }
        return value;
    }

    public BigDecimal decimal() {
        int scale = (int) signed();
        int length = count();
        var unscaled = new BigInteger(bytes, at, length);
        at += length;
        return new BigDecimal(unscaled, scale);
    }

    public void octets(byte[] target, int to, int length) {
        System.arraycopy(bytes, at, target, to, length);
        at += length;
    }

    /** A decimal as nearly as a double can say it. */
    public double plainDecimal() {
        int scale = (int) signed();
        int length = count();
        if (length > Long.BYTES || scale < 0 || scale >= TENS.length) {
            var unscaled = new BigInteger(bytes, at, length);
            at += length;
            return new BigDecimal(unscaled, scale).doubleValue();
        }
        long unscaled = bytes[at];
        for (int i = 1; i < length; i++) {
            unscaled = (unscaled << Byte.SIZE) | (bytes[at + i] & 0xFF);
        }
        at += length;
        return unscaled / TENS[scale];
    }

    public String text() {
        int length = count();
        var text = new String(bytes, at, length, StandardCharsets.UTF_8);
        at += length;
        return text;
    }
}

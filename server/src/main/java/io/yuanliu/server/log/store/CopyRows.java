package io.yuanliu.server.log.store;

import io.yuanliu.server.log.Bytes;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.postgresql.copy.CopyIn;

/**
 * Rows in PostgreSQL's binary COPY format. Each begins with shard, position and time of receipt; the last two are
 * written over when the writer knows them, so that the rest is encoded on the caller's thread.
 */
final class CopyRows {
    private static final byte[] HEADER = {
        'P', 'G', 'C', 'O', 'P', 'Y', '\n', (byte) 0xff, '\r', '\n', 0, 0, 0, 0, 0, 0, 0, 0, 0
    };
    private static final byte[] TRAILER = {(byte) 0xff, (byte) 0xff};
    private static final int POSITION_AT = 2 + 4 + 2 + 4;
    private static final int RECEIVED_AT = POSITION_AT + 8 + 4;
    private static final int TEXT_TYPE = 25;
    private static final long POSTGRES_EPOCH =
            Instant.parse("2000-01-01T00:00:00Z").getEpochSecond();

    private byte[] bytes;
    private int length;
    private int[] starts = new int[16];
    private int[] items = new int[16];
    private int rows;

    CopyRows(int expectedBytes) {
        bytes = new byte[Math.max(64, expectedBytes)];
    }

    /** Begins a row of an item with so many columns, the three leading ones included. */
    CopyRows row(int item, int columns, int shard) {
        if (rows == starts.length) {
            starts = Arrays.copyOf(starts, rows * 2);
            items = Arrays.copyOf(items, rows * 2);
        }
        starts[rows] = length;
        items[rows++] = item;
        putShort(columns);
        small(shard);
        big(0);
        return big(0);
    }

    CopyRows small(int value) {
        putInt(2);
        putShort(value);
        return this;
    }

    CopyRows integer(@Nullable Integer value) {
        if (value == null) {
            putInt(-1);
        } else {
            putInt(4);
            putInt(value);
        }
        return this;
    }

    CopyRows big(long value) {
        putInt(8);
        putLong(value);
        return this;
    }

    CopyRows flag(boolean value) {
        putInt(1);
        room(1);
        bytes[length++] = (byte) (value ? 1 : 0);
        return this;
    }

    CopyRows moment(Instant value) {
        return big(micros(value));
    }

    CopyRows day(LocalDate value) {
        return integer((int) (value.toEpochDay() - LocalDate.of(2000, 1, 1).toEpochDay()));
    }

    CopyRows uuid(UUID value) {
        putInt(16);
        putLong(value.getMostSignificantBits());
        putLong(value.getLeastSignificantBits());
        return this;
    }

    CopyRows text(@Nullable String value) {
        if (value == null) {
            putInt(-1);
        } else {
            binary(value.getBytes(StandardCharsets.UTF_8));
        }
        return this;
    }

    CopyRows binary(byte @Nullable [] value) {
        if (value == null) {
            putInt(-1);
        } else {
            putInt(value.length);
            room(value.length);
            System.arraycopy(value, 0, bytes, length, value.length);
            length += value.length;
        }
        return this;
    }

    CopyRows binary(@Nullable Bytes value) {
        return binary(value == null ? null : value.array());
    }

    /** A jsonb column, from its text in UTF-8. */
    CopyRows json(@Nullable Bytes text) {
        if (text == null) {
            putInt(-1);
        } else {
            putInt(text.length() + 1);
            room(text.length() + 1);
            bytes[length++] = 1;
            System.arraycopy(text.array(), 0, bytes, length, text.length());
            length += text.length();
        }
        return this;
    }

    /** A text[] column. */
    CopyRows texts(Collection<String> values) {
        int at = length;
        putInt(0);
        putInt(values.isEmpty() ? 0 : 1);
        putInt(0);
        putInt(TEXT_TYPE);
        if (!values.isEmpty()) {
            putInt(values.size());
            putInt(1);
            values.forEach(this::text);
        }
        int end = length;
        length = at;
        putInt(end - at - 4);
        length = end;
        return this;
    }

    int length() {
        return length;
    }

    boolean isEmpty() {
        return rows == 0;
    }

    /** Writes the rows of those items that have been given a position (above 0). */
    void write(CopyIn copy, long[] positions, Instant receivedAt) throws SQLException {
        long received = micros(receivedAt);
        int from = 0;
        for (int row = 0; row < rows; row++) {
            long position = positions[items[row]];
            if (position > 0) {
                putLong(starts[row] + POSITION_AT, position);
                putLong(starts[row] + RECEIVED_AT, received);
            } else {
                flush(copy, from, starts[row]);
                from = row + 1 < rows ? starts[row + 1] : length;
            }
        }
        flush(copy, from, length);
    }

    private void flush(CopyIn copy, int from, int to) throws SQLException {
        if (to > from) {
            copy.writeToCopy(bytes, from, to - from);
        }
    }

    static void begin(CopyIn copy) throws SQLException {
        copy.writeToCopy(HEADER, 0, HEADER.length);
    }

    static void end(CopyIn copy) throws SQLException {
        copy.writeToCopy(TRAILER, 0, TRAILER.length);
        copy.endCopy();
    }

    static long micros(Instant time) {
        return Math.addExact(
                Math.multiplyExact(time.getEpochSecond() - POSTGRES_EPOCH, 1_000_000L), time.getNano() / 1_000);
    }

    private void room(int more) {
        if (length + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length + (bytes.length >> 1), length + more));
        }
    }

    private void putShort(int value) {
        room(2);
        bytes[length++] = (byte) (value >> 8);
        bytes[length++] = (byte) value;
    }

    private void putInt(int value) {
        room(4);
        bytes[length++] = (byte) (value >> 24);
        bytes[length++] = (byte) (value >> 16);
        bytes[length++] = (byte) (value >> 8);
        bytes[length++] = (byte) value;
    }

    private void putLong(long value) {
        room(8);
        putLong(length, value);
        length += 8;
    }

    private void putLong(int at, long value) {
        for (int i = 0; i < 8; i++) {
            bytes[at + i] = (byte) (value >> (56 - 8 * i));
        }
    }
}

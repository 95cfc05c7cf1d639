package io.yuanliu.core.packed;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.ReadableByteChannel;
import java.nio.charset.StandardCharsets;
import java.util.BitSet;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;

/** Reads what {@link BlockWriter} wrote; nothing of a block is given away before its checksum has been found right. */
public final class BlockReader {
    private final ReadableByteChannel channel;
    private final ByteBuffer block = ByteBuffer.allocate(BlockWriter.BLOCK)
            .order(ByteOrder.LITTLE_ENDIAN)
            .limit(0);
    private final ByteBuffer head = ByteBuffer.allocate(BlockWriter.HEAD).order(ByteOrder.LITTLE_ENDIAN);
    private final CRC32C checksum = new CRC32C();

    public BlockReader(ReadableByteChannel channel) {
        this.channel = channel;
    }

    public long number() throws IOException {
        room(Long.BYTES);
        return block.getLong();
    }

    /** A number that an int can hold. */
    public int count() throws IOException {
        return (int) number();
    }

    public String text() throws IOException {
        return new String(octets(count()), StandardCharsets.UTF_8);
    }

    public @Nullable String textOrNull() throws IOException {
        return number() == 0 ? null : text();
    }

    public byte[] octets(int length) throws IOException {
        var values = new byte[length];
        for (int at = 0; at < length; ) {
            int now = Math.min(length - at, room(1));
            block.get(values, at, now);
            at += now;
        }
        return values;
    }

    public int[] ints(int length) throws IOException {
        var values = new int[length];
        ints(values, length);
        return values;
    }

    /** Reads the first so many. */
    void ints(int[] values, int length) throws IOException {
        for (int at = 0; at < length; ) {
            int now = Math.min(length - at, room(Integer.BYTES) / Integer.BYTES);
            block.asIntBuffer().get(values, at, now);
            block.position(block.position() + now * Integer.BYTES);
            at += now;
        }
    }

    public long[] longs(int length) throws IOException {
        var values = new long[length];
        longs(values, length);
        return values;
    }

    /** Reads the first so many. */
    void longs(long[] values, int length) throws IOException {
        for (int at = 0; at < length; ) {
            int now = Math.min(length - at, room(Long.BYTES) / Long.BYTES);
            block.asLongBuffer().get(values, at, now);
            block.position(block.position() + now * Long.BYTES);
            at += now;
        }
    }

    public BitSet bits() throws IOException {
        return BitSet.valueOf(longs(count()));
    }

    /** Makes sure that nothing follows but the empty block. */
    public void end() throws IOException {
        if (block.hasRemaining() || next() != 0) {
            throw new IOException("more than was expected");
        }
    }

    /** Makes sure of at least so many bytes, which the writer left together; answers how many there are. */
    private int room(int least) throws IOException {
        if (!block.hasRemaining()) {
            next();
        }
        if (block.remaining() < least) {
            throw new IOException("less than was expected");
        }
        return block.remaining();
    }

    private int next() throws IOException {
        fill(head.clear());
        int length = head.getInt(0);
        if (length < 0 || length > block.capacity()) {
            throw new IOException("a block of " + length + " bytes");
        }
        fill(block.clear().limit(length));
        checksum.reset();
        checksum.update(block.duplicate());
        if ((int) checksum.getValue() != head.getInt(Integer.BYTES)) {
            throw new IOException("a wrong checksum");
        }
        return length;
    }

    private void fill(ByteBuffer target) throws IOException {
        while (target.hasRemaining()) {
            if (channel.read(target) < 0) {
                throw new IOException("it ends too early");
            }
        }
        target.flip();
    }
}

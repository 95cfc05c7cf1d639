package io.yuanliu.core.packed;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.WritableByteChannel;
import java.nio.charset.StandardCharsets;
import java.util.BitSet;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;

/** Writes numbers, texts and whole arrays to a channel in blocks, each with its length and its checksum. */
public final class BlockWriter {
    static final int BLOCK = 1 << 20;
    static final int HEAD = 2 * Integer.BYTES;

    private final WritableByteChannel channel;
    private final ByteBuffer block = ByteBuffer.allocate(HEAD + BLOCK).order(ByteOrder.LITTLE_ENDIAN);
    private final CRC32C checksum = new CRC32C();

    public BlockWriter(WritableByteChannel channel) {
        this.channel = channel;
        block.position(HEAD);
    }

    public void number(long value) throws IOException {
        room(Long.BYTES);
        block.putLong(value);
    }

    public void text(String text) throws IOException {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        number(bytes.length);
        octets(bytes, bytes.length);
    }

    public void textOrNull(@Nullable String text) throws IOException {
        number(text == null ? 0 : 1);
        if (text != null) {
            text(text);
        }
    }

    /** Writes the first so many. */
    public void octets(byte[] values, int length) throws IOException {
        for (int at = 0; at < length; ) {
            int now = Math.min(length - at, room(1));
            block.put(values, at, now);
            at += now;
        }
    }

    /** Writes the first so many. */
    public void ints(int[] values, int length) throws IOException {
        for (int at = 0; at < length; ) {
            int now = Math.min(length - at, room(Integer.BYTES) / Integer.BYTES);
            block.asIntBuffer().put(values, at, now);
            block.position(block.position() + now * Integer.BYTES);
            at += now;
        }
    }

    /** Writes the first so many. */
    public void longs(long[] values, int length) throws IOException {
        for (int at = 0; at < length; ) {
            int now = Math.min(length - at, room(Long.BYTES) / Long.BYTES);
            block.asLongBuffer().put(values, at, now);
            block.position(block.position() + now * Long.BYTES);
            at += now;
        }
    }

    public void bits(BitSet bits) throws IOException {
        var words = bits.toLongArray();
        number(words.length);
        longs(words, words.length);
    }

    /** Writes what is left and an empty block, by which a whole file is told from a part of one. */
    public void end() throws IOException {
        if (block.position() > HEAD) {
            flush();
        }
        flush();
    }

    /** Makes room for at least so many bytes; answers how many there is room for. */
    private int room(int least) throws IOException {
        if (block.remaining() < least) {
            flush();
        }
        return block.remaining();
    }

    private void flush() throws IOException {
        int length = block.position() - HEAD;
        checksum.reset();
        checksum.update(block.duplicate().flip().position(HEAD));
        block.putInt(0, length).putInt(Integer.BYTES, (int) checksum.getValue());
        block.flip();
        while (block.hasRemaining()) {
            channel.write(block);
        }
        block.clear().position(HEAD);
    }
}

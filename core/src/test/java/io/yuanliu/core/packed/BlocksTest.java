package io.yuanliu.core.packed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.channels.Channels;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What is read is what was written, over many blocks; what is damaged is never given away. */
class BlocksTest {
    private static final int MANY = 600_001;

    private final Random random = new Random(4);
    private final int[] ints = random.ints(MANY).toArray();
    private final long[] longs = random.longs(MANY).toArray();
    private final byte[] octets = new byte[3 * MANY];

    BlocksTest() {
        random.nextBytes(octets);
    }

    @Test
    void readsWhatWasWritten() throws IOException {
        var in = reader(written());
        assertThat(in.text()).isEqualTo("源流");
        assertThat(in.octets(1)).containsExactly(octets[0]);
        assertThat(in.ints(MANY)).isEqualTo(ints);
        assertThat(in.octets(octets.length)).isEqualTo(octets);
        assertThat(in.longs(MANY)).isEqualTo(longs);
        assertThat(in.bits()).isEqualTo(BitSet.valueOf(longs));
        assertThat(in.number()).isEqualTo(-7);
        in.end();
    }

    @Test
    void refusesWhatIsDamagedOrCutOff() throws IOException {
        var whole = written();
        for (int i = 0; i < 50; i++) {
            var damaged = whole.clone();
            damaged[random.nextInt(damaged.length)] ^= (byte) (1 << random.nextInt(8));
            assertThatThrownBy(() -> readAll(damaged)).isInstanceOf(IOException.class);
            var cut = Arrays.copyOf(whole, random.nextInt(whole.length));
            assertThatThrownBy(() -> readAll(cut)).isInstanceOf(IOException.class);
        }
        assertThatThrownBy(() -> readAll(Arrays.copyOf(whole, whole.length - BlockWriter.HEAD)))
                .isInstanceOf(IOException.class);
    }

    private void readAll(byte[] bytes) throws IOException {
        var in = reader(bytes);
        in.text();
        in.octets(1);
        in.ints(MANY);
        in.octets(octets.length);
        in.longs(MANY);
        in.bits();
        in.number();
        in.end();
    }

    private byte[] written() throws IOException {
        var bytes = new ByteArrayOutputStream();
        var out = new BlockWriter(Channels.newChannel(bytes));
        out.text("源流");
        out.octets(octets, 1);
        out.ints(ints, MANY);
        out.octets(octets, octets.length);
        out.longs(longs, MANY);
        out.bits(BitSet.valueOf(longs));
        out.number(-7);
        out.end();
        return bytes.toByteArray();
    }

    private static BlockReader reader(byte[] bytes) {
        return new BlockReader(Channels.newChannel(new ByteArrayInputStream(bytes)));
    }
}

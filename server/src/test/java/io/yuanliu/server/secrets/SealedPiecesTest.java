package io.yuanliu.server.secrets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SealedPiecesTest {
    private static final int PIECE = 1 << 16;

    private final SubjectKey key = SubjectKey.random();

    @Test
    void whatIsSealedIsReadAgainAndLiesHidden() throws IOException {
        for (int size : new int[] {0, 1, PIECE, 200_000}) {
            var plain = new byte[size];
            new Random(size).nextBytes(plain);
            assertThat(opened(sealed(plain, "file a"), "file a").readAllBytes()).isEqualTo(plain);
        }
        var told = sealed("身份证".repeat(100).getBytes(StandardCharsets.UTF_8), "file a");
        assertThat(new String(told, StandardCharsets.UTF_8)).doesNotContain("身份证");
    }

    @Test
    void anAlteredOneAnothersAndExchangedPiecesAreNoticed() throws IOException {
        var plain = new byte[100_000];
        var sealed = sealed(plain, "file a");
        assertDamaged(sealed, "file b");
        sealed[70_000] ^= 1;
        assertDamaged(sealed, "file a");
        var twice = sealed(new byte[2 * PIECE], "file a");
        int half = twice.length / 2;
        var exchanged = new byte[twice.length];
        System.arraycopy(twice, half, exchanged, 0, half);
        System.arraycopy(twice, 0, exchanged, half, half);
        assertDamaged(exchanged, "file a");
        assertDamaged(new byte[] {127, 0, 0, 0}, "file a");
    }

    private void assertDamaged(byte[] sealed, String of) {
        assertThatThrownBy(() -> opened(sealed, of).readAllBytes())
                .isInstanceOf(IOException.class)
                .hasMessageContaining("damaged");
    }

    private InputStream opened(byte[] sealed, String of) {
        return SealedPieces.open(new ByteArrayInputStream(sealed), key, of);
    }

    private byte[] sealed(byte[] plain, String of) throws IOException {
        var out = new ByteArrayOutputStream();
        assertThat(SealedPieces.seal(new ByteArrayInputStream(plain), out, key, of, PIECE))
                .isEqualTo(plain.length);
        return out.toByteArray();
    }
}

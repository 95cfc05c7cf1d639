package io.yuanliu.server.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.yuanliu.server.database.DataFolder;
import io.yuanliu.server.secrets.MasterKey;
import io.yuanliu.server.secrets.Secrets;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SealingTest {
    @TempDir
    Path folder;

    private @Nullable Sealing made;

    @BeforeEach
    void aKey() {
        made = new Sealing(new Secrets(new MasterKey(DataFolder.at(folder.resolve("data")))));
    }

    @Test
    void whatIsSealedIsReadAgainAndLiesHidden() throws IOException {
        for (int size : new int[] {1, 65_536, 200_000}) {
            var plain = new byte[size];
            new Random(size).nextBytes(plain);
            assertThat(sealing().open(new ByteArrayInputStream(sealed(plain, "a")), "a"))
                    .hasBinaryContent(plain);
        }
        assertThat(new String(sealed("身份证".repeat(100).getBytes(StandardCharsets.UTF_8), "a"), StandardCharsets.UTF_8))
                .doesNotContain("身份证");
    }

    @Test
    void anAlteredOneAndAnothersAreNoticed() throws IOException {
        var sealed = sealed(new byte[100_000], "a");
        assertThatThrownBy(() ->
                        sealing().open(new ByteArrayInputStream(sealed), "b").readAllBytes())
                .isInstanceOf(IOException.class)
                .hasMessageContaining("damaged");
        sealed[70_000] ^= 1;
        assertThatThrownBy(() ->
                        sealing().open(new ByteArrayInputStream(sealed), "a").readAllBytes())
                .isInstanceOf(IOException.class)
                .hasMessageContaining("damaged");
    }

    private Sealing sealing() {
        return Objects.requireNonNull(made);
    }

    private byte[] sealed(byte[] plain, String name) throws IOException {
        var content = Files.write(folder.resolve("plain"), plain);
        sealing().seal(content, folder.resolve("sealed"), name);
        return Files.readAllBytes(folder.resolve("sealed"));
    }
}

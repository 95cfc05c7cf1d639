package io.yuanliu.server.files.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.yuanliu.server.files.FileStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What every store of contents does. */
abstract class FileStoreContract {
    @TempDir
    Path folder;

    abstract FileStore store() throws IOException;

    @Test
    void whatWasPutIsReadAgain() throws IOException {
        for (int size : new int[] {0, 1, 3_000_000}) {
            var bytes = new byte[size];
            new Random(size).nextBytes(bytes);
            var name = put(bytes);
            try (var kept = store().open(name)) {
                assertThat(kept.readAllBytes()).isEqualTo(bytes);
            }
        }
    }

    @Test
    void aPicturesCopyLiesBesideIt() throws IOException {
        var name = put(new byte[] {1});
        store().put(name + ".view", sent(new byte[] {2}));
        try (var content = store().open(name);
                var view = store().open(name + ".view")) {
            assertThat(content.readAllBytes()).containsExactly(1);
            assertThat(view.readAllBytes()).containsExactly(2);
        }
    }

    @Test
    void whatWasRemovedIsGone() throws IOException {
        var name = put(new byte[] {1});
        store().remove(name);
        assertThatThrownBy(() -> store().open(name)).isInstanceOf(NoSuchFileException.class);
        assertThatCode(() -> store().remove(name)).doesNotThrowAnyException();
    }

    @Test
    void noNameLeadsElsewhere() throws IOException {
        for (var name : new String[] {"../secret", "a/b", "..", "", "x".repeat(32), "keys"}) {
            assertThatThrownBy(() -> store().open(name)).isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> store().put(name, sent(new byte[] {1})))
                    .isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> store().remove(name)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    private String put(byte[] bytes) throws IOException {
        var name = UUID.randomUUID().toString().replace("-", "");
        store().put(name, sent(bytes));
        return name;
    }

    private Path sent(byte[] bytes) throws IOException {
        return Files.write(folder.resolve("sent"), bytes);
    }
}

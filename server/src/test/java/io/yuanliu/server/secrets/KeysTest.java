package io.yuanliu.server.secrets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.yuanliu.server.database.DataFolder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeysTest {
    @TempDir
    Path root;

    DataFolder folder;

    @BeforeEach
    void folder() {
        folder = DataFolder.at(root.resolve("data"));
    }

    @Test
    void theMasterKeyIsMadeOnceAndReadableByItsOwnerOnly() throws IOException {
        var sealed = new Secrets(new MasterKey(folder)).seal("生鲜", "here");
        assertThat(new Secrets(new MasterKey(folder)).openText(sealed, "here")).isEqualTo("生鲜");
        assertThat(PosixFilePermissions.toString(
                        Files.getPosixFilePermissions(folder.keys().resolve("master.key"))))
                .isEqualTo("rw-------");
    }

    @Test
    void aDamagedMasterKeyStopsTheStartAndIsNotReplaced() throws IOException {
        new MasterKey(folder);
        var file = folder.keys().resolve("master.key");
        Files.writeString(file, "c2hvcnQ=");
        assertThatThrownBy(() -> new MasterKey(folder))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("master.key");
        assertThat(Files.readString(file)).isEqualTo("c2hvcnQ=");
    }

    @Test
    void whatIsSealedOpensInItsContextOnlyAndUnaltered() {
        var secrets = new Secrets(new MasterKey(folder));
        var sealed = secrets.seal("11010519491231002X", "registry.citizen");
        assertThat(new String(sealed, StandardCharsets.ISO_8859_1)).doesNotContain("11010519491231002X");
        assertThat(secrets.seal("11010519491231002X", "registry.citizen")).isNotEqualTo(sealed);
        assertThatThrownBy(() -> secrets.open(sealed, "elsewhere")).isInstanceOf(IllegalArgumentException.class);
        for (int place = 0; place < sealed.length; place++) {
            var altered = sealed.clone();
            altered[place] ^= 1;
            assertThatThrownBy(() -> secrets.open(altered, "registry.citizen"))
                    .as("byte " + place)
                    .isInstanceOf(IllegalArgumentException.class);
        }
        assertThatThrownBy(() -> secrets.open(new byte[3], "registry.citizen"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void searchHashesDependOnFieldValueAndKey() {
        var secrets = new Secrets(new MasterKey(folder));
        assertThat(secrets.searchHash("a", "1"))
                .isEqualTo(secrets.searchHash("a", "1"))
                .isNotEqualTo(secrets.searchHash("b", "1"))
                .isNotEqualTo(secrets.searchHash("a", "2"))
                .isNotEqualTo(new Secrets(new MasterKey(DataFolder.at(root.resolve("other")))).searchHash("a", "1"));
    }
}

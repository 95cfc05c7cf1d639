package io.yuanliu.server.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** A folder that nobody runs would be a table that is missing. */
class MigrationsTest {
    @Test
    void everyFolderIsRun() throws Exception {
        try (var folders = Files.list(Path.of("src/main/resources/db/migration"))) {
            assertThat(folders.map(folder -> folder.getFileName().toString()))
                    .containsExactlyInAnyOrderElementsOf(Migrations.MODULES);
        }
    }

    @Test
    void aFolderThatIsNotNamedRunsAfterThoseThatAre() {
        assertThat(Migrations.modules()).startsWith(Migrations.MODULES.toArray(String[]::new));
    }

    /** Data folders and backups know a folder of migrations by its name, whatever becomes of the module's. */
    @Test
    void whatOnceHadAHistoryKeepsIt() {
        assertThat(Migrations.MODULES).contains("__root", "access", "registry", "profiles", "capture", "portal");
    }

    @Test
    void aHistoryTellsItsModule() {
        assertThat(Migrations.MODULES)
                .allSatisfy(module -> assertThat(Migrations.module(Migrations.history(module)))
                        .isEqualTo(module));
    }
}

package io.yuanliu.server.database.backup;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.yuanliu.server.PlatformProcess;
import io.yuanliu.server.database.DataFolder;
import io.yuanliu.server.database.DatabaseLogin;
import io.yuanliu.server.database.EmbeddedPostgres;
import io.yuanliu.server.database.Roles;
import io.yuanliu.server.database.Session;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Backup and restore as people do it: with the commands, beside a running platform. */
class BackupIT {
    private static final Set<String> WRITTEN_AT_EACH_START = Set.of("access_operation", "log_shard");

    @TempDir
    static Path temp;

    private static @Nullable PlatformProcess platform;

    @BeforeAll
    static void start() throws Exception {
        platform = PlatformProcess.start(temp.resolve("data"), Map.of());
        tell(loginOf(data()), "insert into scan_count values ('trace:1', now(), 3), ('trace:中文\t\\2', now(), 1)");
    }

    @AfterAll
    static void stop() throws Exception {
        requireNonNull(platform).close();
    }

    @Test
    void aRunningPlatformIsBackedUpAndBroughtBack() throws Exception {
        DatabaseLogin login = loginOf(data());
        Path file = temp.resolve("backup.zip");
        var before = contents(login);
        assertThat(command(data(), "backup", file.toString()))
                .contains("Backed up")
                .contains("without keys");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        tell(login, "update scan_count set times = 99", "insert into scan_count values ('later', now(), 1)");

        assertThat(failing(data(), "restore", file.toString())).contains("There are data already");
        assertThat(contents(login)).isNotEqualTo(before);

        assertThat(command(data(), "restore", file.toString(), "--replace")).contains("Restored");
        requireNonNull(platform).awaitReady();
        assertThat(contents(login)).isEqualTo(before);
        assertThat(one(login, "select count(*)::text from pg_namespace where nspname ~ '^yuanliu_'"))
                .isEqualTo("0");
        // It was put together anew, in the same process.
        assertThat(requireNonNull(platform).output().split("Yuanliu is ready", -1))
                .hasSize(3);
    }

    @Test
    void aBackupWithKeysStartsANewDataFolder() throws Exception {
        Path file = temp.resolve("with-keys.zip");
        Path fresh = temp.resolve("fresh");
        String attached = "0123456789abcdef0123456789abcdef";
        Path here = new DataFolder(data()).file(attached);
        Files.createDirectories(here.getParent());
        Files.writeString(here, "attached");
        Files.writeString(new DataFolder(data()).arriving().resolve("arriving1.part"), "not yet judged");
        assertThat(command(data(), "backup", file.toString(), "--with-keys")).contains("with keys");
        var before = contents(loginOf(data()));
        assertThat(command(fresh, "restore", file.toString())).contains("Restored");
        assertThat(Files.readString(fresh.resolve("keys").resolve("master.key")))
                .isEqualTo(Files.readString(data().resolve("keys").resolve("master.key")));
        assertThat(new DataFolder(fresh).file(attached)).hasContent("attached");
        assertThat(new DataFolder(fresh).arriving()).isEmptyDirectory();
        try (var second = PlatformProcess.start(fresh, Map.of())) {
            assertThat(contents(loginOf(fresh))).isEqualTo(before);
            assertThat(second.output()).contains("is ready");
        }
    }

    @Test
    void aDamagedBackupIsRefusedAndChangesNothing() throws Exception {
        Path file = temp.resolve("whole.zip");
        assertThat(command(data(), "backup", file.toString())).contains("Backed up");
        byte[] bytes = Files.readAllBytes(file);
        Path changed = Files.write(temp.resolve("changed.zip"), flipped(bytes));
        Path cut = Files.write(temp.resolve("cut.zip"), Arrays.copyOf(bytes, bytes.length / 2));
        Path other = Files.writeString(temp.resolve("other.zip"), "no archive");
        Path nowhere = temp.resolve("nowhere");
        for (Path wrong : List.of(changed, cut, other)) {
            assertThat(failing(nowhere, "restore", wrong.toString()))
                    .contains("damaged")
                    .contains("Nothing was changed");
        }
        assertThat(failing(data(), "backup", file.toString())).contains("exists already");
        assertThat(failing(nowhere, "backup", temp.resolve("b.zip").toString()))
                .contains("There is nothing to back up");
        assertThat(failing(data(), "restore", temp.resolve("missing.zip").toString()))
                .contains("There is no file");
        assertThat(nowhere).doesNotExist();
    }

    private static Path data() {
        return temp.resolve("data");
    }

    /** One bit of the first table's bytes. */
    private static byte[] flipped(byte[] bytes) {
        byte[] copy = bytes.clone();
        copy[60] ^= 1;
        return copy;
    }

    private static DatabaseLogin loginOf(Path data) {
        return EmbeddedPostgres.running(new DataFolder(data)).orElseThrow();
    }

    private static void tell(DatabaseLogin login, String... statements) throws SQLException {
        try (Session session = Session.open(login, Roles.WRITER, DatabaseLogin.SCHEMA)) {
            session.tellTogether(List.of(statements));
        }
    }

    private static String one(DatabaseLogin login, String sql) throws SQLException {
        try (Session session = Session.open(login, Roles.WRITER, DatabaseLogin.SCHEMA)) {
            return session.text(sql).orElse("");
        }
    }

    /** Every table with a digest of its rows, but for those that the platform itself writes at each start. */
    private static Map<String, String> contents(DatabaseLogin login) throws SQLException {
        try (Session session = Session.open(login, Roles.WRITER, DatabaseLogin.SCHEMA)) {
            var contents = new TreeMap<String, String>();
            for (Catalogue.Relation relation : new Catalogue(session).relations()) {
                if (!WRITTEN_AT_EACH_START.contains(relation.name())) {
                    contents.put(
                            relation.name(),
                            session.text("select md5(coalesce(string_agg(t::text, '|' order by t::text), '')) from "
                                            + Session.quoted(relation.name()) + " t")
                                    .orElseThrow());
                }
            }
            assertThat(contents).containsKey("scan_count");
            return contents;
        }
    }

    private String command(Path data, String... words) throws IOException, InterruptedException {
        Ended ended = execute(data, words);
        assertThat(ended.status()).as(ended.output()).isZero();
        return ended.output();
    }

    private String failing(Path data, String... words) throws IOException, InterruptedException {
        Ended ended = execute(data, words);
        assertThat(ended.status()).as(ended.output()).isEqualTo(2);
        assertThat(ended.output().strip()).startsWith("Yuanliu: ").doesNotContain("\n");
        return ended.output();
    }

    private Ended execute(Path data, String... words) throws IOException, InterruptedException {
        Path output = Files.createTempFile(temp, "command", ".log");
        var builder = PlatformProcess.program("io.yuanliu.server.Application", words)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("YUANLIU_"));
        builder.environment().put("YUANLIU_DATA", data.toString());
        Process process = builder.start();
        assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
        return new Ended(process.exitValue(), Files.readString(output));
    }

    private record Ended(int status, String output) {}
}

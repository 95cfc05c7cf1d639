package io.yuanliu.server.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EmbeddedPostgresIT {
    @TempDir
    static Path temp;

    /** Made once; each test starts and stops it. */
    private static DataFolder folder = new DataFolder(Path.of("unset"));

    @BeforeAll
    static void aDataFolder() {
        folder = DataFolder.at(temp.resolve("data"));
    }

    @Test
    void isDurableAndTrustsNobody() throws Exception {
        try (var postgres = start(folder)) {
            for (String setting : List.of("fsync", "synchronous_commit", "full_page_writes", "data_checksums")) {
                assertThat(ask(postgres.login(), "show " + setting)).as(setting).isEqualTo("on");
            }
            assertThat(ask(postgres.login(), "show listen_addresses")).isEqualTo("127.0.0.1");
            assertThat(ask(postgres.superuser("postgres"), "show unix_socket_directories"))
                    .isEmpty();
            assertThat(ask(postgres.login(), "show server_encoding")).isEqualTo("UTF8");
            for (String wrong : List.of("", "guess", "postgres", "yuanliu")) {
                var login = new DatabaseLogin(postgres.login().url(), "postgres", wrong);
                assertThatThrownBy(() -> ask(login, "select 1")).isInstanceOf(SQLException.class);
            }
        }
        assertThat(PosixFilePermissions.toString(
                        Files.getPosixFilePermissions(folder.keys().resolve("postgres-login"))))
                .isEqualTo("rw-------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.root())))
                .isEqualTo("rwx------");
    }

    @Test
    void theLoginIsNoSuperuserAndEachRoleIsWhatItMustBe() throws Exception {
        try (var postgres = start(folder)) {
            String roles = "select string_agg(rolname || ':' || rolsuper || ':' || rolbypassrls, ' ' order by rolname)"
                    + " from pg_roles where rolname like 'yuanliu%'";
            assertThat(ask(postgres.login(), roles))
                    .isEqualTo("yuanliu:false:false yuanliu_owner:false:false yuanliu_reader:false:false"
                            + " yuanliu_writer:false:true");
        }
    }

    @Test
    void isNotReachableFromOtherMachines() throws Exception {
        try (var postgres = start(folder)) {
            int port = Integer.parseInt(postgres.login().url().replaceAll(".*:(\\d+)/.*", "$1"));
            for (var card : NetworkInterface.networkInterfaces().toList()) {
                for (InetAddress address : card.inetAddresses().toList()) {
                    if (!address.isLoopbackAddress()) {
                        assertThatThrownBy(() -> new Socket(address, port).close())
                                .isInstanceOf(IOException.class);
                    }
                }
            }
        }
    }

    @Test
    void whatAKillLeftBehindIsStoppedAndWhatWasCommittedIsThere() throws Exception {
        var abandoned = start(folder);
        tell(abandoned, "create table kept (x int); insert into kept values (7)");
        long first = postmaster(folder);
        try (var again = start(folder)) {
            assertThat(postmaster(folder)).isNotEqualTo(first);
            assertThatThrownBy(() -> ask(abandoned.login(), "select 1")).isInstanceOf(SQLException.class);
            assertThat(ask(again.superuser("postgres"), "select x from kept")).isEqualTo("7");
            ProcessHandle.of(postmaster(folder)).orElseThrow().destroyForcibly();
        } catch (IllegalStateException e) {
            // It is gone already, so there is nothing to stop.
        }
        try (var restarted = start(folder)) {
            assertThat(ask(restarted.superuser("postgres"), "select x from kept"))
                    .isEqualTo("7");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"itself", "gone"})
    void aProcessNumberThatIsNoPostmasterDoesNotKeepItFromStarting(String whose) throws Exception {
        start(folder).close();
        long pid = whose.equals("itself") ? ProcessHandle.current().pid() : 4_000_000;
        Path file = folder.postgres().resolve("cluster").resolve("postmaster.pid");
        Files.writeString(file, pid + "\n" + file.getParent() + "\n0\n5432\n\n127.0.0.1\n");
        try (var postgres = start(folder)) {
            assertThat(ask(postgres.login(), "select 1")).isEqualTo("1");
        }
    }

    @Test
    void anInterruptedFirstStartIsBegunAgain() throws Exception {
        DataFolder other = DataFolder.at(temp.resolve("other"));
        Path part = Files.createDirectories(other.postgres().resolve("cluster.part"));
        Files.writeString(part.resolve("PG_VERSION"), "18\n");
        try (var postgres = start(other)) {
            assertThat(ask(postgres.login(), "select 1")).isEqualTo("1");
        }
    }

    @Test
    void filesOfAnotherMajorVersionAreRefusedInOneLine() throws Exception {
        start(folder).close();
        Files.writeString(folder.postgres().resolve("cluster").resolve("PG_VERSION"), "17\n");
        assertThatThrownBy(() -> start(folder))
                .isInstanceOf(StartFault.class)
                .hasMessageContaining("made by PostgreSQL 17, this program brings 18");
        Files.writeString(folder.postgres().resolve("cluster").resolve("PG_VERSION"), "18\n");
    }

    @Test
    void theLogNamesNobody() throws Exception {
        try (var postgres = start(folder)) {
            tell(postgres, "create table person (name text primary key); insert into person values ('Zhang-San')");
            assertThatThrownBy(() -> tell(postgres, "insert into person values ('Zhang-San')"));
            assertThatThrownBy(() -> tell(postgres, "select 'Zhang-San'::int"));
        }
        try (var logs = Files.list(folder.postgres().resolve("log"))) {
            for (Path log : logs.toList()) {
                assertThat(Files.readString(log)).doesNotContain("insert into").doesNotContain("(name)=");
            }
        }
    }

    private static EmbeddedPostgres start(DataFolder folder) {
        return EmbeddedPostgres.start(folder, TestPostgres.binaries());
    }

    private static long postmaster(DataFolder folder) throws IOException {
        Path file = folder.postgres().resolve("cluster").resolve("postmaster.pid");
        return Long.parseLong(Files.readAllLines(file).getFirst().strip());
    }

    private static void tell(EmbeddedPostgres postgres, String sql) throws SQLException {
        DatabaseLogin login = postgres.superuser("postgres");
        try (var connection = DriverManager.getConnection(login.url(), login.user(), login.password());
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String ask(DatabaseLogin login, String sql) throws SQLException {
        try (var connection = DriverManager.getConnection(login.url(), login.user(), login.password());
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }
}

package io.yuanliu.server.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A PostgreSQL that somebody else keeps: Debian's version 15 where it is installed, else the embedded programs. */
class OutsidePostgresIT {
    private static final Path DEBIAN = Path.of("/usr/lib/postgresql/15");

    @TempDir
    static Path temp;

    @SuppressWarnings("NullAway.Init") // Set before each test of the class.
    private static OutsidePostgres server;

    @BeforeAll
    static void start() throws IOException {
        boolean debian = Files.isExecutable(DEBIAN.resolve("bin").resolve("postgres"));
        Path programs = debian ? DEBIAN : PostgresBinaries.unpack(TestPostgres.binaries());
        server = OutsidePostgres.start(programs, temp);
    }

    @AfterAll
    static void stop() throws IOException {
        server.close();
    }

    @Test
    void whatIsMissingIsSaidWithTheSqlThatMendsIt() throws Exception {
        tell(server.superuser("postgres"), "create role clerk login password 'of-the-clerk'", "create database trace");
        DatabaseLogin clerk = server.login("trace", "clerk", "of-the-clerk");

        Throwable fault = catchThrowable(() -> new Roles(clerk).requireOutside());
        assertThat(fault)
                .isInstanceOf(StartFault.class)
                .hasMessageContaining("role yuanliu_writer is missing")
                .hasMessageContaining("create role yuanliu_writer nologin bypassrls;")
                .hasMessageContaining("to clerk;")
                .message()
                .doesNotContain("of-the-clerk");

        String sql = String.valueOf(fault.getMessage()).replaceFirst("(?s)^.*run:\\s*", "");
        tell(server.superuser("trace"), sql.split(";\\s*"));
        assertThatCode(() -> new Roles(clerk).requireOutside()).doesNotThrowAnyException();

        tell(server.superuser("postgres"), "alter role yuanliu_reader bypassrls");
        assertThatThrownBy(() -> new Roles(clerk).requireOutside())
                .hasMessageContaining("yuanliu_reader must not escape row-level security");

        // An administrator's login makes what is missing by itself.
        new Roles(server.superuser("postgres")).requireOutside();
        assertThatCode(() -> new Roles(clerk).requireOutside()).doesNotThrowAnyException();
    }

    @Test
    void aServerThatDoesNotAnswerIsNamedWithoutItsPassword() {
        var nowhere = new DatabaseLogin("jdbc:postgresql://127.0.0.1:1/trace?connectTimeout=2", "clerk", "hidden");
        assertThatThrownBy(() -> new Roles(nowhere).requireOutside())
                .isInstanceOf(StartFault.class)
                .hasMessageContaining("clerk@jdbc:postgresql://127.0.0.1:1/trace does not answer")
                .message()
                .doesNotContain("hidden");
    }

    private static void tell(DatabaseLogin login, String... statements) throws SQLException {
        try (Session session = Session.open(login)) {
            for (String sql : statements) {
                session.tell(sql);
            }
        }
    }
}

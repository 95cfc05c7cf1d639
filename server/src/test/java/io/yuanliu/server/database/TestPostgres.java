package io.yuanliu.server.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The one PostgreSQL of a test run: started by the first test that asks, gone with the run. It is the embedded one,
 * or another installation where the system property {@code test.postgres} names its folder.
 */
public final class TestPostgres {
    private static final String LOGIN = "yuanliu_test";
    private static final String PASSWORD = "of-the-tests";
    private static final AtomicInteger DATABASES = new AtomicInteger();

    private TestPostgres() {}

    /** An empty database with the platform's roles. */
    public static DatabaseLogin database() {
        String name = "test_" + DATABASES.incrementAndGet();
        new Roles(superuser("postgres")).createDatabase(name, LOGIN);
        return new DatabaseLogin(superuser(name).url(), LOGIN, PASSWORD);
    }

    /** The superuser's way into a database, to look behind the roles. */
    static DatabaseLogin superuser(String database) {
        return Running.SUPERUSER.in(database);
    }

    /** Where tests keep the unpacked PostgreSQL from run to run. */
    static Path binaries() {
        return Path.of("target", "postgres").toAbsolutePath();
    }

    private record Superuser(UnaryOperator<String> url, String user, String password) {
        DatabaseLogin in(String database) {
            return new DatabaseLogin(url.apply(database), user, password);
        }
    }

    private static final class Running {
        static final Superuser SUPERUSER = start();

        private static Superuser start() {
            try {
                Path folder = Files.createTempDirectory("yuanliu-test");
                @Nullable String installation = System.getProperty("test.postgres");
                DatabaseLogin login = installation == null ? embedded(folder) : outside(Path.of(installation), folder);
                new Roles(login).makeEmbedded(LOGIN, PASSWORD);
                String server = login.url().replaceAll("[^/]*$", "");
                return new Superuser(database -> server + database, login.user(), login.password());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static DatabaseLogin embedded(Path folder) {
            EmbeddedPostgres postgres = EmbeddedPostgres.start(DataFolder.at(folder), binaries());
            atTheEnd(postgres, folder);
            return postgres.superuser("postgres");
        }

        private static DatabaseLogin outside(Path installation, Path folder) throws IOException {
            OutsidePostgres postgres = OutsidePostgres.start(installation, folder);
            atTheEnd(postgres, folder);
            return postgres.superuser("postgres");
        }

        private static void atTheEnd(AutoCloseable postgres, Path folder) {
            Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                try (postgres) {
                    // Closing is all there is to do.
                } catch (Exception e) {
                    throw new IllegalStateException(e);
                } finally {
                    delete(folder);
                }
            }));
        }

        private static void delete(Path folder) {
            try {
                PostgresBinaries.delete(folder);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}

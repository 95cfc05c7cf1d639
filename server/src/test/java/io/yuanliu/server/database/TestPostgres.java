package io.yuanliu.server.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;

/** The one embedded PostgreSQL of a test run: started by the first test that asks, gone with the run. */
public final class TestPostgres {
    private static final AtomicInteger DATABASES = new AtomicInteger();

    private TestPostgres() {}

    /** An empty database with the platform's roles. */
    public static DatabaseLogin database() {
        String name = "test_" + DATABASES.incrementAndGet();
        Running.POSTGRES.createDatabase(name);
        return Running.POSTGRES.login(name);
    }

    /** The superuser's way into the same database, to look behind the roles. */
    static DatabaseLogin superuser(DatabaseLogin login) {
        return Running.POSTGRES.superuser(login.url().replaceAll(".*/", ""));
    }

    /** Where tests keep the unpacked PostgreSQL from run to run. */
    static Path binaries() {
        return Path.of("target", "postgres").toAbsolutePath();
    }

    private static final class Running {
        static final EmbeddedPostgres POSTGRES = start();

        private static EmbeddedPostgres start() {
            try {
                Path folder = Files.createTempDirectory("yuanliu-test");
                EmbeddedPostgres postgres = EmbeddedPostgres.start(DataFolder.at(folder), binaries());
                Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(postgres, folder)));
                return postgres;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static void stop(EmbeddedPostgres postgres, Path folder) {
            try {
                postgres.close();
                PostgresBinaries.delete(folder);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}

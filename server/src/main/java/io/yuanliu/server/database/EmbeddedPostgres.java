package io.yuanliu.server.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A real PostgreSQL of our own under the data folder: durable, with generated passwords, reachable from this
 * machine only, started with the platform and stopped with it.
 */
public final class EmbeddedPostgres implements AutoCloseable {
    static final String SUPERUSER = "postgres";
    private static final String DATABASE = "yuanliu";
    private static final String LOGIN = "yuanliu";
    private static final int ATTEMPTS = 3;

    private final Cluster cluster;
    private final DataFolder folder;
    private final int port;

    private EmbeddedPostgres(Cluster cluster, DataFolder folder, int port) {
        this.cluster = cluster;
        this.folder = folder;
        this.port = port;
    }

    /** Starts it on this data folder, whose lock the caller holds. */
    public static EmbeddedPostgres start(DataFolder folder) {
        return start(folder, folder.postgres());
    }

    static EmbeddedPostgres start(DataFolder folder, Path parentOfBinaries) {
        try {
            Path binaries = PostgresBinaries.unpack(parentOfBinaries);
            var programs = PostgresPrograms.in(binaries);
            var cluster = new Cluster(folder.postgres().resolve("cluster"), programs);
            Files.createDirectories(folder.postgres().resolve("log"));
            folder.secret("postgres-superuser");
            cluster.make(SUPERUSER, folder.keys().resolve("postgres-superuser"));
            cluster.requireVersion(
                    programs.run("postgres", List.of("--version")).replaceFirst(".*PostgreSQL\\) (\\d+).*", "$1"));
            return start(cluster, programs, folder);
        } catch (IOException e) {
            throw new StartFault("The embedded PostgreSQL did not start: " + e.getMessage(), e);
        }
    }

    /** One that is killed while it starts is started again. */
    private static EmbeddedPostgres start(Cluster cluster, PostgresPrograms programs, DataFolder folder)
            throws IOException {
        for (int attempt = 1; ; attempt++) {
            cluster.clearLeftOver();
            var postgres = new EmbeddedPostgres(cluster, folder, launch(cluster, programs, folder));
            try {
                postgres.prepare();
                return postgres;
            } catch (RuntimeException fault) {
                boolean wasKilled = cluster.runningPort().isEmpty();
                postgres.close();
                if (!wasKilled || attempt == ATTEMPTS) {
                    throw fault;
                }
            }
        }
    }

    /** The login to the PostgreSQL that another process runs on this data folder, if one does. */
    public static Optional<DatabaseLogin> running(DataFolder folder) {
        try {
            Path files = folder.postgres().resolve("cluster");
            return new Cluster(files, PostgresPrograms.in(files))
                    .runningPort()
                    .map(port -> login(folder, port, DATABASE));
        } catch (IOException e) {
            throw new StartFault("The state of the embedded PostgreSQL cannot be read: " + e.getMessage(), e);
        }
    }

    /** A free port can be taken by another program before PostgreSQL has it, so a few are tried. */
    private static int launch(Cluster cluster, PostgresPrograms programs, DataFolder folder) throws IOException {
        for (int attempt = 1; ; attempt++) {
            int port = freePort();
            cluster.configure(port);
            Path log = folder.postgres().resolve("log").resolve("start.log");
            var answer = programs.answer(
                    "pg_ctl",
                    List.of("start", "--pgdata=" + cluster.folder(), "--log=" + log, "--wait", "--timeout=600"));
            if (answer.status() == 0) {
                return port;
            }
            cluster.clearLeftOver();
            if (attempt == ATTEMPTS) {
                throw new IOException("see %s (%s)".formatted(log, answer.text().replaceAll("\\s+", " ")));
            }
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private void prepare() {
        new Roles(superuser("postgres")).makeEmbedded(LOGIN, folder.secret("postgres-login"));
        createDatabase(DATABASE);
    }

    /** Makes a database of the platform's owner when it is not there yet. */
    void createDatabase(String name) {
        new Roles(superuser("postgres")).createDatabase(name, LOGIN);
    }

    DatabaseLogin superuser(String database) {
        return new DatabaseLogin(url(port, database), SUPERUSER, folder.secret("postgres-superuser"));
    }

    /** How the platform logs in. */
    public DatabaseLogin login() {
        return login(DATABASE);
    }

    DatabaseLogin login(String database) {
        return login(folder, port, database);
    }

    private static DatabaseLogin login(DataFolder folder, int port, String database) {
        return new DatabaseLogin(url(port, database), LOGIN, folder.secret("postgres-login"));
    }

    private static String url(int port, String database) {
        return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(port, database);
    }

    @Override
    public void close() {
        try {
            cluster.stop();
        } catch (IOException e) {
            throw new IllegalStateException("The embedded PostgreSQL could not be stopped", e);
        }
    }
}

package io.yuanliu.server.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A PostgreSQL that is not ours: another installation on this machine, without our roles, until it is closed. */
final class OutsidePostgres implements AutoCloseable {
    private static final String PASSWORD = "of-the-administrator";

    private final PostgresPrograms programs;
    private final Path folder;
    private final int port;

    private OutsidePostgres(PostgresPrograms programs, Path folder, int port) {
        this.programs = programs;
        this.folder = folder;
        this.port = port;
    }

    /** Starts it in an empty folder with the programs of an installation such as {@code /usr/lib/postgresql/15}. */
    static OutsidePostgres start(Path installation, Path folder) throws IOException {
        PostgresPrograms programs = PostgresPrograms.in(installation);
        Path password = Files.writeString(folder.resolve("password"), PASSWORD);
        Path cluster = folder.resolve("cluster");
        programs.run(
                "initdb",
                List.of(
                        "--pgdata=" + cluster,
                        "--username=postgres",
                        "--pwfile=" + password,
                        "--auth=scram-sha-256",
                        "--encoding=UTF8",
                        "--locale=C",
                        "--no-sync"));
        int port = freePort();
        Files.writeString(
                cluster.resolve("postgresql.conf"),
                "listen_addresses = '127.0.0.1'\nunix_socket_directories = ''\nport = %d\n".formatted(port));
        String log = "--log=" + folder.resolve("log");
        programs.run("pg_ctl", List.of("start", "--pgdata=" + cluster, log, "--wait"));
        return new OutsidePostgres(programs, cluster, port);
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    DatabaseLogin superuser(String database) {
        return login(database, "postgres", PASSWORD);
    }

    DatabaseLogin login(String database, String user, String password) {
        return new DatabaseLogin("jdbc:postgresql://127.0.0.1:%d/%s".formatted(port, database), user, password);
    }

    @Override
    public void close() throws IOException {
        programs.run("pg_ctl", List.of("stop", "--pgdata=" + folder, "--mode=fast"));
    }
}

package io.yuanliu.server.database;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** The folder of the embedded PostgreSQL's files: made, configured, and cleared of what a kill left behind. */
final class Cluster {
    private static final Duration LONGEST_END = Duration.ofSeconds(5);
    private static final long MEGABYTE = 1L << 20;

    private final Path folder;
    private final PostgresPrograms programs;

    Cluster(Path folder, PostgresPrograms programs) {
        this.folder = folder;
        this.programs = programs;
    }

    Path folder() {
        return folder;
    }

    /** Makes the cluster once; one that was interrupted is begun again. */
    void make(String user, Path passwordFile) throws IOException {
        if (Files.exists(folder.resolve("PG_VERSION"))) {
            return;
        }
        Path part = folder.resolveSibling(folder.getFileName() + ".part");
        PostgresBinaries.delete(part);
        programs.run(
                "initdb",
                List.of(
                        "--pgdata=" + part,
                        "--username=" + user,
                        "--pwfile=" + passwordFile,
                        "--auth=scram-sha-256",
                        "--encoding=UTF8",
                        "--locale=C",
                        "--locale-provider=builtin",
                        "--builtin-locale=C.UTF-8",
                        "--data-checksums",
                        "--sync-method=" + (Files.isDirectory(Path.of("/proc")) ? "syncfs" : "fsync")));
        Files.move(part, folder);
    }

    /** The files of one major version cannot be read by another; better one clear line than a crash. */
    void requireVersion(String major) throws IOException {
        String found = Files.readString(folder.resolve("PG_VERSION")).strip();
        if (!found.equals(major)) {
            throw new StartFault(
                    "The database in %s was made by PostgreSQL %s, this program brings %s: back it up with the program that made it, and restore into a new data folder."
                            .formatted(folder, found, major));
        }
    }

    /** Written whole at every start, so that no start inherits a weaker setting from an earlier one. */
    void configure(int port) throws IOException {
        Files.writeString(folder.resolve("postgresql.conf"), configuration(port));
        Files.writeString(folder.resolve("postgresql.auto.conf"), "# Not used: see postgresql.conf\n");
        Files.writeString(folder.resolve("pg_hba.conf"), "host all all 127.0.0.1/32 scram-sha-256\n");
        Files.writeString(folder.resolve("pg_ident.conf"), "");
    }

    private String configuration(int port) {
        long shared = Math.clamp(memory() / 16 / MEGABYTE, 128, 1024);
        return """
                # Written by Yuanliu at every start. Tuning of your own goes into ../postgresql.local.conf,
                # what keeps data safe stands below it and cannot be changed there.
                shared_buffers = %dMB
                effective_cache_size = %dMB
                maintenance_work_mem = 128MB
                work_mem = 16MB
                max_connections = 100
                max_wal_size = 2GB
                checkpoint_timeout = 10min
                random_page_cost = 1.1
                jit = off
                timezone = 'UTC'
                client_connection_check_interval = 2s
                include_if_exists = '../postgresql.local.conf'
                listen_addresses = '127.0.0.1'
                port = %d
                unix_socket_directories = ''
                password_encryption = scram-sha-256
                fsync = on
                synchronous_commit = on
                full_page_writes = on
                # Neither statements nor rejected values go to the log: they may name persons.
                logging_collector = on
                log_directory = '../log'
                log_filename = 'postgres-%%a.log'
                log_file_mode = 0600
                log_rotation_age = 1d
                log_rotation_size = 0
                log_truncate_on_rotation = on
                log_statement = none
                log_min_error_statement = panic
                log_parameter_max_length = 0
                log_parameter_max_length_on_error = 0
                log_error_verbosity = terse
                log_timezone = 'UTC'
                """.formatted(shared, shared * 3, port);
    }

    private static long memory() {
        return ManagementFactory.getOperatingSystemMXBean() instanceof com.sun.management.OperatingSystemMXBean system
                ? system.getTotalMemorySize()
                : 0;
    }

    /**
     * Ends what still works on these files: the postmaster that a killed program left running, or the connections that
     * a killed postmaster left behind, which go on until their statement is done and keep a new one from starting. The
     * caller holds the lock of the data folder, so they cannot be anybody else's. A process number that now belongs to
     * another program is not a postmaster: its file goes, else PostgreSQL would refuse to start.
     */
    void clearLeftOver() throws IOException {
        Optional<ProcessHandle> process = leftOver();
        if (process.filter(this::isPostmaster).isPresent()) {
            stop();
        }
        endOrphans();
        if (process.isPresent()) {
            Files.deleteIfExists(folder.resolve("postmaster.pid"));
        }
    }

    /** What they had acknowledged is on disk, and the rest was never promised to anybody. */
    private void endOrphans() {
        List<ProcessHandle> orphans =
                ProcessHandle.allProcesses().filter(this::isOfThisCluster).toList();
        orphans.forEach(ProcessHandle::destroyForcibly);
        orphans.forEach(orphan -> orphan.onExit()
                .completeOnTimeout(orphan, LONGEST_END.toSeconds(), TimeUnit.SECONDS)
                .join());
    }

    private boolean isOfThisCluster(ProcessHandle process) {
        return process.info().command().orElse("").endsWith("/postgres")
                && worksHere(process).orElse(false);
    }

    private Optional<ProcessHandle> leftOver() throws IOException {
        return pidFile()
                .flatMap(lines ->
                        ProcessHandle.of(Long.parseLong(lines.getFirst().strip())))
                .filter(ProcessHandle::isAlive);
    }

    /** The port of the postmaster that runs on these files. */
    Optional<Integer> runningPort() throws IOException {
        if (leftOver().filter(this::isPostmaster).isEmpty()) {
            return Optional.empty();
        }
        return pidFile()
                .filter(lines -> lines.size() > 3)
                .map(lines -> Integer.valueOf(lines.get(3).strip()));
    }

    private Optional<List<String>> pidFile() throws IOException {
        try {
            List<String> lines = Files.readAllLines(folder.resolve("postmaster.pid"));
            return Optional.of(lines)
                    .filter(some -> !some.isEmpty() && some.getFirst().strip().matches("[0-9]+"));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    private boolean isPostmaster(ProcessHandle process) {
        return worksHere(process)
                .orElseGet(() -> process.info().command().orElse("").endsWith("/postgres"));
    }

    /** Whether its working folder is this one, where the system tells it. */
    private Optional<Boolean> worksHere(ProcessHandle process) {
        try {
            return Optional.of(Files.isSameFile(Path.of("/proc/" + process.pid() + "/cwd"), folder));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** Fast: rolls back what is open, writes a checkpoint; immediate when that does not end in a minute. */
    void stop() throws IOException {
        String data = "--pgdata=" + folder;
        var answer = programs.answer("pg_ctl", List.of("stop", data, "--mode=fast", "--timeout=60", "--silent"));
        if (answer.status() != 0 && leftOver().filter(this::isPostmaster).isPresent()) {
            programs.run("pg_ctl", List.of("stop", data, "--mode=immediate", "--timeout=60", "--silent"));
        }
    }
}

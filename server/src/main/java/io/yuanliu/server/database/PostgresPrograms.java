package io.yuanliu.server.database;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Runs initdb, pg_ctl and postgres. PostgreSQL refuses to work for root, so for root they run in a user
 * namespace of their own, where root is nobody.
 */
final class PostgresPrograms {
    private static final long LONGEST_MINUTES = 15;

    private final Path binaries;
    private final boolean namespace;

    private PostgresPrograms(Path binaries, boolean namespace) {
        this.binaries = binaries;
        this.namespace = namespace;
    }

    static PostgresPrograms in(Path binaries) {
        boolean root = isRoot();
        if (root && !namespaceWorks()) {
            throw new StartFault("PostgreSQL does not run as root, and this system forbids `unshare -U`: start Yuanliu"
                    + " as an ordinary user, or set YUANLIU_DATABASE_URL.");
        }
        return new PostgresPrograms(binaries, root);
    }

    /** Runs a program to its end; a failure carries what it said. */
    String run(String program, List<String> arguments) throws IOException {
        Answer answer = answer(program, arguments);
        if (answer.status() != 0) {
            throw new IOException("%s ended with %d: %s".formatted(program, answer.status(), answer.text()));
        }
        return answer.text();
    }

    Answer answer(String program, List<String> arguments) throws IOException {
        var command = new ArrayList<String>();
        if (namespace) {
            command.addAll(List.of("unshare", "-U"));
        }
        command.add(binaries.resolve("bin").resolve(program).toString());
        command.addAll(arguments);
        return execute(command);
    }

    private static boolean isRoot() {
        try {
            return Files.getAttribute(Path.of("/proc/self"), "unix:uid").equals(0);
        } catch (IOException | UnsupportedOperationException e) {
            return "root".equals(System.getProperty("user.name"));
        }
    }

    private static boolean namespaceWorks() {
        try {
            return execute(List.of("unshare", "-U", "true")).status() == 0;
        } catch (IOException e) {
            return false;
        }
    }

    /** The output goes through a file: a postmaster that stays behind would hold a pipe open for ever. */
    private static Answer execute(List<String> command) throws IOException {
        Path output = Files.createTempFile("yuanliu-postgres", ".log");
        try {
            var builder = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectInput(new File("/dev/null"))
                    .redirectOutput(output.toFile())
                    .directory(new File("/"));
            builder.environment().keySet().removeIf(name -> name.startsWith("PG") || name.startsWith("YUANLIU_"));
            builder.environment().put("LC_ALL", "C");
            Process process = builder.start();
            if (!process.waitFor(LONGEST_MINUTES, TimeUnit.MINUTES)) {
                process.destroyForcibly();
                throw new IOException(command.getLast() + " did not end");
            }
            return new Answer(process.exitValue(), Files.readString(output).strip());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted while waiting for PostgreSQL", e);
        } finally {
            Files.deleteIfExists(output);
        }
    }

    /** How a program ended, and what it wrote. */
    record Answer(int status, String text) {}
}

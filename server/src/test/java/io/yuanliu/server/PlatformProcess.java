package io.yuanliu.server;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * The platform as a process of its own on a data folder, to be killed and started again:
 * {@code PlatformProcess.start(folder, Map.of())}, {@code kill()}, and once more. It knows the client of
 * {@link PlatformTest}.
 */
public final class PlatformProcess implements AutoCloseable {
    private static final Duration LONGEST = Duration.ofMinutes(2);

    private final Process process;
    private final int port;
    private final Path data;
    private final Path log;

    private PlatformProcess(Process process, int port, Path data, Path log) {
        this.process = process;
        this.port = port;
        this.data = data;
        this.log = log;
    }

    /** Starts a platform and waits until it answers; the settings add to or replace the usual ones. */
    public static PlatformProcess start(Path data, Map<String, String> settings, String... options) throws IOException {
        PlatformProcess started = launch(data, settings, options);
        started.awaitReady();
        return started;
    }

    /** Starts a platform of which these classes are a part. */
    static PlatformProcess startWith(Path classes, Path data) throws IOException {
        var started = launch(classes + ":" + ProgramClassPath.ofProgram(), List.of(), data, Map.of());
        started.awaitReady();
        return started;
    }

    /** Starts a platform without waiting for it. */
    public static PlatformProcess launch(Path data, Map<String, String> settings, String... options)
            throws IOException {
        return launch(List.of(), data, settings, options);
    }

    /** The same by way of other words that end with becoming the program, as {@code unshare} does. */
    static PlatformProcess launch(List<String> way, Path data, Map<String, String> settings, String... options)
            throws IOException {
        return launch(ProgramClassPath.ofProgram(), way, data, settings, options);
    }

    private static PlatformProcess launch(
            String classPath, List<String> way, Path data, Map<String, String> settings, String... options)
            throws IOException {
        int port = freePort();
        Path log = Files.createTempFile("yuanliu-platform", ".log");
        var builder = program(classPath, "io.yuanliu.server.Application", options)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        builder.command().addAll(0, way);
        builder.environment().keySet().removeIf(name -> name.startsWith("YUANLIU_"));
        builder.environment().put("YUANLIU_PORT", Integer.toString(port));
        builder.environment().put("YUANLIU_DATA", data.toString());
        builder.environment().put("YUANLIU_CLIENT", PlatformTest.CLIENT_ID + ":" + PlatformTest.CLIENT_SECRET);
        builder.environment().put("YUANLIU_ADMIN_PASSWORD", PlatformTest.ADMIN_PASSWORD);
        builder.environment().putAll(settings);
        return new PlatformProcess(builder.start(), port, data, log);
    }

    /** A Java program on the class path of this test, without the tests themselves. */
    public static ProcessBuilder program(String name, String... arguments) {
        return program(ProgramClassPath.ofProgram(), name, arguments);
    }

    private static ProcessBuilder program(String classPath, String name, String... arguments) {
        var command = new ArrayList<String>();
        command.add(ProcessHandle.current().info().command().orElse("java"));
        command.addAll(ProgramClassPath.archive(classPath));
        command.addAll(List.of("--enable-native-access=ALL-UNNAMED", "-cp", classPath, name));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command);
    }

    public URI at(String path) {
        return URI.create("http://localhost:" + port + path);
    }

    public int port() {
        return port;
    }

    public long pid() {
        return process.pid();
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    /** What it wrote to the terminal so far. */
    public String output() throws IOException {
        return Files.readString(log);
    }

    /** A way into its database behind all roles. */
    public Connection superuser() throws IOException, SQLException {
        return superuser(data);
    }

    /** The same where others than the platform come to its data folder by another path. */
    static Connection superuser(Path data) throws IOException, SQLException {
        String port = Files.readAllLines(postmaster(data)).get(3);
        String password = Files.readString(data.resolve("keys").resolve("postgres-superuser"));
        String address = "jdbc:postgresql://127.0.0.1:%s/yuanliu?currentSchema=yuanliu".formatted(port);
        return DriverManager.getConnection(address, "postgres", password.strip());
    }

    static Path postmaster(Path data) {
        return data.resolve("postgres").resolve("cluster").resolve("postmaster.pid");
    }

    /** SIGKILL to the program; its PostgreSQL stays behind, as it would in the field. */
    public void kill() {
        process.destroyForcibly();
        awaitEnd();
    }

    /** SIGKILL to its PostgreSQL; the program goes on. */
    public void killDatabase() throws IOException {
        long postmaster =
                Long.parseLong(Files.readAllLines(postmaster(data)).getFirst().strip());
        ProcessHandle.of(postmaster).ifPresent(ProcessHandle::destroyForcibly);
    }

    /** Waits until its PostgreSQL takes connections: then its file says so. */
    public void awaitDatabase() throws IOException, InterruptedException {
        long end = System.nanoTime() + LONGEST.toNanos();
        while (!isDatabaseReady()) {
            if (!process.isAlive() || System.nanoTime() > end) {
                throw new AssertionError("The database did not start:\n" + output());
            }
            TimeUnit.MILLISECONDS.sleep(10);
        }
    }

    private boolean isDatabaseReady() throws IOException {
        try {
            List<String> told = Files.readAllLines(postmaster(data));
            return told.size() > 7
                    && told.get(7).strip().equals("ready")
                    && ProcessHandle.of(Long.parseLong(told.getFirst().strip()))
                            .filter(ProcessHandle::isAlive)
                            .isPresent();
        } catch (NoSuchFileException notYet) {
            return false;
        }
    }

    /** SIGKILL to the program and to its PostgreSQL at once, as when the machine loses power. */
    public void killWithDatabase() throws IOException {
        process.destroyForcibly();
        killDatabase();
        awaitEnd();
    }

    /** SIGTERM, and waits for the clean end; answers its status. */
    public int stop() {
        process.destroy();
        return awaitEnd();
    }

    /** Waits until the program ends by itself; answers its status. */
    public int awaitEnd() {
        try {
            if (!process.waitFor(LONGEST.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new AssertionError("The platform did not end");
            }
            return process.exitValue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    /** Waits until the platform answers questions. */
    public void awaitReady() throws IOException {
        try (HttpClient http = HttpClient.newHttpClient()) {
            var health = HttpRequest.newBuilder(at("/actuator/health")).build();
            long end = System.nanoTime() + LONGEST.toNanos();
            while (!isUp(http, health)) {
                if (!process.isAlive() || System.nanoTime() > end) {
                    process.destroyForcibly();
                    throw new AssertionError("The platform did not start:\n" + output());
                }
                TimeUnit.MILLISECONDS.sleep(50);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    private static boolean isUp(HttpClient http, HttpRequest health) throws InterruptedException {
        try {
            return http.send(health, BodyHandlers.ofString()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    @Override
    public void close() throws IOException {
        if (process.isAlive()) {
            stop();
        }
        Files.deleteIfExists(log);
    }
}

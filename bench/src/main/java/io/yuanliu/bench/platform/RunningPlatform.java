package io.yuanliu.bench.platform;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The packaged program, started as a user starts it, on a data folder of its own. */
public final class RunningPlatform implements AutoCloseable {
    private static final String CLIENT = "bench:bench-secret-of-this-run";
    /** Less than a token holds. */
    private static final Duration TOKEN_LASTS = Duration.ofMinutes(5);

    /** A large store is read from its beginning at its first start. */
    private static final Duration LONGEST_START = Duration.ofMinutes(15);

    private static final Pattern TOKEN = Pattern.compile("\"access_token\"\\s*:\\s*\"([^\"]+)\"");

    private final Process process;
    /** HTTP/1.1, which is what the platform speaks: else this client asks for HTTP/2 with every single request. */
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final int port;
    private final Path data;
    private final double secondsToReady;
    private @Nullable String token;
    private Instant tokenUntil = Instant.MIN;

    public RunningPlatform(Path jar, Path data) throws IOException, InterruptedException {
        this.data = data;
        port = freePort();
        var java = ProcessHandle.current().info().command().orElse("java");
        var builder = new ProcessBuilder(java, "-jar", jar.toString())
                .redirectErrorStream(true)
                .redirectOutput(data.resolveSibling(data.getFileName() + ".log").toFile());
        builder.environment().put("YUANLIU_PORT", Integer.toString(port));
        builder.environment().put("YUANLIU_DATA", data.toString());
        builder.environment().put("YUANLIU_CLIENT", CLIENT);
        builder.environment().put("YUANLIU_ADMIN_PASSWORD", Administrator.PASSWORD);
        var start = System.nanoTime();
        process = builder.start();
        waitUntilReady(start);
        secondsToReady = (System.nanoTime() - start) / 1e9;
    }

    public double secondsToReady() {
        return secondsToReady;
    }

    public HttpClient http() {
        return http;
    }

    public URI at(String path) {
        return URI.create("http://localhost:" + port + path);
    }

    int port() {
        return port;
    }

    /** A bearer token of the client with full scope; another one before it ends. */
    public synchronized String token() throws IOException, InterruptedException {
        if (token == null || Instant.now().isAfter(tokenUntil)) {
            token = tokenOf(CLIENT);
            tokenUntil = Instant.now().plus(TOKEN_LASTS);
        }
        return token;
    }

    /** A new bearer token of a client, whose id and secret are written with a colon between. */
    public String tokenOf(String client) throws IOException, InterruptedException {
        var basic = Base64.getEncoder().encodeToString(client.getBytes(StandardCharsets.UTF_8));
        var answer = http.send(
                HttpRequest.newBuilder(at("/oauth2/token"))
                        .header("Authorization", "Basic " + basic)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString("grant_type=client_credentials"))
                        .build(),
                BodyHandlers.ofString());
        var matcher = TOKEN.matcher(answer.body());
        if (!matcher.find()) throw new IOException("No token: " + answer.statusCode());
        return matcher.group(1);
    }

    /** Hands something in, as the client with full scope. */
    public HttpResponse<String> send(Submission submission) throws IOException, InterruptedException {
        return http.send(
                HttpRequest.newBuilder(at(submission.path()))
                        .header("Authorization", "Bearer " + token())
                        .header("Content-Type", "application/json")
                        .timeout(Duration.ofMinutes(1))
                        .POST(HttpRequest.BodyPublishers.ofString(submission.body()))
                        .build(),
                BodyHandlers.ofString());
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    /** SIGKILL to the program; its PostgreSQL stays behind. */
    public void kill() {
        process.destroyForcibly().onExit().join();
    }

    /** SIGKILL to the first process of its PostgreSQL. */
    public void killDatabase() throws IOException {
        postmaster().destroyForcibly();
    }

    /** SIGKILL to the process behind one of its connections to PostgreSQL. */
    public void killConnection(Random random) throws IOException {
        var connections = postmaster()
                .children()
                .filter(child -> isConnection(child.pid()))
                .toList();
        if (!connections.isEmpty()) {
            connections.get(random.nextInt(connections.size())).destroyForcibly();
        }
    }

    private ProcessHandle postmaster() throws IOException {
        var pid = Files.readAllLines(data.resolve("postgres/cluster/postmaster.pid"));
        return ProcessHandle.of(Long.parseLong(pid.getFirst().strip())).orElseThrow();
    }

    /** PostgreSQL writes into a process's command line what it serves. */
    private static boolean isConnection(long pid) {
        try {
            return Files.readString(Path.of("/proc", Long.toString(pid), "cmdline"))
                    .startsWith("postgres: yuanliu");
        } catch (IOException gone) {
            return false;
        }
    }

    /** Resident memory in megabytes: the program alone, and with its database. */
    public Resident resident() throws IOException {
        double own = residentMegabytes(process.toHandle());
        double children = process.toHandle()
                .descendants()
                .mapToDouble(RunningPlatform::residentMegabytesOrNothing)
                .sum();
        return new Resident(own, own + children);
    }

    public record Resident(double program, double withDatabase) {}

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(60, TimeUnit.SECONDS)) process.destroyForcibly();
        } catch (InterruptedException stop) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    private void waitUntilReady(long start) throws IOException, InterruptedException {
        var health = HttpRequest.newBuilder(at("/actuator/health"))
                .timeout(Duration.ofSeconds(2))
                .build();
        while (true) {
            if (!process.isAlive()) throw new IOException("The platform stopped with status " + process.exitValue());
            if (System.nanoTime() - start > LONGEST_START.toNanos()) {
                process.destroyForcibly();
                throw new IOException("The platform was not ready after " + LONGEST_START.toMinutes() + " minutes");
            }
            try {
                if (http.send(health, BodyHandlers.ofString()).body().contains("UP")) return;
            } catch (IOException notYet) {
                // It listens once it can answer something.
            }
            TimeUnit.MILLISECONDS.sleep(20);
        }
    }

    private static double residentMegabytesOrNothing(ProcessHandle handle) {
        try {
            return residentMegabytes(handle);
        } catch (IOException gone) {
            return 0;
        }
    }

    private static double residentMegabytes(ProcessHandle handle) throws IOException {
        var status = Path.of("/proc", Long.toString(handle.pid()), "smaps_rollup");
        for (var line : Files.readAllLines(status)) {
            if (line.startsWith("Pss:")) return Double.parseDouble(line.replaceAll("\\D+", "")) / 1024;
        }
        return 0;
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}

package io.yuanliu.server;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A platform whose data folder is a small file system of its own, which can be filled and which ends with it. */
public final class SmallDisk implements AutoCloseable {
    /** A namespace of its own lets it mount what nobody else sees. */
    private static final List<String> NAMESPACE = List.of("unshare", "--map-root-user", "--mount", "sh", "-ec");

    /** Megabytes: a database without data and the 100 that the health of a platform demands, twice. */
    private static final int ROOM = 400;

    private final PlatformProcess platform;
    private final Path folder;

    private SmallDisk(PlatformProcess platform, Path folder) {
        this.platform = platform;
        this.folder = folder;
    }

    /** Why there can be none on this machine; empty when there can. */
    public static String obstacle(Path folder) throws IOException, InterruptedException {
        var said = Files.createTempFile("yuanliu-mount", ".log");
        try {
            var mounting = new ProcessBuilder(words(folder, 1, "true"))
                    .redirectErrorStream(true)
                    .redirectInput(new File("/dev/null"))
                    .redirectOutput(said.toFile())
                    .start();
            return mounting.waitFor() == 0 ? "" : "no small disk can be mounted here: " + Files.readString(said);
        } catch (IOException missing) {
            return "no small disk can be mounted here: " + missing.getMessage();
        } finally {
            Files.delete(said);
        }
    }

    /** A platform that has room enough to be UP. */
    public static SmallDisk start(Path folder) throws IOException {
        var way = words(folder, ROOM, "exec \"$@\"");
        var platform = PlatformProcess.launch(way, folder, Map.of());
        platform.awaitReady();
        return new SmallDisk(platform, folder);
    }

    private static List<String> words(Path folder, int megabytes, String then) {
        var words = new ArrayList<>(NAMESPACE);
        words.add("mount -t tmpfs -o size=%dm,mode=700 none '%s'; %s".formatted(megabytes, folder, then));
        words.add("sh");
        return words;
    }

    public PlatformProcess platform() {
        return platform;
    }

    /** The data folder as others than the platform come to it. */
    private Path data() {
        return Path.of("/proc", Long.toString(platform.pid()), "root")
                .resolve(Path.of("/").relativize(folder));
    }

    /** A way into the platform's database behind all roles. */
    public Connection superuser() throws IOException, SQLException {
        return PlatformProcess.superuser(data());
    }

    /** Whether its PostgreSQL has ended. */
    public boolean isDatabaseGone() {
        return !Files.exists(PlatformProcess.postmaster(data()));
    }

    /** Leaves not a byte of room. */
    public void fill() throws IOException {
        var zeros = new byte[1 << 16];
        try (var out = Files.newOutputStream(ballast())) {
            while (true) {
                out.write(zeros);
            }
        } catch (IOException full) {
            if (data().toFile().getUsableSpace() > 0) {
                throw full;
            }
        }
    }

    /** Makes room again. */
    public void free() throws IOException {
        Files.delete(ballast());
    }

    private Path ballast() {
        return data().resolve("ballast");
    }

    @Override
    public void close() throws IOException {
        platform.close();
    }
}

package io.yuanliu.server.database;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.jspecify.annotations.Nullable;
import org.tukaani.xz.XZInputStream;

/** The PostgreSQL programs that the class path brings, unpacked once per version into a folder. */
final class PostgresBinaries {
    private static final Pattern VERSION = Pattern.compile("-(\\d+(?:\\.\\d+)+)\\.jar");
    private static final Pattern NOT_NEEDED = Pattern.compile("(include/.*|lib/pkgconfig/.*|lib/[^/]*\\.a)");

    private PostgresBinaries() {}

    /** The folder that holds {@code bin}, {@code lib} and {@code share}. */
    static Path unpack(Path parent) {
        URL archive = archive();
        var matcher = VERSION.matcher(archive.toString());
        Path target = parent.resolve("bin-" + (matcher.find() ? matcher.group(1) : "unknown"));
        if (Files.isDirectory(target)) {
            return target;
        }
        Path part = parent.resolve(
                target.getFileName() + ".part-" + ProcessHandle.current().pid());
        try {
            Files.createDirectories(parent);
            delete(part);
            unpack(archive, part);
            Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
            return target;
        } catch (IOException e) {
            throw new StartFault("PostgreSQL could not be unpacked into %s: %s".formatted(parent, e), e);
        }
    }

    private static URL archive() {
        String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        String processor = System.getProperty("os.arch", "").toLowerCase(Locale.ROOT);
        String name = "postgres-%s-%s.txz"
                .formatted(
                        system.startsWith("mac") ? "darwin" : system,
                        switch (processor) {
                            case "amd64", "x86_64" -> "x86_64";
                            case "aarch64", "arm64" -> "arm_64";
                            default -> processor;
                        });
        @Nullable URL archive = PostgresBinaries.class.getClassLoader().getResource(name);
        if (archive == null) {
            throw new StartFault(
                    ("No embedded PostgreSQL for %s on %s: set YUANLIU_DATABASE_URL to a PostgreSQL 15" + " or later.")
                            .formatted(system, processor));
        }
        return archive;
    }

    private static void unpack(URL archive, Path folder) throws IOException {
        try (InputStream bytes = archive.openStream();
                var tar = new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(bytes)))) {
            for (@Nullable TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                String name = entry.getName().replaceFirst("^\\./", "");
                if (!NOT_NEEDED.matcher(name).matches()) {
                    write(tar, entry, inside(folder, name));
                }
            }
        }
    }

    private static Path inside(Path folder, String name) throws IOException {
        Path target = folder.resolve(name).normalize();
        if (!target.startsWith(folder)) {
            throw new IOException("The archive names a file outside its folder: " + name);
        }
        return target;
    }

    private static void write(TarArchiveInputStream tar, TarArchiveEntry entry, Path target) throws IOException {
        if (entry.isDirectory()) {
            Files.createDirectories(target);
            return;
        }
        Files.createDirectories(target.resolveSibling("."));
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(tar, target);
        boolean program = (entry.getMode() & 0100) != 0;
        Files.setPosixFilePermissions(target, PosixFilePermissions.fromString(program ? "rwxr-xr-x" : "rw-r--r--"));
    }

    /** Removes a folder with everything in it; one that is not there is fine. */
    static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}

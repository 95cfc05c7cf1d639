package io.yuanliu.server.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.regex.Pattern;

/** The folder {@code YUANLIU_DATA}: everything that must last, readable by the platform's own user only. */
public record DataFolder(Path root) {
    private static final int SECRET_BYTES = 24;
    private static final Pattern FILE_NAME = Pattern.compile("[0-9a-f]{32}(\\.view)?");

    /** The folder at the path, made with its subfolders when it is not there yet. */
    public static DataFolder at(Path root) {
        var folder = new DataFolder(root.toAbsolutePath().normalize());
        try {
            privately(folder.root());
            privately(folder.keys());
            privately(folder.files());
            privately(folder.arriving());
            return folder;
        } catch (IOException e) {
            throw new StartFault("The data folder %s cannot be used: %s".formatted(root, e), e);
        }
    }

    /** The program, the cluster and the logs of the embedded PostgreSQL. */
    public Path postgres() {
        return root.resolve("postgres");
    }

    /** What the trace index is kept in between two starts: derived, and built again where it is missing. */
    public Path trace() {
        return root.resolve("trace");
    }

    /** The search index: derived, and built again where it is missing. */
    public Path search() {
        return root.resolve("search");
    }

    /** Contents of attached files, unless they lie in a bucket. */
    public Path files() {
        return root.resolve("files");
    }

    /** Files on their way in, until they are judged and kept: on the same disk, so that they can be moved. */
    public Path arriving() {
        return files().resolve("arriving");
    }

    /** Where the content under this name lies: spread over 256 folders by its first two digits. */
    public Path file(String name) {
        if (!isFileName(name)) {
            throw new IllegalArgumentException("No name of a content: " + name);
        }
        return files().resolve(name.substring(0, 2)).resolve(name);
    }

    /** Whether it is a name under which contents lie: made by the platform, never by a sender. */
    public static boolean isFileName(String name) {
        return FILE_NAME.matcher(name).matches();
    }

    public boolean isAttachedFile(Path file) {
        var name = String.valueOf(file.getFileName());
        return isFileName(name) && file.equals(file(name)) && Files.isRegularFile(file);
    }

    /** Secrets, one file each, mode 0600: never in the database, never in a long-lived backup. */
    public Path keys() {
        return root.resolve("keys");
    }

    /** The secret kept under this name, generated at the first call. */
    public String secret(String name) {
        try {
            Path file = keys().resolve(name);
            if (!Files.exists(file)) {
                var random = new byte[SECRET_BYTES];
                new SecureRandom().nextBytes(random);
                writeSecret(name, Base64.getUrlEncoder().withoutPadding().encodeToString(random));
            }
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Keeps a secret under this name: whole or not at all, also when the machine stops in between. */
    public void writeSecret(String name, String secret) throws IOException {
        Path part = keys().resolve(name + ".part");
        Files.deleteIfExists(part);
        Files.createFile(part, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try (var channel = Files.newByteChannel(part, StandardOpenOption.WRITE, StandardOpenOption.SYNC)) {
            channel.write(StandardCharsets.UTF_8.encode(secret + "\n"));
        }
        Files.move(part, keys().resolve(name), StandardCopyOption.ATOMIC_MOVE);
    }

    /** A secret that another data folder may take over; those of the embedded PostgreSQL are each folder's own. */
    public static boolean isPortableSecret(Path file) {
        return Files.isRegularFile(file) && isPortableName(file.getFileName().toString());
    }

    public static boolean isPortableName(String name) {
        return !name.startsWith("postgres-") && !name.startsWith(".") && !name.endsWith(".part");
    }

    private static void privately(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            Files.createDirectories(
                    folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        }
    }
}

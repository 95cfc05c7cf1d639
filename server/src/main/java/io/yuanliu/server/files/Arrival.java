package io.yuanliu.server.files;

import io.yuanliu.server.problem.Rejection;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A file that has just been sent, on disk until it is judged and kept; gone when this is closed.
 *
 * @param path where it lies
 * @param bytes of it
 * @param sha256 in hexadecimal
 */
record Arrival(Path path, long bytes, String sha256) implements AutoCloseable {
    private static final int PIECE = 1 << 16;

    /** Reads what is sent to its end; more than the largest is refused. */
    static Arrival take(InputStream sent, Path folder, long largest) throws IOException {
        var path = Files.createTempFile(folder, "arriving", ".part");
        try {
            var digest = sha256Digest();
            long bytes = 0;
            var piece = new byte[PIECE];
            try (var out = Files.newOutputStream(path)) {
                for (int read = sent.read(piece); read >= 0; read = sent.read(piece)) {
                    bytes += read;
                    if (bytes > largest) {
                        throw new Rejection.TooLarge(largest);
                    }
                    digest.update(piece, 0, read);
                    out.write(piece, 0, read);
                }
            }
            return new Arrival(path, bytes, HexFormat.of().formatHex(digest.digest()));
        } catch (IOException | RuntimeException failed) {
            Files.deleteIfExists(path);
            throw failed;
        }
    }

    private static MessageDigest sha256Digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(path);
    }
}

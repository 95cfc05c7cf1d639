package io.yuanliu.server.epcis;

import io.yuanliu.core.event.Days;
import io.yuanliu.core.finding.Finding;
import io.yuanliu.server.capture.CaptureSettings;
import io.yuanliu.server.database.DataFolder;
import io.yuanliu.server.problem.Rejection;
import io.yuanliu.server.secrets.SealedPieces;
import io.yuanliu.server.secrets.SubjectKey;
import io.yuanliu.server.secrets.SubjectKeys;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Documents too large for memory, on disk: sealed piece by piece with the key of the day on which they end, one folder
 * per such day. They are worked through from there, and kept there as what was received.
 */
@Component
class Spool {
    private static final Logger LOG = LoggerFactory.getLogger(Spool.class);
    private static final String FOLDER = "received";
    private static final String SUBJECT = "received documents";
    private static final String RETENTION = "received";

    private final Path folder;
    private final SubjectKeys keys;
    private final CaptureSettings settings;

    Spool(DataFolder data, SubjectKeys keys, CaptureSettings settings) {
        this.folder = data.root().resolve(FOLDER);
        this.keys = keys;
        this.settings = settings;
    }

    /**
     * Writes what comes and answers once it is on disk: how many bytes there were.
     *
     * @throws IOException when it cannot be read to its end
     * @throws Rejection.NotReady when the disk does not take it
     */
    long write(UUID id, Instant receivedAt, InputStream source) throws IOException {
        var file = file(id, receivedAt);
        var key = key(receivedAt);
        try (var out = new Kept(file)) {
            long size = SealedPieces.seal(source, out, key, whole(id), SealedPieces.LONGEST);
            out.sync();
            return size;
        } catch (IOException | RuntimeException failed) {
            Files.deleteIfExists(file);
            throw failed;
        }
    }

    /** A file being written. That the disk is full is no fault of who sends. */
    private static final class Kept extends OutputStream {
        private final FileOutputStream file;
        private final OutputStream out;

        Kept(Path path) {
            try {
                Files.createDirectories(path.getParent());
                file = new FileOutputStream(path.toFile());
            } catch (IOException failed) {
                throw notTaken(failed);
            }
            out = new BufferedOutputStream(file);
        }

        @Override
        public void write(int one) {
            taking(() -> out.write(one));
        }

        @Override
        public void write(byte[] bytes, int offset, int length) {
            taking(() -> out.write(bytes, offset, length));
        }

        @Override
        public void flush() {
            taking(out::flush);
        }

        void sync() {
            taking(() -> file.getFD().sync());
        }

        @Override
        public void close() throws IOException {
            out.close();
        }

        private interface Writing {
            void write() throws IOException;
        }

        private static void taking(Writing writing) {
            try {
                writing.write();
            } catch (IOException failed) {
                throw notTaken(failed);
            }
        }

        private static Rejection.NotReady notTaken(IOException failed) {
            LOG.warn("A large document cannot be kept: {}", failed.toString());
            return new Rejection.NotReady(Finding.block("platform.not-ready", ""));
        }
    }

    InputStream read(UUID id, Instant receivedAt) throws IOException {
        return SealedPieces.open(
                new BufferedInputStream(Files.newInputStream(file(id, receivedAt))), key(receivedAt), whole(id));
    }

    void delete(UUID id, Instant receivedAt) throws IOException {
        Files.deleteIfExists(file(id, receivedAt));
    }

    /** Deletes what has been kept long enough. */
    void forget(LocalDate today) throws IOException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (var days = Files.list(folder)) {
            for (var day : days.filter(path -> isPast(path, today)).toList()) {
                try (var files = Files.list(day)) {
                    for (var file : files.toList()) {
                        Files.delete(file);
                    }
                }
                Files.delete(day);
            }
        }
    }

    private static boolean isPast(Path day, LocalDate today) {
        var name = String.valueOf(day.getFileName());
        return name.matches("\\d{4}-\\d{2}-\\d{2}") && Days.read(name).isBefore(today);
    }

    private Path file(UUID id, Instant receivedAt) {
        return folder.resolve(due(receivedAt).toString()).resolve(id.toString());
    }

    private SubjectKey key(Instant receivedAt) {
        return keys.of(SUBJECT, RETENTION, due(receivedAt));
    }

    private LocalDate due(Instant receivedAt) {
        return Days.day(receivedAt).plusDays(settings.rawDays());
    }

    private static String whole(UUID id) {
        return "received document " + id;
    }
}

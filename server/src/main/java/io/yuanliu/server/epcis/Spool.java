package io.yuanliu.server.epcis;

import io.yuanliu.core.event.Days;
import io.yuanliu.core.finding.Finding;
import io.yuanliu.server.capture.CaptureSettings;
import io.yuanliu.server.database.DataFolder;
import io.yuanliu.server.problem.Rejection;
import io.yuanliu.server.secrets.SubjectKey;
import io.yuanliu.server.secrets.SubjectKeys;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
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
    private static final int PIECE = 1 << 20;

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
        long size = 0;
        try (var out = new Kept(file)) {
            int number = 0;
            for (var piece = source.readNBytes(PIECE); piece.length > 0; piece = source.readNBytes(PIECE)) {
                out.add(key.seal(piece, context(id, number++)));
                size += piece.length;
            }
            out.sync();
            return size;
        } catch (IOException | RuntimeException failed) {
            Files.deleteIfExists(file);
            throw failed;
        }
    }

    /** A file being written. That the disk is full is no fault of who sends. */
    private static final class Kept implements AutoCloseable {
        private final FileOutputStream stream;
        private final DataOutputStream out;

        Kept(Path file) {
            try {
                Files.createDirectories(file.getParent());
                stream = new FileOutputStream(file.toFile());
            } catch (IOException failed) {
                throw notTaken(failed);
            }
            out = new DataOutputStream(stream);
        }

        void add(byte[] sealed) {
            try {
                out.writeInt(sealed.length);
                out.write(sealed);
            } catch (IOException failed) {
                throw notTaken(failed);
            }
        }

        void sync() {
            try {
                stream.getFD().sync();
            } catch (IOException failed) {
                throw notTaken(failed);
            }
        }

        @Override
        public void close() throws IOException {
            out.close();
        }

        private static Rejection.NotReady notTaken(IOException failed) {
            LOG.warn("A large document cannot be kept: {}", failed.toString());
            return new Rejection.NotReady(Finding.block("platform.not-ready", ""));
        }
    }

    InputStream read(UUID id, Instant receivedAt) throws IOException {
        return new Pieces(id, key(receivedAt), new DataInputStream(Files.newInputStream(file(id, receivedAt))));
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

    private static String context(UUID id, int piece) {
        return "received document " + id + " " + piece;
    }

    /** The pieces, opened one after the other. */
    private static final class Pieces extends InputStream {
        private final UUID id;
        private final SubjectKey key;
        private final DataInputStream in;
        private byte[] piece = new byte[0];
        private int at;
        private int number;

        Pieces(UUID id, SubjectKey key, DataInputStream in) {
            this.id = id;
            this.key = key;
            this.in = in;
        }

        @Override
        public int read() throws IOException {
            return fill() ? piece[at++] & 0xff : -1;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            if (length == 0) {
                return 0;
            }
            if (!fill()) {
                return -1;
            }
            int read = Math.min(length, piece.length - at);
            System.arraycopy(piece, at, bytes, offset, read);
            at += read;
            return read;
        }

        private boolean fill() throws IOException {
            while (at == piece.length) {
                int length;
                try {
                    length = in.readInt();
                } catch (EOFException end) {
                    return false;
                }
                piece = key.open(in.readNBytes(length), context(id, number++));
                at = 0;
            }
            return true;
        }

        @Override
        public void close() throws IOException {
            in.close();
        }
    }
}

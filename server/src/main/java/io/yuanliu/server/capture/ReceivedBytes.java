package io.yuanliu.server.capture;

import io.yuanliu.core.event.Days;
import io.yuanliu.server.log.Bytes;
import io.yuanliu.server.log.append.Submission;
import io.yuanliu.server.secrets.SubjectKey;
import io.yuanliu.server.secrets.SubjectKeys;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Keeps what was sent as it was sent, compressed and sealed for its submission alone, until a day. All that ends on one
 * day hangs on one key, so that its destruction ends it in every copy.
 */
@Component
public class ReceivedBytes {
    private static final String SUBJECT = "received documents";
    private static final String RETENTION = "received";

    private record Today(LocalDate due, SubjectKey key) {}

    private final SubjectKeys keys;
    private final CaptureSettings settings;
    private final AtomicReference<@Nullable Today> today = new AtomicReference<>();

    ReceivedBytes(SubjectKeys keys, CaptureSettings settings) {
        this.keys = keys;
        this.settings = settings;
    }

    /** Collects a document while it is read. */
    public Collector collect() {
        return new Collector();
    }

    Submission.Raw seal(UUID submission, Instant receivedAt, Collector collected) {
        var due = Days.day(receivedAt).plusDays(settings.rawDays());
        var key = key(due);
        return new Submission.Raw(key.id(), due, Bytes.of(key.seal(collected.compressed(), context(submission))));
    }

    /** The bytes as received; empty once their key is gone. */
    public byte @Nullable [] open(UUID submission, Submission.Raw raw) {
        var key = keys.find(raw.dataKey());
        return key.isEmpty() ? null : inflated(key.get().open(raw.sealed().array(), context(submission)));
    }

    private SubjectKey key(LocalDate due) {
        var known = today.get();
        if (known == null || !known.due().equals(due)) {
            known = new Today(due, keys.of(SUBJECT, RETENTION, due));
            today.set(known);
        }
        return known.key();
    }

    private static String context(UUID submission) {
        return "received document " + submission;
    }

    private static byte[] inflated(byte[] compressed) {
        try (var stream = new InflaterInputStream(new ByteArrayInputStream(compressed))) {
            return stream.readAllBytes();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Bytes on their way into the log, compressed as they come. */
    public static final class Collector {
        private final ByteArrayOutputStream out = new ByteArrayOutputStream(1 << 12);
        private final Deflater deflater = new Deflater(Deflater.BEST_SPEED);
        private final DeflaterOutputStream compressing = new DeflaterOutputStream(out, deflater, 1 << 12);

        void add(byte[] bytes, int offset, int length) {
            try {
                compressing.write(bytes, offset, length);
            } catch (IOException impossible) {
                throw new UncheckedIOException(impossible);
            }
        }

        byte[] compressed() {
            try {
                compressing.finish();
                return out.toByteArray();
            } catch (IOException impossible) {
                throw new UncheckedIOException(impossible);
            } finally {
                deflater.end();
            }
        }

        public void discard() {
            deflater.end();
        }
    }
}

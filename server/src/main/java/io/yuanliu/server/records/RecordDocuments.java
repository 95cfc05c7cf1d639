package io.yuanliu.server.records;

import io.yuanliu.core.finding.Finding;
import io.yuanliu.server.capture.Capture;
import io.yuanliu.server.capture.InFlight;
import io.yuanliu.server.capture.Intake;
import io.yuanliu.server.capture.ReceivedBytes;
import io.yuanliu.server.problem.Rejection;
import io.yuanliu.server.scope.Asker;
import io.yuanliu.wire.json.JsonLimits;
import io.yuanliu.wire.json.JsonReader;
import io.yuanliu.wire.record.RecordsReader;
import io.yuanliu.wire.record.RecordsReading;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.springframework.stereotype.Component;

/** Takes in documents of business records. */
@Component
public class RecordDocuments {
    private static final long USUAL_SIZE = 64 << 10;

    private final Capture capture;
    private final InFlight inFlight;
    private final ReceivedBytes received;

    RecordDocuments(Capture capture, InFlight inFlight, ReceivedBytes received) {
        this.capture = capture;
        this.inFlight = inFlight;
        this.received = received;
    }

    /** Hands in what a document holds. */
    public Capture.Checked submit(Asker asker, InputStream body) {
        try (var _ = inFlight.take(USUAL_SIZE)) {
            var intake = new Intake(body, received.collect());
            return capture.submit(asker, read(asker, intake, true), intake.collector());
        }
    }

    /** Says what would become of it. */
    public Capture.Checked check(Asker asker, InputStream body) {
        try (var _ = inFlight.take(USUAL_SIZE)) {
            return capture.check(asker, read(asker, new Intake(body, received.collect()), false));
        }
    }

    private RecordsReading read(Asker asker, Intake intake, boolean noting) {
        RecordsReading reading;
        try {
            reading = RecordsReader.read(JsonReader.read(intake, JsonLimits.USUAL));
        } catch (UncheckedIOException broken) {
            throw new Rejection.Unreadable(Finding.block("request.unreadable", ""));
        }
        if (!reading.findings().isEmpty()) {
            intake.collector().discard();
            if (noting) {
                capture.noteUnreadable(asker, null, reading.findings(), intake.sha256());
            }
            throw new Rejection.Unreadable(reading.findings());
        }
        return reading;
    }
}

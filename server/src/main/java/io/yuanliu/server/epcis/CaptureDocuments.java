package io.yuanliu.server.epcis;

import io.yuanliu.core.finding.Finding;
import io.yuanliu.server.capture.Capture;
import io.yuanliu.server.capture.Capture.Answer;
import io.yuanliu.server.capture.Capture.ErrorBehaviour;
import io.yuanliu.server.capture.CaptureSettings;
import io.yuanliu.server.capture.InFlight;
import io.yuanliu.server.capture.Intake;
import io.yuanliu.server.capture.ReceivedBytes;
import io.yuanliu.server.epcis.Jobs.Unfinished;
import io.yuanliu.server.log.LogPosition;
import io.yuanliu.server.log.append.Outcome;
import io.yuanliu.server.log.append.Submission.Item;
import io.yuanliu.server.problem.Rejection;
import io.yuanliu.server.scope.Asker;
import io.yuanliu.wire.epcis.EpcisLimits;
import io.yuanliu.wire.epcis.EpcisReader;
import io.yuanliu.wire.epcis.EventReading;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Takes in EPCIS documents. What fits into memory is judged while it is read and answered after its commit; a larger
 * one is answered once its bytes are on disk and goes on from there, across restarts.
 */
@Component
public class CaptureDocuments {
    private final Capture capture;
    private final InFlight inFlight;
    private final ReceivedBytes received;
    private final Spool spool;
    private final Jobs jobs;
    private final LargeDocuments large;
    private final CaptureSettings settings;
    private final Clock clock;

    CaptureDocuments(
            Capture capture,
            InFlight inFlight,
            ReceivedBytes received,
            Spool spool,
            Jobs jobs,
            LargeDocuments large,
            CaptureSettings settings,
            Clock clock) {
        this.capture = capture;
        this.inFlight = inFlight;
        this.received = received;
        this.spool = spool;
        this.jobs = jobs;
        this.large = large;
        this.settings = settings;
        this.clock = clock;
    }

    /** The job that a document became, and how far the log went by it; no position while it still runs. */
    public record Taken(UUID job, List<LogPosition> positions) {}

    /**
     * Takes in a document.
     *
     * @param length as announced, or -1
     */
    public Taken capture(Asker asker, InputStream body, long length, ErrorBehaviour behaviour) {
        long most = settings.largeDocument().toBytes();
        try {
            if (length >= 0 && length <= most) {
                try (var _ = inFlight.take(length)) {
                    return atOnce(asker, body, behaviour);
                }
            }
            return throughTheSpool(asker, body, behaviour);
        } catch (IOException | UncheckedIOException broken) {
            throw new Rejection.Unreadable(Finding.block("request.unreadable", ""));
        }
    }

    /** One bare event, with prefixes that were declared beside it. */
    public Answer captureEvent(Asker asker, InputStream body, Map<String, String> namespaces) {
        try (var _ = inFlight.take(settings.largeDocument().toBytes() / 64)) {
            var intake = new Intake(body, received.collect());
            var reading = EpcisReader.readEvent(intake, EpcisLimits.USUAL, namespaces);
            if (reading.event() == null) {
                throw unreadable(asker, intake, reading.findings());
            }
            var item = capture.document(asker, clock.instant()).judge(reading);
            return capture.submitItems(asker, List.of(item), false, false, intake.collector(), intake.sha256())
                    .orRejected(false);
        } catch (UncheckedIOException broken) {
            throw new Rejection.Unreadable(Finding.block("request.unreadable", ""));
        }
    }

    private Taken throughTheSpool(Asker asker, InputStream body, ErrorBehaviour behaviour) throws IOException {
        var job = new Unfinished(UUID.randomUUID(), asker, clock.instant(), behaviour == ErrorBehaviour.PROCEED);
        long size = spool.write(job.id(), job.createdAt(), body);
        if (size > settings.largeDocument().toBytes()) {
            jobs.begin(job);
            large.add(job);
            return new Taken(job.id(), List.of());
        }
        try (var _ = inFlight.take(size);
                var stored = spool.read(job.id(), job.createdAt())) {
            return atOnce(asker, stored, behaviour);
        } finally {
            spool.delete(job.id(), job.createdAt());
        }
    }

    private Taken atOnce(Asker asker, InputStream body, ErrorBehaviour behaviour) {
        boolean proceed = behaviour == ErrorBehaviour.PROCEED;
        var intake = new Intake(body, received.collect());
        var items = new ArrayList<Item>();
        var faults = new ArrayList<Finding>();
        var judge = capture.document(asker, clock.instant());
        try (var document = EpcisReader.open(intake, EpcisLimits.USUAL)) {
            for (EventReading event = document.next(); event != null; event = document.next()) {
                if (event.event() == null) {
                    faults.addAll(event.findings());
                }
                items.add(judge.judge(event));
            }
            if (document.findings().stream().anyMatch(Finding::blocks)) {
                faults.addAll(0, document.findings());
                throw unreadable(asker, intake, faults);
            }
        }
        var refused = items.stream().filter(Item.Not.class::isInstance).toList();
        if (!proceed && !refused.stream().allMatch(CaptureDocuments::isRuled)) {
            throw rejected(asker, intake, refused);
        }
        var answer = capture.submitItems(asker, items, true, proceed, intake.collector(), intake.sha256());
        boolean taken =
                answer.outcomes().stream().anyMatch(outcome -> outcome instanceof Outcome.Refused one && one.taken());
        return new Taken(answer.id(), (taken ? answer.orRejected(proceed) : answer).positions());
    }

    /** Whether a well-formed event was refused by what is known of its goods: that is told by the job. */
    private static boolean isRuled(Item refused) {
        return ((Item.Not) refused)
                .refused().findings().stream()
                        .anyMatch(finding -> finding.code().startsWith("goods."));
    }

    /** What needs no lock to be refused is refused at once: not readable, not possible, not the sender's to say. */
    private Rejection rejected(Asker asker, Intake intake, List<Item> refused) {
        var findings = refused.stream()
                .flatMap(item -> ((Item.Not) item).refused().findings().stream())
                .toList();
        var unreadable = unreadable(asker, intake, findings);
        if (refused.stream().anyMatch(item -> ((Item.Not) item).refused().taken())) {
            return new Rejection.Conflict(findings);
        }
        return findings.stream().allMatch(finding -> finding.code().startsWith("access."))
                ? new Rejection.Forbidden(findings.getFirst())
                : unreadable;
    }

    private Rejection.Unreadable unreadable(Asker asker, Intake intake, List<Finding> findings) {
        intake.collector().discard();
        capture.noteUnreadable(asker, null, findings, intake.sha256());
        return new Rejection.Unreadable(findings);
    }
}

package io.yuanliu.server.epcis;

import io.yuanliu.core.finding.Finding;
import io.yuanliu.server.capture.Capture;
import io.yuanliu.server.epcis.Jobs.Unfinished;
import io.yuanliu.server.log.Bytes;
import io.yuanliu.server.log.append.LogWriters;
import io.yuanliu.server.log.append.Outcome;
import io.yuanliu.server.log.append.Submission.Item;
import io.yuanliu.server.problem.Rejection;
import io.yuanliu.wire.epcis.EpcisLimits;
import io.yuanliu.wire.epcis.EpcisReader;
import io.yuanliu.wire.epcis.EventReading;
import io.yuanliu.wire.json.JsonLimits;
import java.io.IOException;
import java.io.OutputStream;
import java.security.DigestInputStream;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Works through documents too large for memory, one after the other: first all of it is judged, then it is appended in
 * pieces. A restart, or a database that was away, begins such a document anew; what is in the log already is recognised
 * by its keys.
 */
@Component
class LargeDocuments implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(LargeDocuments.class);
    private static final EpcisLimits LIMITS = new EpcisLimits(JsonLimits.USUAL, 10_000_000, 10_000);
    private static final int PIECE = 1_000;
    private static final Duration BEFORE_NEXT_TRY = Duration.ofSeconds(10);
    private static final int MOST_ERRORS = 1_000;

    private final Capture capture;
    private final Jobs jobs;
    private final Spool spool;
    private final Clock clock;
    private final LinkedBlockingQueue<Unfinished> waiting = new LinkedBlockingQueue<>();
    private volatile @Nullable Thread worker;

    LargeDocuments(Capture capture, Jobs jobs, Spool spool, Clock clock) {
        this.capture = capture;
        this.jobs = jobs;
        this.spool = spool;
        this.clock = clock;
    }

    void add(Unfinished job) {
        waiting.add(job);
    }

    @Override
    public void start() {
        waiting.clear();
        waiting.addAll(jobs.unfinished());
        var thread = Thread.ofVirtual().name("yuanliu-large-documents").unstarted(this::work);
        worker = thread;
        thread.start();
    }

    @Override
    public void stop() {
        var running = worker;
        worker = null;
        if (running != null) {
            running.interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return worker != null;
    }

    @Override
    public int getPhase() {
        return LogWriters.PHASE + 1;
    }

    private void work() {
        try {
            while (worker != null) {
                work(waiting.take());
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    private void work(Unfinished job) throws InterruptedException {
        try {
            var told = new Told();
            read(job, (items, findings) -> told.errors(items, findings));
            var hash = hash(job);
            if (told.documentFaulty || (!job.proceed() && !told.errors.isEmpty())) {
                capture.noteUnreadable(job.asker(), null, told.errors, hash);
                finish(job, told);
                return;
            }
            var written = new Told();
            read(job, (items, findings) -> append(job, items, hash, written));
            finish(job, written);
        } catch (IOException | RuntimeException failed) {
            LOG.warn("Capture job {} is tried again: {}", job.id(), failed.toString());
            Thread.sleep(BEFORE_NEXT_TRY);
            waiting.add(job);
        }
    }

    /** Of a document in which something was refused the bytes are not kept. */
    private void finish(Unfinished job, Told told) throws IOException {
        jobs.finish(job.id(), told.accepted, told.errors, clock.instant());
        if (!told.errors.isEmpty()) {
            spool.delete(job.id(), job.createdAt());
        }
    }

    private Bytes hash(Unfinished job) throws IOException {
        var digest = Bytes.sha256Digest();
        try (var stored = new DigestInputStream(spool.read(job.id(), job.createdAt()), digest)) {
            stored.transferTo(OutputStream.nullOutputStream());
        }
        return Bytes.of(digest.digest());
    }

    /** What has been found out about a document so far. */
    private static final class Told {
        private final List<Finding> errors = new ArrayList<>();
        private boolean documentFaulty;
        private int accepted;

        void errors(List<Item> items, List<Finding> documentFindings) {
            documentFaulty |= documentFindings.stream().anyMatch(Finding::blocks);
            add(documentFindings.stream().filter(Finding::blocks).toList());
            for (var item : items) {
                if (item instanceof Item.Not(var refused)) {
                    add(refused.findings());
                }
            }
        }

        void add(List<Finding> findings) {
            findings.stream().limit(MOST_ERRORS - errors.size()).forEach(errors::add);
        }
    }

    private interface Step {
        void take(List<Item> items, List<Finding> documentFindings) throws InterruptedException;
    }

    private void read(Unfinished job, Step step) throws IOException, InterruptedException {
        try (var stored = spool.read(job.id(), job.createdAt());
                var document = EpcisReader.open(stored, LIMITS)) {
            var judge = capture.document(job.asker(), job.createdAt());
            var items = new ArrayList<Item>();
            for (EventReading event = document.next(); event != null; event = document.next()) {
                items.add(judge.judge(event));
                if (items.size() == PIECE) {
                    step.take(List.copyOf(items), List.of());
                    items.clear();
                    judge = capture.document(job.asker(), job.createdAt());
                }
            }
            step.take(List.copyOf(items), document.findings());
        }
    }

    private void append(Unfinished job, List<Item> items, Bytes hash, Told written) throws InterruptedException {
        if (items.isEmpty()) {
            return;
        }
        while (true) {
            try {
                var answer = capture.submitItems(job.asker(), items, false, true, null, hash);
                written.add(answer.refusals());
                written.accepted += (int) answer.outcomes().stream()
                        .filter(Outcome.Stored.class::isInstance)
                        .count();
                return;
            } catch (Rejection.TooMany busy) {
                Thread.sleep(busy.retryAfter());
            }
        }
    }
}

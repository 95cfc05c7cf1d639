package io.yuanliu.server.trace;

import io.yuanliu.core.event.SenderClock;
import io.yuanliu.server.capture.EventLog;
import io.yuanliu.server.capture.EventsCaptured;
import io.yuanliu.server.capture.LinkedEntry;
import io.yuanliu.server.capture.LogPosition;
import io.yuanliu.server.capture.Projection;
import java.time.Duration;
import java.util.Collection;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Follows the log, all shards on one thread: from where its snapshot ends, else from the beginning. From time to time, and
 * at the end, it writes a snapshot.
 */
@Component
class TraceProjection implements Projection, SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(TraceProjection.class);
    private static final int BATCH = 1_000;
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(1);
    private static final Duration BETWEEN_REFRESHES = Duration.ofSeconds(10);
    private static final Duration BETWEEN_REPORTS = Duration.ofSeconds(5);

    private static final Duration STOPPING = Duration.ofSeconds(20);
    /** A snapshot is worth writing after so many new entries, and when they are a quarter of all. */
    private static final long LEAST_NEW = 50_000;

    private final EventLog log;
    private final SnapshotFile snapshot;
    private final GraphIndex index;
    private final PartyCodes codes;
    private final AtomicLongArray positions;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition moved = lock.newCondition();
    private final Semaphore calls = new Semaphore(0);
    private long inSnapshot;
    private boolean begun;
    private volatile boolean caughtUp;
    private volatile @Nullable Thread follower;

    TraceProjection(EventLog log, SnapshotFile snapshot, Holders holders, SenderClock clock) {
        this.log = log;
        this.snapshot = snapshot;
        this.index = new GraphIndex(clock);
        this.codes = new PartyCodes(holders, index.graph);
        this.positions = new AtomicLongArray(log.shards());
    }

    GraphIndex index() {
        return index;
    }

    @Override
    public String name() {
        return "trace";
    }

    @Override
    public long position(int shard) {
        return shard < 0 || shard >= positions.length() ? 0 : positions.get(shard);
    }

    /** Whether everything that was in the log at the start has been read. */
    boolean isCaughtUp() {
        return caughtUp;
    }

    /** Waits until these places of the log have been read, at most so long; whether they have. */
    boolean await(Collection<LogPosition> wanted, Duration patience) {
        long left = patience.toNanos();
        lock.lock();
        try {
            while (!caughtUp || !wanted.stream().allMatch(this::hasRead)) {
                if (left <= 0) {
                    return false;
                }
                calls.release();
                left = moved.awaitNanos(left);
            }
            return true;
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            lock.unlock();
        }
    }

    private boolean hasRead(LogPosition wanted) {
        return wanted.shard() >= positions.length() || position(wanted.shard()) >= wanted.position();
    }

    @EventListener
    void wake(EventsCaptured captured) {
        calls.release();
    }

    @Override
    public void start() {
        var thread = Thread.ofPlatform().name("trace").daemon().unstarted(this::follow);
        follower = thread;
        thread.start();
    }

    @Override
    public void stop() {
        var thread = follower;
        follower = null;
        if (thread != null) {
            thread.interrupt();
            try {
                if (thread.join(STOPPING) && caughtUp && taken() > inSnapshot) {
                    save();
                }
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public boolean isRunning() {
        return follower != null;
    }

    private void follow() {
        var started = System.nanoTime();
        var refreshed = started;
        var me = Thread.currentThread();
        while (me.equals(follower)) {
            try {
                begin();
                readToEnd();
                if (!caughtUp) {
                    caughtUp = true;
                    tellWaiting();
                    LOG.info("Trace has {} events after {} ms", index.graph.size(), millisSince(started));
                }
                if (taken() - inSnapshot >= Math.max(LEAST_NEW, taken() / 4)) {
                    save();
                }
                if (System.nanoTime() - refreshed > BETWEEN_REFRESHES.toNanos()) {
                    refreshed = System.nanoTime();
                    askWhoseCodes(codes::refresh);
                }
                sleepUntilCalled();
            } catch (InterruptedException _) {
                return;
            } catch (RuntimeException failed) {
                if (!me.equals(follower)) {
                    return;
                }
                LOG.warn("Trace cannot read the log and tries again: {}", failed.toString());
                pause();
            }
        }
    }

    private void begin() {
        if (!begun) {
            var loaded = snapshot.load(index).orElse(new long[0]);
            for (int shard = 0; shard < loaded.length; shard++) {
                positions.set(shard, loaded[shard]);
            }
            begun = true;
            inSnapshot = taken();
            askWhoseCodes(codes::learn);
        }
    }

    private void save() {
        snapshot.save(
                index,
                IntStream.range(0, positions.length()).mapToLong(positions::get).toArray());
        inSnapshot = taken();
    }

    private long taken() {
        return IntStream.range(0, positions.length()).mapToLong(positions::get).sum();
    }

    private void readToEnd() {
        long reported = System.nanoTime();
        boolean more = true;
        while (more && !Thread.currentThread().isInterrupted()) {
            more = false;
            for (int shard = 0; shard < positions.length(); shard++) {
                more |= readBatch(shard);
            }
            if (!caughtUp && System.nanoTime() - reported > BETWEEN_REPORTS.toNanos()) {
                reported = System.nanoTime();
                LOG.info("Trace is reading the log: {} events so far", index.graph.size());
            }
        }
    }

    private boolean readBatch(int shard) {
        var entries = log.readLinks(shard, positions.get(shard), BATCH);
        if (!entries.isEmpty()) {
            entries.forEach(this::take);
            askWhoseCodes(codes::learn);
            positions.set(shard, entries.getLast().position());
            tellWaiting();
        }
        return entries.size() == BATCH;
    }

    /** Without an answer a holder under two codes is two holders for a while; the trace itself is right. */
    private static void askWhoseCodes(Runnable question) {
        try {
            question.run();
        } catch (RuntimeException failed) {
            LOG.warn("Trace cannot ask the registry and tries again: {}", failed.toString());
        }
    }

    private void tellWaiting() {
        lock.lock();
        try {
            moved.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** An entry that cannot be taken in is a defect of ours and must not hold up all others. */
    private void take(LinkedEntry entry) {
        try {
            index.add(entry);
        } catch (RuntimeException defect) {
            LOG.error("Trace cannot take in entry {} of shard {}", entry.position(), entry.shard(), defect);
        }
    }

    private void sleepUntilCalled() throws InterruptedException {
        if (calls.tryAcquire(BETWEEN_LOOKS.toMillis(), TimeUnit.MILLISECONDS)) {
            calls.drainPermits();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(BETWEEN_LOOKS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private static long millisSince(long nanos) {
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - nanos);
    }
}

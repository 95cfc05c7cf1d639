package io.yuanliu.server.trace;

import io.yuanliu.core.event.SenderClock;
import io.yuanliu.server.log.EventLog;
import io.yuanliu.server.log.EventsCaptured;
import io.yuanliu.server.log.LogPosition;
import io.yuanliu.server.log.follow.Projection;
import io.yuanliu.server.log.follow.Rebuild;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
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
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(1);
    private static final Duration BETWEEN_REFRESHES = Duration.ofSeconds(10);
    private static final Duration BETWEEN_REPORTS = Duration.ofSeconds(5);

    private static final Duration STOPPING = Duration.ofSeconds(20);
    /** A snapshot is worth writing after so many new entries, and when they are a quarter of all. */
    private static final long LEAST_NEW = 50_000;

    private final SnapshotFile snapshot;
    private final Supplier<IndexReading> fromTheBeginning;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition moved = lock.newCondition();
    private final Semaphore calls = new Semaphore(0);
    private long inSnapshot;
    private boolean begun;
    private volatile boolean caughtUp;
    private volatile Instant asOf = Instant.MIN;
    private volatile IndexReading current;
    /** Read anew from the beginning, to take the current one's place. */
    private volatile @Nullable IndexReading rebuilt;

    private final AtomicReference<@Nullable Rebuild> rebuild = new AtomicReference<>();
    private volatile @Nullable Thread follower;

    TraceProjection(EventLog log, SnapshotFile snapshot, Holders holders, SenderClock clock) {
        this.snapshot = snapshot;
        this.fromTheBeginning = () -> new IndexReading(log, holders, clock);
        this.current = fromTheBeginning.get();
    }

    GraphIndex index() {
        return current.index();
    }

    @Override
    public String name() {
        return "trace";
    }

    @Override
    public long position(int shard) {
        return current.position(shard);
    }

    /** How far it has read in each shard. */
    List<LogPosition> positions() {
        var read = current;
        return IntStream.range(0, read.shards())
                .mapToObj(shard -> new LogPosition(shard, read.position(shard)))
                .toList();
    }

    /** Answers come from what is there until the new index has read as far. */
    @Override
    public void rebuild() {
        var latest = rebuild.get();
        var next = Rebuild.begin();
        if ((latest == null || !latest.goesOn()) && rebuild.compareAndSet(latest, next)) {
            Thread.ofPlatform().name("trace-rebuild").daemon().start(() -> readAnew(next));
        }
    }

    @Override
    public @Nullable Rebuild latestRebuild() {
        return rebuild.get();
    }

    /** For a while there are two indexes, for which the memory may not be enough. */
    private void readAnew(Rebuild begun) {
        try {
            var fresh = fromTheBeginning.get();
            for (boolean more = true; more && isRunning(); ) {
                more = fresh.step();
                rebuild.set(begun.reading(fresh.taken()));
            }
            rebuilt = fresh;
            calls.release();
        } catch (RuntimeException | OutOfMemoryError failed) {
            rebuild.set(Objects.requireNonNull(rebuild.get()).fail());
            LOG.warn("Trace could not be built anew: {}", failed.toString());
        }
    }

    private void takeRebuilt() {
        var fresh = rebuilt;
        if (fresh != null) {
            while (fresh.step()) {
                LOG.debug("Trace catches up with what came meanwhile");
            }
            current = fresh;
            rebuilt = null;
            rebuild.set(Objects.requireNonNull(rebuild.get()).done(fresh.taken()));
            LOG.info("Trace was built anew from {} entries", fresh.taken());
            save();
        }
    }

    /** Everything that was in the log before this moment has been read. */
    Instant asOf() {
        return asOf;
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
        return wanted.shard() >= current.shards() || position(wanted.shard()) >= wanted.position();
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
                if (thread.join(STOPPING) && caughtUp && current.taken() > inSnapshot) {
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
                    LOG.info("Trace has {} events after {} ms", index().graph.size(), millisSince(started));
                }
                takeRebuilt();
                if (current.taken() - inSnapshot >= Math.max(LEAST_NEW, current.taken() / 4)) {
                    save();
                }
                if (System.nanoTime() - refreshed > BETWEEN_REFRESHES.toNanos()) {
                    refreshed = System.nanoTime();
                    current.refreshCodes();
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
            current.goOnFrom(snapshot.load(current.index()).orElse(new long[0]));
            begun = true;
            inSnapshot = current.taken();
        }
    }

    private void save() {
        snapshot.save(current.index(), current.positions());
        inSnapshot = current.taken();
    }

    private void readToEnd() {
        long reported = System.nanoTime();
        boolean more = true;
        while (more && !Thread.currentThread().isInterrupted()) {
            var looked = Instant.now();
            more = current.step();
            asOf = more ? asOf : looked;
            tellWaiting();
            if (!caughtUp && System.nanoTime() - reported > BETWEEN_REPORTS.toNanos()) {
                reported = System.nanoTime();
                LOG.info(
                        "Trace is reading the log: {} events so far",
                        index().graph.size());
            }
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

package io.yuanliu.server.log.follow;

import io.yuanliu.server.log.EventLog;
import io.yuanliu.server.log.LogPosition;
import io.yuanliu.server.log.LoggedEntry;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Follows the log for one fold, all shards on one thread. When log or database do not answer it tries again, each time a
 * little later; when the fold cannot take in an entry it stops there and says so, until it is told to try again. A fold of
 * another version than the one that made what answers is built anew first.
 */
public final class Follower<E extends LoggedEntry, C extends Copy<E>> implements Projection {
    private static final Logger LOG = LoggerFactory.getLogger(Follower.class);
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(1);
    /** What fails is tried again after a second, two, and so on up to so many. */
    private static final int MOST_DELAY = 5;

    private static final Duration BETWEEN_REPORTS = Duration.ofSeconds(5);
    private static final Duration STOPPING = Duration.ofSeconds(20);

    private final EventLog log;
    private final Copies<E, C> copies;
    private final Calls calls;
    private final Arrivals arrivals = new Arrivals();
    private final Beside<E, C> beside;
    private volatile @Nullable C current;
    private volatile boolean caughtUp;
    private volatile Instant asOf = Instant.MIN;
    private volatile @Nullable Failure failure;
    private volatile @Nullable Thread thread;
    private @Nullable Reading<E> reading;

    /** @param pace how long it gathers what comes before it reads again, when nobody waits for it */
    public Follower(EventLog log, Copies<E, C> copies, Duration pace) {
        this.log = log;
        this.copies = copies;
        this.calls = new Calls(pace);
        this.beside = new Beside<>(log, copies, this::isRunning, calls::callUrgently);
    }

    @Override
    public String name() {
        return copies.name();
    }

    @Override
    public int version() {
        return copies.version();
    }

    /** What answers now; there is something as soon as {@link #isCaughtUp}. */
    public C current() {
        return Objects.requireNonNull(current, "nothing has been read yet");
    }

    @Override
    public long position(int shard) {
        var read = current;
        return read == null ? 0 : read.position(shard);
    }

    /** How far it has read in each shard. */
    public List<LogPosition> positions() {
        var read = current;
        return read == null
                ? List.of()
                : IntStream.range(0, read.shards())
                        .mapToObj(shard -> new LogPosition(shard, read.position(shard)))
                        .toList();
    }

    /** Everything that was in the log before this moment has been read. */
    public Instant asOf() {
        return asOf;
    }

    /** Whether everything that was in the log at the start has been read. */
    public boolean isCaughtUp() {
        return caughtUp;
    }

    @Override
    public boolean await(Collection<LogPosition> wanted, Duration patience) {
        arrivals.await(() -> failure != null || hasRead(wanted), calls::callUrgently, patience);
        return hasRead(wanted);
    }

    private boolean hasRead(Collection<LogPosition> wanted) {
        return caughtUp
                && wanted.stream()
                        .allMatch(one -> one.shard() >= current().shards() || position(one.shard()) >= one.position());
    }

    @Override
    public @Nullable Failure failure() {
        return failure;
    }

    @Override
    public void retry() {
        failure = null;
        calls.callUrgently();
    }

    @Override
    public void rebuild() {
        beside.begin();
    }

    @Override
    public @Nullable Rebuild latestRebuild() {
        return beside.latest();
    }

    /** The log has grown. */
    public void wake() {
        calls.call();
    }

    public void start() {
        var started = Thread.ofPlatform().name(name()).daemon().unstarted(this::follow);
        thread = started;
        started.start();
    }

    public void stop() {
        var running = thread;
        thread = null;
        if (running != null) {
            running.interrupt();
            try {
                if (running.join(STOPPING) && current != null) {
                    copies.close(current());
                    // Started once more, it opens what it closed.
                    reading = null;
                }
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
            }
        }
    }

    public boolean isRunning() {
        return thread != null;
    }

    private void follow() {
        var me = Thread.currentThread();
        int failures = 0;
        try {
            while (me.equals(thread)) {
                failures = hasLooked() ? 0 : failures + 1;
                calls.await(BETWEEN_LOOKS.multipliedBy(Math.clamp(failures, 1, MOST_DELAY)));
            }
        } catch (InterruptedException _) {
            // It has been stopped.
        }
    }

    private boolean hasLooked() throws InterruptedException {
        try {
            lookOnce();
            return true;
        } catch (FoldFailed stopped) {
            stopAt(stopped.failure());
            LOG.error("Projection {} stopped: {}", name(), failure, stopped);
            return true;
        } catch (RuntimeException | OutOfMemoryError failed) {
            if (!isRunning()) {
                throw new InterruptedException();
            }
            LOG.warn("Projection {} cannot read the log and tries again: {}", name(), failed.toString());
            return false;
        }
    }

    private void stopAt(Failure where) {
        failure = where;
        arrivals.tell();
    }

    private void lookOnce() throws InterruptedException {
        var reader = reading == null ? answerWith(copies.open()) : reading;
        if (current().version() != version()) {
            buildAgain();
        } else if (failure == null) {
            readToEnd(reader);
            copies.rest(current());
        }
        var rebuilt = beside.take();
        if (rebuilt != null) {
            answerWith(rebuilt);
            failure = null;
        }
    }

    private Reading<E> answerWith(C copy) {
        var reader = new Reading<>(log, copies.view(), copies.piece(), copy);
        reading = reader;
        current = copy;
        return reader;
    }

    private void readToEnd(Reading<E> reader) throws InterruptedException {
        long reported = System.nanoTime();
        for (boolean more = true; more; ) {
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
            var looked = Instant.now();
            more = reader.step();
            asOf = more ? asOf : looked;
            arrivals.tell();
            if (!caughtUp && System.nanoTime() - reported > BETWEEN_REPORTS.toNanos()) {
                reported = System.nanoTime();
                LOG.info(
                        "Projection {} is reading the log: {} entries so far",
                        name(),
                        current().read());
            }
        }
        if (!caughtUp) {
            caughtUp = true;
            arrivals.tell();
            LOG.info("Projection {} has read {} entries", name(), current().read());
        }
    }

    /** What answers was made by another version. What fails for want of the database is tried again, the rest when told to. */
    private void buildAgain() {
        var failed = beside.failedAnew();
        if (failed != null) {
            stopAt(failed);
        } else if (failure == null || failure.isPassing()) {
            failure = null;
            beside.begin();
        }
    }
}

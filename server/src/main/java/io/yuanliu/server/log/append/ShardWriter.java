package io.yuanliu.server.log.append;

import io.yuanliu.core.finding.Finding;
import io.yuanliu.server.log.EntryKey;
import io.yuanliu.server.log.EventsCaptured;
import io.yuanliu.server.log.append.LogShard.NotStorable;
import io.yuanliu.server.log.append.LogShard.Prepared;
import io.yuanliu.server.log.append.LogShard.Unavailable;
import io.yuanliu.server.log.append.Submission.Item;
import io.yuanliu.server.problem.Rejection;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one writer of a shard. Whatever callers hand in while a transaction is under way is joined in the next one
 * (group commit); when somebody's data makes that fail, it is split until the guilty one stands alone.
 */
public final class ShardWriter implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ShardWriter.class);
    private static final Duration STOPPING = Duration.ofSeconds(20);

    /**
     * How much may be joined, and how much may wait.
     *
     * @param batchItems items in one transaction; a larger submission is a transaction of its own
     * @param batchBytes their memory
     * @param queueBytes memory of what waits; beyond it callers are asked to come again
     */
    public record Limits(int batchItems, long batchBytes, long queueBytes) {
        public static final Limits USUAL = new Limits(5_000, 16 << 20, 64 << 20);

        Limits queueing(long bytes) {
            return new Limits(batchItems, batchBytes, bytes);
        }
    }

    private record Waiting(Prepared prepared, CompletableFuture<List<Outcome>> answer) {}

    private final LogShard shard;
    private final Limits limits;
    private final Consumer<EventsCaptured> captured;
    private final Thread thread;
    private final ArrayDeque<Waiting> queue = new ArrayDeque<>();
    private long queuedBytes;
    private boolean closed;

    public ShardWriter(LogShard shard, Limits limits, Consumer<EventsCaptured> captured) {
        this.shard = shard;
        this.limits = limits;
        this.captured = captured;
        this.thread = Thread.ofPlatform()
                .name("yuanliu-shard-" + shard.shard())
                .daemon()
                .unstarted(this::write);
    }

    public void start() {
        thread.start();
    }

    /** Hands in and waits until it is on disk. */
    public List<Outcome> append(Submission submission) {
        var answer = new CompletableFuture<List<Outcome>>();
        enqueue(new Waiting(shard.prepare(submission), answer));
        try {
            return answer.join();
        } catch (CompletionException failed) {
            if (failed.getCause() instanceof Rejection rejection) {
                throw rejection;
            }
            throw failed;
        }
    }

    /** Stops after what is queued has been written. */
    @Override
    public void close() {
        synchronized (queue) {
            closed = true;
            queue.notifyAll();
        }
        try {
            thread.join(STOPPING);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        shard.close();
    }

    private void enqueue(Waiting waiting) {
        synchronized (queue) {
            if (closed) {
                throw notReady();
            }
            long bytes = waiting.prepared().bytes();
            if (!queue.isEmpty() && queuedBytes + bytes > limits.queueBytes()) {
                throw new Rejection.TooMany(Finding.block("capture.queue-full", ""), Duration.ofSeconds(1));
            }
            queue.add(waiting);
            queuedBytes += bytes;
            queue.notifyAll();
        }
    }

    private void write() {
        var batch = next();
        while (!batch.isEmpty()) {
            append(batch);
            batch = next();
        }
    }

    /** What waits, as far as it fits together; empty once closed and done. */
    private List<Waiting> next() {
        synchronized (queue) {
            while (queue.isEmpty() && !closed) {
                try {
                    queue.wait();
                } catch (InterruptedException interrupted) {
                    Thread.currentThread().interrupt();
                    return List.of();
                }
            }
            return take();
        }
    }

    private List<Waiting> take() {
        var batch = new ArrayList<Waiting>();
        var keys = new HashSet<EntryKey>();
        int items = 0;
        long bytes = 0;
        var waiting = queue.iterator();
        while (waiting.hasNext()) {
            var candidate = waiting.next();
            var submission = candidate.prepared().submission();
            items += submission.items().size();
            bytes += candidate.prepared().bytes();
            if (!batch.isEmpty() && (items > limits.batchItems() || bytes > limits.batchBytes())) {
                break;
            }
            if (!claim(keys, submission)) {
                break;
            }
            waiting.remove();
            queuedBytes -= candidate.prepared().bytes();
            batch.add(candidate);
        }
        return batch;
    }

    /** Whether none of a submission's keys stands in the batch already; who repeats another waits for its commit. */
    private static boolean claim(Set<EntryKey> keys, Submission submission) {
        var mine = new ArrayList<EntryKey>();
        for (var item : submission.items()) {
            if (item instanceof Item.Ready(var draft)) {
                mine.add(draft.key());
            }
        }
        if (mine.stream().anyMatch(keys::contains)) {
            return false;
        }
        keys.addAll(mine);
        return true;
    }

    private void append(List<Waiting> batch) {
        try {
            var outcomes = shard.append(batch.stream().map(Waiting::prepared).toList());
            long end = shard.position();
            for (int i = 0; i < batch.size(); i++) {
                batch.get(i).answer().complete(outcomes.get(i));
            }
            tell(new EventsCaptured(shard.shard(), end));
        } catch (NotStorable refused) {
            split(batch, refused);
        } catch (Unavailable down) {
            LOG.warn("Shard {}: {}", shard.shard(), down.getMessage());
            fail(batch, notReady());
        } catch (RuntimeException defect) {
            if (batch.size() > 1) {
                split(batch, defect);
            } else {
                fail(batch, defect);
            }
        }
    }

    private void split(List<Waiting> batch, Exception cause) {
        if (batch.size() > 1) {
            int half = batch.size() / 2;
            append(batch.subList(0, half));
            append(batch.subList(half, batch.size()));
        } else {
            LOG.info("Shard {}: not storable: {}", shard.shard(), cause.getMessage());
            fail(batch, new Rejection.Unreadable(Finding.block("capture.not-storable", "", Map.of())));
        }
    }

    private static void fail(List<Waiting> batch, RuntimeException reason) {
        batch.forEach(waiting -> waiting.answer().completeExceptionally(reason));
    }

    private void tell(EventsCaptured event) {
        try {
            captured.accept(event);
        } catch (RuntimeException failed) {
            LOG.error("Shard {}: a listener failed; cursors find the entries by themselves", shard.shard(), failed);
        }
    }

    private static Rejection.NotReady notReady() {
        return new Rejection.NotReady(Finding.block("platform.not-ready", ""));
    }
}

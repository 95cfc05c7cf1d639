package io.yuanliu.server.trace;

import io.yuanliu.core.event.SenderClock;
import io.yuanliu.server.log.EntryView;
import io.yuanliu.server.log.EventLog;
import io.yuanliu.server.log.LinkedEntry;
import io.yuanliu.server.log.follow.Copies;
import io.yuanliu.server.log.follow.Follower;
import io.yuanliu.server.log.follow.MemoryCopy;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;

/**
 * Keeps the index in memory: it goes on from where its snapshot ends, else from the beginning of the log. From time to time,
 * and at the end, it writes a snapshot.
 */
@Component
public class TraceProjection implements Copies<LinkedEntry, MemoryCopy<LinkedEntry, TraceFold>> {
    private static final Duration BETWEEN_REFRESHES = Duration.ofSeconds(10);
    /** A snapshot is worth writing after so many new entries, and when they are a quarter of all. */
    private static final long LEAST_NEW = 50_000;

    private final EventLog log;
    private final SnapshotFile snapshot;
    private final Holders holders;
    private final SenderClock clock;
    private final Follower<LinkedEntry, MemoryCopy<LinkedEntry, TraceFold>> follower;
    private long inSnapshot;
    private long refreshed = System.nanoTime();

    TraceProjection(EventLog log, SnapshotFile snapshot, Holders holders, SenderClock clock) {
        this.log = log;
        this.snapshot = snapshot;
        this.holders = holders;
        this.clock = clock;
        this.follower = new Follower<>(log, this, Duration.ZERO);
    }

    /** Follows the log for it. */
    @Bean("traceFollower")
    public Follower<LinkedEntry, MemoryCopy<LinkedEntry, TraceFold>> follower() {
        return follower;
    }

    /** What answers now; there is something once the log has been read. */
    public GraphIndex index() {
        return follower.current().fold().index();
    }

    @Override
    public String name() {
        return TraceFold.NAME;
    }

    @Override
    public int version() {
        return TraceFold.VERSION;
    }

    @Override
    public EntryView<LinkedEntry> view() {
        return EntryView.LINKS;
    }

    @Override
    public MemoryCopy<LinkedEntry, TraceFold> open() {
        var fold = new TraceFold(holders, clock);
        var read = snapshot.load(fold.index()).orElse(new long[0]);
        fold.learnCodes();
        var copy = new MemoryCopy<>(fold, log.shards(), read);
        inSnapshot = copy.read();
        return copy;
    }

    @Override
    public MemoryCopy<LinkedEntry, TraceFold> begin() {
        return new MemoryCopy<>(new TraceFold(holders, clock), log.shards());
    }

    @Override
    public MemoryCopy<LinkedEntry, TraceFold> replace(MemoryCopy<LinkedEntry, TraceFold> fresh) {
        save(fresh);
        return fresh;
    }

    @Override
    public void rest(MemoryCopy<LinkedEntry, TraceFold> current) {
        if (current.read() - inSnapshot >= Math.max(LEAST_NEW, current.read() / 4)) {
            save(current);
        }
        if (System.nanoTime() - refreshed > BETWEEN_REFRESHES.toNanos()) {
            refreshed = System.nanoTime();
            current.fold().refreshCodes();
        }
    }

    @Override
    public void close(MemoryCopy<LinkedEntry, TraceFold> current) {
        if (follower.isCaughtUp() && current.read() > inSnapshot) {
            save(current);
        }
    }

    private void save(MemoryCopy<LinkedEntry, TraceFold> copy) {
        snapshot.save(copy.fold().index(), copy.positions());
        inSnapshot = copy.read();
    }
}

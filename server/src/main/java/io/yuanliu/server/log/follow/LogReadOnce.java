package io.yuanliu.server.log.follow;

import io.yuanliu.server.log.EntryView;
import io.yuanliu.server.log.EventLog;
import io.yuanliu.server.log.FollowedEntry;
import io.yuanliu.server.log.LinkedEntry;
import io.yuanliu.server.log.LogEntry;
import io.yuanliu.server.log.LogPosition;
import io.yuanliu.server.log.LogSettings;
import io.yuanliu.server.log.LoggedEntry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Primary;
import org.springframework.stereotype.Component;

/**
 * A log of which new entries are read once for all who follow it: the first reads them, the others get them from memory.
 * Whoever is far behind reads for himself, and so does whoever would have to wait long or gets only heads.
 */
@Primary
@Component
final class LogReadOnce implements EventLog {
    /** Of all shards together: more than comes while those who gather wait. */
    private static final int MOST = 16_384;

    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final EventLog log;
    private final LatestEntries latest;
    private final Map<Integer, Lock> turns = new ConcurrentHashMap<>();

    @Autowired
    LogReadOnce(@Qualifier("postgresEventLog") EventLog log, LogSettings settings) {
        this(log, MOST / settings.shards());
    }

    /** @param most how many entries of a shard are kept in memory */
    LogReadOnce(EventLog log, int most) {
        this.log = log;
        this.latest = new LatestEntries(most);
    }

    @Override
    public <E extends LoggedEntry> List<FollowedEntry<E>> follow(EntryView<E> view, int shard, long after, int limit) {
        if (view == EntryView.WHOLE) {
            return readAlone(view, shard, after, limit);
        }
        var kept = in(view, latest.after(shard, after, limit));
        long next = after + kept.size();
        if (kept.size() < limit) {
            // As many as were asked for, whatever is kept: a query of the log is planned once for each limit.
            var rest = latest.isNear(shard, next)
                    ? readForAll(view, shard, next, limit)
                    : readAlone(view, shard, next, limit);
            kept.addAll(rest.subList(0, Math.min(rest.size(), limit - kept.size())));
        }
        return kept;
    }

    /** At the end of the log one reads after the other, and only what was not read by those before him. */
    private <E extends LoggedEntry> List<FollowedEntry<E>> readForAll(
            EntryView<E> view, int shard, long after, int limit) {
        var turn = turns.computeIfAbsent(shard, _ -> new ReentrantLock());
        if (!isMine(turn)) {
            return readAlone(view, shard, after, limit);
        }
        try {
            var found = new ArrayList<>(latest.after(shard, after, limit));
            if (found.size() < limit) {
                found.addAll(readAndKeep(shard, after + found.size(), limit));
            }
            return in(view, found);
        } catch (IllegalStateException unreadable) {
            // Links are read from bodies where none are stored; whoever wants no links goes on without.
            if (view != EntryView.HEADS) {
                throw unreadable;
            }
            return readAlone(view, shard, after, limit);
        } finally {
            turn.unlock();
        }
    }

    /** A query that hangs stops him who asked it, and nobody else for long. */
    private static boolean isMine(Lock turn) {
        try {
            return turn.tryLock(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private List<FollowedEntry<LinkedEntry>> readAndKeep(int shard, long after, int limit) {
        long pairs = latest.pairs();
        var read = log.follow(EntryView.LINKS, shard, after, limit);
        latest.keep(shard, read, pairs);
        return read;
    }

    private <E extends LoggedEntry> List<FollowedEntry<E>> readAlone(
            EntryView<E> view, int shard, long after, int limit) {
        if (view == EntryView.LINKS) {
            return in(view, readAndKeep(shard, after, limit));
        }
        var read = log.follow(view, shard, after, limit);
        latest.note(read);
        return read;
    }

    /** With links or without: both are in an entry with links. */
    private static <E extends LoggedEntry> List<FollowedEntry<E>> in(
            EntryView<E> view, List<FollowedEntry<LinkedEntry>> linked) {
        var form = view.form();
        var found = new ArrayList<FollowedEntry<E>>(linked.size());
        for (var one : linked) {
            var entry = one.entry();
            found.add(new FollowedEntry<>(
                    form.cast(form.isInstance(entry) ? entry : entry.head()),
                    one.declaration(),
                    one.takesBack(),
                    one.takenBackBy()));
        }
        return found;
    }

    @Override
    public void readAnew() {
        latest.clear();
    }

    @Override
    public int shards() {
        return log.shards();
    }

    @Override
    public List<LogEntry> read(int shard, long after, int limit) {
        return log.read(shard, after, limit);
    }

    @Override
    public <E extends LoggedEntry> List<E> at(EntryView<E> view, Collection<LogPosition> places) {
        return log.at(view, places);
    }

    @Override
    public String mark(int shard, long position) {
        return log.mark(shard, position);
    }

    @Override
    public long end(int shard) {
        return log.end(shard);
    }
}

package io.yuanliu.server.log.follow;

import io.yuanliu.server.log.EntryView;
import io.yuanliu.server.log.EventLog;
import io.yuanliu.server.log.FollowedEntry;
import io.yuanliu.server.log.LinkedEntry;
import io.yuanliu.server.log.LogEntry;
import io.yuanliu.server.log.LogPosition;
import io.yuanliu.server.log.LogSettings;
import io.yuanliu.server.log.LoggedEntry;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Primary;
import org.springframework.stereotype.Component;

/**
 * A log of which new entries are read once for all who follow it: the first reads them, the others get them from memory.
 * Whoever is far behind reads for himself.
 */
@Primary
@Component
final class LogReadOnce implements EventLog {
    /** Of all shards, some 700 bytes each: more than comes while those who gather wait. */
    private static final int MOST = 16_384;

    private final EventLog log;
    private final LatestEntries latest;

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
        var found = view == EntryView.WHOLE ? new ArrayList<FollowedEntry<E>>() : kept(view, shard, after, limit);
        if (found.size() < limit) {
            // Each limit is a query of its own, and planned once: so it asks for as many as it was asked for.
            var read = read(view, shard, after + found.size(), limit);
            found.addAll(read.subList(0, Math.min(read.size(), limit - found.size())));
        }
        return found;
    }

    private <E extends LoggedEntry> List<FollowedEntry<E>> kept(EntryView<E> view, int shard, long after, int limit) {
        return in(view, latest.after(shard, after, limit));
    }

    private <E extends LoggedEntry> List<FollowedEntry<E>> read(EntryView<E> view, int shard, long after, int limit) {
        if (view != EntryView.LINKS) {
            var read = log.follow(view, shard, after, limit);
            latest.note(read);
            return read;
        }
        long pairs = latest.pairs();
        var read = log.follow(EntryView.LINKS, shard, after, limit);
        latest.keep(shard, read, pairs);
        return in(view, read);
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

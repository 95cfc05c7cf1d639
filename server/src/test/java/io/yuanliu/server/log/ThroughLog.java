package io.yuanliu.server.log;

import java.util.Collection;
import java.util.List;

/** A log seen through another eye: a test changes of it what it wants to see changed. */
public abstract class ThroughLog implements EventLog {
    private final EventLog log;

    protected ThroughLog(EventLog log) {
        this.log = log;
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
    public <E extends LoggedEntry> List<FollowedEntry<E>> follow(EntryView<E> view, int shard, long after, int limit) {
        return log.follow(view, shard, after, limit);
    }

    @Override
    public <E extends LoggedEntry> List<E> at(EntryView<E> view, Collection<LogPosition> places) {
        return log.at(view, places);
    }

    @Override
    public void readAnew() {
        log.readAnew();
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

package io.yuanliu.server.log.follow;

import io.yuanliu.server.log.EntryView;
import io.yuanliu.server.log.EventLog;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** How far each projection is behind the log. */
@Component
public class ProjectionLag {
    private final EventLog log;
    private final Followers followers;
    private final Clock clock;

    ProjectionLag(EventLog log, Followers followers, Clock clock) {
        this.log = log;
        this.followers = followers;
        this.clock = clock;
    }

    /** One projection in one shard; {@code lagMillis} is the age of the oldest entry that it has not taken in. */
    public record Lag(String name, int shard, long position, long end, long lagMillis) {}

    public List<Lag> now() {
        var lags = new ArrayList<Lag>();
        for (int shard = 0; shard < log.shards(); shard++) {
            long end = log.end(shard);
            for (var projection : followers.all()) {
                long position = Math.min(projection.position(shard), end);
                lags.add(new Lag(projection.name(), shard, position, end, millis(shard, position, end)));
            }
        }
        return lags;
    }

    private long millis(int shard, long position, long end) {
        if (position >= end) {
            return 0;
        }
        var next = log.follow(EntryView.HEADS, shard, position, 1);
        return next.isEmpty()
                ? 0
                : Math.max(
                        0,
                        Duration.between(next.getFirst().entry().receivedAt(), clock.instant())
                                .toMillis());
    }
}

package io.yuanliu.server.log.follow;

import io.yuanliu.server.log.EventLog;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** How far each projection is behind the log. */
@Component
public class ProjectionLag {
    private final EventLog log;
    private final ObjectProvider<Projection> projections;
    private final Clock clock;

    ProjectionLag(EventLog log, ObjectProvider<Projection> projections, Clock clock) {
        this.log = log;
        this.projections = projections;
        this.clock = clock;
    }

    /** One projection in one shard; {@code lagMillis} is the age of the oldest entry that it has not taken in. */
    public record Lag(String name, int shard, long position, long end, long lagMillis) {}

    public List<Lag> now() {
        var lags = new ArrayList<Lag>();
        for (int shard = 0; shard < log.shards(); shard++) {
            long end = log.end(shard);
            for (var projection : projections.orderedStream().toList()) {
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
        var next = log.read(shard, position, 1);
        return next.isEmpty()
                ? 0
                : Math.max(
                        0,
                        Duration.between(next.getFirst().receivedAt(), clock.instant())
                                .toMillis());
    }
}

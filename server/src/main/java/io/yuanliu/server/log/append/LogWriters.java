package io.yuanliu.server.log.append;

import io.yuanliu.core.finding.Finding;
import io.yuanliu.server.log.LogSettings;
import io.yuanliu.server.problem.Rejection;
import java.util.ArrayList;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** The writers of all shards, from the platform's start to its end. A client's submissions always go to one shard. */
@Component
public class LogWriters implements SmartLifecycle {
    /** Before anything that reads the log, and long before the first request. */
    public static final int PHASE = -1_000;

    private final LogShards shards;
    private final LogSettings settings;
    private final ApplicationEventPublisher events;
    private volatile List<ShardWriter> writers = List.of();

    LogWriters(LogShards shards, LogSettings settings, ApplicationEventPublisher events) {
        this.shards = shards;
        this.settings = settings;
        this.events = events;
    }

    /** Appends and answers when it is on disk: one outcome per item. */
    public List<Outcome> append(Submission submission) {
        var open = writers;
        if (open.isEmpty()) {
            throw new Rejection.NotReady(Finding.block("platform.not-ready", ""));
        }
        return open.get(Math.floorMod(submission.client().hashCode(), open.size()))
                .append(submission);
    }

    @Override
    public void start() {
        shards.prepare();
        var limits = ShardWriter.Limits.USUAL.queueing(settings.queue().toBytes());
        var opened = new ArrayList<ShardWriter>();
        try {
            for (int shard = 0; shard < settings.shards(); shard++) {
                opened.add(new ShardWriter(shards.open(shard), limits, events::publishEvent));
            }
        } catch (RuntimeException failed) {
            opened.forEach(ShardWriter::close);
            throw failed;
        }
        opened.forEach(ShardWriter::start);
        writers = List.copyOf(opened);
    }

    @Override
    public void stop() {
        var open = writers;
        writers = List.of();
        open.forEach(ShardWriter::close);
    }

    @Override
    public boolean isRunning() {
        return !writers.isEmpty();
    }

    @Override
    public int getPhase() {
        return PHASE;
    }
}

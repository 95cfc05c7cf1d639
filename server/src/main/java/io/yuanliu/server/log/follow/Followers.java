package io.yuanliu.server.log.follow;

import io.yuanliu.server.log.EventLog;
import io.yuanliu.server.log.EventsCaptured;
import io.yuanliu.server.log.LoggedEntry;
import io.yuanliu.server.problem.Rejection;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** All who follow the log, from the platform's start to its end: one for each fold that keeps tables, and those made elsewhere. */
@Component
public class Followers implements SmartLifecycle {
    /** Folds in tables gather for so long, so that they cost the captures little that come meanwhile. */
    private static final Duration PACE = Duration.ofMillis(300);

    private final List<Follower<?, ?>> followers = new ArrayList<>();
    private volatile boolean running;

    Followers(EventLog log, Tables tables, ObjectProvider<TableFold<?>> folds, ObjectProvider<Follower<?, ?>> others) {
        others.orderedStream().forEach(followers::add);
        folds.orderedStream().forEach(fold -> followers.add(of(log, tables, fold)));
        if (followers.stream().map(Follower::name).distinct().count() < followers.size()) {
            throw new IllegalStateException("Two projections have one name");
        }
    }

    private static <E extends LoggedEntry> Follower<E, ?> of(EventLog log, Tables tables, TableFold<E> fold) {
        return new Follower<>(log, tables.of(fold), PACE);
    }

    public List<Projection> all() {
        return List.copyOf(followers);
    }

    /** The projection of a name; refuses when there is none. */
    public Projection of(String name) {
        return followers.stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new Rejection.NotFound("log.unknown-projection", "name", name));
    }

    @EventListener
    void wake(EventsCaptured captured) {
        followers.forEach(Follower::wake);
    }

    @Override
    public void start() {
        followers.forEach(Follower::start);
        running = true;
    }

    @Override
    public void stop() {
        running = false;
        followers.forEach(Follower::stop);
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}

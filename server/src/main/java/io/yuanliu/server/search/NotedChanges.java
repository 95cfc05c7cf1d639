package io.yuanliu.server.search;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What modules note as changed, on its way into an index: taken in, then kept; and gathered for a copy that is built
 * meanwhile and has read its tables before.
 */
final class NotedChanges {
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(1);
    private static final int CHANGES = 500;
    private static final int MANY_CHANGES = 2_000;
    private static final int MOST_MISSED = 200_000;

    private final Feed feed;
    /** Changes that are in the index and not yet kept. */
    private final List<Feed.Change> taken = new ArrayList<>();
    /** Changes since a copy was begun beside the one that answers. */
    private final Set<Feed.Change> missed = new LinkedHashSet<>();

    private volatile @Nullable SearchCopy beside;
    private long looked;

    NotedChanges(Feed feed) {
        this.feed = feed;
    }

    boolean isTimeToLook() {
        return System.nanoTime() - looked > BETWEEN_LOOKS.toNanos();
    }

    /** @param keep keeps the copy, when so much was taken that it must not wait; ends in {@link #kept} */
    void take(SearchCopy copy, Runnable keep) {
        looked = System.nanoTime();
        var changes = feed.changes(taken, CHANGES);
        while (!changes.isEmpty()) {
            copy.change(changes);
            taken.addAll(changes);
            gather(changes);
            if (taken.size() >= MANY_CHANGES) {
                keep.run();
            }
            changes = feed.changes(taken, CHANGES);
        }
    }

    /** What was taken is waited for no more. */
    void kept() {
        feed.done(taken);
        taken.clear();
    }

    /** The index went back to what was kept before: what it had taken since comes again. */
    void forgetTaken() {
        taken.clear();
    }

    /** The copy for which changes are gathered; null when none is being built, or when they became too many. */
    @Nullable
    SearchCopy beside() {
        return beside;
    }

    void gatherFor(SearchCopy copy) {
        synchronized (missed) {
            missed.clear();
            beside = copy;
        }
    }

    private void gather(Collection<Feed.Change> changes) {
        synchronized (missed) {
            if (beside != null) {
                missed.addAll(changes);
            }
            if (missed.size() > MOST_MISSED) {
                beside = null;
                missed.clear();
            }
        }
    }

    /** Brings a copy that was built meanwhile up to the one that answers. */
    void makeUpFor(SearchCopy fresh) {
        synchronized (missed) {
            if (!fresh.equals(beside)) {
                throw new IllegalStateException("Too much has changed since it was begun");
            }
            fresh.change(missed);
            missed.clear();
            beside = null;
        }
    }
}

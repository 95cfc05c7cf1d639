package io.yuanliu.server.search;

import io.yuanliu.server.log.EntryView;
import io.yuanliu.server.log.EventsCaptured;
import io.yuanliu.server.log.LinkedEntry;
import io.yuanliu.server.log.follow.Copies;
import io.yuanliu.server.log.follow.Follower;
import io.yuanliu.server.log.follow.Step;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Keeps the index up with the log and with what modules note as changed: from where its last commit ends, else from the
 * beginning.
 */
@Component
class SearchCopies implements Copies<LinkedEntry, SearchCopy>, SearchCopy.Watching {
    private static final Logger LOG = LoggerFactory.getLogger(SearchCopies.class);
    /** What comes is gathered for so long when nobody waits for it. */
    private static final Duration PACE = Duration.ofMillis(300);

    private static final Duration BETWEEN_COMMITS = Duration.ofSeconds(5);
    /** So much is written before it is kept while there is more to read. */
    private static final long MUCH = 100_000;

    /** While captures follow each other so closely, they have the machine: what is behind is read afterwards. */
    private static final Duration IN_FLOW = Duration.ofMillis(200);
    /** A step of so many entries is followed by others. */
    private static final int IN_A_FLOW = 500;

    /** Each piece becomes a part of the index by itself, and parts have to be put together: few large ones are cheaper. */
    private static final int PIECE = 4_000;

    /** So many parts of the time are left to them for one that is taken. */
    private static final int SHARE = 4;

    private final FindIndex index;
    private final Sources sources;
    private final Follower<LinkedEntry, SearchCopy> follower;
    private final NotedChanges changes;

    private volatile @Nullable SearchCopy current;
    private volatile long captured;
    private long committed = System.nanoTime();

    SearchCopies(FindIndex index, Sources sources) {
        this.index = index;
        this.sources = sources;
        this.changes = new NotedChanges(sources.feed());
        this.follower = new Follower<>(sources.log(), this, PACE);
    }

    /** Follows the log for it. */
    @Bean
    Follower<LinkedEntry, SearchCopy> searchFollower() {
        return follower;
    }

    /** Whether everything can be found: at first the index is built beside the other work. */
    boolean isWhole() {
        var answering = current;
        return answering != null && answering.hasTables() && follower.isCaughtUp();
    }

    @EventListener
    void note(EventsCaptured grown) {
        captured = System.nanoTime();
    }

    @EventListener
    void wake(FindablesChanged changed) {
        follower.wake();
    }

    @Override
    public String name() {
        return "search";
    }

    @Override
    public int version() {
        return SearchCopy.VERSION;
    }

    @Override
    public EntryView<LinkedEntry> view() {
        return EntryView.LINKS;
    }

    @Override
    public int piece() {
        return PIECE;
    }

    @Override
    public SearchCopy open() {
        var copy = kept();
        if (copy == null) {
            LOG.info("Search builds its index");
            copy = copy(index.begin());
        }
        index.answerFrom(copy.edition());
        current = copy;
        return copy;
    }

    private @Nullable SearchCopy kept() {
        var edition = index.open();
        if (edition.isEmpty()) {
            return null;
        }
        var copy = copy(edition.get());
        if (copy.isOfThisHistory()) {
            return copy;
        }
        LOG.info("Search has an index of another history of the database");
        edition.get().discard();
        return null;
    }

    private SearchCopy copy(IndexEdition edition) {
        return new SearchCopy(edition, sources, this);
    }

    /** What lies in tables is read at once: what changes there meanwhile is read again at the end. */
    @Override
    public SearchCopy begin() {
        var before = changes.beside();
        if (before != null) {
            before.edition().discard();
        }
        var copy = copy(index.begin());
        changes.gatherFor(copy);
        boolean more = true;
        while (more && follower.isRunning()) {
            more = copy.readTables();
        }
        return copy;
    }

    @Override
    public SearchCopy replace(SearchCopy fresh) {
        while (fresh.readTables()) {
            LOG.debug("Search reads what lies in tables");
        }
        changes.makeUpFor(fresh);
        fresh.commit();
        var before = current;
        index.answerFrom(fresh.edition());
        current = fresh;
        if (before != null) {
            before.edition().discard();
        }
        return fresh;
    }

    @Override
    public void rest(SearchCopy copy) {
        boolean more = true;
        while (more && follower.isRunning()) {
            more = copy.readTables();
            keepWhenDue(copy, more);
        }
        changes.take(copy, () -> keep(copy));
        keepWhenDue(copy, false);
    }

    @Override
    public void close(SearchCopy copy) {
        try {
            if (copy.written() > 0) {
                keep(copy);
            }
        } finally {
            index.answerFrom(null);
            current = null;
            copy.edition().close();
        }
    }

    @Override
    public void stepped(SearchCopy copy, Step<LinkedEntry> step, long nanos) {
        if (copy.equals(current)) {
            if (changes.isTimeToLook()) {
                changes.take(copy, () -> keep(copy));
            }
            keepWhenDue(copy, true);
        }
        if (step.entries() >= IN_A_FLOW && System.nanoTime() - captured < IN_FLOW.toNanos()) {
            LockSupport.parkNanos(SHARE * nanos);
        }
    }

    @Override
    public void wentBack(SearchCopy copy) {
        if (copy.equals(current)) {
            changes.forgetTaken();
        }
    }

    private void keepWhenDue(SearchCopy copy, boolean more) {
        boolean late = System.nanoTime() - committed > BETWEEN_COMMITS.toNanos();
        if (copy.written() >= MUCH || (!more && late && copy.written() > 0)) {
            keep(copy);
        }
    }

    private void keep(SearchCopy copy) {
        copy.commit();
        committed = System.nanoTime();
        changes.kept();
    }
}

package io.yuanliu.server.search;

import io.yuanliu.server.log.LinkedEntry;
import io.yuanliu.server.log.follow.Copy;
import io.yuanliu.server.log.follow.NotNow;
import io.yuanliu.server.log.follow.Step;
import io.yuanliu.server.log.store.Refusals;
import io.yuanliu.server.problem.Rejection;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One edition of the index, and how far it has read the log and the tables that it is made from. One thread writes. */
final class SearchCopy implements Copy<LinkedEntry> {
    /** Goes up with what is found by what; how it lies in files is the index's own. */
    static final int VERSION = 1;

    private static final int BATCH = 1_000;
    private static final String COMMIT = "commit";
    private static final String MADE_BY = "version";
    private static final String SHARD = "shard.";
    private static final String TABLE = "table.";
    /** In place of an id: all were read. No id ends so. */
    private static final String ALL = "\n";

    private final IndexEdition edition;
    private final Sources sources;
    private final Watching watching;
    private final int version;
    private final AtomicLongArray positions;
    private final Map<String, String> tables = new HashMap<>();
    private volatile boolean hasTables;
    private boolean broken;
    private long written;

    /** Who is told of what becomes of a copy. */
    interface Watching {
        /** A step was taken in, and took so many nanoseconds. */
        void stepped(SearchCopy copy, Step<LinkedEntry> step, long nanos);

        /** What was written since its last commit is lost, and will be read again. */
        void wentBack(SearchCopy copy);
    }

    SearchCopy(IndexEdition edition, Sources sources, Watching watching) {
        this.edition = edition;
        this.sources = sources;
        this.watching = watching;
        this.positions = new AtomicLongArray(sources.log().shards());
        this.version = Integer.parseInt(edition.progress().getOrDefault(MADE_BY, Integer.toString(VERSION)));
        goOnFrom(edition.progress());
    }

    private void goOnFrom(Map<String, String> progress) {
        for (int shard = 0; shard < positions.length(); shard++) {
            positions.set(shard, Long.parseLong(progress.getOrDefault(SHARD + shard, "0")));
        }
        sources.kept().forEach(one -> tables.put(one.of(), progress.getOrDefault(TABLE + one.of(), "")));
        hasTables = tables.values().stream().allMatch(ALL::equals);
        written = 0;
    }

    IndexEdition edition() {
        return edition;
    }

    /** Whether its last commit belongs to this database. */
    boolean isOfThisHistory() {
        var commit = edition.progress().get(COMMIT);
        return commit != null && sources.feed().knows(UUID.fromString(commit));
    }

    /** Whether everything that lies in tables is in it. */
    boolean hasTables() {
        return hasTables;
    }

    /** How many things were written since the last commit. */
    long written() {
        return written;
    }

    @Override
    public int version() {
        return version;
    }

    @Override
    public int shards() {
        return positions.length();
    }

    @Override
    public long position(int shard) {
        return shard < 0 || shard >= positions.length() ? 0 : positions.get(shard);
    }

    /** Afterwards everything of the step is found. */
    @Override
    public void take(Step<LinkedEntry> step) {
        long begun = System.nanoTime();
        writing(() -> {
            if (step.before() == position(step.shard())) {
                write(step);
                edition.refresh();
                positions.set(step.shard(), step.position());
            }
        });
        watching.stepped(this, step, System.nanoTime() - begun);
    }

    private void write(Step<LinkedEntry> step) {
        for (var source : sources.logged()) {
            if (!step.takenBack().isEmpty()) {
                var back = source.takeBack(step.takenBack(), step.last().at());
                edition.remove(back.owners());
                edition.merge(back.left());
            }
            var things = source.take(step.taken());
            edition.merge(things);
            written += things.size() + step.takenBack().size();
        }
    }

    /** Takes in a piece of what lies in tables; whether there is more. */
    boolean readTables() {
        writing(() -> {
            for (var source : sources.kept()) {
                var last = tables.getOrDefault(source.of(), ALL);
                if (!last.equals(ALL)) {
                    var ids = source.after(last, BATCH);
                    add(source, ids);
                    tables.put(source.of(), ids.size() < BATCH ? ALL : ids.getLast());
                }
            }
            edition.refresh();
            hasTables = tables.values().stream().allMatch(ALL::equals);
        });
        return !hasTables;
    }

    private void add(KeptFindables source, Collection<String> ids) {
        var things = source.read(ids);
        edition.add(things);
        written += things.size();
    }

    /** Takes in what was noted as changed. */
    void change(Collection<Feed.Change> changes) {
        var ids = changes.stream()
                .collect(Collectors.groupingBy(
                        Feed.Change::of, Collectors.mapping(Feed.Change::id, Collectors.toSet())));
        writing(() -> {
            for (var source : sources.kept()) {
                var changed = ids.get(source.of());
                if (changed != null) {
                    edition.remove(
                            changed.stream().map(id -> source.of() + ":" + id).toList());
                    add(source, changed);
                    written += changed.size();
                }
            }
            edition.refresh();
        });
    }

    /** Keeps all of it, and how far it goes. The database knows of it before and after, so that a crash in between does no harm. */
    void commit() {
        writing(() -> {
            var token = UUID.randomUUID();
            sources.feed().announce(token);
            edition.commit(progress(token));
            sources.feed().settle(token);
            written = 0;
        });
    }

    private Map<String, String> progress(UUID token) {
        var progress = new HashMap<String, String>();
        progress.put(COMMIT, token.toString());
        progress.put(MADE_BY, Integer.toString(version));
        for (int shard = 0; shard < positions.length(); shard++) {
            progress.put(SHARD + shard, Long.toString(positions.get(shard)));
        }
        tables.forEach((of, last) -> progress.put(TABLE + of, last));
        return progress;
    }

    /** What fails for want of disk or database is no entry's fault. An index that cannot be written goes back to its last commit. */
    private void writing(Runnable work) {
        if (broken) {
            goBack(null);
        }
        try {
            Refusals.toldApart(() -> {
                work.run();
                return true;
            });
        } catch (IndexFailed failed) {
            broken = true;
            goBack(failed);
        } catch (Rejection.NotReady later) {
            throw new NotNow(later.toString(), later);
        }
    }

    private void goBack(@Nullable IndexFailed failed) {
        try {
            edition.goBack();
            goOnFrom(edition.progress());
            broken = false;
            watching.wentBack(this);
        } catch (IndexFailed still) {
            throw new NotNow(still.toString(), still);
        }
        if (failed != null) {
            throw new NotNow(failed.toString(), failed);
        }
    }
}

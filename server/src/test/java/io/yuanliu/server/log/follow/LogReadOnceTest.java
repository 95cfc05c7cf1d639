package io.yuanliu.server.log.follow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.yuanliu.server.log.DraftedEntry;
import io.yuanliu.server.log.EntryHead;
import io.yuanliu.server.log.EntryView;
import io.yuanliu.server.log.EventLog;
import io.yuanliu.server.log.FollowedEntry;
import io.yuanliu.server.log.Histories;
import io.yuanliu.server.log.LogInMemory;
import io.yuanliu.server.log.LogPosition;
import io.yuanliu.server.log.LoggedEntry;
import io.yuanliu.server.log.ThroughLog;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLongArray;
import org.junit.jupiter.api.Test;

/** Those who follow close behind each other read new entries once, and each sees what it would have read by itself. */
class LogReadOnceTest {
    private static final int SHARDS = 3;
    private static final int MANY = 1_000;

    @Test
    void eachSeesWhatItWouldHaveReadByItself() {
        for (long seed = 0; seed < 300; seed++) {
            var random = new Random(seed);
            var written = new LogInMemory(SHARDS);
            var once = new LogReadOnce(written, 1 + random.nextInt(12));
            List<Reader<?>> readers = List.of(
                    new Reader<>(once, EntryView.LINKS, 1 + random.nextInt(4)),
                    new Reader<>(once, EntryView.HEADS, 1 + random.nextInt(4)),
                    new Reader<>(once, EntryView.LINKS, MANY),
                    new Reader<>(once, EntryView.HEADS, MANY));
            for (var draft : Histories.drafts(random, SHARDS)) {
                written.append(draft);
                for (int step = random.nextInt(5); step > 0; step--) {
                    readers.get(random.nextInt(readers.size())).lookInto(random.nextInt(SHARDS));
                }
            }
            var alone = new Reader<>(written, EntryView.HEADS, MANY);
            alone.readAll();
            for (var reader : readers) {
                reader.readAll();
                assertThat(reader.standing).as("seed %d", seed).isEqualTo(alone.standing);
            }
        }
    }

    @Test
    void whoComesCloseBehindReadsNothingAgain() {
        var written = new LogInMemory(1);
        var once = new LogReadOnce(written, 100);
        var first = new Reader<>(once, EntryView.LINKS, 10);
        var second = new Reader<>(once, EntryView.HEADS, 10);
        var third = new Reader<>(once, EntryView.LINKS, MANY);
        for (int i = 0; i < 250; i++) {
            written.append(new DraftedEntry("r" + i));
            first.lookInto(0);
            if (i % 7 == 0) {
                second.lookInto(0);
            }
            if (i % 90 == 0) {
                third.lookInto(0);
            }
        }
        List.of(first, second, third).forEach(Reader::readAll);
        assertThat(third.standing).hasSize(250).isEqualTo(second.standing).isEqualTo(first.standing);
        assertThat(written.given()).isEqualTo(250);
    }

    @Test
    void whoFollowAtOnceReadNothingTwice() throws Exception {
        var written = new LogInMemory(1);
        var once = new LogReadOnce(written, 10_000);
        List<Reader<?>> readers = List.of(
                new Reader<>(once, EntryView.LINKS, MANY),
                new Reader<>(once, EntryView.HEADS, 7),
                new Reader<>(once, EntryView.HEADS, MANY),
                new Reader<>(once, EntryView.LINKS, 50));
        written.append(new DraftedEntry("first"));
        readers.getFirst().readAll();
        var pool = Executors.newCachedThreadPool();
        try {
            var following = readers.stream()
                    .map(reader -> pool.submit(() -> reader.readUntil(2_000)))
                    .toList();
            for (int i = 1; i < 2_000; i++) {
                written.append(new DraftedEntry("r" + i));
            }
            for (var one : following) {
                one.get(20, TimeUnit.SECONDS);
            }
        } finally {
            pool.shutdownNow();
        }
        assertThat(readers).allSatisfy(reader -> assertThat(reader.standing).hasSize(2_000));
        assertThat(written.given()).isEqualTo(2_000);
    }

    @Test
    void whoIsFarBehindReadsForHimselfAndLeavesWhatIsKept() {
        var written = new LogInMemory(1);
        var once = new LogReadOnce(written, 10);
        for (int i = 0; i < 50; i++) {
            written.append(new DraftedEntry("r" + i));
        }
        assertThat(once.follow(EntryView.LINKS, 0, 40, 10)).hasSize(10);
        new Reader<>(once, EntryView.LINKS, 5).readAll();
        assertThat(written.given()).isEqualTo(10 + 40);
    }

    /** So that whoever gets fewer than he asked for has read the log to its end, and may say so. */
    @Test
    void givesWhatIsKeptAndWhatCameSince() {
        var written = new LogInMemory(1);
        var once = new LogReadOnce(written, 100);
        for (int i = 0; i < 8; i++) {
            written.append(new DraftedEntry("r" + i));
            if (i == 4) {
                assertThat(once.follow(EntryView.LINKS, 0, 0, 10)).hasSize(5);
            }
        }
        assertThat(once.follow(EntryView.HEADS, 0, 0, 10)).hasSize(8);
        assertThat(once.follow(EntryView.HEADS, 0, 2, 4))
                .extracting(one -> one.entry().position())
                .containsExactly(3L, 4L, 5L, 6L);
    }

    /** Two read at once: one an event that stands in what he gets, the other what declares it wrong. */
    @Test
    void whatWasReadWhileItsOtherHalfWasNotedIsNotKept() {
        var written = new LogInMemory(2);
        var others = new ArrayList<LogReadOnce>();
        var once = new LogReadOnce(
                new ThroughLog(written) {
                    @Override
                    public <E extends LoggedEntry> List<FollowedEntry<E>> follow(
                            EntryView<E> view, int shard, long after, int limit) {
                        var read = super.follow(view, shard, after, limit);
                        if (!read.isEmpty() && written.end(1) == 0) {
                            written.append(
                                    new DraftedEntry("e").declaringWrong().inShard(1));
                            others.getFirst().follow(EntryView.HEADS, 1, 0, MANY);
                        }
                        return read;
                    }
                },
                10);
        others.add(once);
        written.append(new DraftedEntry("e").bare());
        assertThat(once.follow(EntryView.LINKS, 0, 0, MANY))
                .singleElement()
                .satisfies(early -> assertThat(early.takenBackBy()).isNull());
        assertThat(once.follow(EntryView.LINKS, 0, 0, MANY))
                .singleElement()
                .satisfies(read -> assertThat(read.takenBackBy()).isEqualTo(new LogPosition(1, 1)));
    }

    /** What takes it back was read by another process, and so is not noted here. */
    @Test
    void readsAnewWhereSomebodyElseHasReadOn() {
        var written = new LogInMemory(2);
        var once = new LogReadOnce(written, 10);
        written.append(new DraftedEntry("e").bare());
        new Reader<>(once, EntryView.LINKS, MANY).readAll();
        written.append(new DraftedEntry("e").declaringWrong().inShard(1));
        var elsewhere = new Elsewhere();
        var reading = new Reading<>(once, EntryView.HEADS, MANY, elsewhere);
        elsewhere.positions.set(0, 0);
        reading.step();
        assertThat(elsewhere.positions.get(1)).isEqualTo(1);
        assertThat(once.follow(EntryView.HEADS, 0, 0, MANY))
                .singleElement()
                .satisfies(read -> assertThat(read.takenBackBy()).isEqualTo(new LogPosition(1, 1)));
    }

    /** A copy of which another process has moved the cursors on. */
    private static final class Elsewhere implements Copy<EntryHead> {
        final AtomicLongArray positions = new AtomicLongArray(2);

        @Override
        public int version() {
            return 1;
        }

        @Override
        public int shards() {
            return 2;
        }

        @Override
        public long position(int shard) {
            return positions.get(shard);
        }

        @Override
        public void take(Step<EntryHead> step) {
            positions.set(1, 1);
        }
    }

    @Test
    void anEntryOfWhichTheLinksCannotBeReadStopsOnlyThoseWhoWantThem() {
        var written = new LogInMemory(1);
        var once = new LogReadOnce(
                new ThroughLog(written) {
                    @Override
                    public <E extends LoggedEntry> List<FollowedEntry<E>> follow(
                            EntryView<E> view, int shard, long after, int limit) {
                        if (view == EntryView.LINKS && after > 0) {
                            throw new IllegalStateException("cannot be read");
                        }
                        return super.follow(view, shard, after, limit);
                    }
                },
                10);
        written.append(new DraftedEntry("good"));
        assertThat(once.follow(EntryView.LINKS, 0, 0, 1)).hasSize(1);
        written.append(new DraftedEntry("bad"));
        assertThat(once.follow(EntryView.HEADS, 0, 1, MANY)).hasSize(1);
        assertThatThrownBy(() -> once.follow(EntryView.LINKS, 0, 1, MANY)).hasMessage("cannot be read");
    }

    @Test
    void longLinksAreNotKeptWithoutEnd() {
        var latest = new LatestEntries(4);
        var written = new LogInMemory(1);
        for (int i = 0; i < 4; i++) {
            var large = new DraftedEntry("large" + i);
            for (int unit = 0; unit < 60; unit++) {
                large.event(LogInMemory.made("u" + unit, "v" + unit, "firm", 1));
            }
            written.append(large);
        }
        latest.keep(0, written.follow(EntryView.LINKS, 0, 0, MANY), latest.pairs());
        assertThat(latest.after(0, 0, MANY)).isEmpty();
        assertThat(latest.after(0, 3, MANY)).hasSize(1);
        assertThat(latest.isNear(0, 4)).isTrue();
    }

    /** One who follows, and what stands as far as he has read. */
    private static final class Reader<E extends LoggedEntry> {
        final Set<LogPosition> standing = new TreeSet<>(LogReadOnceTest::order);
        private final Resolving<E> log;
        private final EventLog end;
        private final MemoryCopy<E, Standing<E>> copy;
        private final int piece;

        Reader(EventLog log, EntryView<E> view, int piece) {
            this.log = new Resolving<>(log, view);
            this.end = log;
            this.copy = new MemoryCopy<>(new Standing<>(view, standing), log.shards());
            this.piece = piece;
        }

        void lookInto(int shard) {
            log.next(copy, shard, piece).ifPresent(copy::take);
        }

        void readUntil(long position) {
            while (copy.position(0) < position && !Thread.currentThread().isInterrupted()) {
                lookInto(0);
            }
        }

        void readAll() {
            for (int shard = 0; shard < copy.shards(); shard++) {
                while (copy.position(shard) < end.end(shard)) {
                    lookInto(shard);
                }
            }
        }
    }

    private static int order(LogPosition one, LogPosition other) {
        return one.shard() == other.shard()
                ? Long.compare(one.position(), other.position())
                : Integer.compare(one.shard(), other.shard());
    }

    /** Takes in once, and takes back only what it took in. */
    private record Standing<E extends LoggedEntry>(EntryView<E> view, Set<LogPosition> standing) implements Fold<E> {
        @Override
        public String name() {
            return "standing";
        }

        @Override
        public int version() {
            return 1;
        }

        @Override
        public void take(List<E> entries) {
            assertThat(standing.addAll(places(entries))).isTrue();
        }

        @Override
        public void takeBack(List<E> entries) {
            assertThat(standing).containsAll(places(entries));
            standing.removeAll(places(entries));
        }

        private static List<LogPosition> places(List<? extends LoggedEntry> entries) {
            var places = new ArrayList<LogPosition>();
            entries.forEach(entry -> places.add(entry.at()));
            return places;
        }
    }
}

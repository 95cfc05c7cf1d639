package io.yuanliu.server.log.follow;

import static org.assertj.core.api.Assertions.assertThat;

import io.yuanliu.server.log.DraftedEntry;
import io.yuanliu.server.log.EntryView;
import io.yuanliu.server.log.EventLog;
import io.yuanliu.server.log.Histories;
import io.yuanliu.server.log.LogInMemory;
import io.yuanliu.server.log.LogPosition;
import io.yuanliu.server.log.LoggedEntry;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
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
        try (var pool = Executors.newCachedThreadPool()) {
            var following = readers.stream()
                    .map(reader -> pool.submit(() -> reader.readUntil(2_000)))
                    .toList();
            for (int i = 1; i < 2_000; i++) {
                written.append(new DraftedEntry("r" + i));
            }
            for (var one : following) {
                one.get(20, TimeUnit.SECONDS);
            }
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

    /** Two read at once: one an event that stands in what it has got, the other what declares it wrong. */
    @Test
    void whatWasReadBeforeItsOtherHalfWasNotedIsNotKept() {
        var written = new LogInMemory(2);
        var event = written.append(new DraftedEntry("e").bare());
        var latest = new LatestEntries(10);
        long pairs = latest.pairs();
        var early = written.follow(EntryView.LINKS, 0, 0, MANY);
        written.append(new DraftedEntry("e").declaringWrong().inShard(1));
        latest.note(written.follow(EntryView.HEADS, 1, 0, MANY));
        latest.keep(0, early, pairs);
        assertThat(latest.after(0, 0, MANY)).isEmpty();
        latest.keep(0, written.follow(EntryView.LINKS, 0, 0, MANY), latest.pairs());
        assertThat(latest.after(0, 0, MANY))
                .singleElement()
                .satisfies(kept -> assertThat(kept.takenBackBy()).isEqualTo(new LogPosition(1, 1)))
                .satisfies(kept -> assertThat(kept.entry().at()).isEqualTo(event));
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
            while (copy.position(0) < position) {
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

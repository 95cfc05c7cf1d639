package io.yuanliu.server.log.follow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.yuanliu.server.log.DraftedEntry;
import io.yuanliu.server.log.EntryHead;
import io.yuanliu.server.log.EntryView;
import io.yuanliu.server.log.FollowedEntry;
import io.yuanliu.server.log.LogInMemory;
import io.yuanliu.server.log.LogPosition;
import io.yuanliu.server.log.LoggedEntry;
import io.yuanliu.server.log.ThroughLog;
import io.yuanliu.server.problem.Rejection;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A follower stops where its fold fails and nowhere else, goes on when told to, and builds anew what is of another version. */
class FollowerTest {
    private static final Duration LONG = Duration.ofSeconds(10);

    private final LogInMemory log = new LogInMemory(2);
    private final Ids ids = new Ids(2);
    private final Ids others = new Ids(2);
    private final Follower<EntryHead, MemoryCopy<EntryHead, Ids.Held>> follower =
            new Follower<>(log, ids, Duration.ZERO);
    private final Follower<EntryHead, MemoryCopy<EntryHead, Ids.Held>> another =
            new Follower<>(log, others, Duration.ofMillis(100));

    @AfterEach
    void stop() {
        follower.stop();
        another.stop();
    }

    private LogPosition append(String id) {
        var place = log.append(new DraftedEntry(id).inShard(id.length() % 2));
        follower.wake();
        another.wake();
        return place;
    }

    private Set<String> held() {
        return follower.current().fold().ids;
    }

    @Test
    void opensAgainWhatItClosedWhenItIsStartedOnceMore() {
        follower.start();
        assertThat(follower.await(List.of(append("a")), LONG)).isTrue();
        var closed = follower.current();
        follower.stop();
        follower.start();
        assertThat(follower.await(List.of(append("b")), LONG)).isTrue();
        assertThat(follower.current()).isNotSameAs(closed);
        assertThat(held()).containsExactly("a", "b");
    }

    @Test
    void stopsAtTheEntryThatItCannotTakeInWhileOthersGoOn() {
        append("a");
        ids.refused = "bad";
        follower.start();
        another.start();
        assertThat(follower.await(List.of(append("ok")), LONG)).isTrue();
        var bad = append("bad");
        var after = append("after");

        assertThat(another.await(List.of(after), LONG)).isTrue();
        assertThat(another.failure()).isNull();
        assertThat(Stops.at(follower, "bad", bad)).isEqualTo("IllegalStateException: cannot take bad");
        assertThat(held()).contains("a", "ok").doesNotContain("bad", "after");
        assertThatThrownBy(() -> follower.awaitWritten(List.of(after))).isInstanceOf(Rejection.NotReady.class);

        ids.refused = "";
        Stops.goesOn(follower, after);
        assertThat(held()).containsExactly("a", "after", "bad", "ok");
    }

    @Test
    void tellsWhichOfManyItCannotTakeIn() {
        var places = IntStream.range(100, 160).mapToObj(i -> append("n" + i)).toList();
        ids.refused = "n143";
        follower.start();
        Stops.at(follower, "n143", places.get(43));
        assertThat(held()).hasSize(43);
    }

    @Test
    void stopsAgainWhenTriedAgainTooEarly() {
        ids.refused = "bad";
        follower.start();
        var bad = append("bad");
        Stops.at(follower, "bad", bad);
        follower.retry();
        Stops.at(follower, "bad", bad);
        assertThat(held()).isEmpty();
    }

    @Test
    void triesAgainByItselfWhileTheLogDoesNotAnswer() {
        var away = new AtomicInteger(2);
        var seldom = new ThroughLog(log) {
            @Override
            public <E extends LoggedEntry> List<FollowedEntry<E>> follow(
                    EntryView<E> view, int shard, long after, int limit) {
                if (away.getAndDecrement() > 0) {
                    throw new IllegalStateException("away");
                }
                return super.follow(view, shard, after, limit);
            }
        };
        var patient = new Follower<>(seldom, others, Duration.ZERO);
        patient.start();
        try {
            assertThat(patient.await(List.of(append("a")), LONG)).isTrue();
            assertThat(patient.failure()).isNull();
        } finally {
            patient.stop();
        }
    }

    @Test
    void whatAnotherVersionMadeIsBuiltAnewByItself() {
        append("a");
        ids.kept = new MemoryCopy<>(new Ids.Held(ids, 1), 2);
        ids.kept.fold().ids.add("of the first version");
        follower.start();
        assertThat(follower.await(List.of(append("b")), LONG)).isTrue();
        assertThat(held()).containsExactly("a", "b");
        assertThat(follower.latestRebuild()).extracting(Rebuild::failed).isEqualTo(false);
    }

    @Test
    void whatAnotherVersionMadeStaysWhileItCannotBeBuiltAnew() {
        var place = append("bad");
        ids.refused = "bad";
        ids.kept = new MemoryCopy<>(new Ids.Held(ids, 1), 2);
        ids.kept.fold().ids.add("of the first version");
        follower.start();
        Stops.at(follower, "bad", place);
        assertThat(held()).containsExactly("of the first version");

        ids.refused = "";
        Stops.goesOn(follower, place);
        assertThat(held()).containsExactly("bad");
    }

    @Test
    void aRestGathersWhatComesUnlessSomebodyWaits() {
        another.start();
        assertThat(another.await(List.of(append("a")), LONG)).isTrue();
        long begun = System.nanoTime();
        for (int i = 0; i < 5; i++) {
            assertThat(another.await(List.of(append("b" + i)), LONG)).isTrue();
        }
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofMillis(400));
    }

    /** Keeps the ids of what stands, in memory. */
    private static final class Ids implements Copies<EntryHead, MemoryCopy<EntryHead, Ids.Held>> {
        private final int version;
        private volatile String refused = "";
        private volatile MemoryCopy<EntryHead, Held> kept;

        Ids(int version) {
            this.version = version;
            this.kept = begin();
        }

        static final class Held implements Fold<EntryHead> {
            private final Ids all;
            private final int version;
            final Set<String> ids = new ConcurrentSkipListSet<>();
            private volatile boolean closed;

            Held(Ids all, int version) {
                this.all = all;
                this.version = version;
            }

            @Override
            public String name() {
                return "ids";
            }

            @Override
            public int version() {
                return version;
            }

            @Override
            public EntryView<EntryHead> view() {
                return EntryView.HEADS;
            }

            @Override
            public void take(List<EntryHead> entries) {
                if (closed) {
                    throw new IllegalStateException("closed");
                }
                for (var entry : entries) {
                    if (entry.id().equals(all.refused)) {
                        throw new IllegalStateException("cannot take " + entry.id() + "\nand what is told of it");
                    }
                    ids.add(entry.id());
                }
            }

            @Override
            public void takeBack(List<EntryHead> entries) {
                entries.forEach(entry -> ids.remove(entry.id()));
            }
        }

        @Override
        public void close(MemoryCopy<EntryHead, Held> current) {
            current.fold().closed = true;
            kept = begin();
        }

        @Override
        public String name() {
            return "ids";
        }

        @Override
        public int version() {
            return version;
        }

        @Override
        public EntryView<EntryHead> view() {
            return EntryView.HEADS;
        }

        @Override
        public MemoryCopy<EntryHead, Held> open() {
            return kept;
        }

        @Override
        public MemoryCopy<EntryHead, Held> begin() {
            return new MemoryCopy<>(new Held(this, version), 2);
        }

        @Override
        public MemoryCopy<EntryHead, Held> replace(MemoryCopy<EntryHead, Held> fresh) {
            kept = fresh;
            return fresh;
        }
    }
}

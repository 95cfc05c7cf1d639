package io.yuanliu.server.log.follow;

import static org.assertj.core.api.Assertions.assertThat;

import io.yuanliu.server.log.EntryView;
import io.yuanliu.server.log.EventLog;
import io.yuanliu.server.log.FollowedEntry;
import io.yuanliu.server.log.Histories;
import io.yuanliu.server.log.LogInMemory;
import io.yuanliu.server.log.LoggedEntry;
import io.yuanliu.server.log.ThroughLog;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/**
 * What every fold keeps. A test of a fold extends it, says how an empty one is made and what it holds, and may tell other
 * histories than the usual ones.
 */
public abstract class FoldContract<E extends LoggedEntry> {
    private static final int SHARDS = 3;
    private static final int PIECE = 1_000;

    /** An empty copy of the fold under test, with a look at what it holds, which is compared by {@code equals}. */
    protected interface Made<E extends LoggedEntry> {
        Copy<E> copy();

        Object held();
    }

    /** Makes an empty one for so many shards; what it had made before may be gone. */
    protected abstract Made<E> make(UnaryOperator<Fold<E>> wrapping, int shards);

    protected abstract EntryView<E> view();

    /** A history that means something to the fold. */
    protected LogInMemory history(Random random, int shards) {
        return Histories.random(random, shards);
    }

    /** How many histories are told. */
    protected int histories() {
        return 20;
    }

    private interface Telling {
        void tell(LogInMemory log, Random random);
    }

    private void inEachHistory(Telling telling) {
        for (long seed = 0; seed < histories(); seed++) {
            var random = new Random(seed);
            telling.tell(history(random, SHARDS), random);
        }
    }

    private Object told(LogInMemory log) {
        return told(log, it -> it, it -> it);
    }

    private Object told(EventLog log, UnaryOperator<Fold<E>> wrapping, UnaryOperator<Copy<E>> copying) {
        var made = make(wrapping, SHARDS);
        readAll(log, copying.apply(made.copy()));
        assertThatAllIsRead(log, made.copy());
        return made.held();
    }

    private void readAll(EventLog log, Copy<E> copy) {
        var reading = new Reading<>(log, view(), PIECE, copy);
        for (boolean more = true; more; ) {
            try {
                more = reading.step();
            } catch (NotNow _) {
                // Killed: the same is told again.
            }
        }
    }

    private static void assertThatAllIsRead(EventLog log, Copy<?> copy) {
        for (int shard = 0; shard < SHARDS; shard++) {
            assertThat(copy.position(shard)).isEqualTo(log.end(shard));
        }
    }

    @Test
    void theTurnsInWhichShardsAreReadSayNothing() {
        inEachHistory((log, random) -> {
            var made = make(it -> it, SHARDS);
            var reading = new Reading<>(new InTurns(log, random), view(), PIECE, made.copy());
            long all = log.end(0) + log.end(1) + log.end(2);
            while (made.copy().read() < all) {
                reading.step();
            }
            var held = made.held();
            assertThat(held).isEqualTo(told(log));
        });
    }

    @Test
    void everythingTwiceIsAsOnce() {
        inEachHistory((log, random) -> {
            var twice = told(log, it -> it, Twice::new);
            assertThat(twice).isEqualTo(told(log));
        });
    }

    @Test
    void whatWasTakenBackIsAsIfItHadNeverBeenThere() {
        inEachHistory((log, random) -> {
            var made = make(it -> it, SHARDS);
            readAll(new OnlyWhatStands(log), made.copy());
            var held = made.held();
            assertThat(told(log)).isEqualTo(held);
        });
    }

    @Test
    void whatHasGrownIsWhatIsBuiltAnew() {
        inEachHistory((log, random) -> {
            var made = make(it -> it, SHARDS);
            for (int most = 1; most < log.end(0) + log.end(1) + log.end(2); most += 3) {
                readAll(log.until(most), made.copy());
            }
            var grown = made.held();
            assertThat(grown).isEqualTo(told(log));
        });
    }

    @Test
    void aKillInBetweenLosesAndDoublesNothing() {
        inEachHistory((log, random) -> {
            var killed = told(log, fold -> new Killed<>(fold, new Random(log.end(0))), it -> it);
            assertThat(killed).isEqualTo(told(log));
        });
    }

    /** Takes each step twice, as after a commit whose answer was lost. */
    private record Twice<E extends LoggedEntry>(Copy<E> copy) implements Copy<E> {
        @Override
        public int version() {
            return copy.version();
        }

        @Override
        public int shards() {
            return copy.shards();
        }

        @Override
        public long position(int shard) {
            return copy.position(shard);
        }

        @Override
        public void take(Step<E> step) {
            copy.take(step);
            copy.take(step);
        }
    }

    /** Is killed after some of what it does, or after all of it but the commit. */
    private static final class Killed<E extends LoggedEntry> implements TableFold<E> {
        private final Fold<E> fold;
        private final Random random;

        Killed(Fold<E> fold, Random random) {
            this.fold = fold;
            this.random = random;
        }

        @Override
        public String name() {
            return fold.name();
        }

        @Override
        public int version() {
            return fold.version();
        }

        @Override
        public EntryView<E> view() {
            return fold.view();
        }

        @Override
        public List<String> tables() {
            return ((TableFold<E>) fold).tables();
        }

        @Override
        public void take(List<E> entries) {
            int done = random.nextInt(entries.size() + 1);
            if (done > 0) {
                fold.take(entries.subList(0, done));
            }
            if (done < entries.size() || random.nextInt(3) == 0) {
                throw new NotNow("killed", new IllegalStateException());
            }
        }

        @Override
        public void takeBack(List<E> entries) {
            fold.takeBack(entries);
        }
    }

    /** Gives a few entries at once, or none. */
    private static final class InTurns extends ThroughLog {
        private final Random random;

        InTurns(EventLog log, Random random) {
            super(log);
            this.random = random;
        }

        @Override
        public <F extends LoggedEntry> List<FollowedEntry<F>> follow(
                EntryView<F> view, int shard, long after, int limit) {
            return super.follow(view, shard, after, random.nextInt(4));
        }
    }

    /** A log in which nothing is but what stands in the end. */
    private static final class OnlyWhatStands extends ThroughLog {
        OnlyWhatStands(EventLog log) {
            super(log);
        }

        @Override
        public <F extends LoggedEntry> List<FollowedEntry<F>> follow(
                EntryView<F> view, int shard, long after, int limit) {
            return super.follow(view, shard, after, limit).stream()
                    .filter(one -> one.takenBackBy() == null && !one.declaration())
                    .map(one -> new FollowedEntry<>(one.entry(), false, null, null))
                    .toList();
        }
    }
}

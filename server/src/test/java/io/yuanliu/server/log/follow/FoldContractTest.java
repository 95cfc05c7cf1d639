package io.yuanliu.server.log.follow;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.yuanliu.server.log.EntryHead;
import io.yuanliu.server.log.EntryView;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The contract of folds lets a right one pass, and catches those that are nearly right. */
class FoldContractTest {
    @Test
    void aRightFoldPasses() {
        everyDemand()
                .forEach(demand -> assertThatCode(() -> demand.accept(new Contract(Sets::new, false)))
                        .doesNotThrowAnyException());
    }

    @Test
    void whatIsTakenBackMustGo() {
        assertThatCaught(KeepsWhatIsTakenBack::new, FoldContract::whatWasTakenBackIsAsIfItHadNeverBeenThere);
    }

    @Test
    void nothingMayRestOnAnOrderAmongShards() {
        assertThatCaught(KeepsWhatItSawLast::new, FoldContract::theTurnsInWhichShardsAreReadSayNothing);
    }

    @Test
    void nothingMayRestOnHowMuchIsToldAtOnce() {
        assertThatCaught(CountsPieces::new, FoldContract::whatHasGrownIsWhatIsBuiltAnew);
    }

    @Test
    void whatIsToldAgainAfterAFailureMayNotCountAgain() {
        assertThatCaught(CountsWhatItIsTold::new, FoldContract::aKillInBetweenLosesAndDoublesNothing);
    }

    @Test
    void aStepThatWasTakenMayNotBeTakenAgain() {
        var careless = new Contract(CountsWhatItIsTold::new, true);
        assertThatThrownBy(careless::everythingTwiceIsAsOnce).isInstanceOf(AssertionError.class);
    }

    private static void assertThatCaught(Supplier<Sets> wrong, Consumer<FoldContract<EntryHead>> demand) {
        assertThatThrownBy(() -> demand.accept(new Contract(wrong, false))).isInstanceOf(AssertionError.class);
    }

    private static Stream<Consumer<FoldContract<EntryHead>>> everyDemand() {
        return Stream.of(
                FoldContract::theTurnsInWhichShardsAreReadSayNothing,
                FoldContract::everythingTwiceIsAsOnce,
                FoldContract::whatWasTakenBackIsAsIfItHadNeverBeenThere,
                FoldContract::whatHasGrownIsWhatIsBuiltAnew,
                FoldContract::aKillInBetweenLosesAndDoublesNothing);
    }

    /** The contract, of a fold in memory. */
    private static final class Contract extends FoldContract<EntryHead> {
        private final Supplier<Sets> folds;
        private final boolean careless;

        Contract(Supplier<Sets> folds, boolean careless) {
            this.folds = folds;
            this.careless = careless;
        }

        @Override
        protected Made<EntryHead> make(UnaryOperator<Fold<EntryHead>> wrapping, int shards) {
            var sets = folds.get();
            var fold = wrapping.apply(sets);
            Copy<EntryHead> copy = careless ? new Careless(fold, shards) : new MemoryCopy<>(fold, shards);
            return new Made<>() {
                @Override
                public Copy<EntryHead> copy() {
                    return copy;
                }

                @Override
                public Object held() {
                    return sets.held;
                }
            };
        }

        @Override
        protected EntryView<EntryHead> view() {
            return EntryView.HEADS;
        }
    }

    /** Holds what stands: a right fold. */
    private static class Sets implements Fold<EntryHead> {
        final TreeMap<String, Integer> held = new TreeMap<>();

        @Override
        public String name() {
            return "sets";
        }

        @Override
        public int version() {
            return 1;
        }

        @Override
        public EntryView<EntryHead> view() {
            return EntryView.HEADS;
        }

        @Override
        public void take(List<EntryHead> entries) {
            entries.forEach(entry -> held.put(entry.at().toString(), 1));
        }

        @Override
        public void takeBack(List<EntryHead> entries) {
            entries.forEach(entry -> held.remove(entry.at().toString()));
        }
    }

    private static final class KeepsWhatIsTakenBack extends Sets {
        @Override
        public void takeBack(List<EntryHead> entries) {}
    }

    private static final class KeepsWhatItSawLast extends Sets {
        @Override
        public void take(List<EntryHead> entries) {
            held.clear();
            super.take(entries);
        }
    }

    private static final class CountsPieces extends Sets {
        @Override
        public void take(List<EntryHead> entries) {
            held.merge("pieces", 1, Integer::sum);
            super.take(entries);
        }
    }

    private static final class CountsWhatItIsTold extends Sets {
        @Override
        public void take(List<EntryHead> entries) {
            held.merge("all", entries.size(), Integer::sum);
        }

        @Override
        public void takeBack(List<EntryHead> entries) {
            held.merge("all", -entries.size(), Integer::sum);
        }
    }

    /** A copy that goes a step from wherever it stands. */
    private static final class Careless implements Copy<EntryHead> {
        private final Fold<EntryHead> fold;
        private final long[] positions;

        Careless(Fold<EntryHead> fold, int shards) {
            this.fold = fold;
            this.positions = new long[shards];
        }

        @Override
        public int version() {
            return fold.version();
        }

        @Override
        public int shards() {
            return positions.length;
        }

        @Override
        public long position(int shard) {
            return positions[shard];
        }

        @Override
        public void take(Step<EntryHead> step) {
            fold.takeBack(step.takenBack());
            fold.take(step.taken());
            positions[step.shard()] = step.position();
        }
    }
}

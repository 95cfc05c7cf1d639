package io.yuanliu.bench.engine;

import io.yuanliu.core.event.Action;
import io.yuanliu.core.trace.Amount;
import io.yuanliu.core.trace.Direction;
import io.yuanliu.core.trace.index.Adjacency;
import io.yuanliu.core.trace.index.Occurrences;
import io.yuanliu.core.trace.reach.Reach;
import io.yuanliu.core.trace.shares.Shares;
import io.yuanliu.core.trace.telling.Occurrence;
import io.yuanliu.core.trace.telling.Occurrence.Custody;
import io.yuanliu.core.trace.telling.Occurrence.Kind;
import io.yuanliu.core.trace.telling.PackedId;
import io.yuanliu.core.trace.telling.Parts;
import io.yuanliu.core.trace.telling.Sides;
import java.math.BigDecimal;
import java.util.UUID;
import java.util.function.IntToLongFunction;

/** The links of a large graph as events with amounts: a kilogram of one unit goes into a kilogram of the next. */
final class MeasuredGraph {
    private static final long SECOND = 1_000_000_000L;
    private static final Amount KILOGRAM = new Amount(BigDecimal.ONE, "KGM");

    private final Occurrences occurrences = new Occurrences();
    private final Adjacency from = new Adjacency();
    private final Adjacency into = new Adjacency();
    private final Links links = new Links();

    MeasuredGraph(LargeGraph graph) {
        graph.<RuntimeException>eachLink(this::add);
    }

    private void add(int unit, int other, int second) {
        long time = (second + 2L) * SECOND;
        var id = "urn:uuid:" + new UUID(second, occurrences.size());
        var occurrence = new Occurrence(
                id,
                Kind.TRANSFORMATION,
                Action.ADD,
                time,
                time,
                time,
                kilogram(unit),
                kilogram(other),
                false,
                null,
                Custody.NONE,
                null,
                null);
        int number = occurrences.add(occurrence, PackedId.of(id), "factory", 0, 0);
        from.add(unit, other, Adjacency.second(time), number, false);
        into.add(other, unit, Adjacency.second(time), number, false);
    }

    private static Parts kilogram(int unit) {
        var parts = new Parts.Builder();
        parts.add(unit, KILOGRAM);
        return parts.build();
    }

    /** Walks downstream and says which part of the start is in each unit; gives the number of units reached. */
    int walkWithShares(int start) {
        var reach = Reach.going(links, Direction.DOWNSTREAM, start, (_, _, _) -> {});
        if (Shares.of(links, Direction.DOWNSTREAM, start, reach).of(0) == null) {
            throw new IllegalStateException("the start is all of itself");
        }
        return reach.size();
    }

    private final class Links extends OnlyLinks {
        @Override
        public Adjacency adjacency(Direction direction) {
            return direction == Direction.DOWNSTREAM ? from : into;
        }

        @Override
        public IntToLongFunction times() {
            return occurrences::time;
        }

        @Override
        public Occurrence occurrence(int number) {
            return occurrences.get(number);
        }

        @Override
        public byte[] id(int occurrence) {
            return occurrences.id(occurrence);
        }

        @Override
        public void read(int occurrence, Sides sides) {
            occurrences.read(occurrence, sides);
        }
    }
}

package io.yuanliu.server.search.index;

import java.io.IOException;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.CollectionTerminatedException;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;
import org.jspecify.annotations.Nullable;

/** Counts things, each once, and stops at a number. */
final class Counting implements CollectorManager<Counting.Counter, Integer> {
    private final int most;

    Counting(int most) {
        this.most = most;
    }

    @Override
    public Counter newCollector() {
        return new Counter();
    }

    @Override
    public Integer reduce(Collection<Counter> counters) {
        return Math.min(
                most, counters.stream().mapToInt(counter -> counter.ties.size()).sum());
    }

    final class Counter extends SimpleCollector {
        private final Set<Long> ties = new HashSet<>();
        private @Nullable NumericDocValues values;

        @Override
        protected void doSetNextReader(LeafReaderContext context) throws IOException {
            enough();
            values = DocValues.getNumeric(context.reader(), Documents.TIE);
        }

        @Override
        public void collect(int document) throws IOException {
            if (values != null && values.advanceExact(document)) {
                ties.add(values.longValue());
            }
            enough();
        }

        private void enough() {
            if (ties.size() >= most) {
                throw new CollectionTerminatedException();
            }
        }

        @Override
        public ScoreMode scoreMode() {
            return ScoreMode.COMPLETE_NO_SCORES;
        }
    }
}

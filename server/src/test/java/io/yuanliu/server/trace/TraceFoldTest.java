package io.yuanliu.server.trace;

import static io.yuanliu.server.log.LogInMemory.key;

import io.yuanliu.core.event.SenderClock;
import io.yuanliu.core.trace.Direction;
import io.yuanliu.server.log.EntryView;
import io.yuanliu.server.log.Histories;
import io.yuanliu.server.log.LinkedEntry;
import io.yuanliu.server.log.LogInMemory;
import io.yuanliu.server.log.follow.Copy;
import io.yuanliu.server.log.follow.Fold;
import io.yuanliu.server.log.follow.FoldContract;
import io.yuanliu.server.log.follow.MemoryCopy;
import java.time.Duration;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;

/** The index says what stands: of units, of who has them, and of what stops them at each hour. */
class TraceFoldTest extends FoldContract<LinkedEntry> {
    @Override
    protected Made<LinkedEntry> make(UnaryOperator<Fold<LinkedEntry>> wrapping, int shards) {
        var fold = new TraceFold(new HoldersInMemory(), SenderClock.EXACT);
        var copy = new MemoryCopy<>(wrapping.apply(fold), shards);
        return new Made<>() {
            @Override
            public Copy<LinkedEntry> copy() {
                return copy;
            }

            @Override
            public Object held() {
                return content(fold.index());
            }
        };
    }

    @Override
    protected EntryView<LinkedEntry> view() {
        return EntryView.LINKS;
    }

    @Override
    protected int histories() {
        return 30;
    }

    /** Everything that the index answers about units, in an order of its own. */
    private static Set<String> content(GraphIndex index) {
        var content = new TreeSet<String>();
        for (int unit = 0; unit < Histories.UNITS; unit++) {
            var key = key("u" + unit);
            for (var direction : Direction.values()) {
                content.addAll(walk(index, key, direction));
            }
            for (int hour = 0; hour < Histories.HOURS; hour++) {
                content.add(key + index.causes.at(Set.of(key), LogInMemory.NOW.plus(Duration.ofHours(hour))));
            }
        }
        return content;
    }

    /** Nothing of a unit that nothing names any more: the graph still knows that it was once named. */
    private static Set<String> walk(GraphIndex index, String key, Direction direction) {
        var content = new TreeSet<String>();
        if (!index.graph.involvements(key).isEmpty()) {
            index.graph.walk(key, direction, 0, 1_000).ifPresent(walk -> {
                walk.units().forEach(reached -> content.add(key + direction + reached));
                walk.edges().forEach(edge -> content.add(key + direction + edge));
                walk.holdings().forEach(holding -> content.add(key + direction + holding));
            });
        }
        return content;
    }
}

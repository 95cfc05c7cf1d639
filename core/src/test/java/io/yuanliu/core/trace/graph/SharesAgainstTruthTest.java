package io.yuanliu.core.trace.graph;

import static io.yuanliu.core.trace.graph.Stories.key;
import static org.assertj.core.api.Assertions.assertThat;

import io.yuanliu.core.trace.Direction;
import java.util.HashSet;
import org.junit.jupiter.api.Test;

/** The true part of the start lies between the bounds, in histories of which every crumb is known. */
class SharesAgainstTruthTest {
    private static final int HISTORIES = 800;
    private static final double DUST = 1e-6;

    @Test
    void theTruePartLiesBetweenTheBounds() {
        int told = 0;
        for (long seed = 0; seed < HISTORIES; seed++) {
            var graph = new TraceGraph();
            var truth = new KnownMatter(seed, graph);
            for (var start : truth.units()) {
                told += check(seed, graph, truth, start, Direction.DOWNSTREAM);
                told += check(seed, graph, truth, start, Direction.UPSTREAM);
            }
        }
        assertThat(told).as("bounds that say something").isGreaterThan(20 * HISTORIES);
    }

    private static int check(long seed, TraceGraph graph, KnownMatter truth, String start, Direction direction) {
        int told = 0;
        var missing = new HashSet<>(truth.units());
        for (var unit : graph.walk(key(start), direction, 0, 1000).orElseThrow().units()) {
            var name = unit.key().substring(key("").length()).replace('_', ' ');
            var share = unit.share();
            missing.remove(name);
            if (share != null && !name.equals(start)) {
                double part = direction == Direction.DOWNSTREAM
                        ? truth.partOfFirst(start, name)
                        : truth.partOfSecond(name, start);
                assertThat(part)
                        .as("seed %d: %s %s to %s", seed, direction.word(), start, name)
                        .isBetween(
                                share.least().doubleValue() - DUST, share.most().doubleValue() + DUST);
                told += share.least().signum() > 0 || share.most().doubleValue() < 1 ? 1 : 0;
            }
        }
        for (var name : missing) {
            assertThat(
                            direction == Direction.DOWNSTREAM
                                    ? truth.partOfFirst(start, name)
                                    : truth.partOfSecond(name, start))
                    .as("seed %d: nothing of %s is in %s", seed, start, name)
                    .isZero();
        }
        return told;
    }
}

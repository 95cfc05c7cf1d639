package io.yuanliu.core.trace.graph;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import io.yuanliu.core.trace.Convergence;
import io.yuanliu.core.trace.Direction;
import io.yuanliu.core.trace.Walk.Detail;
import io.yuanliu.core.trace.graph.Histories.Times;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** The shortest ways and the common origins of random histories, beside the slow, obvious walk. */
class WaysAgainstOracleTest {
    private static final int HISTORIES = 300;

    @Test
    void theShortestWayHasAsManyStepsAsTheLevelSaysAndCanBeTaken() {
        for (long seed = 0; seed < HISTORIES; seed++) {
            var graph = new TraceGraph();
            var history = Histories.random(seed, seed % 3 == 0 ? Times.INTERVALS : Times.EXACT, graph);
            history.arrive();
            var oracle = new Oracle(history.remaining());
            for (var start : oracle.units()) {
                for (var direction : Direction.values()) {
                    checkWays(seed, graph, oracle, start, direction);
                }
            }
        }
    }

    private static void checkWays(long seed, TraceGraph graph, Oracle oracle, String start, Direction direction) {
        var walking = graph.walking(start, direction).orElseThrow();
        for (var unit : walking.part(0, 1000, Set.of()).units()) {
            var way = walking.way(unit.key(), Set.of(Detail.EDGES)).orElseThrow();
            var edges = way.edges().stream()
                    .map(edge -> new Oracle.Edge(edge.from(), edge.to(), edge.event()))
                    .toList();
            assertThat(way.units()).hasSize(unit.level() + 1);
            assertThat(way.units().getFirst().key()).isEqualTo(start);
            assertThat(way.units().getLast().key()).isEqualTo(unit.key());
            assertThat(
                            direction == Direction.DOWNSTREAM
                                    ? oracle.leads(start, edges)
                                    : oracle.leads(unit.key(), edges.reversed()))
                    .as("seed %d: %s from %s to %s by %s", seed, direction.word(), start, unit.key(), edges)
                    .isTrue();
        }
    }

    @Test
    void whatSeveralUnitsHaveInCommonIsWhatEachOfThemCameFrom() {
        for (long seed = 0; seed < HISTORIES; seed++) {
            var graph = new TraceGraph();
            var history = Histories.random(seed, seed % 3 == 0 ? Times.INTERVALS : Times.EXACT, graph);
            history.arrive();
            var oracle = new Oracle(history.remaining());
            var bad = oracle.units().stream().limit(3).toList();
            var explained = new TreeMap<String, Integer>();
            for (var unit : bad) {
                oracle.upstream(unit).keySet().forEach(ancestor -> explained.merge(ancestor, 1, Integer::sum));
            }
            explained.values().removeIf(count -> count < Math.min(2, bad.size()));

            var convergence = graph.convergence(bad, 1000);

            assertThat(explains(convergence))
                    .as("seed %d: common to %s", seed, bad)
                    .isEqualTo(explained);
            assertThat(convergence.ancestors())
                    .isSortedAccordingTo((one, other) ->
                            other.explains().size() - one.explains().size())
                    .allSatisfy(ancestor -> assertThat(ancestor.reaches())
                            .isEqualTo(oracle.downstream(ancestor.key()).size()));
        }
    }

    private static Map<String, Integer> explains(Convergence convergence) {
        return convergence.ancestors().stream()
                .collect(toMap(
                        Convergence.Ancestor::key,
                        ancestor -> List.copyOf(ancestor.explains()).size()));
    }
}

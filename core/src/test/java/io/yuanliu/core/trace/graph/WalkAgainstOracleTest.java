package io.yuanliu.core.trace.graph;

import static org.assertj.core.api.Assertions.assertThat;

import io.yuanliu.core.trace.Direction;
import io.yuanliu.core.trace.Holding;
import io.yuanliu.core.trace.Walk;
import io.yuanliu.core.trace.graph.Histories.Times;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The fast walk and the slow, obvious one agree on thousands of histories. */
class WalkAgainstOracleTest {
    private static final int HISTORIES = 800;

    @Test
    void agreesOnHistoriesWithExactTimes() {
        for (long seed = 0; seed < HISTORIES; seed++) {
            agree(seed, Times.EXACT);
        }
    }

    @Test
    void agreesOnHistoriesInWhichSomeTimesAreWholeDays() {
        for (long seed = HISTORIES; seed < 2 * HISTORIES; seed++) {
            agree(seed, Times.INTERVALS);
        }
    }

    @Test
    void agreesOnHistoriesToldByClocksThatAreOff() {
        for (long seed = 2 * HISTORIES; seed < 5 * HISTORIES / 2; seed++) {
            agree(seed, Times.SKEWED);
        }
    }

    @Test
    void theOrderOfArrivalNeverMatters() {
        for (long seed = 0; seed < HISTORIES / 4; seed++) {
            var one = new TraceGraph();
            var other = new TraceGraph();
            var history = Histories.random(seed, 1, Times.INTERVALS, one);
            history.arrive();
            Histories.random(seed, 2, Times.INTERVALS, other).arrive();
            for (var unit : new Oracle(history.remaining()).units()) {
                for (var direction : Direction.values()) {
                    assertThat(content(other, unit, direction))
                            .as("seed %d: %s of %s", seed, direction.word(), unit)
                            .isEqualTo(content(one, unit, direction));
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 4})
    void theShardsAreReadInAnyTurns(int shards) {
        for (long seed = 0; seed < HISTORIES / 8; seed++) {
            long turns = seed;
            for (var times : Times.values()) {
                agree(seed, times, history -> history.fromShards(shards, turns));
            }
        }
    }

    /** Asked of many at once, it is said who comes from what as each says by itself. */
    @Test
    void manyAtOnceComeFromWhatEachComesFrom() {
        var all = List.of(Times.values());
        for (int seed = 0; seed < HISTORIES / 2; seed++) {
            var times = all.get(seed % all.size());
            var graph = new TraceGraph(times.tolerance(seed));
            var history = Histories.random(seed, times, graph);
            history.arrive();
            var oracle = new Oracle(history.remaining(), times.tolerance(seed));
            var units = List.copyOf(oracle.units());
            var half = units.subList(0, units.size() / 2);
            var expected = units.stream()
                    .filter(unit -> oracle.downstream(unit).keySet().stream().anyMatch(half::contains))
                    .collect(Collectors.toSet());
            assertThat(graph.upstream(half)).as("seed %d", seed).isEqualTo(expected);
            var origins = units.stream().map(unit -> new Origin(unit, Set.of())).toList();
            graph.descendants(origins, half)
                    .forEach((origin, found) -> assertThat(found)
                            .as("from %s", origin.unit())
                            .isEqualTo(oracle.downstream(origin.unit()).keySet().stream()
                                    .filter(half::contains)
                                    .collect(Collectors.toSet())));
        }
    }

    @Test
    void whatCameByAClosedUnitAloneDoesNotCount() {
        var graph = new TraceGraph();
        graph.add("us", Stories.making("b", "c").of("a").at(1).tell());
        graph.add("us", Stories.making("d").of("b").at(2).tell());
        graph.add("us", Stories.making("e").of("b", "c").at(3).tell());
        var units =
                Stream.of("a", "b", "c", "d", "e", "never").map(Stories::key).toList();
        var origin = new Origin(Stories.key("a"), Set.of(Stories.key("b")));
        assertThat(graph.descendants(List.of(origin), units).get(origin))
                .containsExactlyInAnyOrder(Stories.key("a"), Stories.key("c"), Stories.key("e"));
    }

    /** Units of one level stand in the order of arrival; nothing else may depend on it. */
    private static Walk content(TraceGraph graph, String unit, Direction direction) {
        var walk = graph.walk(unit, direction, 0, 1000).orElseThrow();
        var units = new ArrayList<>(walk.units());
        units.sort(Comparator.comparing(Walk.Reached::key));
        var holdings = new ArrayList<>(walk.holdings());
        holdings.sort(Comparator.comparing(Holding::toString));
        return new Walk(walk.start(), direction, units, walk.edges(), holdings, walk.total());
    }

    /** Fails where the two do not say the same of the history of this seed. */
    static void agree(long seed, Times times) {
        agree(seed, times, Histories::told);
    }

    private static void agree(long seed, Times times, Function<Histories, List<Histories.Telling>> arrival) {
        var graph = new TraceGraph(times.tolerance(seed));
        var history = Histories.random(seed, times, graph);
        Histories.arrive(arrival.apply(history));
        var oracle = new Oracle(history.remaining(), times.tolerance(seed));
        var chosen = oracle.units().stream().skip(seed % 3).findFirst().orElse(null);
        var upstream = new TreeMap<String, Map<String, Integer>>();
        for (var unit : oracle.units()) {
            var walk = graph.walk(unit, Direction.DOWNSTREAM, 0, 1000).orElseThrow();
            var expected = oracle.downstream(unit);
            assertThat(levels(walk)).as("seed %d: downstream of %s", seed, unit).isEqualTo(expected);
            expected.forEach((reached, level) ->
                    upstream.computeIfAbsent(reached, _ -> new TreeMap<>()).put(unit, level));
            assertThat(edges(walk))
                    .as("seed %d: edges downstream of %s", seed, unit)
                    .isEqualTo(withoutLoops(oracle.edgesDownstream(unit)));
        }
        for (var unit : oracle.units()) {
            var walk = graph.walk(unit, Direction.UPSTREAM, 0, 1000).orElseThrow();
            assertThat(levels(walk)).as("seed %d: upstream of %s", seed, unit).isEqualTo(upstream.get(unit));
            if (seed % 8 == 0 && unit.equals(chosen)) {
                assertThat(edges(walk))
                        .as("seed %d: edges upstream of %s", seed, unit)
                        .isEqualTo(withoutLoops(oracle.edgesUpstream(unit)));
            }
        }
    }

    private static Map<String, Integer> levels(Walk walk) {
        assertThat(walk.units()).isSortedAccordingTo(Comparator.comparingInt(Walk.Reached::level));
        return new TreeMap<>(walk.units().stream().collect(Collectors.toMap(Walk.Reached::key, Walk.Reached::level)));
    }

    private static Set<Oracle.Edge> edges(Walk walk) {
        var edges = walk.edges().stream()
                .map(edge -> new Oracle.Edge(edge.from(), edge.to(), edge.event()))
                .collect(Collectors.toSet());
        assertThat(edges).hasSameSizeAs(walk.edges());
        return edges;
    }

    private static Set<Oracle.Edge> withoutLoops(Set<Oracle.Edge> edges) {
        return edges.stream().filter(edge -> !edge.from().equals(edge.to())).collect(Collectors.toSet());
    }
}

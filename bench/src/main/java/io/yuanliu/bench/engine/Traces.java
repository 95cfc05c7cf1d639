package io.yuanliu.bench.engine;

import io.yuanliu.bench.figures.Figures;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntUnaryOperator;

/** The walk that answers use beside a bare breadth-first walk over the same links, in small and in large graphs. */
public final class Traces {
    private static final int[] GRAPHS = {1_000_000, 10_000_000, 100_000_000};
    private static final int[] ANSWERS = {1_000, 100_000, 1_000_000};
    private static final int MOST = 10_000_000;
    private static final int MOST_MEASURED = 10_000_000;
    private static final int LINKS = 10_000_000;

    public void run() throws IOException {
        Starts.run(LINKS);
        Map<Integer, Double> small = new TreeMap<>();
        for (int size : GRAPHS) {
            var graph = new LargeGraph(size);
            var name = "trace.%dm-links".formatted(size / 1_000_000);
            Figures.print(name + ".put-in", graph.linksPerSecond(), "links/s");
            Figures.print(name + ".memory", graph.bytesPerLink(), "bytes");
            for (int answer : ANSWERS) {
                if (!graph.firsts(answer).isEmpty()) {
                    walk(graph, name + "." + answer + "-units", answer, small);
                }
            }
            if (size <= MOST_MEASURED) {
                shares(graph, name);
            }
        }
    }

    /** The same with the part of the start in each unit; events with amounts take more memory than bare links. */
    private static void shares(LargeGraph graph, String name) {
        var measured = new MeasuredGraph(graph);
        for (int answer : ANSWERS) {
            var starts = graph.firsts(answer);
            if (!starts.isEmpty()) {
                int rounds = Math.max(1, MOST / 10 / answer);
                perSecond(measured::walkWithShares, starts, rounds);
                double ours = perSecond(measured::walkWithShares, starts, rounds);
                Figures.print(name + "." + answer + "-units.with-shares", ours, "units/s");
                Figures.ratio(
                        name + "." + answer + "-units.with-shares.to-bare",
                        ours,
                        perSecond(graph::walkBare, starts, rounds));
            }
        }
    }

    /** Compares, and says against the smallest graph that had such an answer how much slower it became. */
    private static void walk(LargeGraph graph, String name, int answer, Map<Integer, Double> small) {
        var starts = graph.firsts(answer);
        int rounds = MOST / answer;
        perSecond(graph::walk, starts, rounds);
        perSecond(graph::walkBare, starts, rounds);
        double ours = perSecond(graph::walk, starts, rounds);
        double bare = perSecond(graph::walkBare, starts, rounds);
        Figures.print(name, ours, "units/s");
        Figures.print(name + ".bare", bare, "units/s");
        Figures.ratio(name + ".to-bare", ours, bare);
        var before = small.putIfAbsent(answer, ours / bare);
        if (before != null) {
            Figures.ratio(name + ".slowdown-beyond-bare", before, ours / bare);
        }
    }

    private static double perSecond(IntUnaryOperator walk, List<Integer> starts, int rounds) {
        long units = 0;
        long begun = System.nanoTime();
        for (int i = 0; i < rounds; i++) {
            units += walk.applyAsInt(starts.get(i % starts.size()));
        }
        return units * 1e9 / (System.nanoTime() - begun);
    }
}

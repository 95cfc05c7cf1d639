package io.yuanliu.bench.engine;

import io.yuanliu.bench.figures.Figures;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What the trace index takes in memory, how fast it is built from the log's links, and how long a snapshot takes. */
public final class Starts {
    private static final int WARM = 2_000_000;

    private Starts() {}

    public static void run(int links) throws IOException {
        var file = Files.createTempFile(Path.of("target"), "bench", ".index");
        try {
            new ToldGraph(WARM);
            var name = "trace.start.%dm-links".formatted(links / 1_000_000);
            var graph = new ToldGraph(links);
            Figures.print(name + ".rebuild", graph.linksPerSecond(), "links/s");
            Figures.print(name + ".row", graph.bytesPerRow(), "bytes");
            Figures.print(name + ".adjacency", graph.adjacencyPerLink(), "bytes");
            Figures.print(name + ".numbers", graph.numbersPerLink(), "bytes");
            Figures.print(name + ".occurrences", graph.occurrencesPerLink(), "bytes");
            Figures.print(name + ".names", graph.namesPerLink(), "bytes");
            Figures.print(name + ".ids", graph.idsPerLink(), "bytes");
            Figures.print("trace.names.memory", graph.bytesPerName(), "bytes");
            long begun = System.nanoTime();
            long bytes = graph.save(file);
            Figures.print(name + ".snapshot.write", secondsSince(begun), "s");
            Figures.print(name + ".snapshot.size", bytes / 1e6, "MB");
            begun = System.nanoTime();
            graph.load(file);
            Figures.print(name + ".snapshot.load", secondsSince(begun), "s");
            Figures.print(name + ".adjacency.loaded", graph.adjacencyPerLink(), "bytes");
        } finally {
            Files.delete(file);
        }
    }

    private static double secondsSince(long nanos) {
        return (System.nanoTime() - nanos) / 1e9;
    }
}

package io.yuanliu.bench;

import io.yuanliu.bench.figures.Figures;
import io.yuanliu.bench.load.BareCopy;
import io.yuanliu.bench.load.CaptureLoad;
import io.yuanliu.bench.load.Load;
import io.yuanliu.bench.platform.Folders;
import io.yuanliu.bench.platform.RunningPlatform;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;

/** From a record to an answer: start, capture, scan page, memory. */
final class Spine {
    /** The one event of the second document that warms up. */
    private static final String SCANNED = "/t/urn:epc:id:sgtin:0614141.107346.1000000";

    private final Path jar;

    Spine(Path jar) {
        this.jar = jar;
    }

    void run() throws IOException, InterruptedException, SQLException {
        var folder = Files.createTempDirectory("yuanliu-bench");
        var data = folder.resolve("data");
        try {
            try (var platform = new RunningPlatform(jar, data)) {
                Figures.print("ready.first-start", platform.secondsToReady(), "s");
            }
            try (var platform = new RunningPlatform(jar, data)) {
                Figures.print("ready.empty", platform.secondsToReady(), "s");
                capture(platform, data);
                scan(platform);
                var resident = platform.resident();
                Figures.print("memory.program", resident.program(), "MB");
                Figures.print("memory.with-database", resident.withDatabase(), "MB");
            }
            try (var platform = new RunningPlatform(jar, data)) {
                Figures.print("ready.filled", platform.secondsToReady(), "s");
            }
        } finally {
            Folders.delete(folder);
        }
    }

    private static void capture(RunningPlatform platform, Path data)
            throws IOException, InterruptedException, SQLException {
        var load = new CaptureLoad(platform);
        load.warmUp(1, 1_500, 16);
        load.measure("capture.1", 1, 4_000, 16);
        load.measure("capture.100", 100, 400, 4);
        try (var copy = new BareCopy(data)) {
            long before = copy.rows("entry");
            double bulk = load.measure("capture.1000", 1_000, 120, 4);
            Figures.print("capture.stored", (double) (copy.rows("entry") - before), "events");
            copy.compare("capture.1000", bulk);
        }
    }

    private static void scan(RunningPlatform platform) throws IOException, InterruptedException {
        var page = HttpRequest.newBuilder(platform.at(SCANNED))
                .header("Accept", "text/html")
                .build();
        var constant = HttpRequest.newBuilder(platform.at("/robots.txt")).build();
        var body = platform.http().send(page, BodyHandlers.ofByteArray());
        if (body.statusCode() != 200) throw new IOException("The scan page answered " + body.statusCode());
        Figures.print("scan.bytes", body.body().length, "bytes");
        Load.run(platform.http(), 16, 20_000, 200, i -> page);
        Load.run(platform.http(), 16, 20_000, 200, i -> constant);
        var limit = Load.run(platform.http(), 16, 40_000, 200, i -> constant);
        var ours = Load.run(platform.http(), 16, 40_000, 200, i -> page);
        Figures.print("constant", limit.perSecond(), "answers/s");
        Figures.print("constant.p99", limit.p99(), "ms");
        Figures.print("scan", ours.perSecond(), "pages/s");
        Figures.print("scan.p99", ours.p99(), "ms");
        Figures.print("scan.failures", ours.failures(), "pages");
        Figures.ratio("scan.to-constant", ours.perSecond(), limit.perSecond());
    }
}

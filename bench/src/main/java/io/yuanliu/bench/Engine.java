package io.yuanliu.bench;

import io.yuanliu.bench.engine.SqlWalks;
import io.yuanliu.bench.engine.Traces;
import io.yuanliu.bench.figures.Figures;
import io.yuanliu.bench.load.BareCopy;
import io.yuanliu.bench.load.BareInserts;
import io.yuanliu.bench.load.CaptureLoad;
import io.yuanliu.bench.load.FirstPage;
import io.yuanliu.bench.platform.Folders;
import io.yuanliu.bench.platform.RunningPlatform;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;

/**
 * Capture at its limit, each figure beside what the same PostgreSQL does without us in the same run; the trace beside a
 * bare walk and beside SQL; and both together: the first page of a trace while capture runs.
 */
final class Engine {
    private static final int CALLERS = 64;
    /** Before that many the compilers of the JVM take more of the two cores than capture does. */
    private static final int WARM_UP = 50_000;

    private static final int SQL_LINKS = 100_000_000;

    private final Path jar;

    Engine(Path jar) {
        this.jar = jar;
    }

    void run() throws IOException, InterruptedException, SQLException {
        var folder = Files.createTempDirectory("yuanliu-bench");
        var data = folder.resolve("data");
        try (var platform = new RunningPlatform(jar, data)) {
            var load = new CaptureLoad(platform);
            load.warmUp(1, WARM_UP, CALLERS);
            load.warmUp(1_000, 60, 4);
            double single = load.measure("capture.64-callers", 1, 16_000, CALLERS);
            double inserts = new BareInserts(data).perSecond(CALLERS, 16_000);
            Figures.print("inserts.64-connections", inserts, "rows/s");
            Figures.ratio("capture.64-callers.to-inserts", single, inserts);
            double bulk = load.measure("capture.1000", 1_000, 200, 4);
            try (var copy = new BareCopy(data)) {
                copy.compare("capture.1000", bulk);
            }
            new FirstPage(platform, bulk).run();
        } finally {
            Folders.delete(folder);
        }
        new Traces().run();
        SqlWalks.run(jar, SQL_LINKS);
    }
}

package io.yuanliu.bench;

import io.yuanliu.bench.large.FoldReads;
import io.yuanliu.bench.large.LargeAskers;
import io.yuanliu.bench.large.LargeStore;
import io.yuanliu.bench.large.Lists;
import io.yuanliu.bench.large.ScopeChecks;
import io.yuanliu.bench.large.Searches;
import io.yuanliu.bench.platform.RunningPlatform;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;

/** What every module stands on, with three million entries and a million parties: each figure beside its limit. */
final class Floor {
    private final Path jar;

    Floor(Path jar) {
        this.jar = jar;
    }

    void run() throws IOException, InterruptedException, SQLException {
        ScopeChecks.run();
        var data = LargeStore.data(jar);
        try (var platform = new RunningPlatform(jar, data)) {
            var askers = new LargeAskers(platform);
            var searches = new Searches(platform);
            searches.awaitIndex();
            new Lists(platform).run(askers);
            searches.run(askers);
            FoldReads.run(platform, data);
        }
    }
}

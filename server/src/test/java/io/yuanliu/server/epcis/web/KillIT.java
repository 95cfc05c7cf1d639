package io.yuanliu.server.epcis.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.yuanliu.server.PlatformProcess;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Killed in the middle of capture five times, with and without its database: every acknowledged event is there, and
 * none is there twice.
 */
class KillIT {
    private static final int KILLS = 5;

    private final Set<String> acknowledged = new HashSet<>();

    @Test
    void whatWasAcknowledgedIsThereOnce(@TempDir Path folder) throws Exception {
        var platform = PlatformProcess.start(folder, Map.of());
        try {
            for (int kill = 0; kill < KILLS; kill++) {
                captureUntilKilled(platform, kill % 2 == 1);
                platform.close();
                platform = PlatformProcess.start(folder, Map.of());
            }
            assertThat(acknowledged).hasSizeGreaterThan(KILLS * Callers.EVENTS);
            Callers.assertThatAllIsThereOnce(platform, acknowledged);
        } finally {
            platform.close();
        }
    }

    private void captureUntilKilled(PlatformProcess platform, boolean withDatabase) throws Exception {
        try (var callers = new Callers(platform)) {
            TimeUnit.MILLISECONDS.sleep(ThreadLocalRandom.current().nextInt(400, 1_600));
            if (withDatabase) {
                platform.killWithDatabase();
            } else {
                platform.kill();
            }
            callers.stop();
            acknowledged.addAll(callers.acknowledged());
        }
    }
}

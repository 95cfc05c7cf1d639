package io.yuanliu.server.epcis.web;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.yuanliu.server.SmallDisk;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * PostgreSQL ends when its own log finds no room: it is started again as soon as there is some. Its name keeps it out of
 * the check, for which it takes too long; {@code ./run bench disk} runs it.
 */
class FullDiskOfTheDatabase {
    @Test
    void isSurvivedAndNothingIsLost(@TempDir Path folder) throws Exception {
        var obstacle = SmallDisk.obstacle(folder);
        assumeTrue(obstacle.isEmpty(), obstacle);
        try (var disk = SmallDisk.start(folder);
                var callers = new Callers(disk.platform())) {
            callers.awaitAcknowledged(1);
            disk.fill();
            endTheDatabase(disk);
            disk.free();
            long room = System.nanoTime();
            callers.awaitAcknowledged(callers.acknowledged().size() + 10 * Callers.EVENTS);
            System.out.printf("%ndisk.back %.1f s%n", (System.nanoTime() - room) / 1e9);
            callers.stop();
            System.out.printf(
                    "disk.acknowledged %d events%n", callers.acknowledged().size());
            callers.assertThatAllIsThereOnce(disk.platform());
        }
    }

    private static void endTheDatabase(SmallDisk disk) throws Exception {
        try (var connection = disk.superuser();
                var statement = connection.createStatement()) {
            assertThatThrownBy(() -> {
                        while (true) {
                            statement.execute("select pg_switch_wal(), pg_current_xact_id()");
                        }
                    })
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("No space left on device");
        }
        while (!disk.isDatabaseGone()) {
            TimeUnit.MILLISECONDS.sleep(100);
        }
    }
}

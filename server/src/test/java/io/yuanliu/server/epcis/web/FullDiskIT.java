package io.yuanliu.server.epcis.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.yuanliu.server.Http;
import io.yuanliu.server.SmallDisk;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The disk under a platform is really full while callers send: nothing is lost, and capture goes on by itself. */
class FullDiskIT {
    private static final int REFUSALS = 50;

    @TempDir
    Path folder;

    @BeforeEach
    void whereADiskCanBeMounted() throws Exception {
        var obstacle = SmallDisk.obstacle(folder);
        assumeTrue(obstacle.isEmpty(), obstacle);
    }

    @Test
    void callersAreAskedToComeAgainUntilThereIsRoom() throws Exception {
        try (var disk = SmallDisk.start(folder);
                var callers = new Callers(disk.platform())) {
            callers.awaitAcknowledged(1);
            disk.fill();
            callers.awaitRefusals(REFUSALS);
            assertThat(sendLargeDocument(disk)).isEqualTo(503);
            disk.free();
            callers.awaitAcknowledged(callers.acknowledged().size() + 10 * Callers.EVENTS);
            callers.stop();

            assertThat(callers.refusals()).allSatisfy(answer -> {
                assertThat(answer.statusCode()).as(answer.body()).isEqualTo(503);
                assertThat(answer.headers().firstValue("Retry-After").orElse(""))
                        .containsOnlyDigits();
                assertThat(answer.body()).contains("platform.not-ready");
            });
            callers.assertThatAllIsThereOnce(disk.platform());
            assertThat(disk.platform().output()).doesNotContain("Defect");
        }
    }

    /** One that is answered when it is on disk, and worked through afterwards. */
    private static int sendLargeDocument(SmallDisk disk) {
        return Http.automation(disk.platform().port())
                .post("/epcis/v2/capture", Documents.remarking(List.of(Documents.id()), "x".repeat(9 << 20)))
                .statusCode();
    }
}

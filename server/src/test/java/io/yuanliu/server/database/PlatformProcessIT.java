package io.yuanliu.server.database;

import static org.assertj.core.api.Assertions.assertThat;

import io.yuanliu.server.PlatformProcess;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The program as people start and stop it. */
class PlatformProcessIT {
    @TempDir
    Path temp;

    @Test
    void startsStopsAndSurvivesBeingKilled() throws Exception {
        Path data = temp.resolve("data");
        try (var first = PlatformProcess.start(data, Map.of())) {
            assertThat(first.output()).contains("Yuanliu is ready: http://localhost:");
            try (var second = PlatformProcess.launch(data, Map.of())) {
                assertThat(second.awaitEnd()).isEqualTo(2);
                assertThat(second.output())
                        .startsWith("Yuanliu cannot start: Another Yuanliu already runs on the data folder")
                        .hasLineCount(1);
            }
            first.kill();
        }
        try (var again = PlatformProcess.start(data, Map.of())) {
            again.killWithDatabase();
        }
        try (var last = PlatformProcess.start(data, Map.of())) {
            assertThat(last.stop()).isIn(0, 143);
            assertThat(last.output()).doesNotContain("ERROR").doesNotContain("Exception");
        }
        assertThat(data.resolve("postgres").resolve("cluster").resolve("postmaster.pid"))
                .doesNotExist();
        assertThat(Files.isDirectory(data.resolve("keys"))).isTrue();
    }

    /** At this moment of the start, counted from when the database is there. */
    @ParameterizedTest
    @ValueSource(ints = {0, 1_500})
    void aDatabaseThatIsKilledWhileThePlatformIsPutTogetherIsStartedAgain(int millis) throws Exception {
        try (var platform = PlatformProcess.launch(temp.resolve("data"), Map.of())) {
            platform.awaitDatabase();
            TimeUnit.MILLISECONDS.sleep(millis);
            platform.killDatabase();
            platform.awaitReady();
        }
    }

    @Test
    void aMisspeltSettingStopsItInOneLine() throws Exception {
        try (var process = PlatformProcess.launch(temp.resolve("data"), Map.of("YUANLIU_BASE_ULR", "http://x"))) {
            assertThat(process.awaitEnd()).isEqualTo(2);
            assertThat(process.output())
                    .isEqualToIgnoringNewLines(
                            "Yuanliu cannot start: Unknown setting YUANLIU_BASE_ULR. Did you mean YUANLIU_BASE_URL?");
        }
    }
}

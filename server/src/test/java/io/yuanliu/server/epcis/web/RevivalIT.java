package io.yuanliu.server.epcis.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.yuanliu.server.PlatformProcess;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The embedded database alone is killed under load: once, again while it is coming back, and once more two seconds after
 * that. The program goes on and starts it again; callers are asked to come again, and nothing acknowledged is lost.
 */
class RevivalIT {
    private static final Duration SOON = Duration.ofSeconds(20);
    private static final Duration BETWEEN_TWO_KILLS = Duration.ofSeconds(2);
    private static final int SOME = 10 * Callers.EVENTS;

    @Test
    void thePlatformAnswersAgainSoonAndHasLostNothing(@TempDir Path folder) throws Exception {
        try (var platform = PlatformProcess.start(folder, Map.of());
                var callers = new Callers(platform)) {
            callers.awaitAcknowledged(SOME);
            platform.killDatabase();
            assertThatItGoesOn(callers);

            platform.killDatabase();
            platform.awaitDatabase();
            platform.killDatabase();
            TimeUnit.MILLISECONDS.sleep(BETWEEN_TWO_KILLS.toMillis());
            platform.killDatabase();
            assertThatItGoesOn(callers);

            callers.stop();
            assertThat(platform.isAlive()).isTrue();
            assertThat(platform.output().split("Yuanliu is ready", -1))
                    .as("put together once")
                    .hasSize(2);
            assertThat(callers.refusals()).allSatisfy(RevivalIT::asksToComeAgain);
            callers.assertThatAllIsThereOnce(platform);
        }
    }

    private static void assertThatItGoesOn(Callers callers) throws InterruptedException {
        long killed = System.nanoTime();
        callers.awaitAcknowledged(callers.acknowledged().size() + SOME);
        assertThat(Duration.ofNanos(System.nanoTime() - killed)).isLessThan(SOON);
    }

    private static void asksToComeAgain(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After")).isPresent();
    }
}

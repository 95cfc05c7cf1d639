package io.yuanliu.server.capture.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import io.yuanliu.server.PlatformProcess;
import io.yuanliu.server.PlatformTest;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Killed in the middle of capture five times, with and without its database: every acknowledged event is there, and
 * none is there twice.
 */
class KillIT {
    private static final int KILLS = 5;
    private static final int CALLERS = 8;
    private static final int EVENTS = 20;
    private static final Pattern NEXT = Pattern.compile("<([^>]+)>; rel=\"next\"");

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    /** Ids of events whose capture was answered with 202. */
    private final Set<String> acknowledged = ConcurrentHashMap.newKeySet();

    @Test
    void whatWasAcknowledgedIsThereOnce(@TempDir Path folder) throws Exception {
        var platform = PlatformProcess.start(folder, Map.of());
        try {
            for (int kill = 0; kill < KILLS; kill++) {
                captureUntilKilled(platform, kill % 2 == 1);
                platform.close();
                platform = PlatformProcess.start(folder, Map.of());
            }
            assertThat(acknowledged).hasSizeGreaterThan(KILLS * EVENTS);
            var stored = stored(platform);
            assertThat(stored).containsKeys(acknowledged.toArray(String[]::new));
            assertThat(stored.values()).as("times that each is there").containsOnly(1);
        } finally {
            platform.close();
        }
    }

    private void captureUntilKilled(PlatformProcess platform, boolean withDatabase) throws Exception {
        var token = token(platform);
        var running = new AtomicBoolean(true);
        try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < CALLERS; i++) {
                var _ = callers.submit(() -> {
                    while (running.get()) {
                        capture(platform, token);
                    }
                    return null;
                });
            }
            TimeUnit.MILLISECONDS.sleep(ThreadLocalRandom.current().nextInt(400, 1_600));
            if (withDatabase) {
                platform.killWithDatabase();
            } else {
                platform.kill();
            }
            running.set(false);
        }
    }

    private void capture(PlatformProcess platform, String token) throws InterruptedException {
        var ids = new ArrayList<String>();
        for (int i = 0; i < EVENTS; i++) {
            ids.add("urn:uuid:" + UUID.randomUUID());
        }
        try {
            var answer = http.send(
                    HttpRequest.newBuilder(platform.at("/epcis/v2/capture"))
                            .header("Authorization", "Bearer " + token)
                            .header("Content-Type", "application/json")
                            .timeout(Duration.ofSeconds(20))
                            .POST(BodyPublishers.ofString(Documents.of(ids)))
                            .build(),
                    BodyHandlers.discarding());
            if (answer.statusCode() == 202) {
                acknowledged.addAll(ids);
            }
        } catch (IOException killed) {
            TimeUnit.MILLISECONDS.sleep(20);
        }
    }

    private Map<String, Integer> stored(PlatformProcess platform) throws Exception {
        var token = token(platform);
        var times = new HashMap<String, Integer>();
        var next = "/epcis/v2/events?perPage=1000";
        while (next != null) {
            var answer = http.send(
                    HttpRequest.newBuilder(platform.at(next))
                            .header("Authorization", "Bearer " + token)
                            .build(),
                    BodyHandlers.ofString());
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
            List<String> ids =
                    JsonPath.read(answer.body(), "$.epcisBody.queryResults.resultsBody.eventList[*].eventID");
            ids.forEach(id -> times.merge(id, 1, Integer::sum));
            var link = NEXT.matcher(answer.headers().firstValue("Link").orElse(""));
            next = link.find() ? link.group(1) : null;
        }
        return times;
    }

    private String token(PlatformProcess platform) throws Exception {
        var basic = Base64.getEncoder()
                .encodeToString(
                        (PlatformTest.CLIENT_ID + ":" + PlatformTest.CLIENT_SECRET).getBytes(StandardCharsets.UTF_8));
        var answer = http.send(
                HttpRequest.newBuilder(platform.at("/oauth2/token"))
                        .header("Authorization", "Basic " + basic)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString("grant_type=client_credentials"))
                        .build(),
                BodyHandlers.ofString());
        return JsonPath.read(answer.body(), "$.access_token");
    }
}

package io.yuanliu.server.epcis.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import io.yuanliu.server.Http;
import io.yuanliu.server.PlatformProcess;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Callers who send documents of events, each one again and again until it is acknowledged or they are stopped. */
final class Callers implements AutoCloseable {
    static final int EVENTS = 20;
    private static final int CALLERS = 8;
    private static final Duration LONGEST = Duration.ofMinutes(3);
    private static final Pattern NEXT = Pattern.compile("<([^>]+)>; rel=\"next\"");

    private final Http http;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Set<String> acknowledged = ConcurrentHashMap.newKeySet();
    private final Queue<HttpResponse<String>> refusals = new ConcurrentLinkedQueue<>();
    private volatile boolean stopped;

    Callers(PlatformProcess platform) {
        http = Http.automation(platform.port());
        for (int i = 0; i < CALLERS; i++) {
            threads.execute(this::call);
        }
    }

    private void call() {
        while (!stopped) {
            sendUntilAcknowledged(Stream.generate(Documents::id).limit(EVENTS).toList());
        }
    }

    private void sendUntilAcknowledged(List<String> ids) {
        while (!stopped && !isAcknowledged(ids)) {
            try {
                TimeUnit.MILLISECONDS.sleep(20);
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private boolean isAcknowledged(List<String> ids) {
        try {
            var answer = http.send(http.asking("/epcis/v2/capture")
                    .header("Content-Type", "application/json")
                    .timeout(Duration.ofSeconds(20))
                    .POST(BodyPublishers.ofString(Documents.of(ids)))
                    .build());
            if (answer.statusCode() != 202) {
                refusals.add(answer);
                return false;
            }
            return acknowledged.addAll(ids);
        } catch (UncheckedIOException noAnswer) {
            return false;
        }
    }

    /** Ids of the events whose capture was answered with 202. */
    Set<String> acknowledged() {
        return acknowledged;
    }

    /** All other answers. */
    Queue<HttpResponse<String>> refusals() {
        return refusals;
    }

    void awaitAcknowledged(int events) throws InterruptedException {
        await(() -> acknowledged.size() >= events);
    }

    void awaitRefusals(int answers) throws InterruptedException {
        await(() -> refusals.size() >= answers);
    }

    private static void await(BooleanSupplier happened) throws InterruptedException {
        long end = System.nanoTime() + LONGEST.toNanos();
        while (!happened.getAsBoolean()) {
            assertThat(System.nanoTime()).as("end of all patience").isLessThan(end);
            TimeUnit.MILLISECONDS.sleep(10);
        }
    }

    void assertThatAllIsThereOnce(PlatformProcess platform) {
        assertThatAllIsThereOnce(platform, acknowledged);
    }

    static void assertThatAllIsThereOnce(PlatformProcess platform, Set<String> acknowledged) {
        var stored = stored(platform);
        assertThat(stored).containsKeys(acknowledged.toArray(String[]::new));
        assertThat(stored.values()).as("times that each is there").containsOnly(1);
    }

    /** Stops them once each has had its last answer. */
    void stop() {
        stopped = true;
        threads.close();
    }

    @Override
    public void close() {
        stop();
    }

    /** How often each event is there. */
    private static Map<String, Integer> stored(PlatformProcess platform) {
        var reader = Http.automation(platform.port());
        var times = new HashMap<String, Integer>();
        var next = "/epcis/v2/events?perPage=100";
        while (next != null) {
            var answer = reader.get(next);
            List<String> ids =
                    JsonPath.read(answer.body(), "$.epcisBody.queryResults.resultsBody.eventList[*].eventID");
            ids.forEach(id -> times.merge(id, 1, Integer::sum));
            var link = NEXT.matcher(answer.headers().firstValue("Link").orElse(""));
            next = link.find() ? link.group(1) : null;
        }
        return times;
    }
}

package io.yuanliu.server.epcis.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import io.yuanliu.server.Http;
import io.yuanliu.server.PlatformProcess;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A platform with little memory whose log cannot be written for a while, since the test holds a lock on it: whoever
 * does not fit is asked to come again, and is taken in then.
 */
class BackPressureIT {
    private static final int RETRY_AFTER = 1;

    /** One caller's document. */
    private record Sent(List<String> ids, String document) {}

    private record Offer(Sent sent, Future<HttpResponse<String>> answer) {}

    private PlatformProcess platform;
    private Http chinese;
    private Http english;

    @BeforeEach
    void start(@TempDir Path folder) throws Exception {
        platform = PlatformProcess.start(
                folder,
                Map.of("JAVA_TOOL_OPTIONS", "-Xmx192m"),
                "--yuanliu.capture.in-flight=16MB",
                "--yuanliu.capture.queue=100KB");
        chinese = Http.automation(platform.port());
        english = Http.automation(platform.port()).with("Accept-Language", "en");
    }

    @AfterEach
    void stop() throws Exception {
        platform.close();
    }

    /** Read all at once they are larger than the memory: one is written, one waits, the others are asked. */
    @Test
    void documentsBeyondTheShareOfMemoryAreAskedToComeAgain() throws Exception {
        offer(documents(16, 60, 90_000), 14);
        assertThat(platform.output()).doesNotContain("OutOfMemory");
    }

    /** At most 9 are written together, and as many wait. */
    @Test
    void smallOnesBeyondTheQueueAreAskedToComeAgain() throws Exception {
        offer(documents(40, 1, 10_000), 22);
    }

    private static List<Sent> documents(int callers, int events, int remark) {
        var documents = new ArrayList<Sent>();
        for (int i = 0; i < callers; i++) {
            var ids = Stream.generate(Documents::id).limit(events).toList();
            documents.add(new Sent(ids, Documents.remarking(ids, "x".repeat(remark))));
        }
        return documents;
    }

    /** So many are refused while nothing is written, and taken in afterwards like the others. */
    private void offer(List<Sent> documents, int refusals) throws Exception {
        List<Offer> offers;
        try (var callers = Executors.newVirtualThreadPerTaskExecutor();
                var lock = platform.superuser();
                var statement = lock.createStatement()) {
            lock.setAutoCommit(false);
            statement.execute("select from log_shard for update");
            offers = documents.stream()
                    .map(sent -> new Offer(sent, callers.submit(() -> send(chinese, sent))))
                    .toList();
            List<Offer> refused = List.of();
            while (refused.size() < refusals) {
                TimeUnit.MILLISECONDS.sleep(20);
                refused =
                        offers.stream().filter(offer -> offer.answer().isDone()).toList();
            }
            for (var offer : refused) {
                assertThatItShallComeAgain(offer.answer().get(), "平台此刻繁忙，请稍后重试。");
                assertThat(get(offer.sent()).statusCode()).isEqualTo(404);
            }
            assertThatItShallComeAgain(
                    send(english, refused.getFirst().sent()), "The platform is busy; try again shortly.");
        }
        TimeUnit.SECONDS.sleep(RETRY_AFTER);
        for (var offer : offers) {
            var answer = offer.answer().get();
            assertThat(answer.statusCode() == 429 ? send(chinese, offer.sent()) : answer)
                    .extracting(HttpResponse::statusCode)
                    .isEqualTo(202);
        }
        for (var sent : documents) {
            List<String> there =
                    JsonPath.read(get(sent).body(), "$.epcisBody.queryResults.resultsBody.eventList[*].eventID");
            assertThat(there).containsExactly(sent.ids().getFirst());
        }
    }

    /** Its first event, as often as it is there. */
    private HttpResponse<String> get(Sent sent) {
        return chinese.get("/epcis/v2/events/" + Http.encoded(sent.ids().getFirst()));
    }

    private static HttpResponse<String> send(Http caller, Sent sent) {
        return caller.post("/epcis/v2/capture", sent.document());
    }

    private static void assertThatItShallComeAgain(HttpResponse<String> answer, String text) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(429);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(answer.headers().firstValue("Retry-After")).hasValue(Integer.toString(RETRY_AFTER));
        assertThat(answer.body()).contains("\"code\":\"capture.queue-full\"").contains(text);
    }
}

package io.yuanliu.server.trace;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import io.yuanliu.core.event.SenderClock;
import io.yuanliu.core.trace.Direction;
import io.yuanliu.server.Http;
import io.yuanliu.server.PlatformTest;
import io.yuanliu.server.database.DataFolder;
import io.yuanliu.server.log.EntryView;
import io.yuanliu.server.log.EventLog;
import io.yuanliu.server.log.FollowedEntry;
import io.yuanliu.server.log.LinkedEntries;
import io.yuanliu.server.log.LogPosition;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The trace over HTTP, on what was captured over HTTP. */
@PlatformTest
class TraceIT {
    @LocalServerPort
    int port;

    @Autowired
    EventLog log;

    @Autowired
    Holders holders;

    @Autowired
    Trace trace;

    private final String lot = UUID.randomUUID().toString().substring(0, 8);
    private Http http = Http.anybody(0);

    @BeforeEach
    void signIn() {
        http = Http.automation(port);
    }

    private String flour() {
        return "urn:epc:class:lgtin:4012345.012345." + lot;
    }

    private String bread() {
        return "urn:epc:class:lgtin:4012345.098765." + lot;
    }

    private String baking(String more) {
        return """
                {"@context": ["https://ref.gs1.org/standards/epcis/2.0.0/epcis-context.jsonld"],
                 "type": "TransformationEvent", "eventID": "urn:example:baking:%s", "eventTime": "2026-03-02T04:00:00Z",
                 "eventTimeZoneOffset": "+08:00", %s
                 "inputQuantityList": [{"epcClass": "%s", "quantity": 40, "uom": "KGM"}],
                 "outputQuantityList": [{"epcClass": "%s", "quantity": 50, "uom": "KGM"}]}
                """.formatted(lot, more, flour(), bread());
    }

    private void capture(String event) {
        var answer = http.post("/epcis/v2/events", event);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        http.with(
                LogPosition.HEADER,
                answer.headers().firstValue(LogPosition.HEADER).orElseThrow());
    }

    private HttpResponse<String> downstream(String id) {
        return http.get("/api/trace?direction=downstream&id=" + Http.encoded(id));
    }

    @Test
    void whatWasCapturedIsInTheTraceAtOnceUnderAnyWrittenForm() {
        capture(baking(""));
        assertThat(downstream(flour()).body()).contains("\"" + bread() + "\"").contains("\"complete\":true");
        assertThat(downstream("https://shop.example/01/" + gtin(flour()) + "/10/" + lot)
                        .body())
                .contains("\"start\":\"" + flour() + "\"");
    }

    @Test
    void whatIsPrintedOnThePackageIsTheUnit() {
        capture(baking(""));
        var digits = gtin(flour());
        var groups = digits.replaceAll("(.{4})", "$1 ");
        for (var printed : List.of(
                "https://sz.example.cn/t/01/" + digits + "/10/" + lot,
                "01/" + digits + "/10/" + lot,
                "(01) " + groups + " (10) " + lot)) {
            assertThat(downstream(printed).body()).as(printed).contains("\"start\":\"" + flour() + "\"");
        }
    }

    @Test
    void aLotNumberAsPrintedIsTheLotOrTheChoiceBetweenThoseThatHaveIt() {
        capture(baking(""));
        capture(baking("").replace("baking:" + lot, "other:" + lot).replace(bread(), bread() + "-7"));
        assertThat(http.get("/api/search?q=" + lot).body())
                .as("the index has read it")
                .contains(lot);
        var several = downstream(lot);
        assertThat(several.statusCode()).as(several.body()).isEqualTo(409);
        assertThat(JsonPath.<List<String>>read(several.body(), "$.candidates"))
                .hasSize(2)
                .allMatch(one -> one.endsWith("/10/" + lot));
        assertThat(downstream(" " + lot + " -7").body()).contains("\"start\":\"" + bread() + "-7\"");
        var nobody = downstream("no-such-lot-" + lot);
        assertThat(nobody.statusCode()).isEqualTo(400);
        assertThat(nobody.body()).contains("identifier.unknown");
        var likeAFirmWithoutHyphens = downstream("9902210007-3-01");
        assertThat(likeAFirmWithoutHyphens.statusCode()).isEqualTo(400);
        assertThat(likeAFirmWithoutHyphens.body()).contains("identifier.unknown", "9902210007-3-01");
    }

    /** The 14 digits of the flour's kind: indicator 0, company 4012345, item 12345, check digit. */
    private static String gtin(String written) {
        var digits = "0" + "4012345" + "12345";
        assertThat(written).contains("4012345.012345");
        int sum = IntStream.range(0, 13)
                .map(i -> Character.digit(digits.charAt(i), 10) * (i % 2 == 0 ? 3 : 1))
                .sum();
        return digits + (10 - sum % 10) % 10;
    }

    @Test
    void anErrorDeclarationTakesTheEventBackAtOnce() {
        capture(baking(""));
        capture(baking("\"errorDeclaration\": {\"declarationTime\": \"2026-03-03T00:00:00Z\"},"));

        assertThat(downstream(flour()).body()).doesNotContain(bread());
    }

    @Test
    void aCardShowsWhatNamesTheUnit() {
        capture(baking(""));
        var card = http.get("/api/units?id=" + Http.encoded(bread()));

        assertThat(card.statusCode()).as(card.body()).isEqualTo(200);
        assertThat(card.body())
                .contains("\"id\":\"" + bread() + "\"")
                .contains("\"eventID\":\"urn:example:baking:" + lot + "\"")
                .contains("\"quantity\":{\"value\":50,\"uom\":\"KGM\"}");
    }

    @Test
    void nobodyAsksWithoutAToken() {
        var answer = Http.anybody(port).get("/api/trace?direction=downstream&id=" + Http.encoded(flour()));

        assertThat(answer.statusCode()).isEqualTo(401);
    }

    @Test
    void whatCannotBeAnsweredIsSaidPlainly() {
        assertThat(downstream(flour()).statusCode()).isEqualTo(404);
        assertThat(downstream("urn:epc:id:sgtin:broken").statusCode()).isEqualTo(400);
        assertThat(http.get("/api/trace?direction=sideways&id=" + Http.encoded(flour()))
                        .statusCode())
                .isEqualTo(400);
        assertThat(http.get("/api/trace?direction=upstream&limit=0&id=" + Http.encoded(flour()))
                        .statusCode())
                .isEqualTo(400);
        assertThat(http.get("/api/trace?direction=upstream").statusCode()).isEqualTo(400);
    }

    @Test
    void aBareCodeThatFitsSeveralSchemesIsAmbiguousUntilOneIsNamed() {
        var answer = downstream("6901234567892");

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(409);
        assertThat(answer.body()).contains("candidates").contains("trace.ambiguous-code");
        assertThat(http.get("/api/trace?direction=downstream&scheme=gtin&id=6901234567892")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void aReadThatIsAheadOfTheGraphIsToldHowFar() {
        http.with(LogPosition.HEADER, "0:999999999");

        var answer = downstream(flour());
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.body()).contains("log.behind");
    }

    @Test
    void whoRunsThePlatformHasTheTraceBuiltAnewWhileItAnswers() throws InterruptedException {
        capture(baking(""));
        var admin = Http.admin(port);

        assertThat(http.post("/api/projections/trace/rebuild", "").statusCode()).isEqualTo(403);
        assertThat(admin.post("/api/projections/ledgers/rebuild", "").statusCode())
                .isEqualTo(404);
        assertThat(admin.post("/api/projections/trace/rebuild", "").statusCode())
                .isEqualTo(202);
        assertThat(downstream(flour()).body()).contains(bread());
        var now = admin.get("/api/projections").body();
        for (int look = 0; look < 1000 && !hasEnded(now); look++) {
            Thread.sleep(20);
            now = admin.get("/api/projections").body();
        }
        assertThat(JsonPath.<List<Boolean>>read(now, "$[?(@.name == 'trace')].rebuild.failed"))
                .containsExactly(false);
        var ends = JsonPath.<List<Integer>>read(now, "$[?(@.name == 'trace')].shards[*].end");
        assertThat(JsonPath.<List<Integer>>read(now, "$[?(@.name == 'trace')].rebuild.entries"))
                .containsExactly(ends.stream().mapToInt(Integer::intValue).sum());
        assertThat(admin.get("/api/operations").body()).contains("\"action\":\"projection.rebuild\"");
        assertThat(downstream(flour()).body()).contains(bread());
    }

    /** The rebuild of the trace; others may have been built anew before. */
    private static boolean hasEnded(String projections) {
        return !JsonPath.<List<Object>>read(projections, "$[?(@.name == 'trace')].rebuild.ended")
                .isEmpty();
    }

    @Test
    void theGraphIsTheSameWhenItIsBuiltAgainFromTheLog(@TempDir Path folder) {
        capture(baking(""));
        var again = new TraceProjection(
                log, new SnapshotFile(log, new DataFolder(folder), SenderClock.EXACT), holders, SenderClock.EXACT);
        try {
            again.follower().start();
            var rebuilt = new Trace(again);
            rebuilt.awaitWritten(IntStream.range(0, log.shards())
                    .mapToObj(shard -> new LogPosition(shard, log.end(shard)))
                    .toList());
            var key = "gs1:01/" + gtin(flour()) + "/10/" + lot;
            for (var direction : Direction.values()) {
                assertThat(rebuilt.walk(key, direction, 0, 100))
                        .isPresent()
                        .isEqualTo(trace.walk(key, direction, 0, 100));
            }
        } finally {
            again.follower().stop();
        }
    }

    @Test
    void whatIsReadFromLinksIsWhatIsReadFromTheEvents() {
        capture(baking(""));
        var linked = log.follow(EntryView.LINKS, 0, 0, 10_000).stream()
                .map(FollowedEntry::entry)
                .toList();
        var whole = log.read(0, 0, 10_000);
        assertThat(linked).hasSize((int) Math.min(log.end(0), 10_000)).hasSameSizeAs(whole);
        for (int i = 0; i < whole.size(); i++) {
            var entry = linked.get(i);
            assertThat(entry)
                    .isEqualTo(LinkedEntries.of(whole.get(i), entry.head().open()));
        }
    }
}

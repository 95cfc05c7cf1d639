package io.yuanliu.server.records.web;

import static io.yuanliu.server.records.web.Forms.SLAUGHTERHOUSE;
import static io.yuanliu.server.records.web.Forms.certificate;
import static io.yuanliu.server.records.web.Forms.daysAgo;
import static io.yuanliu.server.records.web.Forms.now;
import static io.yuanliu.server.records.web.Forms.number;
import static io.yuanliu.server.records.web.Forms.records;
import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import io.yuanliu.server.Http;
import io.yuanliu.server.PlatformTest;
import io.yuanliu.server.log.LogPosition;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The first page's figures and what waits are folds of the log: who sends back where it wrote finds it counted. */
@PlatformTest
class FiguresIT {
    @LocalServerPort
    int port;

    private Http automation = Http.anybody(0);

    @BeforeEach
    void aSlaughterhouse() {
        automation = Http.automation(port);
        Forms.register(automation);
    }

    @Test
    void whatStandsCountsOnceHoweverOftenItWasCorrected() {
        var first = stored(records(certificate(number(), 5, now()), certificate(number(), 6, now())));
        int counted = figure(after(first), "$.today.accepted");
        int ofTheDay = figure(after(first), "$.days[13].accepted");

        var more = stored(records(certificate(number(), 5, now())));
        assertThat(figure(after(more), "$.today.accepted")).isEqualTo(counted + 1);
        var corrected = stored(records(correcting(certificate(number(), 7, now()), id(more))));
        assertThat(figure(after(corrected), "$.today.accepted")).isEqualTo(counted + 1);
        assertThat(figure(after(corrected), "$.days[13].accepted")).isEqualTo(ofTheDay + 1);
    }

    @Test
    void whatMayBeCompletedWaitsUntilItIs() {
        var number = number();
        var run = stored(records(slaughter(number, "")));
        var waiting = after(run).get("/api/workbench").body();
        int incomplete = JsonPath.read(waiting, "$.waiting.incomplete");
        int held = JsonPath.read(waiting, "$.waiting.held");
        assertThat(incomplete).isPositive();
        assertThat(held).as("a report that breaks rules").isPositive();
        assertThat(incomplete(after(run))).contains(id(run));

        var completed =
                stored(records(correcting(slaughter(number, "\"meatQcNo\": \"Q%s\",".formatted(number)), id(run))));
        assertThat(figure(after(completed), "$.waiting.incomplete")).isEqualTo(incomplete - 1);
        assertThat(figure(after(completed), "$.waiting.held")).as("held again").isEqualTo(held);
        assertThat(incomplete(after(completed))).doesNotContain(id(run), id(completed));
    }

    @Test
    void aPlaceThatIsNotThereYetIsWaitedForAndThenTold() {
        var far = automation.with(LogPosition.HEADER, "0:999999999");
        var list = far.get("/api/records?state=incomplete");
        assertThat(list.statusCode()).isEqualTo(503);
        assertThat(list.body()).contains("log.behind");
        assertThat(far.get("/api/records?state=valid").statusCode()).isEqualTo(200);
        assertThat(far.get("/api/workbench").statusCode()).isEqualTo(200);
    }

    private static String slaughter(String number, String more) {
        return """
                {"key": "R%1$s", "type": "livestock/slaughter", "party": "%2$s", "time": "%3$s", "fields": {
                  "runNo": "R%1$s", "heads": 5, "carcassFrom": "1", "carcassTo": "5", "carcassKg": 400, %4$s
                  "consignments": [{"certForm": "ANIMAL_B", "certNo": "%1$s", "heads": 5}],
                  "syncQuarantine": "pass", "meatQc": "pass", "condemned": 0, "inspector": "何某", "officialVet": "杜某"}}
                """.formatted(number, SLAUGHTERHOUSE, daysAgo(3), more);
    }

    private static String correcting(String record, String original) {
        return record.replaceFirst("\\{", "{\"replaces\": \"%s\", ".formatted(original));
    }

    private HttpResponse<String> stored(String records) {
        var answer = automation.post("/api/records", records);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return answer;
    }

    private static String id(HttpResponse<String> stored) {
        return JsonPath.read(stored.body(), "$.records[0].id");
    }

    private Http after(HttpResponse<String> written) {
        return automation.with(
                LogPosition.HEADER,
                written.headers().firstValue(LogPosition.HEADER).orElseThrow());
    }

    private static int figure(Http http, String path) {
        return JsonPath.read(http.get("/api/workbench").body(), path);
    }

    private static List<String> incomplete(Http http) {
        return JsonPath.read(http.get("/api/records?state=incomplete&size=200").body(), "$.items[*].id");
    }
}

package io.yuanliu.server.trace;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import io.yuanliu.server.Http;
import io.yuanliu.server.PlatformTest;
import java.net.http.HttpResponse;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A lot of 3,000 kilograms that went into 3,000 bags: in pages, in numbers, by the way to one of them, and streamed. */
@PlatformTest
class LongTraceIT {
    private static final int BAGS = 3_000;
    private static final int BOXES = 30;

    @LocalServerPort
    int port;

    private final String lot = UUID.randomUUID().toString().substring(0, 8);
    private Http caller = Http.anybody(0);

    @BeforeEach
    void aHarvestThatIsPackedAndPackedAgain() {
        caller = Http.automation(port);
        var events = IntStream.range(0, BOXES)
                .mapToObj(box -> packed("harvest", 1, "box-" + box, BAGS / BOXES))
                .collect(Collectors.joining(",\n"));
        capture(events);
        capture(IntStream.range(0, BAGS)
                .mapToObj(bag -> packed("box-" + bag % BOXES, 2, "bag-" + bag, 1))
                .collect(Collectors.joining(",\n")));
    }

    private String packed(String from, int day, String to, int kilos) {
        return """
                {"type": "TransformationEvent", "eventID": "%s", "eventTime": "2026-03-0%dT04:00:00Z",
                 "eventTimeZoneOffset": "+08:00",
                 "inputQuantityList": [{"epcClass": "%s", "quantity": %d, "uom": "KGM"}],
                 "outputQuantityList": [{"epcClass": "%s", "quantity": %d, "uom": "KGM"}]}
                """.formatted(id("to-" + to), day, id(from), kilos, id(to), kilos);
    }

    private String id(String name) {
        return "https://example.org/lot/" + lot + "/" + name;
    }

    private void capture(String events) {
        var answer = caller.post("/epcis/v2/capture", """
                {"@context": ["https://ref.gs1.org/standards/epcis/2.0.0/epcis-context.jsonld"],
                 "type": "EPCISDocument", "schemaVersion": "2.0", "creationDate": "2026-03-03T00:00:00Z",
                 "epcisBody": {"eventList": [%s]}}
                """.formatted(events));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
        caller.with(
                "Yuanliu-Position",
                answer.headers().firstValue("Yuanliu-Position").orElseThrow());
    }

    private HttpResponse<String> ask(String question, String more) {
        var answer =
                caller.get("/api/trace" + question + "?direction=downstream&id=" + Http.encoded(id("harvest")) + more);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return answer;
    }

    @Test
    void pagesTogetherAreTheWholeAnswer() {
        var seen = new HashSet<String>();
        for (int from = 0; from < 1 + BOXES + BAGS; from += 1000) {
            var page = ask("", "&limit=1000&from=" + from).body();
            seen.addAll(JsonPath.<List<String>>read(page, "$.units[*].id"));
            assertThat(JsonPath.<Boolean>read(page, "$.complete")).isFalse();
            assertThat(JsonPath.<String>read(page, "$.reason")).isEqualTo("limit");
        }
        assertThat(seen).hasSize(1 + BOXES + BAGS);
    }

    @Test
    void theStatesOfTheSummaryAreTheWholeAnswer() {
        var summary = ask("/summary", "").body();

        assertThat(JsonPath.<List<Integer>>read(summary, "$.levels")).containsExactly(1, BOXES, BAGS);
        assertThat(JsonPath.<List<Integer>>read(summary, "$.states[*].units").stream()
                        .mapToInt(Integer::intValue)
                        .sum())
                .isEqualTo(1 + BOXES + BAGS);
        assertThat(JsonPath.<Boolean>read(summary, "$.complete")).isTrue();
    }

    @Test
    void theWayToABagLeadsThroughItsBox() {
        var way = ask("/way", "&to=" + Http.encoded(id("bag-77"))).body();

        assertThat(JsonPath.<List<String>>read(way, "$.units[*].id"))
                .containsExactly(id("harvest"), id("box-17"), id("bag-77"));
        assertThat(JsonPath.<List<String>>read(way, "$.edges[*].event"))
                .containsExactly(id("to-box-17"), id("to-bag-77"));
        assertThat(caller.get("/api/trace/way?direction=upstream&id=" + Http.encoded(id("harvest")) + "&to="
                                + Http.encoded(id("bag-77")))
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void theSheetAndTheLinesHaveEveryUnit() {
        var lines = ask("/export", "&format=jsonl&shares=true").body().lines().toList();
        var rows = ask("/export", "&format=csv").body().lines().toList();

        assertThat(lines).hasSize(1 + BOXES + BAGS);
        assertThat(JsonPath.<Double>read(lines.getLast(), "$.unit.share")).isGreaterThan(0);
        assertThat(JsonPath.<List<String>>read(lines.getLast(), "$.edges[*].event"))
                .hasSize(1);
        assertThat(rows).hasSizeGreaterThan(BOXES + BAGS);
        assertThat(rows.getFirst()).startsWith("\uFEFF层级,追溯单元");
        assertThat(rows).anyMatch(row -> row.contains(id("bag-2999")));
        assertThat(caller.get("/api/trace/export?direction=downstream&format=pdf&id=" + Http.encoded(id("harvest")))
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void badBagsOfOneBoxHaveTheBoxInCommon() {
        var answer = caller.post(
                "/api/trace/convergence",
                "{\"ids\": [\"%s\", \"%s\"], \"limit\": 1}".formatted(id("bag-5"), id("bag-35")));

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(JsonPath.<String>read(answer.body(), "$.ancestors[0].unit.id"))
                .isEqualTo(id("box-5"));
        assertThat(JsonPath.<Integer>read(answer.body(), "$.ancestors[0].reaches"))
                .isEqualTo(1 + BAGS / BOXES);
        assertThat(JsonPath.<Integer>read(answer.body(), "$.total")).isEqualTo(2);
        assertThat(caller.post("/api/trace/convergence", "{\"ids\": 7}").statusCode())
                .isEqualTo(400);
    }
}

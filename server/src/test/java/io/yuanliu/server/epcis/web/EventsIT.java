package io.yuanliu.server.epcis.web;

import static io.yuanliu.server.epcis.web.Documents.bare;
import static io.yuanliu.server.epcis.web.Documents.document;
import static io.yuanliu.server.epcis.web.Documents.event;
import static io.yuanliu.server.epcis.web.Documents.id;
import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import io.yuanliu.server.Http;
import io.yuanliu.server.PlatformTest;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The EPCIS REST binding: single events, documents and their jobs, queries and pages. */
@PlatformTest
class EventsIT {
    private static final String EVENTS = "$.epcisBody.queryResults.resultsBody.eventList";
    private static final Pattern NEXT = Pattern.compile("<([^>]+)>; rel=\"next\"");

    @LocalServerPort
    int port;

    private Http caller;

    @BeforeEach
    void aProgram() {
        caller = Http.automation(port);
    }

    @Test
    void aSingleEventIsFoundAtItsAddress() {
        var id = id();
        var made = caller.post("/epcis/v2/events", bare(id, ""));
        assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
        assertThat(made.headers().firstValue("GS1-EPCIS-Version")).contains("2.0.0");
        assertThat(made.headers().firstValue("Yuanliu-Position")).isPresent();
        var found = caller.get(made.headers().firstValue("Location").orElseThrow());
        assertThat(found.statusCode()).as(found.body()).isEqualTo(200);
        assertThat(JsonPath.<List<String>>read(found.body(), EVENTS + "[*].eventID"))
                .containsExactly(id);
    }

    @Test
    void anEventWithoutAnIdGetsItsHashAndIsFoundByIt() {
        var unnamed = bare(id(), "").replaceFirst("\"eventID\": \"[^\"]*\",", "");
        var made = caller.post("/epcis/v2/events", unnamed);
        assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
        var address = made.headers().firstValue("Location").orElseThrow();
        var found = caller.get(address);
        assertThat(found.statusCode()).as(address + found.body()).isEqualTo(200);
        assertThat(JsonPath.<String>read(found.body(), EVENTS + "[0].eventID")).startsWith("ni:///sha-256;");
        assertThat(caller.post("/epcis/v2/events", unnamed).headers().firstValue("Location"))
                .contains(address);
    }

    @Test
    void theSameEventIsRecognisedAndAnotherUnderItsIdIsAConflict() {
        var id = id();
        assertThat(caller.post("/epcis/v2/events", bare(id, "")).statusCode()).isEqualTo(201);
        assertThat(caller.post("/epcis/v2/events", bare(id, "")).statusCode()).isEqualTo(201);
        var other = caller.post("/epcis/v2/events", bare(id, "").replace("shipping", "receiving"));
        assertThat(other.statusCode()).as(other.body()).isEqualTo(409);
        assertThat(other.body()).contains("capture.key-taken");
        assertThat(count("EQ_eventID=" + Http.encoded(id))).isEqualTo(1);
        assertThat(caller.post("/epcis/v2/capture", document(event(id, ""))).statusCode())
                .isEqualTo(202);
        assertThat(caller.post("/epcis/v2/capture", document(event(id, "").replace("shipping", "receiving")))
                        .statusCode())
                .isEqualTo(409);
    }

    @Test
    void anErrorDeclarationStandsBesideItsOriginal() {
        var id = id();
        caller.post("/epcis/v2/events", bare(id, ""));
        var declared = bare(
                id,
                "\"errorDeclaration\": {\"declarationTime\": \"2026-05-01T00:00:00Z\","
                        + " \"reason\": \"incorrect_data\"},");
        assertThat(caller.post("/epcis/v2/events", declared).statusCode()).isEqualTo(201);
        assertThat(count("EQ_eventID=" + Http.encoded(id))).isEqualTo(2);
        assertThat(count("EQ_eventID=" + Http.encoded(id) + "&EXISTS_errorDeclaration=true"))
                .isEqualTo(1);
        assertThat(caller.get("/epcis/v2/events/" + Http.encoded(id)).body()).contains("incorrect_data");
    }

    @Test
    void queriesNarrowByEveryKindOfParameter() {
        var id = id();
        caller.post("/epcis/v2/events", bare(id, ""));
        var serial = Math.abs((long) id.hashCode());
        var epc = Http.encoded("urn:epc:id:sgtin:0614141.107346." + serial);
        var link = Http.encoded("https://example.com/01/10614141073464/21/" + serial);
        for (var met : List.of(
                "MATCH_epc=" + epc,
                "MATCH_epc=" + link,
                "MATCH_anyEPC=" + epc + "&eventType=ObjectEvent%7CAggregationEvent",
                "MATCH_epc=" + epc + "&EQ_bizStep=shipping&EQ_action=OBSERVE&EQ_disposition=in_transit",
                "MATCH_epc=" + epc + "&EQ_readPoint=" + Http.encoded("urn:epc:id:sgln:0614141.07346.1234"),
                "MATCH_epc=" + epc + "&GE_eventTime=2026-04-03T12:33:31.116Z&LT_eventTime=2026-04-03T12:33:31.117Z",
                "MATCH_epc=" + epc + "&GE_recordTime=2026-01-01T00:00:00Z")) {
            assertThat(count(met)).as(met).isEqualTo(1);
        }
        for (var missed : List.of(
                "MATCH_inputEPC=" + epc,
                "MATCH_epc=" + epc + "&EQ_bizStep=receiving",
                "MATCH_epc=" + epc + "&LT_eventTime=2026-04-03T12:33:31.116Z",
                "MATCH_epc=" + epc + "&eventType=TransformationEvent")) {
            assertThat(count(missed)).as(missed).isZero();
        }
        assertThat(count("MATCH_epc=" + Http.encoded("urn:epc:idpat:sgtin:0614141.107346.*") + "&perPage=1000"))
                .isPositive();
    }

    @Test
    void whatIsNoParameterOfTheStandardIsRefused() {
        assertThat(caller.get("/epcis/v2/events?EQ_bizstep=shipping").body()).contains("EQ_bizStep");
        for (var wrong : List.of(
                "EQ_bizstep=shipping",
                "page=1",
                "GE_eventTime=yesterday",
                "eventType=Event",
                "orderBy=colour",
                "perPage=0",
                "nextPageToken=abc",
                "EQ_quantity=many",
                "MATCH_epc=" + Http.encoded("urn:epc:idpat:sgtin:*.*.*"))) {
            var answer = caller.get("/epcis/v2/events?" + wrong);
            assertThat(answer.statusCode()).as(wrong + answer.body()).isEqualTo(400);
            assertThat(answer.body()).as(wrong).contains("capture.query-");
        }
    }

    @Test
    void pagesShowEachEventOnceInEitherOrder() {
        var ids = IntStream.range(0, 23).mapToObj(i -> id()).toList();
        caller.post("/epcis/v2/capture", Documents.of(ids));
        var asked = "EQ_eventID=" + Http.encoded(String.join("|", ids)) + "&perPage=5";
        for (var order : List.of(
                "",
                "&orderBy=eventTime",
                "&orderBy=recordTime&orderDirection=ASC",
                "&orderBy=eventTime&orderDirection=ASC")) {
            assertThat(all("/epcis/v2/events?" + asked + order)).as(order).containsExactlyInAnyOrderElementsOf(ids);
        }
        assertThat(all("/epcis/v2/events?" + asked + "&eventCountLimit=7"))
                .hasSize(7)
                .doesNotHaveDuplicates();
        assertThat(caller.get("/epcis/v2/events?" + asked + "&maxEventCount=22").statusCode())
                .isEqualTo(400);
        assertThat(caller.get("/epcis/v2/events?" + asked + "&maxEventCount=23").statusCode())
                .isEqualTo(200);
    }

    @Test
    void withProceedTheGoodEventsAreKeptAndTheJobTellsOfTheOthers() {
        var good = id();
        var bad = id();
        var body = document(event(good, "") + "," + event(bad, "").replace("OBSERVE", "LOOK"));
        var all = caller.post("/epcis/v2/capture", body);
        assertThat(all.statusCode()).as(all.body()).isEqualTo(400);
        assertThat(all.body()).contains("/epcisBody/eventList/1/action");
        assertThat(count("EQ_eventID=" + Http.encoded(good))).isZero();

        var some = caller.send(caller.asking("/epcis/v2/capture")
                .header("Content-Type", "application/json")
                .header("GS1-Capture-Error-Behaviour", "proceed")
                .POST(java.net.http.HttpRequest.BodyPublishers.ofString(body))
                .build());
        assertThat(some.statusCode()).as(some.body()).isEqualTo(202);
        var job =
                caller.get(some.headers().firstValue("Location").orElseThrow()).body();
        assertThat(JsonPath.<Boolean>read(job, "$.success")).isFalse();
        assertThat(JsonPath.<Boolean>read(job, "$.running")).isFalse();
        assertThat(JsonPath.<String>read(job, "$.captureErrorBehaviour")).isEqualTo("proceed");
        assertThat(JsonPath.<List<String>>read(job, "$.errors[*].finding.pointer"))
                .contains("/epcisBody/eventList/1/action");
        assertThat(count("EQ_eventID=" + Http.encoded(good))).isEqualTo(1);
        assertThat(count("EQ_eventID=" + Http.encoded(bad))).isZero();
    }

    @Test
    void jobsAreListedNewestFirstAndOnlyToTheirClient() {
        for (int i = 0; i < 3; i++) {
            caller.post("/epcis/v2/capture", Documents.of(List.of(id())));
        }
        var page = caller.get("/epcis/v2/capture?perPage=2");
        assertThat(JsonPath.<List<String>>read(page.body(), "$[*].captureID")).hasSize(2);
        var link = NEXT.matcher(page.headers().firstValue("Link").orElse(""));
        assertThat(link.find()).isTrue();
        assertThat(JsonPath.<List<String>>read(caller.get(link.group(1)).body(), "$[*].captureID"))
                .isNotEmpty();
        assertThat(JsonPath.<List<String>>read(
                        Http.admin(port).get("/epcis/v2/capture").body(), "$[*].captureID"))
                .isEmpty();
    }

    private int count(String query) {
        var answer = caller.get("/epcis/v2/events?" + query);
        assertThat(answer.statusCode()).as(query + answer.body()).isEqualTo(200);
        return JsonPath.<List<Object>>read(answer.body(), EVENTS).size();
    }

    private List<String> all(String first) {
        var ids = new ArrayList<String>();
        String next = first;
        while (next != null) {
            var answer = caller.get(next);
            assertThat(answer.statusCode()).as(next + answer.body()).isEqualTo(200);
            ids.addAll(JsonPath.<List<String>>read(answer.body(), EVENTS + "[*].eventID"));
            var link = NEXT.matcher(answer.headers().firstValue("Link").orElse(""));
            next = link.find() ? link.group(1) : null;
        }
        return ids;
    }
}

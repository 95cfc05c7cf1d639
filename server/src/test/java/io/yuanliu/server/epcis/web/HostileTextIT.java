package io.yuanliu.server.epcis.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import io.yuanliu.server.Http;
import io.yuanliu.server.PlatformTest;
import io.yuanliu.server.log.EventLog;
import io.yuanliu.server.records.web.Forms;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.function.Supplier;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** SQL and HTML in every text of a record and of an event: it stays text, or it is refused, and nothing breaks. */
@PlatformTest
class HostileTextIT {
    private static final String HOSTILE = "'; drop table entry; --<script>alert(1)</script>";
    private static final Pattern NAMED_TEXT = Pattern.compile("\"([\\w:@]+)\"\\s*:\\s*\"([^\"]*)\"");
    private static final Pattern ANY_TEXT = Pattern.compile("\"([^\"]*)\"(\\s*:)?");

    @LocalServerPort
    int port;

    @Autowired
    EventLog log;

    private Http caller;

    @BeforeEach
    void aProgram() {
        caller = Http.automation(port);
        Forms.register(caller);
    }

    @Test
    void inEveryTextOfARecord() {
        int stored = 0;
        for (Supplier<String> form : List.<Supplier<String>>of(HostileTextIT::certificate, HostileTextIT::test)) {
            long places = NAMED_TEXT.matcher(form.get()).results().count();
            for (int place = 0; place < places; place++) {
                stored += recordKept(form.get(), place) ? 1 : 0;
            }
        }
        assertThat(stored).as("texts that are free").isGreaterThan(10);
    }

    private boolean recordKept(String good, int place) {
        var spot = NAMED_TEXT.matcher(good).results().toList().get(place);
        var answer = caller.post("/api/records", Forms.records(spoilt(good, spot, 2)));
        if (answer.statusCode() != 201) {
            refused(spot.group(), answer);
            return false;
        }
        var found = caller.get("/api/records/" + JsonPath.<String>read(answer.body(), "$.records[0].id"));
        assertThat(found.statusCode()).as(spot.group()).isEqualTo(200);
        assertThat(found.headers().firstValue("Content-Type").orElse("")).contains("application/json");
        assertThat(found.body()).as(spot.group()).containsAnyOf(HOSTILE, "\"" + spot.group(1) + "\":\"***\"");
        return true;
    }

    @Test
    void inEveryTextOfAnEvent() {
        var good = caller.post("/epcis/v2/events", event());
        assertThat(good.statusCode()).as(good.body()).isEqualTo(201);
        int stored = 0;
        for (int place = 0; place < texts(event()).size(); place++) {
            stored += eventKept(event(), place) ? 1 : 0;
        }
        assertThat(stored).as("texts that are free").isGreaterThan(5);
    }

    private boolean eventKept(String good, int place) {
        var spot = texts(good).get(place);
        var answer = caller.post("/epcis/v2/events", spoilt(good, spot, 1));
        if (answer.statusCode() != 201) {
            refused(spot.group(), answer);
            return false;
        }
        var found = caller.get(answer.headers().firstValue("Location").orElseThrow());
        assertThat(found.statusCode()).as(spot.group()).isEqualTo(200);
        assertThat(found.body()).as(spot.group()).contains(HOSTILE);
        return true;
    }

    /** The texts that are no names. */
    private static List<MatchResult> texts(String event) {
        return ANY_TEXT.matcher(event)
                .results()
                .filter(text -> text.group(2) == null)
                .toList();
    }

    /** What the public reads of a record is escaped, and data is no page. */
    @Test
    void onTheScanPageItIsText() {
        var number = Forms.number();
        var sent = test(number).replaceFirst("\"labName\": \"[^\"]*\"", "\"labName\": \"" + HOSTILE + "\"");
        var answer = caller.post("/api/records", Forms.records(sent));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        var record = caller.get("/api/records/" + JsonPath.<String>read(answer.body(), "$.records[0].id"));
        var unit = JsonPath.<String>read(record.body(), "$.units[0]");
        caller.with(
                        "Yuanliu-Position",
                        answer.headers().firstValue("Yuanliu-Position").orElseThrow())
                .get("/api/trace?direction=upstream&id=" + Http.encoded(unit));
        var page = Http.anybody(port).with("Accept", "text/html").get("/t?code=" + Http.encoded(unit));
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("&lt;script&gt;alert(1)").doesNotContain("<script>alert");
        assertThat(page.headers().firstValue("Content-Security-Policy").orElse(""))
                .contains("default-src");
        var asked = Http.anybody(port).with("Accept", "text/html").get("/t?code=" + Http.encoded(HOSTILE));
        assertThat(asked.body()).doesNotContain("<script>alert");
    }

    private static String spoilt(String good, MatchResult spot, int group) {
        return good.substring(0, spot.start(group)) + HOSTILE + good.substring(spot.end(group));
    }

    private void refused(String what, HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(what + answer.body()).isBetween(400, 499);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).contains("application/problem+json");
        assertThat(JsonPath.<List<String>>read(answer.body(), "$.findings[*].code"))
                .as(what)
                .isNotEmpty();
        assertThat(log.end(0)).as("the log is there").isNotNegative();
    }

    private static String certificate() {
        return Forms.certificate(Forms.number(), 3, Forms.daysAgo(2));
    }

    private static String test() {
        return test(Forms.number());
    }

    private static String test(String number) {
        return """
                {"key": "T%1$s", "type": "circulation/labTest", "party": "%2$s", "time": "%3$s", "fields": {
                  "sampleNo": "S%1$s", "testKind": "rapid", "testMode": "own", "labName": "自检室", "refType": "LOT",
                  "refNo": "B%1$s", "refIssuer": "%2$s", "sampledOn": "%4$s", "reportedOn": "%4$s",
                  "items": [{"item": "灭蝇胺", "method": "GB 23200.121-2021", "limit": "0.5", "result": "0.12",
                    "unit": "mg/kg", "judge": "pass"}],
                  "conclusion": "pass"}}
                """.formatted(
                        number, Forms.FARM, Forms.daysAgo(2), Forms.daysAgo(2).substring(0, 10));
    }

    /** An event with a text at every place that takes one. */
    private static String event() {
        return """
                {"@context": ["https://ref.gs1.org/standards/epcis/2.0.0/epcis-context.jsonld",
                    {"ex": "https://example.org/ns/", "yuanliu": "urn:yuanliu:ns:"}],
                 "eventID": "%1$s", "type": "ObjectEvent", "action": "ADD", "bizStep": "commissioning",
                 "disposition": "active", "persistentDisposition": {"set": ["completeness_verified"]},
                 "eventTime": "2026-04-03T20:33:31.116+08:00", "eventTimeZoneOffset": "+08:00",
                 "certificationInfo": "https://example.org/certificate/1",
                 "epcList": ["urn:epc:id:sgtin:0614141.107346.%2$s"],
                 "quantityList": [{"epcClass": "urn:epc:class:lgtin:4012345.012345.%2$s", "quantity": 4, "uom": "KGM"}],
                 "readPoint": {"id": "urn:epc:id:sgln:0614141.07346.1234", "ex:door": "3"},
                 "bizLocation": {"id": "urn:epc:id:sgln:0614141.07346.0"},
                 "bizTransactionList": [{"type": "po", "bizTransaction": "urn:epcglobal:cbv:bt:0614141073467:%2$s"}],
                 "sourceList": [{"type": "possessing_party", "source": "urn:epc:id:pgln:4012345.00001"}],
                 "destinationList": [{"type": "possessing_party", "destination": "urn:epc:id:pgln:4012345.00002"}],
                 "sensorElementList": [{
                   "sensorMetadata": {"time": "2026-04-03T20:00:00+08:00", "deviceID": "urn:epc:id:giai:4000001.111",
                     "rawData": "https://example.org/raw/1", "dataProcessingMethod": "https://example.org/how/1",
                     "bizRules": "https://example.org/rule/1"},
                   "sensorReport": [{"type": "Temperature", "value": 4.1, "uom": "CEL", "stringValue": "cool",
                     "uriValue": "https://example.org/value/1", "ex:probe": "left"}]}],
                 "ilmd": {"ex:variety": "early", "yuanliu:productName": "大米"},
                 "ex:remark": "none", "ex:more": {"ex:deep": ["one", "two"]}}
                """.formatted(Documents.id(), Math.abs((long) Documents.id().hashCode()));
    }
}

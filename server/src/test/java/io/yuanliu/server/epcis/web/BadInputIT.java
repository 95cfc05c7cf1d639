package io.yuanliu.server.epcis.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import io.yuanliu.server.Http;
import io.yuanliu.server.PlatformTest;
import io.yuanliu.server.log.EventLog;
import io.yuanliu.server.records.web.Forms;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Whatever is sent: a problem with findings, nothing of it in the log, and the next request is fine. */
@PlatformTest
class BadInputIT {
    private static final String HOSTILE = "'; drop table entry; -- <script>alert(1)</script>";

    @LocalServerPort
    int port;

    @Autowired
    EventLog log;

    private Http caller;
    private long before;

    @BeforeEach
    void aProgram() {
        caller = Http.automation(port);
        Forms.register(caller);
        before = log.end(0);
    }

    @AfterEach
    void theNextRequestIsFine() {
        assertThat(caller.post("/epcis/v2/capture", Documents.of(List.of(Documents.id())))
                        .statusCode())
                .isEqualTo(202);
    }

    @TestFactory
    Stream<DynamicTest> documents() {
        var good = Documents.of(List.of(Documents.id()));
        var event = Documents.event(Documents.id(), "");
        return Stream.of(
                        new Sent("empty", "/epcis/v2/capture", ""),
                        new Sent("not JSON", "/epcis/v2/capture", "<epcis/>"),
                        new Sent("truncated", "/epcis/v2/capture", good.substring(0, good.length() / 2)),
                        new Sent("trailing", "/epcis/v2/capture", good + good),
                        new Sent("no document", "/epcis/v2/capture", "{\"type\": \"Something\"}"),
                        new Sent("a list", "/epcis/v2/capture", "[1, 2]"),
                        new Sent("deeply nested", "/epcis/v2/capture", "[".repeat(50_000)),
                        new Sent(
                                "nested in an event",
                                "/epcis/v2/capture",
                                good.replace("\"shipping\"", "[".repeat(5_000))),
                        new Sent(
                                "wrong check digit",
                                "/epcis/v2/capture",
                                good.replaceFirst(
                                        "urn:epc:id:sgtin:[0-9.]+", "https://id.gs1.org/01/09521321000013/21/1")),
                        new Sent(
                                "impossible time",
                                "/epcis/v2/capture",
                                good.replace("2026-04-03T20:33", "2026-13-45T29:99")),
                        new Sent("in the future", "/epcis/v2/capture", good.replace("2026-04-03T", "2126-04-03T")),
                        new Sent("no such type", "/epcis/v2/capture", good.replace("ObjectEvent", "GhostEvent")),
                        new Sent(
                                "unknown field",
                                "/epcis/v2/capture",
                                good.replace("\"action\"", "\"acton\": 1, \"action\"")),
                        new Sent(
                                "duplicate names",
                                "/epcis/v2/capture",
                                good.replace("\"action\":", "\"action\": \"ADD\", \"action\":")),
                        new Sent("NUL", "/epcis/v2/capture", good.replace("shipping", "ship\\u0000ping")),
                        new Sent(
                                "an id without end",
                                "/epcis/v2/capture",
                                good.replace("urn:uuid:", "urn:x:" + "a".repeat(9_000))),
                        new Sent("hostile code", "/epcis/v2/capture", good.replace("urn:epc:id:sgtin:", HOSTILE)),
                        new Sent("bare event broken", "/epcis/v2/events", event.substring(5)),
                        new Sent("no records", "/api/records", "{\"records\": []}"),
                        new Sent("records no list", "/api/records", "{\"records\": 7}"),
                        new Sent("records unreadable", "/api/records", "{\"records\": [{]}"),
                        new Sent("duplicate keys", "/api/records", "{\"records\": [], \"records\": []}"),
                        new Sent(
                                "unknown record type",
                                "/api/records",
                                "{\"records\": [{\"type\": \"x/y\", \"party\": \"%s\", \"time\": \"2026-06-01\", \"fields\": {}}]}"
                                        .formatted(Forms.FARM)),
                        new Sent(
                                "unknown field in a record",
                                "/api/records",
                                Forms.records(Forms.certificate("1", 1, Forms.daysAgo(3))
                                        .replace("\"vet\"", "\"vett\""))),
                        new Sent(
                                "unknown party",
                                "/api/records",
                                Forms.records(Forms.certificate("1", 1, Forms.daysAgo(3))
                                        .replace(Forms.VETERINARIANS, "91110000MA001HYK9X"))),
                        new Sent(
                                "wrong check digit of a party",
                                "/api/records",
                                Forms.records(Forms.certificate("1", 1, Forms.daysAgo(3))
                                        .replace(Forms.VETERINARIANS, "12990221MB7DW0034D"))),
                        new Sent(
                                "impossible day",
                                "/api/records",
                                "{\"records\": [{\"type\": \"livestock/penLot\", \"party\": \"%s\", \"time\": \"2026-02-30\", \"fields\": {}}]}"
                                        .formatted(Forms.FARM)),
                        new Sent(
                                "record in the future",
                                "/api/records",
                                Forms.records(Forms.certificate("1", 1, Forms.daysAgo(-3)))),
                        new Sent(
                                "hostile type",
                                "/api/records",
                                Forms.records(Forms.certificate("1", 1, Forms.daysAgo(3))
                                        .replace("livestock/originQuarantine", HOSTILE))))
                .map(sent -> DynamicTest.dynamicTest(sent.what(), () -> refused(sent)));
    }

    private record Sent(String what, String path, String body) {}

    private void refused(Sent sent) {
        before = log.end(0);
        var answer = caller.post(sent.path(), sent.body());
        assertThat(answer.statusCode()).as(answer.body()).isBetween(400, 499);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).contains("application/problem+json");
        assertThat(JsonPath.<List<String>>read(answer.body(), "$.findings[*].code"))
                .isNotEmpty();
        assertThat(JsonPath.<List<String>>read(answer.body(), "$.findings[*].message"))
                .allMatch(message -> message.chars().anyMatch(c -> c > 0x3000), "in Chinese");
        assertThat(log.end(0)).isEqualTo(before);
    }

    @Test
    void sqlAndHtmlInTextFieldsAreText() {
        var paper = Forms.number();
        var sent = Forms.certificate(paper, 3, Forms.daysAgo(2)).replace("青禾县", HOSTILE);
        var answer = caller.post("/api/records", Forms.records(sent));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        var found = caller.get("/api/records/" + JsonPath.<String>read(answer.body(), "$.records[0].id"));
        assertThat(JsonPath.<String>read(found.body(), "$.fields.fromPlace")).isEqualTo(HOSTILE);
        assertThat(found.headers().firstValue("Content-Type").orElse("")).contains("application/json");
    }

    @Test
    void wrongContentTypeNoTokenAndNoRight() {
        var body = Documents.of(List.of(Documents.id()));
        assertThat(caller.post("/epcis/v2/capture", "text/plain", body).statusCode())
                .isEqualTo(415);
        assertThat(caller.post("/api/records", "application/xml", "<r/>").statusCode())
                .isEqualTo(415);
        assertThat(Http.anybody(port).post("/epcis/v2/capture", body).statusCode())
                .isEqualTo(401);
        assertThat(Http.anybody(port).get("/epcis/v2/events").statusCode()).isEqualTo(401);
        var id = "reader" + System.nanoTime() % 1_000_000;
        var made = Http.admin(port)
                .post(
                        "/api/clients",
                        "{\"id\": \"%s\", \"name\": \"r\", \"party\": \"%s\", \"rights\": [\"READ\"]}"
                                .formatted(id, Forms.FARM));
        var reader = Http.client(port, id, JsonPath.read(made.body(), "$.secret"));
        assertThat(reader.post("/epcis/v2/capture", body).statusCode()).isEqualTo(403);
        assertThat(reader.post("/api/records", Forms.records()).statusCode()).isEqualTo(403);
        assertThat(log.end(0)).isEqualTo(before);
    }

    @Test
    void aForeignPartysEventsAreRefused() {
        var id = "farm" + System.nanoTime() % 1_000_000;
        var made = Http.admin(port)
                .post("/api/clients", "{\"id\": \"%s\", \"name\": \"f\", \"party\": \"%s\"}".formatted(id, Forms.FARM));
        var farm = Http.client(port, id, JsonPath.read(made.body(), "$.secret"));
        var foreign = Documents.document(Documents.event(
                Documents.id(),
                "\"sourceList\": [{\"type\": \"possessing_party\", \"source\": \"urn:yuanliu:uscc:%s\"}],"
                        .formatted(Forms.SLAUGHTERHOUSE)));
        var answer = farm.post("/epcis/v2/capture", foreign);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(403);
        assertThat(answer.body()).contains("access.foreign-party");
        assertThat(log.end(0)).isEqualTo(before);
        var own = Documents.document(Documents.event(
                Documents.id(),
                "\"sourceList\": [{\"type\": \"possessing_party\", \"source\": \"urn:yuanliu:uscc:%s\"}],"
                        .formatted(Forms.FARM)));
        assertThat(farm.post("/epcis/v2/capture", own).statusCode()).isEqualTo(202);
    }

    @Test
    void twoHundredMegabytesAreRefusedWithFlatMemory() {
        System.gc();
        long memory = used();
        var announced = caller.send(caller.asking("/epcis/v2/capture")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.fromPublisher(BodyPublishers.ofInputStream(BadInputIT::endless), 200L << 20))
                .build());
        assertThat(announced.statusCode()).isEqualTo(413);
        var streamed = caller.send(caller.asking("/epcis/v2/capture")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofInputStream(BadInputIT::endless))
                .build());
        assertThat(streamed.statusCode()).as(streamed.body()).isEqualTo(413);
        System.gc();
        assertThat(used() - memory).isLessThan(64L << 20);
        assertThat(log.end(0)).isEqualTo(before);
    }

    /** The beginning of a good document, and then one text that goes on until there are 200 MB. */
    private static InputStream endless() {
        var start = Documents.of(List.of(Documents.id()))
                .replaceFirst("(?s)\"eventTime\".*", "\"eventTime\": \"")
                .getBytes(StandardCharsets.UTF_8);
        return new SequenceInputStream(new ByteArrayInputStream(start), new InputStream() {
            private long left = (200L << 20) - start.length;

            @Override
            public int read() {
                return left-- > 0 ? 'x' : -1;
            }

            @Override
            public int read(byte[] bytes, int offset, int length) {
                if (left <= 0) {
                    return -1;
                }
                int count = (int) Math.min(length, left);
                java.util.Arrays.fill(bytes, offset, offset + count, (byte) 'x');
                left -= count;
                return count;
            }
        });
    }

    private static long used() {
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}

package io.yuanliu.server.records.web;

import static io.yuanliu.server.records.web.Forms.certificate;
import static io.yuanliu.server.records.web.Forms.daysAgo;
import static io.yuanliu.server.records.web.Forms.intake;
import static io.yuanliu.server.records.web.Forms.minutesAgo;
import static io.yuanliu.server.records.web.Forms.now;
import static io.yuanliu.server.records.web.Forms.number;
import static io.yuanliu.server.records.web.Forms.partial;
import static io.yuanliu.server.records.web.Forms.records;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.jayway.jsonpath.JsonPath;
import io.yuanliu.core.profile.StopCause;
import io.yuanliu.server.Http;
import io.yuanliu.server.PlatformTest;
import io.yuanliu.server.log.EventLog;
import io.yuanliu.server.log.LogEntry;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Records of the pork chain over HTTP: judged, stored, corrected, held, refused. */
@PlatformTest
class RecordIT {
    @LocalServerPort
    int port;

    @Autowired
    EventLog log;

    @Autowired
    @Qualifier("writer")
    JdbcClient writer;

    private Http automation;

    @BeforeEach
    void aSlaughterhouse() {
        automation = Http.automation(port);
        Forms.register(automation);
    }

    @Test
    void whatRestsOnAnEarlierRecordOfTheSameDocumentIsAccepted() {
        var paper = number();
        var answer = automation.post(
                "/api/records", records(certificate(paper, 86, now()), intake("I" + paper, paper, 86, now())));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        assertThat(answer.headers().firstValue("Yuanliu-Position")).isPresent();
        assertThat(JsonPath.<List<String>>read(answer.body(), "$.records[*].status"))
                .containsExactly("stored", "stored");
        assertThat(JsonPath.<List<String>>read(answer.body(), "$.records[1].findings[*].code"))
                .isEmpty();

        var id = JsonPath.<String>read(answer.body(), "$.records[1].id");
        var detail = automation.get("/api/records/" + id);
        assertThat(detail.statusCode()).as(detail.body()).isEqualTo(200);
        assertThat(JsonPath.<Integer>read(detail.body(), "$.fields.heads")).isEqualTo(86);
        assertThat(JsonPath.<String>read(detail.body(), "$.fields.owner")).isEqualTo("***");
        assertThat(JsonPath.<String>read(detail.body(), "$.typeName.zh")).isEqualTo("进厂登记");
        assertThat(JsonPath.<String>read(detail.body(), "$.party.name")).isEqualTo("康裕肉业");
        assertThat(JsonPath.<List<String>>read(detail.body(), "$.units")).anyMatch(unit -> unit.contains(paper));

        var event = automation.get(
                "/epcis/v2/events/" + Http.encoded(JsonPath.<String>read(detail.body(), "$.events[0].id")));
        assertThat(event.body()).contains("\"yuanliu:record\":\"" + id + "\"");
    }

    @Test
    void personsStandNowhereInTheLog() {
        var paper = number();
        stored(automation.post("/api/records", records(certificate(paper, 5, now()))));
        for (var table : List.of("entry", "entry_key", "entry_unit", "record_index", "sensitive", "submission_raw")) {
            long rows = writer.sql("select count(*) from " + table + " t where position('何秘密' in t::text) > 0"
                            + " or position(encode(convert_to('何秘密', 'UTF8'), 'hex') in t::text) > 0")
                    .query(Long.class)
                    .single();
            assertThat(rows).as(table).isZero();
        }
        assertThat(writer.sql("select count(*) from sensitive where field = 'owner'")
                        .query(Long.class)
                        .single())
                .isPositive();
    }

    @Test
    void aRepetitionIsAnsweredAsBeforeAndOtherContentIsAConflict() {
        var paper = number();
        var time = now();
        var first = stored(automation.post("/api/records", records(certificate(paper, 5, time))));
        var again = automation.post("/api/records", records(certificate(paper, 5, time)));
        assertThat(again.statusCode()).isEqualTo(201);
        assertThat(JsonPath.<String>read(again.body(), "$.records[0].status")).isEqualTo("known");
        assertThat(JsonPath.<String>read(again.body(), "$.records[0].id")).isEqualTo(first);
        refused(automation.post("/api/records", records(certificate(paper, 6, time))), 409, "capture.key-taken");
    }

    @Test
    void withoutANumberOfItsOwnEqualContentIsStoredWithAWarning() {
        var paper = number();
        var time = daysAgo(3);
        var unnumbered = certificate(paper, 5, time).replaceFirst("\"key\": \"[^\"]*\",", "");
        var first = stored(automation.post("/api/records", records(unnumbered)));
        var second = automation.post("/api/records", records(unnumbered));
        assertThat(second.statusCode()).as(second.body()).isEqualTo(201);
        assertThat(JsonPath.<String>read(second.body(), "$.records[0].id")).isNotEqualTo(first);
        assertThat(second.body()).contains("capture.equal-content");
    }

    @Test
    void aRequestThatBreaksARuleIsRefusedAndLeavesATraceWithoutContent() {
        var paper = number();
        stored(automation.post("/api/records", records(certificate(paper, 86, now()))));
        long before = log.end(0);
        var answer = automation.post("/api/records", records(intake("I" + paper, paper, 88, now())));
        refused(answer, 422, "livestock.heads-exceed-certificate");
        assertThat(JsonPath.<List<String>>read(answer.body(), "$.findings[*].pointer"))
                .contains("/records/0/fields/heads");
        assertThat(log.end(0)).isEqualTo(before);

        var refusals = automation.get("/api/refusals").body();
        assertThat(JsonPath.<String>read(refusals, "$.items[0].type")).isEqualTo("livestock/slaughterIn");
        assertThat(JsonPath.<List<String>>read(refusals, "$.items[0].findings[*].code"))
                .contains("livestock.heads-exceed-certificate");
        assertThat(refusals).doesNotContain(paper);
        assertThat(JsonPath.<String>read(refusals, "$.items[0].sha256")).hasSize(64);
    }

    @Test
    void aLateReportOfABreachIsHeardAndItsGoodsAreHeld() {
        var paper = number();
        var then = minutesAgo(20);
        assumeTrue(then.substring(0, 10).equals(now().substring(0, 10)), "the certificate ended with the day");
        stored(automation.post("/api/records", records(certificate(paper, 86, then))));
        var late = automation.post("/api/records", records(intake("I" + paper, paper, 88, then)));
        assertThat(late.statusCode()).as(late.body()).isEqualTo(201);
        assertThat(JsonPath.<List<String>>read(late.body(), "$.records[0].findings[*].severity"))
                .contains("HOLD");
        var entry = entry(JsonPath.read(late.body(), "$.records[0].id"));
        assertThat(entry.causes()).anySatisfy(cause -> {
            assertThat(cause.effect()).isEqualTo(StopCause.Effect.HOLD);
            assertThat(cause.unit()).contains(paper);
            assertThat(cause.cause()).contains(entry.id());
            assertThat(cause.reason()).isEqualTo(new StopCause.Reason("cause.rule-broken"));
        });
        var held = automation.get("/api/records/" + entry.id()).body();
        assertThat(JsonPath.<List<String>>read(held, "$.holds[*].reason.zh")).contains("申报记录违反规则，待主管部门核实");
        assertThat(JsonPath.<List<String>>read(held, "$.holds[*].reason.en"))
                .contains("A reported record breaks a rule; the authority has to look at it");

        var request = automation.post("/api/records", records(intake("J" + paper, paper, 1, now())));
        refused(request, 422, "livestock.held-consignment");

        var corrected = automation.post(
                "/api/records",
                records(intake("I" + paper, paper, 80, then)
                        .replaceFirst("\"key\"", "\"replaces\": \"" + entry.id() + "\", \"key\"")));
        assertThat(corrected.statusCode()).as(corrected.body()).isEqualTo(201);
        assertThat(JsonPath.<List<String>>read(corrected.body(), "$.records[0].findings[*].severity"))
                .doesNotContain("HOLD");
        assertThat(guard("held", "urn:yuanliu:certificate:ANIMAL_B:" + paper)).isZero();
        assertThat(guard("certificate-left", "urn:yuanliu:certificate:ANIMAL_B:" + paper))
                .isEqualTo(6);
        var old = automation.get("/api/records/" + entry.id()).body();
        assertThat(JsonPath.<String>read(old, "$.state")).isEqualTo("corrected");
        assertThat(JsonPath.<List<String>>read(old, "$.history[*].id")).hasSize(2);
    }

    @Test
    void of64CallersForTheLastHeadsExactlyOneWins() throws Exception {
        var paper = number();
        stored(automation.post("/api/records", records(certificate(paper, 10, now()))));
        try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<HttpResponse<String>>> answers = new ArrayList<>();
            for (int i = 0; i < 64; i++) {
                var body = records(intake("I" + i + paper, paper, 10, now()));
                answers.add(callers.submit(() -> automation.post("/api/records", body)));
            }
            int accepted = 0;
            for (var answer : answers) {
                assertThat(answer.get().statusCode()).as(answer.get().body()).isIn(201, 422);
                accepted += answer.get().statusCode() == 201 ? 1 : 0;
            }
            assertThat(accepted).isEqualTo(1);
        }
    }

    @Test
    void withPartialTheGoodOnesAreKept() {
        var paper = number();
        var answer = automation.post(
                "/api/records",
                partial(certificate(paper, 86, now()), intake("I" + paper, paper, 88, now()), "{\"type\": 7}"));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        assertThat(JsonPath.<List<String>>read(answer.body(), "$.records[*].status"))
                .containsExactly("stored", "refused", "refused");
        assertThat(JsonPath.<List<String>>read(answer.body(), "$.records[1].findings[*].pointer"))
                .contains("/records/1/fields/heads");
    }

    @Test
    void checkingStoresNothingAndTellsWhatIsCalculated() {
        var paper = number();
        long before = log.end(0);
        long keys = writer.sql("select count(*) from access_subject_key")
                .query(Long.class)
                .single();
        var good = automation.post(
                "/api/records/check", records(certificate(paper, 86, now()), intake("I", paper, 86, now())));
        assertThat(good.statusCode()).as(good.body()).isEqualTo(200);
        assertThat(JsonPath.<List<String>>read(good.body(), "$.records[*].status"))
                .containsExactly("stored", "stored");
        assertThat(JsonPath.<String>read(good.body(), "$.records[1].fields.unit"))
                .contains(paper);
        var bad = automation.post(
                "/api/records/check", records(certificate(paper, 86, now()), intake("I", paper, 87, now())));
        assertThat(bad.body()).contains("livestock.heads-exceed-certificate");
        assertThat(log.end(0)).isEqualTo(before);
        assertThat(writer.sql("select count(*) from access_subject_key")
                        .query(Long.class)
                        .single())
                .isEqualTo(keys);
    }

    @Test
    void whatIsNotTheSendersToSayIsRefused() {
        var partner = partner(Forms.FARM);
        refused(partner.post("/api/records", records(certificate(number(), 5, now()))), 403, "access.foreign-party");
        var paper = number();
        var own = stored(automation.post("/api/records", records(certificate(paper, 5, daysAgo(2)))));
        assertThat(partner.get("/api/records/" + own).statusCode()).isEqualTo(404);
        assertThat(partner.get("/api/records?q=Q" + paper).body()).contains("\"total\":0");
        var stolen =
                certificate(paper, 6, daysAgo(2)).replaceFirst("\"key\"", "\"replaces\": \"" + own + "\", \"key\"");
        assertThat(partner.post("/api/records", records(stolen)).statusCode()).isBetween(400, 499);
    }

    @Test
    void listsFindAndSheetsStream() {
        var paper = number();
        var id = stored(automation.post("/api/records", records(certificate(paper, 5, now()))));
        var found = automation
                .get("/api/records?type=livestock/originQuarantine&category=livestock&state=valid&q=Q" + paper
                        + "&party=" + Forms.VETERINARIANS + "&from=" + now().substring(0, 10) + "&to="
                        + now().substring(0, 10))
                .body();
        assertThat(JsonPath.<List<String>>read(found, "$.items[*].id")).containsExactly(id);
        assertThat(automation.get("/api/records?state=odd").statusCode()).isEqualTo(400);
        var sheet = automation.get("/api/records.csv?type=livestock/originQuarantine&q=Q" + paper);
        assertThat(sheet.statusCode()).isEqualTo(200);
        assertThat(sheet.body()).startsWith("\uFEFF记录编号").contains(id, "***").doesNotContain("何秘密");
        var workbench = automation.get("/api/workbench").body();
        assertThat(JsonPath.<Integer>read(workbench, "$.today.accepted")).isPositive();
        assertThat(JsonPath.<List<Object>>read(workbench, "$.days")).hasSize(14);
        assertThat(JsonPath.<List<String>>read(workbench, "$.latest[*].type")).isNotEmpty();
    }

    private LogEntry entry(String id) {
        return log.read(0, 0, 100_000).stream()
                .filter(entry -> entry.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private long guard(String kind, String key) {
        return writer.sql("select value from guard where kind = ? and key = ?")
                .params(kind, key)
                .query(Long.class)
                .single();
    }

    private Http partner(String party) {
        var id = "partner" + System.nanoTime() % 1_000_000_000;
        var made = Http.admin(port)
                .post("/api/clients", "{\"id\": \"%s\", \"name\": \"%s\", \"party\": \"%s\"}".formatted(id, id, party));
        assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
        return Http.client(port, id, JsonPath.read(made.body(), "$.secret"));
    }

    private static String stored(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return JsonPath.read(answer.body(), "$.records[0].id");
    }

    private static void refused(HttpResponse<String> answer, int status, String code) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).contains("application/problem+json");
        assertThat(answer.body()).contains("\"" + code + "\"");
    }
}

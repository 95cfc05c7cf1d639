package io.yuanliu.server.records.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import io.yuanliu.server.Http;
import io.yuanliu.server.PlatformTest;
import io.yuanliu.server.competence.TwoCounties;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What has to be done about records comes to whoever has to do it, and goes when it was done. */
@PlatformTest
@DisplayName("Tasks about records")
class RecordTasksIT {
    @LocalServerPort
    int port;

    private TwoCounties world;
    private Http program;
    private Http district;
    private Http stall;
    private int resends;

    @BeforeEach
    void aStallAndItsAuthority() {
        world = new TwoCounties(port);
        program = world.automation();
        district = world.official("dong", TwoCounties.MARKET_OFFICE, ", \"region\": \"990202\"");
        stall = world.person(
                "li", "\"party\": \"urn:yuanliu:operator:%s\", \"kind\": \"ENTERPRISE\"".formatted(TwoCounties.STALL));
        resends = resends();
    }

    @Test
    void aReportThatBreaksARuleIsTheAuthoritysTaskUntilItHasLiftedTheHold() throws InterruptedException {
        int before = waiting();
        var held = heldSale("601");
        String id = JsonPath.read(held.body(), "$.records[0].id");
        assertThat(subjects(district, "record.held", id, true)).containsExactly(id);
        assertThat(subjects(world.lu(), "record.held", id, false)).isEmpty();
        assertThat(subjects(stall, "record.held", id, false))
                .as("the authority's, not the stall's")
                .isEmpty();
        assertThat(noticed(stall, id)).isTrue();

        assertThat(waiting()).isEqualTo(before + 1);
        var another = lift(id, world.bought());
        assertThat(another.body())
                .as("held is what was sold, not what it was taken from")
                .contains("circulation.nothing-to-lift");
        assertThat(subjects(district, "record.held", id, true)).containsExactly(id);
        var lifted = lift(id, TwoCounties.STALL + "601" + world.own().substring(2));
        assertThat(lifted.statusCode()).as(lifted.body()).isEqualTo(201);
        assertThat(subjects(district, "record.held", id, false)).isEmpty();
        assertThat(waiting()).as("holds not yet lifted").isEqualTo(before);
    }

    @Test
    void orUntilItWasCorrected() throws InterruptedException {
        var held = heldSale("602");
        String id = JsonPath.read(held.body(), "$.records[0].id");
        assertThat(subjects(district, "record.held", id, true)).containsExactly(id);
        var declared = program.post(
                "/api/records",
                sale("603", TwoCounties.now(-40))
                        .replaceFirst("\\{\"type\"", "{\"replaces\": \"" + id + "\", \"type\""));
        assertThat(declared.statusCode()).as(declared.body()).isEqualTo(201);
        assertThat(subjects(district, "record.held", id, false)).isEmpty();
    }

    @Test
    void whatWasRefusedUnderItsNumberIsSentAgain() throws InterruptedException {
        var own = world.own();
        var wrong =
                sale("604", TwoCounties.now(0)).replaceFirst("\\{\"type\"", "{\"key\": \"K-" + own + "\", \"type\"");
        var refused = program.post("/api/records", wrong.replace("\"weight\": 1.5", "\"weight\": -1"));
        assertThat(refused.statusCode()).as(refused.body()).isEqualTo(422);
        var before = subjects(stall, "record.resend", "", true);
        assertThat(before).isNotEmpty();
        assertThat(subjects(world.lu(), "record.resend", "", false)).isEmpty();
        world.aPenAboveAStall();
        var taken = program.post("/api/records", wrong);
        assertThat(taken.statusCode()).as(taken.body()).isEqualTo(201);
        String id = JsonPath.read(taken.body(), "$.records[0].id");
        assertThat(before).contains(id);
        assertThat(subjects(stall, "record.resend", id, false)).isEmpty();
    }

    @Test
    void whatIsStoredOrForOthersToDecideIsNotToBeSentAgain() throws InterruptedException {
        var own = world.own();
        world.aPenAboveAStall();
        var first = program.post("/api/records", keyed("605", "K5-" + own));
        assertThat(first.statusCode()).as(first.body()).isEqualTo(201);
        var other = program.post("/api/records", keyed("606", "K5-" + own));
        assertThat(other.body()).contains("capture.key-taken");
        world.taken(program.post(
                "/api/records", world.order(TwoCounties.QINGHE, "production", "停607", "LOT", "pen-" + own)));
        var stopped = program.post("/api/records", keyed("607", "K7-" + own));
        assertThat(stopped.body()).contains("goods.stopped");
        var wrong =
                program.post("/api/records", keyed("608", "K8-" + own).replace("\"weight\": 1.5", "\"weight\": -1"));
        assertThat(wrong.statusCode()).as(wrong.body()).isEqualTo(422);

        for (int tried = 0; tried < 100 && resends() == resends; tried++) {
            TimeUnit.MILLISECONDS.sleep(50);
        }
        assertThat(resends()).as("the wrong one alone").isEqualTo(resends + 1);
    }

    @Test
    void anEventThatHoldsNothingIsNobodysTask() throws InterruptedException {
        world.aPenAboveAStall();
        world.taken(program.post(
                "/api/records", world.order(TwoCounties.QINGHE, "production", "停609", "LOT", "pen-" + world.own())));
        int before = waiting();
        var held = program.post("/epcis/v2/events", """
                {"@context": ["https://ref.gs1.org/standards/epcis/2.0.0/epcis-context.jsonld"],
                 "type": "ObjectEvent", "action": "OBSERVE", "eventTime": "%s", "eventTimeZoneOffset": "+08:00",
                 "bizStep": "shipping", "epcList": ["urn:yuanliu:trace:%s"]}
                """.formatted(TwoCounties.now(-60), world.bought()));
        world.taken(held);
        assertThat(waiting()).isEqualTo(before);
    }

    private int resends() {
        return JsonPath.<List<String>>read(
                        stall.get("/api/tasks?size=200&kind=record.resend").body(), "$.items[*].subject")
                .size();
    }

    private String keyed(String code, String key) {
        return sale(code, TwoCounties.now(0)).replaceFirst("\\{\"type\"", "{\"key\": \"" + key + "\", \"type\"");
    }

    private int waiting() {
        return JsonPath.read(district.get("/api/workbench").body(), "$.waiting.held");
    }

    private HttpResponse<String> heldSale(String code) {
        world.aPenAboveAStall();
        world.taken(program.post(
                "/api/records",
                world.order(TwoCounties.QINGHE, "production", "停" + code, "LOT", "pen-" + world.own())));
        var held = program.post("/api/records", sale(code, TwoCounties.now(-40)));
        assertThat(held.statusCode()).as(held.body()).isEqualTo(201);
        assertThat(held.body()).contains("HOLD");
        return held;
    }

    private String sale(String code, String time) {
        return """
                {"records": [{"type": "circulation/retailSale", "party": "urn:yuanliu:operator:%1$s", "time": "%2$s", "fields": {
                  "mode": "slip", "sellerCode": "%1$s", "variety": "agri/vegetable", "goodsCode": "01201",
                  "goodsName": "青菜", "sourceType": "TRACE", "sourceNo": "%3$s", "weight": 1.5,
                  "traceCode": "%1$s%4$s%5$s"}}]}
                """.formatted(
                TwoCounties.STALL, time, world.bought(), code, world.own().substring(2));
    }

    private HttpResponse<String> lift(String record, String unit) {
        return program.post("/api/records", """
                {"records": [{"type": "circulation/holdLift", "party": "%s", "time": "%s", "fields": {
                  "liftNo": "解-%s-%s", "stage": "market", "holdCause": "named", "holdName": "finding:%s:goods.stopped",
                  "refType": "TRACE", "refNo": "%s", "legalBasis": "食品安全法", "reason": "核查属实",
                  "decidedBy": "董某", "secondPerson": "石某"}}]}
                """.formatted(
                        TwoCounties.MARKET_OFFICE, TwoCounties.now(0), world.own(), unit, record, unit));
    }

    /** The subjects of an asker's tasks of a kind; waits until one is there, or gone. */
    private static List<String> subjects(Http who, String kind, String subject, boolean there)
            throws InterruptedException {
        List<String> found = List.of();
        for (int tried = 0; tried < 100; tried++) {
            found = JsonPath.read(
                    who.get("/api/tasks?size=200&kind=" + kind).body(),
                    subject.isEmpty()
                            ? "$.items[*].subject"
                            : "$.items[?(@.subject == '%s')].subject".formatted(subject));
            if (found.isEmpty() != there) {
                return found;
            }
            TimeUnit.MILLISECONDS.sleep(50);
        }
        return found;
    }

    private static boolean noticed(Http who, String subject) throws InterruptedException {
        for (int tried = 0; tried < 200; tried++) {
            if (who.get("/api/notices?size=100").body().contains(subject)) {
                return true;
            }
            TimeUnit.MILLISECONDS.sleep(100);
        }
        return false;
    }
}

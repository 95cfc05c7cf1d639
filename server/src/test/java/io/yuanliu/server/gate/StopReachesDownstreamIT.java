package io.yuanliu.server.gate;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import io.yuanliu.server.Http;
import io.yuanliu.server.Persons;
import io.yuanliu.server.PlatformTest;
import io.yuanliu.server.competence.TwoCounties;
import io.yuanliu.server.log.LogPosition;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A lot is stopped five steps above a stall: the stall is refused at once, by record, document and gate alike. */
@PlatformTest
@DisplayName("A stop reaches everything downstream")
class StopReachesDownstreamIT {
    private static final String FARM = "93990221MA7HF0015M";
    private static final String AUTHORITY = TwoCounties.QINGHE;
    private static final String STALL = "9902020010017";
    private static final String WHOLESALER = "9902020010021";
    /** Wide, for a machine under load. */
    private static final Duration MOST_FOR_AN_ANSWER = Duration.ofSeconds(5);

    @LocalServerPort
    int port;

    private Http http = Http.anybody(0);
    /** Makes every code of this test its own. */
    private final String own = "%06d".formatted(System.nanoTime() / 1000 % 1_000_000);

    @BeforeEach
    void aMarketWithGoodsFiveStepsBelowAPen() {
        http = Http.automation(port);
        party(FARM, "禾丰养殖合作社", "farm", "");
        party(AUTHORITY, "青禾县农业农村局", "agricultureAuthority", "\"kind\": \"AUTHORITY\",");
        party("urn:yuanliu:operator:" + STALL, "李记菜摊", "retailMarket", "");
        party("urn:yuanliu:operator:" + WHOLESALER, "城北批发", "wholesale", "");
        made(lot("pen"), lot("run"));
        made(lot("run"), lot("cut"));
        made(lot("cut"), lot("pack"));
        made(lot("pack"), lot("load"));
        made(lot("load"), "urn:yuanliu:trace:" + bought());
        taken(http.post("/api/records", entry()));
        taken(http.post("/api/records", sale("401", now())));
    }

    @Test
    void aSaleAskedAtThatMomentIsRefusedWithCauseWayAndAuthority() {
        taken(http.post("/api/records", order("order", "pen")));
        long asked = System.nanoTime();
        var refused = http.post("/api/records", sale("402", now()));
        assertThat(Duration.ofNanos(System.nanoTime() - asked)).isLessThan(MOST_FOR_AN_ANSWER);
        assertThat(refused.statusCode()).as(refused.body()).isEqualTo(422);
        assertThat(JsonPath.<String>read(refused.body(), "$.findings[0].code")).isEqualTo("goods.stopped");
        assertThat(JsonPath.<String>read(refused.body(), "$.findings[0].values.authority"))
                .isEqualTo("青禾县农业农村局");
        assertThat(JsonPath.<String>read(refused.body(), "$.findings[0].values.way"))
                .startsWith(lot("pen") + " → " + lot("run"))
                .endsWith(bought());
        assertThat(gate("sell")).isEqualTo("stop");
        assertThat(gate("return")).isEqualTo("allow");
        assertThat(http.get("/t/" + bought() + "?lang=en").body()).isNotEmpty();
        assertThat(scanned("401")).isEqualTo("stop");
        assertThat(sentence("401", "zh")).contains("主管部门决定停止销售");
        assertThat(sentence("401", "en")).contains("Stopped by order of the authority");
        var card = http.get("/api/units?id=" + Http.encoded(bought())).body();
        assertThat(JsonPath.<List<String>>read(card, "$.causes[*].reason.zh")).containsExactly("主管部门决定停止销售");
        assertThat(JsonPath.<List<String>>read(card, "$.causes[*].reason.en"))
                .containsExactly("Stopped by order of the authority");
    }

    @Test
    void whoIsRefusedLearnsWhyAndNotWhoseGoodsWentBeforeHis() {
        taken(http.post("/api/records", order("order", "pen")));
        var seller = Persons.enterprise(port, "seller-" + own, "urn:yuanliu:operator:" + STALL)
                .with("Accept-Language", "en");
        var sold = seller.post("/api/records", sale("405", now()));
        assertThat(sold.statusCode()).as(sold.body()).isEqualTo(422);
        var asked = seller.post("/api/gate", "{\"code\": \"%s\", \"act\": \"sell\"}".formatted(bought()));
        assertThat(asked.statusCode()).as(asked.body()).isEqualTo(200);
        for (var told : List.of(sold.body(), asked.body())) {
            assertThat(told)
                    .contains("青禾县农业农村局", "order:停-order-" + own, bought())
                    .contains("an earlier lot (5 steps before)", "5 earlier lots → ")
                    .doesNotContain("pen-" + own, "run-" + own, "cut-" + own, "load-" + own);
        }
    }

    @Test
    void aTraceSaysOfEachUnitWhatStopsItAndWhereThatWasSet() {
        taken(http.post("/api/records", order("order", "pen")));
        var trace = http.get("/api/trace?direction=downstream&id=" + Http.encoded(lot("pack")))
                .body();
        assertThat(JsonPath.<List<String>>read(trace, "$.units[*].stopped"))
                .hasSize(4)
                .containsOnly("STOP");
        assertThat(JsonPath.<List<String>>read(trace, "$.units[*].stoppedAt"))
                .hasSize(4)
                .containsOnly(lot("pen"));
        assertThat(JsonPath.<List<String>>read(trace, "$.causes[*].unit")).containsExactly(lot("pen"));
        assertThat(JsonPath.<List<String>>read(trace, "$.causes[*].number")).containsExactly("停-order-" + own);
        assertThat(JsonPath.<List<String>>read(trace, "$.causes[*].setBy")).containsExactly("青禾县农业农村局");
        assertThat(JsonPath.<List<String>>read(trace, "$.causes[*].record")).hasSize(1);

        taken(http.post("/api/records", clearing()));
        var after = http.get("/api/trace?direction=downstream&id=" + Http.encoded(lot("pack")))
                .body();
        assertThat(JsonPath.<List<String>>read(after, "$.units[?(@.stopped)].id"))
                .containsExactly(lot("pack"), lot("load"));
    }

    @Test
    void aCodeAsPrintedIsTheUnit() {
        taken(http.post("/api/records", order("order", "pen")));
        var groups = bought().replaceAll("(.{4})", "$1 ").strip();
        var wide =
                bought().chars().mapToObj(c -> Character.toString(c + 0xFEE0)).collect(Collectors.joining());
        for (var printed : List.of(groups, wide, groups.replace(' ', '-'), "https://sz.example.cn/t/" + bought())) {
            assertThat(gate(printed, "sell")).as(printed).isEqualTo("stop");
        }
        var code = sold("405");
        var sale = sale("405", now(-40))
                .replace(code, code.replaceAll("(.{4})", "$1 "))
                .replace(bought(), groups);
        var stored = http.post("/api/records", sale);
        taken(stored);
        var record = http.get("/api/records/" + Http.encoded(JsonPath.read(stored.body(), "$.records[0].id")));
        assertThat(JsonPath.<String>read(record.body(), "$.fields.traceCode")).isEqualTo(code);
        assertThat(JsonPath.<String>read(record.body(), "$.fields.source")).endsWith(bought());
    }

    @Test
    void anEventThatPassesTheGoodsOnIsRefusedTooAndTheirDestructionIsNot() {
        taken(http.post("/api/records", order("order", "pen")));
        var sold = http.post("/epcis/v2/events", seen("retail_selling", "retail_sold", now()));
        assertThat(sold.statusCode()).as(sold.body()).isEqualTo(422);
        assertThat(sold.body()).contains("goods.stopped");
        assertThat(http.post("/epcis/v2/events", seen("shipping", "returned", now()))
                        .statusCode())
                .isEqualTo(201);
        assertThat(http.post("/epcis/v2/events", seen("destroying", "destroyed", now()))
                        .statusCode())
                .isEqualTo(201);
    }

    @Test
    void whatHappenedIsHeardItsGoodsAreHeldAndTheSenderIsToldBefore() {
        taken(http.post("/api/records", order("order", "pen")));
        var before = now(-40);
        var told = http.post("/api/records/check", sale("403", before));
        assertThat(told.body()).contains("capture.report-holds-goods");
        var late = http.post("/api/records", sale("403", before));
        assertThat(late.statusCode()).as(late.body()).isEqualTo(201);
        assertThat(JsonPath.<List<String>>read(late.body(), "$.records[0].findings[*].severity"))
                .contains("HOLD");
        var event = http.post("/epcis/v2/events", seen("retail_selling", "retail_sold", before));
        assertThat(event.statusCode()).as(event.body()).isEqualTo(201);
    }

    @Test
    void theAuthorityClearsAPartThatPassedANewTestAndLiftsTheWhole() {
        taken(http.post("/api/records", order("order", "pen")));
        taken(http.post("/api/records", clearing()));
        taken(http.post("/api/records", sale("404", now())));
        assertThat(gate("sell")).isNotEqualTo("stop");
        assertThat(scanned("404")).isNotEqualTo("stop");
        var rest = http.post("/epcis/v2/events", made(lot("load"), lot("other"), now()));
        assertThat(rest.statusCode()).as(rest.body()).isEqualTo(422);

        taken(http.post("/api/records", """
                {"records": [{"type": "circulation/stopLift", "party": "%s", "time": "%s", "fields": {
                  "liftNo": "解除-%s", "orderNo": "停-order-%s", "legalBasis": "农产品质量安全法",
                  "reason": "全部合格", "decidedBy": "严某", "secondPerson": "石某"}}]}
                """.formatted(AUTHORITY, now(), own, own)));
        taken(http.post("/epcis/v2/events", made(lot("load"), lot("other"), now())));
    }

    /** Who keeps accounts of goods and who refuses read an event alike: what counts as sold is refused as a sale. */
    @Test
    void anEventIsRefusedWhateverWayItSaysThatGoodsGoOn() {
        taken(http.post("/api/records", order("order", "pen")));
        var goesOn = List.of(
                "\"action\": \"OBSERVE\", \"disposition\": \"retail_sold\"",
                "\"action\": \"DELETE\", \"disposition\": \"retail_sold\"",
                "\"action\": \"OBSERVE\", \"bizStep\": \"stocking\", \"disposition\": \"dispensed\"",
                "\"action\": \"OBSERVE\", \"bizStep\": \"retail_selling\", \"disposition\": \"expired\"",
                "\"action\": \"OBSERVE\", \"bizStep\": \"retail_selling\", \"disposition\": \"destroyed\"",
                "\"action\": \"OBSERVE\", \"bizStep\": \"urn:epcglobal:cbv:bizstep:retail_selling\"",
                "\"action\": \"OBSERVE\", \"bizStep\": \"shipping\", \"disposition\": \"damaged\"",
                "\"action\": \"OBSERVE\", \"bizStep\": \"receiving\"",
                "\"action\": \"OBSERVE\", \"bizStep\": \"arriving\"",
                "\"action\": \"OBSERVE\", \"bizStep\": \"storing\", \"destinationList\":"
                        + " [{\"type\": \"possessing_party\", \"destination\": \"urn:yuanliu:operator:" + STALL
                        + "\"}]");
        assertThat(goesOn).allSatisfy(said -> {
            var refused = http.post("/epcis/v2/events", event(said));
            assertThat(refused.statusCode()).as(said + refused.body()).isEqualTo(422);
            assertThat(refused.body()).contains("goods.stopped");
        });
        var staysOpen = List.of(
                "\"action\": \"OBSERVE\", \"bizStep\": \"shipping\", \"disposition\": \"returned\"",
                "\"action\": \"OBSERVE\", \"bizStep\": \"receiving\", \"disposition\": \"returned\"",
                "\"action\": \"OBSERVE\", \"bizStep\": \"sampling\"",
                "\"action\": \"OBSERVE\", \"bizStep\": \"storing\"");
        assertThat(staysOpen).allSatisfy(said -> {
            var stored = http.post("/epcis/v2/events", event(said));
            assertThat(stored.statusCode()).as(said + stored.body()).isEqualTo(201);
        });
    }

    private String event(String said) {
        return """
                {"@context": ["https://ref.gs1.org/standards/epcis/2.0.0/epcis-context.jsonld"],
                 "type": "ObjectEvent", "eventTime": "%s", "eventTimeZoneOffset": "+08:00",
                 "epcList": ["urn:yuanliu:trace:%s"], %s}
                """.formatted(now(), bought(), said);
    }

    @Test
    void theGateKnowsItsActsAndRefusesOthers() {
        assertThat(gate("sell")).isIn("allow", "warn");
        var odd = http.post("/api/gate", "{\"code\": \"%s\", \"act\": \"sel\"}".formatted(bought()));
        assertThat(odd.statusCode()).isEqualTo(422);
        assertThat(odd.body()).contains("gate.unknown-act").contains("sell");
        assertThat(http.post("/api/gate", "{\"code\": \"%s\", \"acts\": \"sell\"}".formatted(bought()))
                        .statusCode())
                .isBetween(400, 422);
        assertThat(http.post("/api/gate", "{\"code\": \"%s\", \"act\": \"sell\"}".formatted("9".repeat(501)))
                        .statusCode())
                .isBetween(400, 422);
        assertThat(Http.anybody(port).post("/api/gate", "{}").statusCode()).isEqualTo(401);
        var unknown = http.post("/api/gate", "{\"code\": \"%s9%s\", \"act\": \"sell\"}".formatted(STALL, own));
        assertThat(JsonPath.<String>read(unknown.body(), "$.decision")).isEqualTo("warn");
    }

    private String bought() {
        return WHOLESALER + "2" + own;
    }

    private String lot(String name) {
        return "urn:yuanliu:lot:uscc%3A" + FARM + ":" + name + "-" + own;
    }

    private void party(String id, String name, String node, String kind) {
        var answer = http.post("/api/parties", """
                {"id": "%s", "name": "%s", %s "nodes": ["%s"], "categories": [], "region": "990221"}
                """.formatted(id, name, kind, node));
        assertThat(answer.statusCode()).as(answer.body()).isIn(200, 201, 409);
    }

    private void made(String from, String into) {
        taken(http.post("/epcis/v2/events", made(from, into, now(-120))));
    }

    private String made(String from, String into, String time) {
        return """
                {"@context": ["https://ref.gs1.org/standards/epcis/2.0.0/epcis-context.jsonld"],
                 "type": "TransformationEvent", "eventTime": "%s", "eventTimeZoneOffset": "+08:00",
                 "bizStep": "commissioning", "inputQuantityList": [{"epcClass": "%s", "quantity": 40, "uom": "KGM"}],
                 %s}
                """.formatted(
                        time,
                        from,
                        into.contains(":trace:")
                                ? "\"outputEPCList\": [\"%s\"]".formatted(into)
                                : "\"outputQuantityList\": [{\"epcClass\": \"%s\", \"quantity\": 40, \"uom\": \"KGM\"}]"
                                        .formatted(into));
    }

    private String seen(String step, String disposition, String time) {
        return """
                {"@context": ["https://ref.gs1.org/standards/epcis/2.0.0/epcis-context.jsonld"],
                 "type": "ObjectEvent", "action": "OBSERVE", "eventTime": "%s", "eventTimeZoneOffset": "+08:00",
                 "bizStep": "%s", "disposition": "%s", "epcList": ["urn:yuanliu:trace:%s"]}
                """.formatted(time, step, disposition, bought());
    }

    private String entry() {
        return """
                {"records": [{"type": "circulation/retailIn", "party": "urn:yuanliu:operator:%s", "time": "%s", "fields": {
                  "marketNode": "990202001", "booth": "B-17", "variety": "agri/vegetable", "goodsCode": "01201",
                  "goodsName": "青菜", "voucherType": "TRAN", "voucherNo": "9902020010021%s9", "traceCode": "%s",
                  "weight": 40, "originRegion": "990221", "originName": "青禾县", "supplier": "urn:yuanliu:operator:%s",
                  "fastTest": "none", "decision": "admit"}}]}
                """.formatted(STALL, now(), own, bought(), WHOLESALER);
    }

    private String sale(String code, String time) {
        return """
                {"records": [{"type": "circulation/retailSale", "party": "urn:yuanliu:operator:%1$s", "time": "%2$s", "fields": {
                  "mode": "slip", "sellerCode": "%1$s", "variety": "agri/vegetable", "goodsCode": "01201",
                  "goodsName": "青菜", "sourceType": "TRACE", "sourceNo": "%3$s", "weight": 1.5,
                  "traceCode": "%4$s"}}]}
                """.formatted(STALL, time, bought(), sold(code));
    }

    private String sold(String code) {
        return STALL + code + own.substring(2);
    }

    /** A minute before its lifting: of the same moment a stop outlasts it. */
    private String order(String name, String lot) {
        return """
                {"records": [{"type": "circulation/stopOrder", "party": "%s", "time": "%s", "fields": {
                  "orderNo": "停-%s-%s", "stage": "production", "legalBasis": "农产品质量安全法", "reason": "检出禁用药物",
                  "decidedBy": "严某", "secondPerson": "石某",
                  "goods": [{"refType": "LOT", "refNo": "%s-%s", "refIssuer": "%s"}]}}]}
                """.formatted(AUTHORITY, now(-1), name, own, lot, own, FARM);
    }

    private String clearing() {
        return """
                {"records": [{"type": "circulation/stopClear", "party": "%s", "time": "%s", "fields": {
                  "clearNo": "解-%s", "orderNo": "停-order-%s", "sampleNo": "FJ-1", "legalBasis": "农产品质量安全法",
                  "reason": "复检合格", "decidedBy": "严某", "secondPerson": "石某",
                  "goods": [{"refType": "TRACE", "refNo": "%s"}]}}]}
                """.formatted(AUTHORITY, now(), own, own, bought());
    }

    private String gate(String act) {
        return gate(bought(), act);
    }

    private String gate(String code, String act) {
        var answer = http.post("/api/gate", "{\"code\": \"%s\", \"act\": \"%s\"}".formatted(code, act));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return JsonPath.read(answer.body(), "$.decision");
    }

    private String scanned(String code) {
        var answer = Http.anybody(port).with("Accept", "application/json").get("/t/" + sold(code));
        return JsonPath.read(answer.body(), "$.tone");
    }

    private String sentence(String code, String language) {
        var answer =
                Http.anybody(port).with("Accept", "application/json").get("/t/" + sold(code) + "?lang=" + language);
        return JsonPath.read(answer.body(), "$.sentence");
    }

    private static String now() {
        return now(0);
    }

    private static String now(int minutes) {
        return OffsetDateTime.now(ZoneOffset.ofHours(8))
                .plusMinutes(minutes)
                .format(DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ssXXX"));
    }

    /** Taken, and read by what answers questions: a reader who sends the position back is answered after it. */
    private void taken(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        var position = answer.headers().firstValue(LogPosition.HEADER).orElseThrow();
        var read = http.with(LogPosition.HEADER, position)
                .get("/api/trace?direction=upstream&id=" + Http.encoded(lot("pen")));
        assertThat(read.statusCode()).as(read.body()).isEqualTo(200);
    }
}

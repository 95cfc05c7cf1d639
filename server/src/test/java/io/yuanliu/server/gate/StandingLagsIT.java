package io.yuanliu.server.gate;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import io.yuanliu.server.Http;
import io.yuanliu.server.PlatformTest;
import io.yuanliu.server.competence.TwoCounties;
import io.yuanliu.server.log.LogPosition;
import io.yuanliu.server.log.follow.Follower;
import io.yuanliu.server.trace.standing.Standings;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Who follows the log for the trace is held back: a stop may be in the log and in nobody's answer. */
@PlatformTest
@DisplayName("While standing lags behind the log, dangerous acts wait and others are told as of when")
class StandingLagsIT {
    private static final String FARM = "93990221MA7HF0015M";
    private static final String AUTHORITY = TwoCounties.QINGHE;
    private static final String STALL = "9902020010017";
    private static final String WHOLESALER = "9902020010021";
    private static final String CARRIER = "91990200MA7YR0139H";

    @LocalServerPort
    int port;

    @Autowired
    @Qualifier("traceFollower")
    Follower<?, ?> trace;

    @Autowired
    Standings standings;

    private Http http = Http.anybody(0);
    private final String own = "%06d".formatted(System.nanoTime() / 1000 % 1_000_000);

    @BeforeEach
    void goodsAtAStall() {
        http = Http.automation(port);
        party(FARM, "禾丰养殖合作社", "farm", "");
        party(AUTHORITY, "青禾县农业农村局", "agricultureAuthority", "\"kind\": \"AUTHORITY\",");
        party("urn:yuanliu:operator:" + STALL, "李记菜摊", "retailMarket", "");
        party("urn:yuanliu:operator:" + WHOLESALER, "城北批发", "wholesale", "");
        party(CARRIER, "康裕运输", "carrier", "");
        taken(http.post("/epcis/v2/events", """
                {"@context": ["https://ref.gs1.org/standards/epcis/2.0.0/epcis-context.jsonld"],
                 "type": "TransformationEvent", "eventTime": "%s", "eventTimeZoneOffset": "+08:00",
                 "bizStep": "commissioning", "outputEPCList": ["urn:yuanliu:trace:%s"],
                 "inputQuantityList": [{"epcClass": "%s", "quantity": 40, "uom": "KGM"}]}
                """.formatted(now(-120), bought(), lot())));
        taken(http.post("/api/records", """
                {"records": [{"type": "circulation/retailIn", "party": "urn:yuanliu:operator:%s", "time": "%s", "fields": {
                  "marketNode": "990202001", "booth": "B-17", "variety": "agri/vegetable", "goodsCode": "01201",
                  "goodsName": "青菜", "voucherType": "TRAN", "voucherNo": "9902020010021%s9", "traceCode": "%s",
                  "weight": 40, "originRegion": "990221", "originName": "青禾县", "supplier": "urn:yuanliu:operator:%s",
                  "fastTest": "none", "decision": "admit"}}]}
                """.formatted(STALL, now(0), own, bought(), WHOLESALER)));
    }

    @AfterEach
    void letGo() {
        if (!trace.isRunning()) {
            trace.start();
        }
    }

    @Test
    void aSaleWaitsWhileAStopMayBeUnreadAndIsRefusedForItAfterwards() throws InterruptedException {
        assertThat(decision(gate("sell"))).isIn("allow", "warn");
        holdBack();
        stored(http.post("/api/records", order()));

        var asked = gate("sell");
        assertThat(decision(asked)).isEqualTo("stop");
        assertThat(asked.body()).contains("goods.standing-behind").doesNotContain("goods.stopped");
        assertThat(Instant.parse(JsonPath.read(asked.body(), "$.asOf")))
                .isBefore(Instant.now().minusSeconds(2));
        assertThat(decision(gate("return"))).as("what takes nobody's risk").isEqualTo("allow");
        var sale = http.post("/api/records", sale("402"));
        assertThat(sale.statusCode()).as(sale.body()).isEqualTo(422);
        assertThat(codes(sale, "$.findings[*].code")).containsExactly("goods.standing-behind");

        trace.start();
        var read = awaitAll();
        assertThat(read.statusCode()).as(read.body()).isEqualTo(200);
        assertThat(gate("sell").body()).contains("goods.stopped").doesNotContain("goods.standing-behind");
    }

    @Test
    void whatIsNotDangerousIsStoredAndTellsAsOfWhen() throws InterruptedException {
        holdBack();
        var told = http.post("/api/records", transport());
        stored(told);
        assertThat(codes(told, "$.records[0].findings[*].code")).contains("goods.standing-as-of");
        assertThat(Instant.parse(JsonPath.<List<String>>read(
                                told.body(), "$.records[0].findings[?(@.code == 'goods.standing-as-of')].values.asOf")
                        .getFirst()))
                .isBefore(Instant.now().minusSeconds(2));

        trace.start();
        awaitAll();
        var after = http.post("/api/records", transport());
        stored(after);
        assertThat(codes(after, "$.records[0].findings[*].code")).doesNotContain("goods.standing-as-of");
        assertThat(http.post("/api/records", sale("403")).statusCode()).isEqualTo(201);
    }

    @Test
    void soItIsWithEventsOfWhichNoRecordTypeSaysHowDangerousTheyAre() throws InterruptedException {
        holdBack();
        var sold = http.post("/epcis/v2/events", event("retail_selling", now(0)));
        assertThat(sold.statusCode()).as(sold.body()).isEqualTo(422);
        assertThat(codes(sold, "$.findings[*].code")).containsExactly("goods.standing-behind");
        var document = http.post("/epcis/v2/capture", document(event("retail_selling", now(0))));
        assertThat(document.statusCode()).as(document.body()).isEqualTo(202);
        var job = http.get(URI.create(document.headers().firstValue("Location").orElseThrow())
                .getPath());
        assertThat(JsonPath.<Boolean>read(job.body(), "$.success"))
                .as(job.body())
                .isFalse();
        assertThat(job.body()).contains("goods.standing-behind");
        stored(http.post("/epcis/v2/events", event("retail_selling", now(-120))));
        stored(http.post("/epcis/v2/events", event("inspecting", now(0))));
    }

    @Test
    void anEventOfAProductThatNobodyKnowsIsRefusedWithTheNearest() {
        var odd = http.post(
                "/epcis/v2/events",
                event("inspecting", now(0))
                        .replace("\"bizStep\"", "\"yuanliu:product\": \"agri/vegetabel\", \"bizStep\""));
        assertThat(odd.statusCode()).as(odd.body()).isEqualTo(422);
        assertThat(odd.body()).contains("capture.unknown-product", "agri/vegetable");
    }

    private String document(String event) {
        return """
                {"@context": ["https://ref.gs1.org/standards/epcis/2.0.0/epcis-context.jsonld"],
                 "type": "EPCISDocument", "schemaVersion": "2.0", "creationDate": "%s",
                 "epcisBody": {"eventList": [%s]}}
                """.formatted(now(0), event.replaceFirst("\"@context\": \\[[^]]*], *", ""));
    }

    private String event(String step, String time) {
        return """
                {"@context": ["https://ref.gs1.org/standards/epcis/2.0.0/epcis-context.jsonld",
                   {"yuanliu": "urn:yuanliu:ns:"}],
                 "type": "ObjectEvent", "action": "OBSERVE", "eventTime": "%s", "eventTimeZoneOffset": "+08:00",
                 "bizStep": "%s", "epcList": ["urn:yuanliu:trace:%s"]}
                """.formatted(time, step, bought());
    }

    private void holdBack() throws InterruptedException {
        trace.stop();
        for (int look = 0; look < 1_000 && !standings.isBehind(); look++) {
            Thread.sleep(10);
        }
        assertThat(standings.isBehind()).isTrue();
    }

    private String last = "";

    private void stored(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        last = answer.headers().firstValue(LogPosition.HEADER).orElseThrow();
    }

    private void taken(HttpResponse<String> answer) {
        stored(answer);
        var read = awaitAll();
        assertThat(read.statusCode()).as(read.body()).isEqualTo(200);
    }

    /** Waits until everything that was stored is in the answers. */
    private HttpResponse<String> awaitAll() {
        return http.with(LogPosition.HEADER, last)
                .get("/api/trace?direction=upstream&id=" + Http.encoded("urn:yuanliu:trace:" + bought()));
    }

    private HttpResponse<String> gate(String act) {
        var answer = http.post("/api/gate", "{\"code\": \"%s\", \"act\": \"%s\"}".formatted(bought(), act));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return answer;
    }

    private static String decision(HttpResponse<String> answer) {
        return JsonPath.read(answer.body(), "$.decision");
    }

    private static List<String> codes(HttpResponse<String> answer, String path) {
        return JsonPath.read(answer.body(), path);
    }

    private String bought() {
        return WHOLESALER + "2" + own;
    }

    private String lot() {
        return "urn:yuanliu:lot:uscc%3A" + FARM + ":late-" + own;
    }

    private void party(String id, String name, String node, String kind) {
        var answer = http.post("/api/parties", """
                {"id": "%s", "name": "%s", %s "nodes": ["%s"], "categories": [], "region": "990221"}
                """.formatted(id, name, kind, node));
        assertThat(answer.statusCode()).as(answer.body()).isIn(200, 201, 409);
    }

    private String order() {
        return """
                {"records": [{"type": "circulation/stopOrder", "party": "%s", "time": "%s", "fields": {
                  "orderNo": "停-late-%s", "stage": "production", "legalBasis": "农产品质量安全法", "reason": "检出禁用药物",
                  "decidedBy": "严某", "secondPerson": "石某",
                  "goods": [{"refType": "LOT", "refNo": "late-%s", "refIssuer": "%s"}]}}]}
                """.formatted(AUTHORITY, now(0), own, own, FARM);
    }

    private String sale(String code) {
        return """
                {"records": [{"type": "circulation/retailSale", "party": "urn:yuanliu:operator:%1$s", "time": "%2$s", "fields": {
                  "mode": "slip", "sellerCode": "%1$s", "variety": "agri/vegetable", "goodsCode": "01201",
                  "goodsName": "青菜", "sourceType": "TRACE", "sourceNo": "%3$s", "weight": 1.5,
                  "traceCode": "%1$s%4$s%5$s"}}]}
                """.formatted(STALL, now(0), bought(), code, own.substring(2));
    }

    private String transport() {
        return """
                {"records": [{"type": "circulation/transport", "party": "%s", "time": "%s", "fields": {
                  "vehicleNo": "岚B90002", "storage": "ambient", "fromPlace": "城北批发", "toPlace": "李记菜摊",
                  "departAt": "%s", "arriveAt": "%s",
                  "goods": [{"refType": "TRACE", "refNo": "%s", "weight": 40}]}}]}
                """.formatted(CARRIER, now(0), now(-2), now(-1), bought());
    }

    private static String now(int minutes) {
        return OffsetDateTime.now(ZoneOffset.ofHours(8))
                .plusMinutes(minutes)
                .format(DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ssXXX"));
    }
}

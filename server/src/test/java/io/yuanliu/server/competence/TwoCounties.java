package io.yuanliu.server.competence;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import io.yuanliu.server.Http;
import io.yuanliu.server.log.LogPosition;
import java.net.http.HttpResponse;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Two counties of a city with their authorities, a farm in one, a stall at a market in the city, and officials of each. The
 * farm's lots and the stall's codes are each test's own.
 */
public final class TwoCounties {
    public static final String FARM = "93990221MD0000745B";
    public static final String QINGHE = "91990221MD0000729U";
    public static final String SHITANG = "91990222MD0000710D";
    public static final String MARKET_OFFICE = "91990202MD00007376";
    public static final String STALL = "9902020610017";
    public static final String WHOLESALER = "9902020610021";
    /** Signing in takes its time, by design: each person does so once. */
    private static final Map<String, Http> PEOPLE = new ConcurrentHashMap<>();

    private static final String PASSWORD = "Qing-He-2026";

    private final int port;
    private final Http automation;
    /** Makes every code of a test its own. */
    private final String own = "%06d".formatted(System.nanoTime() / 1000 % 1_000_000);

    public TwoCounties(int port) {
        this.port = port;
        automation = Http.automation(port);
        party(FARM, "青岗养殖合作社", "[\"farm\"]", "[\"livestock\"]", "", "990221");
        party(QINGHE, "青禾县农业农村局", "[\"agricultureAuthority\"]", "[]", "\"kind\": \"AUTHORITY\",", "990221");
        party(SHITANG, "石塘县农业农村局", "[\"agricultureAuthority\"]", "[]", "\"kind\": \"AUTHORITY\",", "990222");
        party(MARKET_OFFICE, "澄东区市场监管局", "[\"marketAuthority\"]", "[]", "\"kind\": \"AUTHORITY\",", "990202");
        party("urn:yuanliu:operator:" + STALL, "李记肉摊", "[\"retailMarket\"]", "[\"circulation\"]", "", "990202");
        party("urn:yuanliu:operator:" + WHOLESALER, "城北批发", "[\"wholesale\"]", "[\"circulation\"]", "", "990202");
    }

    public Http automation() {
        return automation;
    }

    public String own() {
        return own;
    }

    /** A lot of the farm, by a name. */
    public String lot(String name) {
        return "urn:yuanliu:lot:uscc%3A" + FARM + ":" + name + "-" + own;
    }

    /** The code under which the stall bought. */
    public String bought() {
        return WHOLESALER + "3" + own;
    }

    /** A person who acts for an authority, with what he was given beside; remembered over tests. */
    public Http official(String name, String authority, String more) {
        return person(
                name,
                "\"kind\": \"OFFICIAL\", \"authority\": \"%s\", \"rights\": [\"CAPTURE\", \"READ\", \"CHECK\", \"ORDER\"]%s"
                        .formatted(authority, more));
    }

    /** An official of the farm's county. */
    public Http yan() {
        return official("yan", QINGHE, ", \"region\": \"990221\"");
    }

    /** A colleague of that one. */
    public Http shi() {
        return official("shi", QINGHE, ", \"region\": \"990221\"");
    }

    /** An official of the neighbouring county. */
    public Http lu() {
        return official("lu", SHITANG, ", \"region\": \"990222\"");
    }

    public Http person(String name, String rest) {
        return PEOPLE.computeIfAbsent(port + name, _ -> added(name, rest));
    }

    private Http added(String name, String rest) {
        // Signed in anew each time: others end the administrator's sessions meanwhile.
        var made = Http.admin(port)
                .post("/api/users", "{\"name\": \"%s\", \"displayName\": \"%s\", %s}".formatted(name, name, rest));
        assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
        String first = JsonPath.read(made.body(), "$.password");
        var person = Http.user(port, name, first);
        var changed = person.post(
                "/api/session/password", "{\"current\": \"%s\", \"new\": \"%s\"}".formatted(first, PASSWORD));
        assertThat(changed.statusCode()).as(changed.body()).isEqualTo(204);
        return person;
    }

    /** One lot became another; five such steps lie between a pen and a stall. */
    public void made(String from, String into) {
        taken(automation.post("/epcis/v2/events", """
                {"@context": ["https://ref.gs1.org/standards/epcis/2.0.0/epcis-context.jsonld"],
                 "type": "TransformationEvent", "eventTime": "%s", "eventTimeZoneOffset": "+08:00",
                 "bizStep": "commissioning", "inputQuantityList": [{"epcClass": "%s", "quantity": 40, "uom": "KGM"}],
                 %s}
                """.formatted(
                        now(-120),
                        from,
                        into.contains(":trace:")
                                ? "\"outputEPCList\": [\"%s\"]".formatted(into)
                                : "\"outputQuantityList\": [{\"epcClass\": \"%s\", \"quantity\": 40, \"uom\": \"KGM\"}]"
                                        .formatted(into))));
    }

    /** A pen whose meat lies five steps below on the stall. */
    public void aPenAboveAStall() {
        made(lot("pen"), lot("run"));
        made(lot("run"), lot("cut"));
        made(lot("cut"), lot("pack"));
        made(lot("pack"), lot("load"));
        made(lot("load"), "urn:yuanliu:trace:" + bought());
        taken(automation.post("/api/records", """
                {"records": [{"type": "circulation/retailIn", "party": "urn:yuanliu:operator:%s", "time": "%s", "fields": {
                  "marketNode": "990202061", "booth": "B-17", "variety": "agri/vegetable", "goodsCode": "01201",
                  "goodsName": "青菜", "voucherType": "TRAN", "voucherNo": "%s%s9", "traceCode": "%s",
                  "weight": 40, "originRegion": "990221", "originName": "青禾县", "supplier": "urn:yuanliu:operator:%s",
                  "fastTest": "none", "decision": "admit"}}]}
                """.formatted(STALL, now(0), WHOLESALER, own, bought(), WHOLESALER)));
    }

    /** The stall sells of what it bought; asked now. */
    public HttpResponse<String> sale(String code) {
        return sale(code, now(0));
    }

    /** The same, told of when it was; what is long past is a report. */
    public HttpResponse<String> sale(String code, String time) {
        return automation.post("/api/records", """
                {"records": [{"type": "circulation/retailSale", "party": "urn:yuanliu:operator:%1$s", "time": "%2$s", "fields": {
                  "mode": "slip", "sellerCode": "%1$s", "variety": "agri/vegetable", "goodsCode": "01201",
                  "goodsName": "青菜", "sourceType": "TRACE", "sourceNo": "%3$s", "weight": 1.5,
                  "traceCode": "%1$s%4$s%5$s"}}]}
                """.formatted(STALL, time, bought(), code, own.substring(2)));
    }

    /** A stop order as a department's program hands it in. */
    public String order(String authority, String stage, String number, String refType, String refNo) {
        var issuer = refType.equals("LOT") ? ", \"refIssuer\": \"" + FARM + "\"" : "";
        return """
                {"records": [{"type": "circulation/stopOrder", "party": "%s", "time": "%s", "fields": {
                  "orderNo": "%s-%s", "stage": "%s", "legalBasis": "农产品质量安全法", "reason": "检出禁用药物",
                  "decidedBy": "严某", "secondPerson": "石某",
                  "goods": [{"refType": "%s", "refNo": "%s"%s}]}}]}
                """.formatted(authority, now(0), number, own, stage, refType, refNo, issuer);
    }

    /** Taken, and read by what answers questions: a reader who sends the position back is answered after it. */
    public void taken(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        var position = answer.headers().firstValue(LogPosition.HEADER).orElseThrow();
        var read = Http.automation(port)
                .with(LogPosition.HEADER, position)
                .get("/api/trace?direction=upstream&id=" + Http.encoded(lot("pen")));
        assertThat(read.statusCode()).as(read.body()).isIn(200, 404);
    }

    private void party(String id, String name, String nodes, String categories, String kind, String region) {
        var answer = automation.post("/api/parties", """
                {"id": "%s", "name": "%s", %s "nodes": %s, "categories": %s, "region": "%s"}
                """.formatted(id, name, kind, nodes, categories, region));
        assertThat(answer.statusCode()).as(answer.body()).isIn(200, 201);
    }

    public static String now(int minutes) {
        return OffsetDateTime.now(ZoneOffset.ofHours(8))
                .plusMinutes(minutes)
                .format(DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ssXXX"));
    }
}

package io.yuanliu.server.trace;

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

/**
 * A grower harvests a lot and ships it; a packing house of another county packs it and ships the pack to a shop. Each
 * firm's program and each department's asks for records, events, the trace and the units, and gets its share exactly.
 */
@PlatformTest(own = true)
class EachSeesItsShareIT {
    private static final String GROWER = "93990221MA7LQ0051T";
    private static final String PACKER = "91990203MA7KY002XE";
    private static final String SHOP = "93990221MA7HF0015M";
    private static final String EVENTS = "$.epcisBody.queryResults.resultsBody.eventList[*].eventID";
    private static final String PACK = "urn:epc:class:lgtin:690123.0456796.P1";
    private static final String SHIPPED = "urn:uuid:7d1f1c62-54a1-4c60-9d0e-0b5a3c1e0001";
    private static final String RECEIVED = "urn:uuid:7d1f1c62-54a1-4c60-9d0e-0b5a3c1e0002";
    private static final String PACKED = "urn:uuid:7d1f1c62-54a1-4c60-9d0e-0b5a3c1e0003";
    private static final String CLAIM = "urn:uuid:7d1f1c62-54a1-4c60-9d0e-0b5a3c1e0005";
    private static final String DEAL = "urn:uuid:7d1f1c62-54a1-4c60-9d0e-0b5a3c1e0006";
    private static final String CLAIMED = "11010519491231002X";
    private static final String DEALT = "110105194912310046";
    private static final String SOLD = "urn:uuid:7d1f1c62-54a1-4c60-9d0e-0b5a3c1e0004";

    @LocalServerPort
    int port;

    private Http all = Http.anybody(0);
    private Http grower = all;
    private Http packer = all;
    private Http shop = all;
    private Http ofTheGrowersCounty = all;
    private Http ofTheCity = all;
    private Http ofLivestock = all;
    private String harvest = "";
    private String test = "";
    private String lot = "";
    private String harvested = "";

    @BeforeEach
    void aLotOnItsWay() {
        all = Http.automation(port);
        party(GROWER, "绿畦蔬菜合作社", "990221");
        party(PACKER, "东站包装厂", "990203");
        party(SHOP, "街角菜店", "990204");
        grower = client("grower", "\"party\": \"" + GROWER + "\"");
        packer = client("packer", "\"party\": \"" + PACKER + "\"");
        shop = client("shop", "\"party\": \"" + SHOP + "\"");
        ofTheGrowersCounty = client("county", official("990221", ""));
        ofTheCity = client("city", official("9902", ""));
        ofLivestock = client("animals", official("9902", "\"livestock\""));

        harvest = stored(grower, record(GROWER, "agri/harvest", """
                "batchNo": "B1", "cropBatch": "C1", "plotNos": ["A-03"], "product": "豇豆", "weight": 420,
                "harvestOn": "2026-06-14", "grade": "first"
                """));
        var made = grower.get("/api/records/" + harvest).body();
        lot = JsonPath.read(made, "$.units[0]");
        harvested = JsonPath.read(made, "$.events[0].id");
        capture(grower, event(SHIPPED, "shipping", lot, 400, urn(GROWER), urn(PACKER), 15));
        capture(packer, event(RECEIVED, "receiving", lot, 398, urn(GROWER), urn(PACKER), 16));
        capture(packer, """
                {"type": "TransformationEvent", "eventID": "%s", "eventTime": "2026-06-17T00:00:00Z",
                 "eventTimeZoneOffset": "+08:00", "bizStep": "commissioning", "yuanliu:party": "%s",
                 "inputQuantityList": [{"epcClass": "%s", "quantity": 398, "uom": "KGM"}],
                 "outputQuantityList": [{"epcClass": "%s", "quantity": 390, "uom": "KGM"}],
                 "ilmd": {"yuanliu:product": "agri/vegetable"}}
                """.formatted(PACKED, urn(PACKER), lot, PACK));
        capture(packer, event(SOLD, "shipping", PACK, 390, urn(PACKER), urn(SHOP), 18));
        test = stored(packer, record(PACKER, "circulation/labTest", """
                "sampleNo": "S1", "testKind": "rapid", "testMode": "own", "labName": "自检室", "refType": "LOT",
                "refNo": "B1", "refIssuer": "%s", "sampledOn": "2026-06-16", "reportedOn": "2026-06-16",
                "items": [{"item": "灭蝇胺", "method": "快检", "limit": "0.5", "result": "0.1", "unit": "mg/kg",
                "judge": "pass"}], "conclusion": "pass"
                """.formatted(GROWER)));
    }

    @Test
    void eachSeesItsShareAndNothingElse() {
        recordsAreTheSenders();
        eventsAreTheSenders();
        anEnterpriseSeesItsUnitsAndOneHandOver();
        anOfficialSeesWhatStandsUnderItsRegionAndCategories();
        unitsAreShownAsFar();
        whomOneDealtWithIsFoundByNameAndWhoeverHasTheCodeByIt();
        aPersonIsFoundWhereSomebodyElseTellsOfIt();
    }

    private void aPersonIsFoundWhereSomebodyElseTellsOfIt() {
        var claimed = household(CLAIMED, "周家");
        var dealt = household(DEALT, "吴家");
        capture(shop, event(CLAIM, "shipping", PACK, 1, urn(SHOP), claimed, 19));
        capture(all, event(DEAL, "shipping", PACK, 1, dealt, urn(SHOP), 19));
        assertThat(partners(shop, "")).contains("吴家", "东站包装厂").doesNotContain("周家");
    }

    private String household(String number, String name) {
        var made = all.post("/api/parties", """
                {"id": "%s", "name": "%s", "kind": "HOUSEHOLD", "region": "990221"}
                """.formatted(number, name));
        assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
        return JsonPath.read(made.body(), "$.id");
    }

    private void whomOneDealtWithIsFoundByNameAndWhoeverHasTheCodeByIt() {
        assertThat(partners(packer, "绿畦")).containsExactly("绿畦蔬菜合作社");
        assertThat(partners(packer, "街角")).containsExactly("街角菜店");
        assertThat(partners(packer, "")).contains("绿畦蔬菜合作社", "街角菜店").doesNotContain("东站包装厂");
        assertThat(partners(grower, "街角")).as("never dealt with").isEmpty();
        assertThat(partners(grower, SHOP)).as("by its code").containsExactly("街角菜店");
        assertThat(partners(grower, SHOP.replaceAll("(.{4})", "$1 "))).containsExactly("街角菜店");
        assertThat(partners(grower, SHOP.substring(0, 10)))
                .as("by a part of it")
                .isEmpty();
    }

    private List<String> partners(Http who, String typed) {
        return JsonPath.read(who.get("/api/partners?q=" + Http.encoded(typed)).body(), "$[*].name");
    }

    private void recordsAreTheSenders() {
        assertThat(records(all)).containsExactlyInAnyOrder(harvest, test);
        assertThat(records(grower)).containsExactly(harvest);
        assertThat(records(packer)).containsExactly(test);
        assertThat(records(ofTheGrowersCounty)).containsExactly(harvest);
        assertThat(records(ofTheCity)).containsExactlyInAnyOrder(harvest, test);
        assertThat(records(ofLivestock)).isEmpty();
        assertThat(grower.get("/api/records/" + test).statusCode()).isEqualTo(404);
        assertThat(packer.get("/api/records/" + harvest).statusCode()).isEqualTo(404);
        assertThat(packer.get("/api/records.csv").body()).contains(test).doesNotContain(harvest);
    }

    private void eventsAreTheSenders() {
        assertThat(events(all)).contains(harvested, SHIPPED, RECEIVED, PACKED, SOLD);
        assertThat(events(grower)).containsExactlyInAnyOrder(harvested, SHIPPED);
        assertThat(events(packer)).contains(RECEIVED, PACKED, SOLD).doesNotContain(harvested, SHIPPED);
        assertThat(events(ofTheGrowersCounty)).containsExactlyInAnyOrder(harvested, SHIPPED);
        assertThat(events(ofTheCity)).contains(harvested, SHIPPED, RECEIVED, PACKED, SOLD);
        assertThat(events(ofLivestock)).isEmpty();
        assertThat(packer.get("/epcis/v2/events/" + Http.encoded(SHIPPED)).statusCode())
                .isEqualTo(404);
        assertThat(packer.get("/epcis/v2/events/" + Http.encoded(PACKED)).statusCode())
                .isEqualTo(200);
    }

    private void anEnterpriseSeesItsUnitsAndOneHandOver() {
        var growers = trace(grower, lot, "downstream");
        assertThat(units(growers)).containsExactly(lot).doesNotContain(PACK);
        assertThat(growers).contains("\"complete\":false", "\"reason\":\"scope\"", "hidden:");
        assertThat(growers).doesNotContain(PACKED, SOLD, "街角菜店", PACK);
        assertThat(growers).contains("东站包装厂");

        var packers = trace(packer, PACK, "upstream");
        assertThat(units(packers)).containsExactly(PACK, lot);
        assertThat(packers).contains("绿畦蔬菜合作社").doesNotContain(harvested, "A-03", "C1\"", "\"value\":420");
        assertThat(packers).contains("\"complete\":false");
        var foreign = trace(grower, PACK, "upstream");
        assertThat(units(foreign))
                .as("its own, in something that it may not see")
                .contains(lot)
                .doesNotContain(PACK);
        assertThat(foreign).contains("\"start\":\"hidden:").doesNotContain(PACK, PACKED);
    }

    private void anOfficialSeesWhatStandsUnderItsRegionAndCategories() {
        assertThat(trace(all, lot, "downstream")).contains("\"complete\":true");
        assertThat(units(trace(ofTheCity, lot, "downstream"))).containsExactly(lot, PACK);
        var county = trace(ofTheGrowersCounty, lot, "downstream");
        assertThat(units(county)).containsExactly(lot);
        assertThat(county).contains("hidden:").doesNotContain(PACK, PACKED);
        assertThat(answer(ofLivestock, lot, "downstream").statusCode()).isEqualTo(404);
    }

    /** A card shows events that a firm is named in as well: the other end of its own hand-over. */
    private void unitsAreShownAsFar() {
        assertThat(card(all, lot).body()).contains(harvest, test, SHIPPED, RECEIVED);
        assertThat(card(grower, lot).body())
                .contains(harvest, SHIPPED, RECEIVED)
                .doesNotContain(test, PACKED);
        assertThat(card(packer, lot).body()).contains(test, SHIPPED, RECEIVED).doesNotContain(harvest, harvested);
        assertThat(card(grower, PACK).statusCode()).isEqualTo(404);
        assertThat(card(ofLivestock, lot).statusCode()).isEqualTo(404);
        assertThat(card(ofTheGrowersCounty, lot).body())
                .contains(harvest, SHIPPED)
                .doesNotContain(test, RECEIVED);
    }

    private static List<String> records(Http asker) {
        return JsonPath.read(asker.get("/api/records?size=200").body(), "$.items[*].id");
    }

    private static List<String> events(Http asker) {
        return JsonPath.read(asker.get("/epcis/v2/events?perPage=1000").body(), EVENTS);
    }

    private static HttpResponse<String> answer(Http asker, String unit, String direction) {
        return asker.get("/api/trace?direction=" + direction + "&id=" + Http.encoded(unit));
    }

    private static String trace(Http asker, String unit, String direction) {
        var answer = answer(asker, unit, direction);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return answer.body();
    }

    private static HttpResponse<String> card(Http asker, String unit) {
        return asker.get("/api/units?id=" + Http.encoded(unit));
    }

    /** The units of an answer that are not hidden. */
    private static List<String> units(String answer) {
        return JsonPath.<List<String>>read(answer, "$.units[*].id").stream()
                .filter(id -> !id.startsWith("hidden:"))
                .toList();
    }

    private void party(String id, String name, String region) {
        var made = all.post("/api/parties", """
                {"id": "%s", "name": "%s", "categories": ["agri"], "region": "%s"}
                """.formatted(id, name, region));
        assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
    }

    private static String official(String region, String categories) {
        return "\"kind\": \"official\", \"region\": \"%s\", \"categories\": [%s]".formatted(region, categories);
    }

    private Http client(String id, String grant) {
        var made = Http.admin(port)
                .post("/api/clients", "{\"id\": \"%s\", \"name\": \"%s\", %s}".formatted(id, id, grant));
        assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
        return Http.client(port, id, JsonPath.read(made.body(), "$.secret"));
    }

    private static String record(String party, String type, String fields) {
        return """
                {"records": [{"key": "1", "type": "%s", "party": "%s", "time": "2026-06-14T08:00:00+08:00",
                 "fields": {%s}}]}
                """.formatted(type, party, fields);
    }

    private static String urn(String party) {
        return "urn:yuanliu:uscc:" + party;
    }

    private static String event(String id, String step, String unit, int weight, String from, String to, int day) {
        return """
                {"type": "ObjectEvent", "eventID": "%s", "eventTime": "2026-06-%dT00:00:00Z",
                 "eventTimeZoneOffset": "+08:00", "action": "OBSERVE", "bizStep": "%s",
                 "quantityList": [{"epcClass": "%s", "quantity": %d, "uom": "KGM"}],
                 "sourceList": [{"type": "possessing_party", "source": "%s"}],
                 "destinationList": [{"type": "possessing_party", "destination": "%s"}]}
                """.formatted(id, day, step, unit, weight, from, to);
    }

    private String stored(Http sender, String records) {
        var answer = sender.post("/api/records", records);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        seen(answer);
        return JsonPath.read(answer.body(), "$.records[0].id");
    }

    private void capture(Http sender, String event) {
        var answer = sender.post("/epcis/v2/events", event.replaceFirst("\\{", """
                {"@context": ["https://ref.gs1.org/standards/epcis/2.0.0/epcis-context.jsonld",
                 {"yuanliu": "urn:yuanliu:ns:"}],
                """));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        seen(answer);
    }

    /** From now on everybody's questions wait for this. */
    private void seen(HttpResponse<String> answer) {
        var position = answer.headers().firstValue(LogPosition.HEADER).orElseThrow();
        List.of(all, grower, packer, shop, ofTheGrowersCounty, ofTheCity, ofLivestock)
                .forEach(asker -> asker.with(LogPosition.HEADER, position));
    }
}

package io.yuanliu.server.search.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import io.yuanliu.server.Http;
import io.yuanliu.server.PlatformTest;
import io.yuanliu.server.log.LogPosition;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * A market of one county buys from growers of two. Whatever is printed on their goods and papers, and whatever they are
 * called, is found in every spelling, by those who may see it and by nobody else.
 */
@PlatformTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SearchIT {
    private static final String GROWER = "operator:9931210010017";
    private static final String RIVAL = "operator:9931220010026";
    private static final String MARKET = "operator:9931210020031";
    private static final String SITE = "urn:yuanliu:plot:993121:SX-04";
    private static final Pattern NEXT = Pattern.compile("\"next\":\"([^\"]+)\"");
    private static final Duration SOON = Duration.ofSeconds(10);

    @LocalServerPort
    int port;

    private Http all = Http.anybody(0);
    private Http grower = all;
    private Http rival = all;
    private Http market = all;
    private Http ofTheCounty = all;
    private Http ofTheNextCounty = all;
    private Http ofLivestock = all;
    private String harvest = "";
    private String lot = "";

    @BeforeAll
    void aMarketAndItsGrowers() {
        all = Http.automation(port);
        party(GROWER, "溯溪县长乐乡绿畦蔬菜合作社", "993121");
        party(RIVAL, "邻水县重阳蔬菜合作社", "993122");
        party(MARKET, "溯溪新发地农产品批发市场", "993121");
        created(all.post("/api/sites", """
                {"id": "%s", "name": "长乐乡四号大棚", "party": "%s", "region": "993121"}
                """.formatted(SITE, GROWER)));
        created(all.post("/api/parties/" + Http.encoded(GROWER) + "/licences", """
                {"type": "SEED_LICENCE", "number": "溯农（2026）第 0017-3 号", "validFrom": "2026-01-01"}
                """));
        grower = client("search-grower", "\"party\": \"" + GROWER + "\"");
        rival = client("search-rival", "\"party\": \"" + RIVAL + "\"");
        market = client("search-market", "\"party\": \"" + MARKET + "\"");
        ofTheCounty = client("search-county", official("993121", ""));
        ofTheNextCounty = client("search-next", official("993122", ""));
        ofLivestock = client("search-animals", official("9931", "\"livestock\""));

        harvest = harvested(grower, GROWER, "CL-2026-0614/7", "");
        harvested(rival, RIVAL, "CY-2026-0614/7", "");
        lot = JsonPath.read(grower.get("/api/records/" + harvest).body(), "$.units[0]");
        shipped(grower, lot, GROWER, MARKET);
        shipped(grower, "urn:epc:class:lgtin:690123.0993121.SX77", GROWER, MARKET);
        eventually(() -> ids(all, "长乐乡四号大棚", "site"), List.of(key(SITE)));
        eventually(() -> ids(all, "溯农2026第00173号", "licence").size(), 1);
    }

    @Test
    void aLotIsFoundInEverySpelling() {
        for (var typed : List.of(
                "CL-2026-0614/7",
                "cl20260614 7",
                "ＣＬ－２０２６－０６１４／７",
                "CL 2026",
                "cl-2026-06",
                lot,
                base() + "/t/" + lot)) {
            assertThat(titles(grower, typed, "unit")).as(typed).containsExactly("CL-2026-0614/7");
        }
        assertThat(titles(grower, "2026-0614/7", "unit"))
                .as("not from its middle on")
                .isEmpty();
    }

    @Test
    void aLotOfGs1IsFoundByLinkLabelAndNumber() {
        for (var typed : List.of(
                "SX77",
                "sx 77",
                "https://id.gs1.org/01/06901239931216/10/SX77",
                "https://brand.example.cn/01/06901239931216/10/SX77?17=271231",
                "(01)06901239931216(10)SX77",
                "（０１）０６９０１２３９９３１２１６（１０）ＳＸ７７",
                "urn:epc:class:lgtin:690123.0993121.SX77",
                base() + "/01/06901239931216/10/SX77",
                "06901239931216",
                "6901239931216")) {
            assertThat(titles(grower, typed, "unit")).as(typed).containsExactly("(01)06901239931216(10)SX77");
        }
    }

    @Test
    void aRecordIsFoundByTheNumbersOnItsPapersAndItsSendersNumber() {
        assertThat(ids(grower, "CL-2026-0614/7", "record")).containsExactly(harvest);
        assertThat(ids(grower, "key cl-2026-0614/7", "record")).containsExactly(harvest);
        assertThat(ids(grower, harvest, "record")).containsExactly(harvest);
        assertThat(JsonPath.<List<String>>read(
                        find(grower, "&q=CL20260614&kind=record").body(), "$.groups[0].found.items[*].number"))
                .containsExactly("CL-2026-0614/7");
    }

    @Test
    void firmsPlacesAndLicencesAreFoundByNameCodeAndPinyin() {
        for (var typed : List.of(
                "溯溪新发地农产品批发市场",
                "新发地农产品",
                "溯溪 新发地",
                "sxxfdncp",
                "suxixinfadi",
                "xinfadi nongchanpin",
                "9931210020031",
                "9931 2100 2003 1",
                "９９３１２１００２００３１",
                MARKET)) {
            assertThat(ids(ofTheCounty, typed, "party")).as(typed).contains(MARKET);
        }
        for (var typed : List.of("长乐乡绿畦", "clxlq", "zlxlq", "changlexiang", "zhanglexiang", "cyxlq")) {
            assertThat(ids(ofTheCounty, typed, "party")).as(typed).containsExactly(GROWER);
        }
        for (var typed : List.of("长乐乡四号大棚", "clxshdp", "四号大棚", SITE, "SX-04", "sx04")) {
            assertThat(ids(ofTheCounty, typed, "site")).as(typed).contains(key(SITE));
        }
        for (var typed : List.of("溯农（2026）第 0017-3 号", "溯农2026第00173号", "溯农 2026")) {
            assertThat(titles(ofTheCounty, typed, "licence")).as(typed).containsExactly("溯农（2026）第 0017-3 号");
        }
        assertThat(find(ofTheCounty, "&q=" + Http.encoded("溯农2026")).body())
                .contains("\"opens\":{\"kind\":\"party\",\"id\":\"" + GROWER + "\"}");
    }

    @Test
    void eachFindsWhatItMaySeeAndNothingElse() {
        for (var typed :
                List.of("CL-2026-0614/7", lot, "CL2026", "溯溪", "cl", harvest, "溯农2026", "SX77", GROWER, "绿畦")) {
            for (var stranger : List.of(rival, ofTheNextCounty)) {
                var answer = find(stranger, "&q=" + Http.encoded(typed)).body();
                assertThat(answer)
                        .as(typed)
                        .doesNotContain("CL-2026-0614/7", harvest, "绿畦", "溯农", "SX77", GROWER)
                        .contains("\"groups\":[]");
            }
            for (var kind : List.of("unit", "record", "party", "licence")) {
                assertThat(ids(ofLivestock, typed, kind)).as(typed).isEmpty();
            }
        }
        assertThat(ids(ofLivestock, "长乐乡四号大棚", "site"))
                .as("a place has no category")
                .hasSize(1);
        assertThat(find(ofLivestock, "&q=clxshdp").body()).as("its party has").doesNotContain("绿畦", GROWER);
        assertThat(ids(ofTheNextCounty, "蔬菜合作社", "party")).containsExactly(RIVAL);
        assertThat(ids(ofTheCounty, "蔬菜合作社", "party")).contains(GROWER).doesNotContain(RIVAL);
        assertThat(titles(ofTheCounty, "CL-2026-0614/7", "unit")).hasSize(1);
        assertThat(titles(market, "CL-2026-0614/7", "unit"))
                .as("its own hand-over")
                .hasSize(1);
        assertThat(ids(market, "CL-2026-0614/7", "record")).as("the sender's").isEmpty();
        assertThat(ids(market, GROWER, "party")).isEmpty();
    }

    @Test
    void countsAreCutAsWell() {
        assertThat(JsonPath.<Integer>read(
                        find(ofTheCounty, "&kind=party&q=" + Http.encoded("合作社"))
                                .body(),
                        "$.groups[0].found.total"))
                .isEqualTo(1);
    }

    @Test
    void aCorrectionTakesBackWhatWasWrong() {
        var wrong = harvested(grower, GROWER, "WRONG-77", "");
        assertThat(titles(grower, "WRONG-77", "unit")).containsExactly("WRONG-77");
        harvested(grower, GROWER, "RIGHT-77", "\"replaces\": \"%s\", ".formatted(wrong));
        assertThat(titles(grower, "RIGHT-77", "unit")).containsExactly("RIGHT-77");
        assertThat(find(grower, "&q=WRONG-77").body()).contains("\"groups\":[]");
    }

    @Test
    void anErrorDeclarationTakesBackWhatWasTold() {
        var id = "urn:uuid:5b1f1c62-54a1-4c60-9d0e-0b5a3c1e0993";
        var event = event(id, "urn:epc:class:lgtin:690123.0993121.ERR1", GROWER, MARKET);
        captured(grower, event);
        assertThat(titles(grower, "ERR1", "unit")).hasSize(1);
        captured(grower, event.replace("\"action\"", """
                "errorDeclaration": {"declarationTime": "2026-06-16T00:00:00Z"}, "action"
                """.strip()));
        assertThat(find(grower, "&q=ERR1").body()).contains("\"groups\":[]");
    }

    @Test
    void whatIsChangedIsFoundAsItIsNow() {
        var id = "operator:9931210030048";
        party(id, "溯溪老名字商行", "993121");
        eventually(() -> ids(ofTheCounty, "老名字", "party"), List.of(id));
        var changed = all.put("/api/parties/" + Http.encoded(id), """
                {"id": "%s", "name": "邻水新名字商行", "region": "993122"}
                """.formatted(id));
        assertThat(changed.statusCode()).as(changed.body()).isEqualTo(200);
        eventually(() -> ids(ofTheNextCounty, "xmzsh", "party"), List.of(id));
        assertThat(ids(ofTheCounty, "老名字", "party")).isEmpty();
        assertThat(ids(ofTheCounty, "新名字", "party")).isEmpty();
        assertThat(ids(all, "老名字", "party")).isEmpty();
    }

    @Test
    void aLongListIsReadPageByPage() {
        for (int i = 1; i <= 23; i++) {
            party("operator:99312100400%02d".formatted(i), "溯溪翻页第%d门市部".formatted(i), "993121");
        }
        eventually(() -> ids(ofTheCounty, "翻页", "party").size(), 23);
        var first =
                find(ofTheCounty, "&kind=party&size=10&q=" + Http.encoded("翻页")).body();
        assertThat(JsonPath.<Integer>read(first, "$.groups[0].found.total")).isEqualTo(23);
        var seen = new HashSet<String>(JsonPath.<List<String>>read(first, "$.groups[0].found.items[*].id"));
        var next = next(first);
        int pages = 1;
        while (!next.isEmpty()) {
            var page = find(ofTheCounty, "&kind=party&size=10&after=" + next + "&q=" + Http.encoded("翻页"))
                    .body();
            seen.addAll(JsonPath.<List<String>>read(page, "$.groups[0].found.items[*].id"));
            next = next(page);
            pages++;
        }
        assertThat(seen).hasSize(23);
        assertThat(pages).isEqualTo(3);
    }

    @Test
    void whatIsNoSearchIsRefusedOrFindsNothing() {
        assertThat(find(all, "&q=" + "a".repeat(201)).statusCode()).isEqualTo(400);
        assertThat(find(all, "&q=" + "a".repeat(201)).body()).contains("search.too-long", "200");
        assertThat(find(all, "&q=" + "%E8%82%89".repeat(3_400)).statusCode()).isEqualTo(400);
        assertThat(find(all, "&q=11010519491231002X").body())
                .contains("search.personal")
                .doesNotContain("1949");
        assertThat(find(all, "&q=a1&kind=partie").body()).contains("search.kind-unknown", "party");
        assertThat(find(all, "&q=a1&sort=name").body()).contains("request.parameter-unknown");
        assertThat(find(all, "&q=a1&kind=party&after=abc").statusCode()).isEqualTo(400);
        assertThat(find(all, "&q=a1&after=abc").statusCode()).isEqualTo(400);
        assertThat(find(all, "&q=a1&kind=party&size=100000").statusCode()).isEqualTo(400);
        for (var typed :
                List.of(" ", "%", "'; drop table entry; --", "\\", "*:*", "name:肉", "(", "🐖", "\u0000", "((01)")) {
            assertThat(find(all, "&q=" + Http.encoded(typed)).statusCode())
                    .as(typed)
                    .isEqualTo(200);
        }
        assertThat(Http.anybody(port).get("/api/search?q=a1").statusCode()).isEqualTo(401);
    }

    @Test
    void anIndexThatIsBuiltAnewFindsTheSame() {
        var before = find(all, "&size=200&kind=party&q=" + Http.encoded("溯溪")).body();
        assertThat(all.post("/api/projections/search/rebuild", "").statusCode()).isIn(202, 403);
        var admin = Http.admin(port);
        assertThat(admin.post("/api/projections/search/rebuild", "").statusCode())
                .isEqualTo(202);
        eventually(
                () -> admin.get("/api/projections")
                        .body()
                        .matches("(?s).*\"name\":\"search\",\"rebuild\":\\{[^}]*\"goesOn\":true.*"),
                false);
        assertThat(find(all, "&size=200&kind=party&q=" + Http.encoded("溯溪")).body())
                .isEqualTo(before);
        assertThat(titles(grower, "SX77", "unit")).hasSize(1);
        assertThat(ids(grower, "CL-2026-0614/7", "record")).containsExactly(harvest);
    }

    private static String next(String answer) {
        var next = NEXT.matcher(answer);
        return next.find() ? next.group(1) : "";
    }

    private static HttpResponse<String> find(Http asker, String query) {
        return asker.get("/api/search?" + query.substring(1));
    }

    private static List<String> titles(Http asker, String typed, String kind) {
        return read(asker, typed, kind, "title");
    }

    private static List<String> ids(Http asker, String typed, String kind) {
        return read(asker, typed, kind, "id");
    }

    private static List<String> read(Http asker, String typed, String kind, String part) {
        var answer = find(asker, "&size=200&kind=" + kind + "&q=" + Http.encoded(typed));
        assertThat(answer.statusCode()).as(typed + " " + answer.body()).isEqualTo(200);
        return JsonPath.read(answer.body(), "$.groups[*].found.items[*]." + part);
    }

    private String base() {
        return "http://localhost:" + port;
    }

    private static String key(String site) {
        return "local:" + site.substring("urn:yuanliu:".length());
    }

    private static <T> void eventually(Callable<T> asked, T wanted) {
        var end = Instant.now().plus(SOON);
        try {
            var answer = asked.call();
            while (!wanted.equals(answer) && Instant.now().isBefore(end)) {
                Thread.sleep(50);
                answer = asked.call();
            }
            assertThat(answer).isEqualTo(wanted);
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        }
    }

    private void party(String id, String name, String region) {
        created(all.post("/api/parties", """
                {"id": "%s", "name": "%s", "categories": ["agri", "circulation"], "region": "%s"}
                """.formatted(id, name, region)));
    }

    private static void created(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    }

    private static String official(String region, String categories) {
        return "\"kind\": \"official\", \"region\": \"%s\", \"categories\": [%s]".formatted(region, categories);
    }

    private Http client(String id, String grant) {
        var made = Http.admin(port)
                .post("/api/clients", "{\"id\": \"%s\", \"name\": \"%s\", %s}".formatted(id, id, grant));
        created(made);
        return Http.client(port, id, JsonPath.read(made.body(), "$.secret"));
    }

    private String harvested(Http sender, String party, String batch, String more) {
        var answer = sender.post("/api/records", """
                {"records": [{"key": "KEY %2$s", %3$s"type": "agri/harvest", "party": "%1$s",
                 "time": "2026-06-14T08:00:00+08:00", "fields": {"batchNo": "%2$s", "cropBatch": "C1",
                 "plotNos": ["A-03"], "product": "豇豆", "weight": 420, "harvestOn": "2026-06-14", "grade": "first"}}]}
                """.formatted(party, batch, more));
        created(answer);
        seen(answer);
        return JsonPath.read(answer.body(), "$.records[0].id");
    }

    private void shipped(Http sender, String unit, String from, String to) {
        captured(sender, event("urn:uuid:" + UUID.randomUUID(), unit, from, to));
    }

    private static String event(String id, String unit, String from, String to) {
        return """
                {"@context": ["https://ref.gs1.org/standards/epcis/2.0.0/epcis-context.jsonld",
                 {"yuanliu": "urn:yuanliu:ns:"}],
                 "type": "ObjectEvent", "eventID": "%s", "eventTime": "2026-06-15T00:00:00Z",
                 "eventTimeZoneOffset": "+08:00", "action": "OBSERVE", "bizStep": "shipping",
                 "quantityList": [{"epcClass": "%s", "quantity": 10, "uom": "KGM"}],
                 "sourceList": [{"type": "possessing_party", "source": "urn:yuanliu:%s"}],
                 "destinationList": [{"type": "possessing_party", "destination": "urn:yuanliu:%s"}]}
                """.formatted(id, unit, from, to);
    }

    private void captured(Http sender, String event) {
        var answer = sender.post("/epcis/v2/events", event);
        created(answer);
        seen(answer);
    }

    /** From now on everybody's questions wait for this. */
    private void seen(HttpResponse<String> answer) {
        var position = answer.headers().firstValue(LogPosition.HEADER).orElseThrow();
        List.of(all, grower, rival, market, ofTheCounty, ofTheNextCounty, ofLivestock)
                .forEach(asker -> asker.with(LogPosition.HEADER, position));
    }
}

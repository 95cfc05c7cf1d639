package io.yuanliu.server.trace;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import io.yuanliu.server.Http;
import io.yuanliu.server.PlatformTest;
import io.yuanliu.server.log.LogPosition;
import java.math.BigDecimal;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A packing house gets 398 kg of beans, packs 390 kg of them and ships 380 kg: its books, and who may read them. */
@PlatformTest(own = true)
class BalanceIT {
    private static final String GROWER = "93990221MA7LQ0051T";
    private static final String PACKER = "91990203MA7KY002XE";
    private static final String BEANS = "urn:epc:class:lgtin:690123.0456795.B1";
    private static final String PACK = "urn:epc:class:lgtin:690123.0456796.P1";

    @LocalServerPort
    int port;

    private Http all = Http.anybody(0);
    private Http grower = all;
    private Http packer = all;
    private Http ofThePackersCounty = all;

    @BeforeEach
    void history() {
        all = Http.automation(port);
        party(GROWER, "绿畦蔬菜合作社", "990221");
        party(PACKER, "东站包装厂", "990203");
        grower = client("grower", "\"party\": \"" + GROWER + "\"");
        packer = client("packer", "\"party\": \"" + PACKER + "\"");
        ofThePackersCounty = client("county", "\"kind\": \"official\", \"region\": \"990203\", \"categories\": []");
        capture(packer, moved("0001", "receiving", BEANS, 398, GROWER, PACKER, 16));
        capture(packer, """
                {"type": "TransformationEvent", "eventID": "urn:uuid:8d1f1c62-54a1-4c60-9d0e-0b5a3c1e0002",
                 "eventTime": "2026-06-17T00:00:00Z", "eventTimeZoneOffset": "+08:00", "bizStep": "commissioning",
                 "yuanliu:party": "%s",
                 "inputQuantityList": [{"epcClass": "%s", "quantity": 398, "uom": "KGM"}],
                 "outputQuantityList": [{"epcClass": "%s", "quantity": 390, "uom": "KGM"}],
                 "ilmd": {"yuanliu:product": "agri/vegetable", "yuanliu:productName": "豇豆"}}
                """.formatted(urn(PACKER), BEANS, PACK));
        capture(packer, moved("0003", "shipping", PACK, 380, PACKER, GROWER, 18));
    }

    @Test
    void booksAreReadByThoseWhoMay() {
        theBooksOfAHolder();
        theBooksOfAUnitAndAsASheet();
        eachReadsItsOwn();
        whatCannotBeAskedIsRefused();
    }

    private void theBooksOfAHolder() {
        var books = read(all, "party=" + PACKER + "&from=2026-06-17&to=2026-06-18");
        assertThat(JsonPath.<String>read(books, "$.partyName")).isEqualTo("东站包装厂");
        assertThat(amounts(books, null, "opening", "used", "closing")).containsExactly("398", "398", "0");
        assertThat(amounts(books, "豇豆", "made", "shipped", "closing")).containsExactly("390", "380", "10");
        assertThat(number(books, "$.conversions[0].loss.value")).isEqualTo("8");
        assertThat(number(books, "$.conversions[0].lossPart")).isEqualTo("0.0201");
        assertThat(books).as("no profile says what may be lost").doesNotContain("withinTolerance");
        assertThat(JsonPath.<Boolean>read(books, "$.complete")).isTrue();

        var packs = read(all, "party=" + PACKER + "&product=agri/vegetable&to=2026-06-17");
        assertThat(JsonPath.<List<Object>>read(packs, "$.lines")).hasSize(1);
        assertThat(amounts(packs, "豇豆", "made", "shipped", "closing")).containsExactly("390", "0", "390");
    }

    private void theBooksOfAUnitAndAsASheet() {
        var unit = read(all, "id=" + Http.encoded(BEANS));
        assertThat(amounts(unit, null, "received", "used", "shipped", "unaccounted"))
                .as("the grower told nothing of it")
                .containsExactly("398", "398", "398", "398");
        var sheet = packer.get("/api/balance.csv?party=" + PACKER + "&from=2026-06-17&to=2026-06-18");
        assertThat(sheet.headers().firstValue("Content-Disposition"))
                .hasValueSatisfying(name -> assertThat(name).contains("balance.csv"));
        assertThat(sheet.body()).contains("agri/vegetable,豇豆,KGM,0,390,0,0,0,380,0,0,0,10\r\n");
    }

    private void eachReadsItsOwn() {
        var books = read(all, "party=" + PACKER);
        assertThat(read(packer, "party=" + PACKER)).isEqualTo(books);
        assertThat(read(ofThePackersCounty, "party=" + PACKER)).isEqualTo(books);
        assertThat(answer(grower, "party=" + PACKER).statusCode()).isEqualTo(404);
        assertThat(answer(ofThePackersCounty, "party=" + GROWER).statusCode()).isEqualTo(404);
        assertThat(answer(all, "party=93990221MA7HF0015M").statusCode()).isEqualTo(404);
        assertThat(grower.get("/api/balance.csv?party=" + PACKER).statusCode()).isEqualTo(404);
        assertThat(answer(Http.anybody(port), "party=" + PACKER).statusCode()).isEqualTo(401);
    }

    private void whatCannotBeAskedIsRefused() {
        for (var query : List.of(
                "",
                "id=" + BEANS + "&party=" + PACKER,
                "party=" + PACKER + "&from=June",
                "party=" + PACKER + "&from=2026-06-18&to=2026-06-17")) {
            assertThat(answer(all, query).statusCode()).as(query).isEqualTo(400);
        }
    }

    private static HttpResponse<String> answer(Http asker, String query) {
        return asker.get("/api/balance?" + query);
    }

    private static String read(Http asker, String query) {
        var answer = answer(asker, query);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return answer.body();
    }

    /** Of the line of a product. */
    private static List<String> amounts(String books, @Nullable String productName, String... of) {
        var lines = JsonPath.<List<Map<String, Object>>>read(books, "$.lines");
        return lines.stream()
                .filter(line -> Objects.equals(line.get("productName"), productName))
                .flatMap(line -> List.of(of).stream().map(amount -> plain(line.get(amount))))
                .toList();
    }

    private static String number(String books, String path) {
        return plain(JsonPath.read(books, path));
    }

    private static String plain(@Nullable Object number) {
        return new BigDecimal(String.valueOf(number)).stripTrailingZeros().toPlainString();
    }

    private static String moved(String id, String step, String unit, int weight, String from, String to, int day) {
        return """
                {"type": "ObjectEvent", "eventID": "urn:uuid:8d1f1c62-54a1-4c60-9d0e-0b5a3c1e%s",
                 "eventTime": "2026-06-%dT00:00:00Z",
                 "eventTimeZoneOffset": "+08:00", "action": "OBSERVE", "bizStep": "%s",
                 "quantityList": [{"epcClass": "%s", "quantity": %d, "uom": "KGM"}],
                 "sourceList": [{"type": "possessing_party", "source": "%s"}],
                 "destinationList": [{"type": "possessing_party", "destination": "%s"}]}
                """.formatted(id, day, step, unit, weight, urn(from), urn(to));
    }

    private void party(String id, String name, String region) {
        var made = all.post("/api/parties", """
                {"id": "%s", "name": "%s", "categories": ["agri"], "region": "%s"}
                """.formatted(id, name, region));
        assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
    }

    private Http client(String id, String grant) {
        var made = Http.admin(port)
                .post("/api/clients", "{\"id\": \"%s\", \"name\": \"%s\", %s}".formatted(id, id, grant));
        assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
        return Http.client(port, id, JsonPath.read(made.body(), "$.secret"));
    }

    private static String urn(String party) {
        return "urn:yuanliu:uscc:" + party;
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
        List.of(all, grower, packer, ofThePackersCounty).forEach(asker -> asker.with(LogPosition.HEADER, position));
    }
}

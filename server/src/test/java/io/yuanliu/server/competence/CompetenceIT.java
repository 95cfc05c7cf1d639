package io.yuanliu.server.competence;

import static io.yuanliu.server.competence.TwoCounties.FARM;
import static io.yuanliu.server.competence.TwoCounties.MARKET_OFFICE;
import static io.yuanliu.server.competence.TwoCounties.QINGHE;
import static io.yuanliu.server.competence.TwoCounties.SHITANG;
import static io.yuanliu.server.competence.TwoCounties.now;
import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import io.yuanliu.server.Http;
import io.yuanliu.server.PlatformTest;
import io.yuanliu.server.registry.Registry;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Whatever way an order comes, it is taken from who is competent only; others are told who is. */
@PlatformTest
@DisplayName("Who may order where")
class CompetenceIT {
    @LocalServerPort
    int port;

    @Autowired
    CompetenceStore store;

    @Autowired
    Competences competences;

    @Autowired
    Registry registry;

    private TwoCounties world;
    private Http program;

    @BeforeEach
    void aFarmInOneOfTwoCounties() {
        world = new TwoCounties(port);
        program = world.automation();
        world.made(world.lot("pen"), world.lot("run"));
    }

    @Test
    void theCountysAuthorityStopsAndTheNeighbourIsToldWhoDoes() {
        var refused = program.post("/api/records", order(SHITANG, "production", "LOT", "pen-" + world.own()));
        assertThat(refused.statusCode()).as(refused.body()).isEqualTo(422);
        var finding = finding(refused, "competence.elsewhere");
        assertThat(JsonPath.<String>read(finding, "$.values.toParty")).isEqualTo("uscc:" + QINGHE);
        assertThat(JsonPath.<String>read(finding, "$.values.to")).isEqualTo("青禾县农业农村局");
        assertThat(JsonPath.<String>read(finding, "$.values.toRegion")).isEqualTo("990221");
        assertThat(JsonPath.<String>read(finding, "$.message")).contains("石塘县农业农村局", "移送青禾县农业农村局");
        assertThat(taken(order(QINGHE, "production", "LOT", "pen-" + world.own())))
                .isEqualTo(201);
    }

    @Test
    void theMarketAuthorityIsSentToTheFarmsAndStopsAtTheMarket() {
        world.made(world.lot("run"), "urn:yuanliu:trace:" + world.bought());
        var refused = program.post("/api/records", order(MARKET_OFFICE, "market", "LOT", "pen-" + world.own()));
        assertThat(finding(refused, "competence.elsewhere")).contains("青禾县农业农村局", "agricultureAuthority", "种植养殖屠宰环节");
        assertThat(taken(order(MARKET_OFFICE, "market", "TRACE", world.bought())))
                .isEqualTo(201);
        var neighbour = program.post("/api/records", order(QINGHE, "production", "TRACE", world.bought()));
        assertThat(finding(neighbour, "competence.elsewhere")).contains("澄东区市场监管局");
    }

    @Test
    void whereNoneWasRegisteredOneOfThatDivisionAnswersForIt() {
        var registered = registry.parties(Set.of("uscc:" + SHITANG)).values();
        assertThat(registered).allMatch(authority -> competences.answersFor(authority, "990222"));
        assertThat(registered).allMatch(authority -> competences.answersFor(authority, null));
        assertThat(registered).noneMatch(authority -> competences.answersFor(authority, "990221"));
        assertThat(registered).hasSize(1);
    }

    @Test
    void whereNoAuthorityIsRegisteredItsKindAndDivisionAreNamed() {
        var issuer = "93990223MD0000761X";
        program.post(
                "/api/parties",
                "{\"id\": \"%s\", \"name\": \"岭南养殖场\", \"nodes\": [\"farm\"], \"region\": \"990223\"}"
                        .formatted(issuer));
        var refused = program.post(
                "/api/records",
                order(QINGHE, "production", "LOT", "x-" + world.own()).replace(FARM, issuer));
        var finding = finding(refused, "competence.elsewhere");
        assertThat(JsonPath.<String>read(finding, "$.values.toParty")).isEmpty();
        assertThat(JsonPath.<String>read(finding, "$.values.to")).isEqualTo("990223农业农村部门");
        assertThat(JsonPath.<String>read(finding, "$.values.toEn")).isEqualTo("Agriculture authority, 990223");
        assertThat(JsonPath.<String>read(finding, "$.values.toLevel")).isEqualTo("county");
    }

    @Test
    void ofGoodsThatNobodyKnowsTheOrderStandsAndSaysSo() {
        var stored = program.post("/api/records", order(QINGHE, "production", "PRODUCT_B", "99" + world.own()));
        assertThat(stored.statusCode()).as(stored.body()).isEqualTo(201);
        assertThat(JsonPath.<List<String>>read(stored.body(), "$.records[0].findings[*].code"))
                .contains("competence.unsure");
    }

    @Test
    void anEventThatSaysTheSameIsAskedTheSame() {
        var refused = program.post("/epcis/v2/events", recalled(SHITANG));
        assertThat(refused.statusCode()).as(refused.body()).isEqualTo(422);
        assertThat(refused.body()).contains("competence.elsewhere", "青禾县农业农村局");
        assertThat(program.post("/epcis/v2/events", recalled(QINGHE)).statusCode())
                .isEqualTo(201);
        assertThat(program.post("/epcis/v2/events", recalled(FARM)).statusCode())
                .as("a holder's own recall is no order")
                .isEqualTo(201);
    }

    @Test
    void onePersonMayHoldForATimeAndNoMore() {
        var official = world.yan();
        var stop = official.post("/api/records", order(QINGHE, "production", "LOT", "pen-" + world.own()));
        assertThat(stop.statusCode()).as(stop.body()).isEqualTo(422);
        assertThat(stop.body()).contains("competence.two-persons");
        var held = official.post("/api/records", hold(QINGHE, now(60)));
        assertThat(held.statusCode()).as(held.body()).isEqualTo(201);
        assertThat(official.post("/api/records", hold(QINGHE, now(60 * 24 * 30)))
                        .body())
                .contains("circulation.hold-too-long");
        assertThat(world.lu().post("/api/records", hold(SHITANG, now(60))).body())
                .contains("competence.elsewhere", "青禾县农业农村局");
        assertThat(official.post("/api/records", hold(SHITANG, now(60))).statusCode())
                .as("for another authority")
                .isEqualTo(403);
    }

    @Test
    void whatAGrantDoesNotReachACountyOfficialMayNot() {
        var agri = world.official("qh-agri", QINGHE, ", \"region\": \"990221\", \"categories\": [\"agri\"]");
        assertThat(agri.post("/api/records", hold(QINGHE, now(60))).body()).contains("competence.not-granted");
        var clerk = world.person(
                "qh-clerk",
                "\"kind\": \"OFFICIAL\", \"authority\": \"%s\", \"region\": \"990221\", \"rights\": [\"CAPTURE\", \"READ\"]"
                        .formatted(QINGHE));
        assertThat(clerk.post("/api/records", hold(QINGHE, now(60))).body()).contains("competence.not-granted");
        assertThat(clerk.get("/api/competence").statusCode()).isEqualTo(403);
    }

    @Test
    void anOfficialAsksWhatHeMayOrder() {
        var asked = world.yan().get("/api/competence?code=" + Http.encoded(world.lot("pen")));
        assertThat(asked.statusCode()).as(asked.body()).isEqualTo(200);
        assertThat(JsonPath.<List<Boolean>>read(
                        asked.body(), "$.authorities[0].acts[?(@.act in ['stop', 'hold', 'lift'])].mayOrder"))
                .containsOnly(true);
        assertThat(JsonPath.<String>read(asked.body(), "$.authorities[0].name")).isEqualTo("青禾县农业农村局");
        var neighbour = world.lu().get("/api/competence?code=" + Http.encoded(world.lot("pen")));
        assertThat(JsonPath.<List<Boolean>>read(neighbour.body(), "$.authorities[0].acts[*].mayOrder"))
                .containsOnly(false);
        assertThat(neighbour.body()).contains("青禾县农业农村局");
        assertThat(world.yan().get("/api/competence").body()).contains("\"rules\":[{", "农产品质量安全法");
        assertThat(world.yan().get("/api/competence?code=%20").statusCode()).isEqualTo(400);
        assertThat(Http.anybody(port).get("/api/competence").statusCode()).isEqualTo(401);
        assertThat(world.yan().get("/api/competence/table").body())
                .contains("\"toBeChecked\":true", "\"toBeChecked\":false");
    }

    /** Every word of a row means something; what no profile knows yet says that it is to be checked. */
    @Test
    void theTableIsSound() {
        var kept = store.read();
        assertThat(kept.table().rules()).hasSizeGreaterThan(5).allSatisfy(rule -> {
            assertThat(kept.authorities()).containsKey(rule.authority());
            assertThat(kept.table().stages().keySet()).containsAll(rule.stages());
            assertThat(rule.acts()).isNotEmpty();
            assertThat(rule.categories()).isNotEmpty();
            assertThat(rule.basis()).isNotBlank();
        });
        var nodes = kept.table().stages().values().stream()
                .flatMap(stage -> stage.nodes().stream())
                .toList();
        assertThat(nodes).as("a kind of node stands at one stage").doesNotHaveDuplicates();
    }

    private int taken(String order) {
        var answer = program.post("/api/records", order);
        return answer.statusCode();
    }

    private String order(String authority, String stage, String refType, String refNo) {
        return world.order(authority, stage, authority.substring(14), refType, refNo);
    }

    private String hold(String authority, String until) {
        return """
                {"records": [{"type": "circulation/provisionalHold", "party": "%s", "time": "%s", "fields": {
                  "holdNo": "H-%s", "refType": "LOT", "refNo": "pen-%s", "refIssuer": "%s", "reason": "现场检查可疑",
                  "expiresAt": "%s"}}]}
                """.formatted(authority, now(0), world.own(), world.own(), FARM, until);
    }

    private String recalled(String party) {
        return """
                {"@context": ["https://ref.gs1.org/standards/epcis/2.0.0/epcis-context.jsonld"],
                 "type": "ObjectEvent", "action": "OBSERVE", "eventTime": "%s", "eventTimeZoneOffset": "+08:00",
                 "bizStep": "holding", "disposition": "recalled", "quantityList": [{"epcClass": "%s"}],
                 "sourceList": [{"type": "possessing_party", "source": "urn:yuanliu:uscc:%s"}]}
                """.formatted(now(0), world.lot("pen"), party);
    }

    /** The finding of a code, as JSON. */
    private static String finding(HttpResponse<String> answer, String code) {
        List<Object> found = JsonPath.read(answer.body(), "$.findings[?(@.code == '" + code + "')]");
        assertThat(found).as(answer.body()).hasSize(1);
        return JsonPath.parse(found.getFirst()).jsonString();
    }
}

package io.yuanliu.server.registry.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.yuanliu.server.Http;
import io.yuanliu.server.PlatformTest;
import io.yuanliu.server.problem.Rejection;
import io.yuanliu.server.registry.Registry;
import io.yuanliu.server.scope.Access;
import io.yuanliu.server.scope.Asker;
import io.yuanliu.server.scope.Clause;
import io.yuanliu.server.scope.Right;
import io.yuanliu.server.scope.Scope;
import io.yuanliu.server.scope.ScopedReads;
import io.yuanliu.server.scope.Speaking;
import io.yuanliu.server.scope.Whose;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@PlatformTest(own = true)
class RegistryIT {
    private static final String MARKET = "91350100M000100Y43";
    private static final String FIRM = "91110000600037341L";
    private static final String STALL = "operator:9902020010017";
    private static final String CITIZEN = "11010519491231002X";

    @LocalServerPort
    int port;

    @Autowired
    Registry registry;

    @Autowired
    Access access;

    @Autowired
    ScopedReads reads;

    @Autowired
    @Qualifier("reader")
    JdbcClient reader;

    @Autowired
    @Qualifier("writer")
    JdbcClient writer;

    Http automation;

    @BeforeEach
    void aMarketWithAStall() {
        automation = Http.automation(port);
        register("/api/parties", """
                {"id": "%s", "name": "城北批发市场", "nodes": ["wholesaleMarket"], "region": "990202",
                 "codes": ["990202001"]}
                """.formatted(MARKET));
        register("/api/parties", """
                {"id": "%s", "name": "老郑鲜肉", "kind": "INDIVIDUAL", "parent": "%s"}
                """.formatted(STALL, MARKET));
        register("/api/parties", """
                {"id": "%s", "name": "康裕肉业 <script>alert('x')</script> '; drop table registry_party; --",
                 "nodes": ["slaughter"], "categories": ["livestock"], "region": "990221"}
                """.formatted(FIRM));
    }

    @Test
    void aPartyIsFoundByAnyOfItsCodes() {
        assertThat(registry.party(MARKET).orElseThrow().id()).isEqualTo("uscc:" + MARKET);
        assertThat(registry.party("urn:yuanliu:node:990202001").orElseThrow().id())
                .isEqualTo("uscc:" + MARKET);
        var stall = registry.party("urn:yuanliu:operator:9902020010017").orElseThrow();
        assertThat(stall.parent()).isEqualTo("uscc:" + MARKET);
        assertThat(stall.region()).isEqualTo("990202");
        assertThat(registry.party("91350100M000100Y44")).isEmpty();
        assertThat(registry.parties(List.of("uscc:" + MARKET, "uscc:" + FIRM, "node:990202001", "uscc:none")))
                .containsOnlyKeys("uscc:" + MARKET, "uscc:" + FIRM, "node:990202001");
    }

    @Test
    void textIsKeptAsGivenAndDoesNoHarm() {
        var found = automation.get("/api/parties?q=" + Http.encoded("drop table"));
        assertThat(found.body())
                .contains("<script>alert('x')</script> '; drop table registry_party; --")
                .contains("\"total\":1");
        assertThat(automation
                        .get("/api/parties?q=" + Http.encoded("' or 1=1 --"))
                        .body())
                .contains("\"total\":0");
        assertThat(automation.get("/api/parties?q=%25").body()).contains("\"total\":0");
    }

    @Test
    void theSameContentIsTheSamePartyAndOtherContentIsRefused() {
        var market = """
                {"id": "%s", "name": "%s", "nodes": ["wholesaleMarket"], "region": "990202", "codes": ["990202001"]}
                """;
        assertThat(automation
                        .post("/api/parties", market.formatted(MARKET, "城北批发市场"))
                        .statusCode())
                .isEqualTo(200);
        var other = automation.post("/api/parties", market.formatted(MARKET, "城南批发市场"));
        assertProblem(other, 409, "registry.differs");
        assertThat(other.body()).contains("\"pointer\":\"/name\"");
        var stolen = automation.post(
                "/api/parties", "{\"id\": \"91330000MA27XF2N0A\", \"name\": \"x\", \"codes\": [\"990202001\"]}");
        assertThat(stolen.statusCode()).as(stolen.body()).isIn(409, 422);
    }

    @Test
    void aChangedPartyKeepsItsHistory() {
        var changed = automation.put(
                "/api/parties/" + FIRM,
                "{\"id\": \"%s\", \"name\": \"康裕肉业股份\", \"nodes\": [\"slaughter\"]}".formatted(FIRM));
        assertThat(changed.statusCode()).as(changed.body()).isEqualTo(200);
        assertThat(registry.party(FIRM).orElseThrow().name()).isEqualTo("康裕肉业股份");
        assertThat(automation.get("/api/parties/" + FIRM).body())
                .contains("\"version\":1")
                .contains("\"version\":2")
                .contains("drop table");
        writer.sql("delete from registry_party_version where party = 'uscc:%s'".formatted(FIRM))
                .update();
        writer.sql("delete from registry_party_code where party = 'uscc:%s'".formatted(FIRM))
                .update();
        writer.sql("delete from registry_party where id = 'uscc:%s'".formatted(FIRM))
                .update();
    }

    @Test
    void allFaultsAreToldAtOnce() {
        var answer = automation.post("/api/parties", """
                {"id": "91350100M000100Y44", "name": "", "kind": "WITCH", "region": "12", "nodes": ["<b>"],
                 "parent": "9902029990000", "surprise": 1}
                """);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body())
                .contains("\"pointer\":\"/id\"")
                .contains("\"pointer\":\"/name\"")
                .contains("\"pointer\":\"/kind\"")
                .contains("\"pointer\":\"/region\"")
                .contains("\"pointer\":\"/nodes\"")
                .contains("\"pointer\":\"/surprise\"");
        assertProblem(automation.post("/api/parties", "{\"id\": "), 400, "json.truncated");
        assertProblem(automation.post("/api/parties", "[]"), 400, "request.not-object");
        assertProblem(automation.post("/api/parties", "text/plain", "{}"), 415, "request.media-type");
        assertProblem(automation.delete("/api/parties"), 405, "request.method");
        assertProblem(
                automation.post("/api/parties", "{\"name\": \"" + "x".repeat(2_000_000) + "\"}"),
                413,
                "request.too-large");
    }

    @Test
    void aPersonsNumberIsNeverShown() {
        var household = """
                {"id": "%s", "name": "周*", "kind": "HOUSEHOLD", "region": "990221"}
                """.formatted(CITIZEN);
        var made = automation.post("/api/parties", household);
        assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
        assertThat(made.body()).contains("local:person:990221:").doesNotContain(CITIZEN);
        assertThat(automation.post("/api/parties", household).statusCode()).isEqualTo(200);
        assertThat(registry.party(CITIZEN).orElseThrow().id()).startsWith("local:person:990221:");
        var stored = writer.sql("select registry_person::text from registry_person")
                .query(String.class)
                .list();
        assertThat(stored).hasSize(1).allSatisfy(row -> assertThat(row).doesNotContain(CITIZEN));
        assertProblem(
                automation.post(
                        "/api/parties",
                        "{\"id\": \"%s\", \"name\": \"x\", \"kind\": \"ENTERPRISE\"}".formatted(CITIZEN)),
                422,
                "registry.number-of-a-person");
    }

    @Test
    void aLicenceHoldsFromItsFirstToItsLastDay() {
        var licence = """
                {"type": "SLAUGHTER_LICENCE", "number": "A1", "scope": "生猪屠宰", "issuer": "澄川市",
                 "validFrom": "2026-01-01", "validTo": "2026-06-30"}
                """;
        assertThat(automation
                        .post("/api/parties/" + FIRM + "/licences", licence)
                        .statusCode())
                .isEqualTo(201);
        assertThat(automation
                        .post("/api/parties/" + FIRM + "/licences", licence)
                        .statusCode())
                .isEqualTo(200);
        var key = "uscc:" + FIRM;
        assertThat(registry.licence(key, "SLAUGHTER_LICENCE", Instant.parse("2025-12-31T15:59:59Z")))
                .isEmpty();
        assertThat(registry.licence(key, "SLAUGHTER_LICENCE", Instant.parse("2025-12-31T16:00:00Z")))
                .isPresent();
        assertThat(registry.licence(key, "SLAUGHTER_LICENCE", Instant.parse("2026-06-30T15:59:59Z")))
                .isPresent();
        assertThat(registry.licence(key, "SLAUGHTER_LICENCE", Instant.parse("2026-06-30T16:00:00Z")))
                .isEmpty();
        assertProblem(
                automation.post("/api/parties/" + FIRM + "/licences", licence.replace("生猪", "牛羊")),
                409,
                "registry.taken");
        var revoked = automation.put(
                "/api/parties/" + FIRM + "/licences",
                licence.replace("\"scope\"", "\"status\": \"REVOKED\", \"scope\""));
        assertThat(revoked.statusCode()).as(revoked.body()).isEqualTo(200);
        assertThat(registry.licence(key, "SLAUGHTER_LICENCE", Instant.parse("2026-03-01T00:00:00Z")))
                .isEmpty();
        writer.sql("delete from registry_licence_version").update();
        writer.sql("delete from registry_licence").update();
    }

    @Test
    void aSiteBelongsToAParty() {
        var site = """
                {"id": "node:990202001", "name": "城北市场", "party": "%s", "lng": 119.3, "lat": 26.08}
                """.formatted(MARKET);
        register("/api/sites", site);
        assertThat(registry.site("node:990202001").orElseThrow().region()).isEqualTo("990202");
        assertThat(automation.get("/api/sites?party=" + MARKET).body()).contains("城北市场");
        assertProblem(
                automation.post("/api/sites", site.replace("26.08", "260.8").replace(MARKET, "91330000MA27XF2N0X")),
                422,
                "request.field-range");
    }

    @Test
    void aPartnerSeesAndEntersItsOwnOnly() {
        var admin = Http.admin(port);
        var made = admin.post(
                "/api/clients", "{\"id\": \"market\", \"name\": \"市场\", \"party\": \"%s\"}".formatted(MARKET));
        var secret = made.body().replaceAll("(?s).*\"secret\"\\s*:\\s*\"([^\"]+)\".*", "$1");
        var partner = Http.client(port, "market", secret);
        assertThat(partner.get("/api/parties").body())
                .contains("城北批发市场")
                .contains("老郑鲜肉")
                .doesNotContain("康裕肉业");
        assertProblem(partner.get("/api/parties/" + FIRM), 404, "registry.party-unknown");
        var stall = "{\"id\": \"operator:%s\", \"name\": \"C-05\", \"kind\": \"INDIVIDUAL\", \"parent\": \"%s\"}";
        assertThat(partner.post("/api/parties", stall.formatted("9902020010105", MARKET))
                        .statusCode())
                .isIn(200, 201);
        assertProblem(
                partner.post("/api/parties", stall.formatted("9902029990105", MARKET)),
                422,
                "registry.not-yours-to-add");
        assertProblem(
                partner.post("/api/parties", stall.formatted("9902020010106", FIRM)), 422, "registry.not-yours-to-add");
        assertProblem(partner.post("/api/parties/" + MARKET + "/licences", "{}"), 403, "registry.licence-not-yours");
        assertProblem(
                partner.post(
                        "/api/sites", "{\"id\": \"node:990221001\", \"name\": \"x\", \"party\": \"" + FIRM + "\"}"),
                422,
                "registry.not-yours-to-add");
        admin.delete("/api/clients/market");
    }

    @Test
    void aPartnerSpeaksForItselfAndItsStalls() {
        var market = Asker.of(
                        "client:market",
                        Asker.Kind.PARTNER,
                        "uscc:" + MARKET,
                        Scope.ofParties(Set.of("uscc:" + MARKET)),
                        EnumSet.of(Right.CAPTURE))
                .speaking(new Speaking.ForTree("uscc:" + MARKET));
        assertThat(access.maySpeakFor(market, "uscc:" + MARKET, null)).isTrue();
        assertThat(access.maySpeakFor(market, STALL, null)).isTrue();
        assertThat(access.maySpeakFor(market, "uscc:" + FIRM, null)).isFalse();
        var reading = Asker.of(
                        market.id(), market.kind(), market.party(), market.scope(Right.CAPTURE), Set.of(Right.READ))
                .speaking(new Speaking.ForTree("uscc:" + MARKET));
        assertThat(access.maySpeakFor(reading, "uscc:" + MARKET, null)).isFalse();
        assertThat(access.maySpeakFor(Asker.anybody(), "uscc:" + MARKET, null)).isFalse();
        var peer = market.speaking(new Speaking.ForRegion("9902"));
        assertThat(access.maySpeakFor(peer, "uscc:" + FIRM, "990221")).isTrue();
        assertThat(access.maySpeakFor(peer, "uscc:" + FIRM, "990321")).isFalse();
        assertThat(access.maySpeakFor(peer, "uscc:" + FIRM, null)).isFalse();
    }

    @Test
    void theDatabaseIsTheSecondLock() {
        var ofFirm = scoped(Scope.ofParties(Set.of("uscc:" + FIRM)));
        var ofDistrict = scoped(Scope.of(Clause.ofAreas(Set.of("990202"))));
        var ofAnotherCategory = scoped(Scope.of(Clause.ofAreas(Set.of("990221")).in(Whose.CATEGORY, Set.of("agri"))));
        assertThat(names(ofFirm)).hasSize(1).allMatch(name -> name.startsWith("康裕"));
        assertThat(names(ofDistrict)).contains("城北批发市场", "老郑鲜肉").noneMatch(name -> name.startsWith("康裕"));
        assertThat(names(ofAnotherCategory)).noneMatch(name -> name.startsWith("康裕"));
        assertThatThrownBy(() -> reader.sql("select count(*) from registry_party")
                        .query(Long.class)
                        .single())
                .rootCause()
                .hasMessageContaining("a read without a scope");
        assertThatThrownBy(() -> names(Asker.anybody())).isInstanceOf(Rejection.Forbidden.class);
        for (var table :
                List.of("access_user", "access_client", "access_session", "access_operation", "registry_person")) {
            assertThatThrownBy(() -> reads.read(
                            Asker.platform(),
                            Right.READ,
                            query -> query.sql("select count(*) from " + table)
                                    .query(Long.class)
                                    .single()))
                    .rootCause()
                    .hasMessageContaining("permission denied");
        }
        assertThatThrownBy(() -> writer.sql("delete from access_operation").update())
                .rootCause()
                .hasMessageContaining("permission denied");
    }

    private static Asker scoped(Scope scope) {
        return Asker.of("user:test", Asker.Kind.OFFICIAL, null, scope, Set.of(Right.READ));
    }

    private List<String> names(Asker asker) {
        return reads.read(
                asker,
                Right.READ,
                query -> query.sql("select name from registry_party order by name")
                        .query(String.class)
                        .list());
    }

    private void register(String path, String json) {
        var answer = automation.post(path, json);
        assertThat(answer.statusCode()).as(answer.body()).isIn(200, 201);
    }

    private static void assertProblem(HttpResponse<String> answer, int status, String code) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(answer.body()).contains("\"code\":\"" + code + "\"");
    }
}

package io.yuanliu.server.registry.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.yuanliu.server.Http;
import io.yuanliu.server.Persons;
import io.yuanliu.server.PlatformTest;
import io.yuanliu.server.files.Attachments;
import io.yuanliu.server.files.FileOwner;
import io.yuanliu.server.problem.Rejection;
import io.yuanliu.server.registry.Licence;
import io.yuanliu.server.registry.Registry;
import io.yuanliu.server.scope.Asker;
import io.yuanliu.server.scope.Clause;
import io.yuanliu.server.scope.Right;
import io.yuanliu.server.scope.Scope;
import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A slaughterhouse files its licence, the county looks at it. */
@PlatformTest(own = true)
class FilingIT {
    private static final String FIRM = "91110000600037341L";
    private static final String OTHER = "91350100M000100Y43";

    @LocalServerPort
    int port;

    @Autowired
    Registry registry;

    @Autowired
    Attachments attachments;

    private static final Map<String, Http> PEOPLE = new HashMap<>();
    private static int files;

    Http firm;
    Http other;
    Http county;
    Http neighbour;
    String number;

    @BeforeEach
    void aFirmAndTwoCounties() {
        var automation = Http.automation(port);
        register(automation, FIRM, "康裕肉业", "990221");
        register(automation, OTHER, "城北批发市场", "990202");
        firm = PEOPLE.computeIfAbsent("firm", name -> Persons.enterprise(port, name, FIRM));
        other = PEOPLE.computeIfAbsent("other", name -> Persons.enterprise(port, name, OTHER));
        county = PEOPLE.computeIfAbsent("county", name -> Persons.official(port, name, "990221"));
        neighbour = PEOPLE.computeIfAbsent("neighbour", name -> Persons.official(port, name, "990222"));
        number = "B-" + ++files;
    }

    @Test
    void aFiledLicenceHoldsWhenItIsApproved() {
        var id = filed(number);
        assertThat(held(number)).isEmpty();
        var approved = act(county, id, "approve", 1, "");
        assertThat(approved.statusCode()).as(approved.body()).isEqualTo(200);
        assertThat(held(number)).isPresent();
        assertThat(approved.body())
                .contains("\"word\":\"IN_FORCE\"", "\"zh\":\"有效\"", "\"en\":\"In force\"")
                .contains("\"before\":{\"word\":\"FILED\"")
                .contains("\"act\":\"suspend\"");
        assertThat(firm.get("/api/parties/" + FIRM).body()).contains(number);
    }

    @Test
    void anInventedTypeOfLicenceIsRefusedWithTheNearestKnownOne() {
        assertThat(firm.get("/api/licence-types").body())
                .contains("\"code\":\"SLAUGHTER_LICENCE\"", "\"zh\":\"生猪定点屠宰证\"", "PESTICIDE_TRADE_LICENCE");
        var refused = firm.post("/api/filings", """
                {"party": "%s", "type": "SLAUGTHER_LICENCE", "number": "%s", "validFrom": "2026-01-01"}
                """.formatted(FIRM, number));
        assertProblem(refused, 422, "registry.licence-type");
        assertThat(refused.body()).contains("\"known\":\"SLAUGHTER_LICENCE\"");
    }

    @Test
    void whatIsReturnedSaysWhyAndIsCorrected() {
        var id = filed(number);
        assertProblem(act(county, id, "return", 1, ""), 422, "flow.reason-missing");
        assertThat(act(county, id, "return", 1, "有效期不符").statusCode()).isEqualTo(200);
        assertThat(firm.get("/api/flows/licence/" + id).body())
                .contains("有效期不符")
                .contains("\"act\":\"correct\"")
                .doesNotContain("\"act\":\"approve\"");
        var corrected = firm.put("/api/filings/" + id, licence(number, "2030-12-31", ", \"version\": 2"));
        assertThat(corrected.statusCode()).as(corrected.body()).isEqualTo(200);
        assertThat(corrected.body()).contains("\"state\":\"FILED\"", "\"version\":3", "2030-12-31");
        assertProblem(
                firm.put("/api/filings/" + id, licence(number + "x", "2030-12-31", ", \"version\": 3")),
                422,
                "registry.filing-other-licence");
        assertProblem(
                firm.put("/api/filings/" + id, licence(number, "2031-12-31", ", \"version\": 3")), 409, "flow.not-now");
        assertThat(firm.get("/api/filings/" + id).body()).contains("2030-12-31");
    }

    @Test
    void suspendedRevokedAndReplacedItHoldsNoMore() {
        var id = filed(number);
        act(county, id, "approve", 1, "");
        act(county, id, "suspend", 2, "整改");
        assertThat(held(number)).isEmpty();
        act(county, id, "resume", 3, "整改合格");
        assertThat(held(number)).isPresent();
        var renewed = filed(number, "2031-12-31");
        assertThat(held(number)).isPresent();
        assertThat(act(county, renewed, "approve", 1, "").statusCode()).isEqualTo(200);
        assertThat(firm.get("/api/filings/" + id).body()).contains("\"state\":\"REPLACED\"");
        assertThat(held(number).orElseThrow().validTo()).hasToString("2031-12-31");
        act(county, renewed, "revoke", 2, "伪造材料");
        assertThat(held(number)).isEmpty();
        assertProblem(act(county, renewed, "resume", 3, "?"), 409, "flow.not-now");
    }

    @Test
    void aScanGoesWithTheFilingUntilItIsDecided() {
        var id = filed(number);
        var files = "/api/files?kind=filing&owner=" + id;
        var added = attach(firm, files, "first page");
        assertThat(added.statusCode()).as(added.body()).isEqualTo(201);
        assertThat(county.get(files).body()).contains("scan.txt", "\"addable\":false");
        assertThat(attach(county, files, "by the authority").statusCode()).isEqualTo(403);
        assertThat(other.get(files).statusCode()).isEqualTo(404);
        assertThat(neighbour.get(files).statusCode()).isEqualTo(404);
        assertThat(attach(other, files, "by another").statusCode()).isEqualTo(404);

        act(county, id, "return", 1, "缺页");
        var second = attach(firm, files, "second page");
        assertThat(second.statusCode()).as(second.body()).isEqualTo(201);
        var scan = "/api/files/" + second.body().replaceAll("(?s).*?\"id\":\"([^\"]+)\".*", "$1");
        assertThat(county.get(scan).body()).isEqualTo("second page");
        assertThat(firm.put("/api/filings/" + id, licence(number, "2029-12-31", ", \"version\": 2"))
                        .statusCode())
                .isEqualTo(200);
        assertThat(act(county, id, "approve", 3, "").statusCode()).isEqualTo(200);
        assertThat(firm.get(files).body()).contains("\"total\":2", "\"addable\":false");
        assertThat(attach(firm, files, "too late").statusCode()).isEqualTo(403);
        assertThat(firm.delete(scan).statusCode())
                .as("what was decided on stays")
                .isEqualTo(403);
        act(county, id, "revoke", 4, "测试结束");
    }

    @Test
    void whatIsDecidedWhileAScanArrivesStaysAsItWas() {
        var id = filed(number);
        var holder = Asker.of(
                "user:firm",
                Asker.Kind.ENTERPRISE,
                "uscc:" + FIRM,
                Scope.of(Clause.ofParties(Set.of("uscc:" + FIRM))),
                Set.of(Right.READ, Right.REGISTER));
        var arriving = new FilterInputStream(new ByteArrayInputStream("too late".getBytes(UTF_8))) {
            @Override
            public int read(byte[] bytes, int from, int length) throws IOException {
                act(county, id, "approve", 1, "");
                return super.read(bytes, from, length);
            }
        };
        assertThatThrownBy(() -> attachments.add(
                        holder, new FileOwner("filing", id), "scan.txt", "text/plain", arriving, "127.0.0.1"))
                .isInstanceOf(Rejection.Forbidden.class);
        assertThat(held(number)).isPresent();
        assertThat(firm.get("/api/files?kind=filing&owner=" + id).body()).contains("\"total\":0");
        act(county, id, "revoke", 2, "测试结束");
    }

    private static HttpResponse<String> attach(Http by, String files, String text) {
        return by.post(files + "&name=scan.txt", "text/plain", text);
    }

    @Test
    void theSameIsFiledOnceAndOtherContentWaits() {
        var id = filed(number);
        var again = firm.post("/api/filings", body(number, "2029-12-31"));
        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(again.body()).contains(id);
        assertProblem(firm.post("/api/filings", body(number, "2029-01-01")), 409, "registry.filing-open");
    }

    @Test
    void nobodyApprovesHimselfAndNobodySeesAnothers() {
        var id = filed(number);
        assertProblem(act(firm, id, "approve", 1, ""), 403, "flow.not-yours");
        assertProblem(act(other, id, "withdraw", 1, ""), 404, "flow.item-unknown");
        assertProblem(act(neighbour, id, "approve", 1, ""), 404, "flow.item-unknown");
        assertThat(neighbour.get("/api/filings").body()).contains("\"total\":0");
        assertProblem(other.post("/api/filings", body(number + "y", "2029-12-31")), 422, "registry.party-unknown");
        assertProblem(Http.anybody(port).get("/api/filings"), 401, "access.no-token");
    }

    @Test
    void whatIsWrongIsSaidAndNothingIsDone() {
        var id = filed(number);
        assertProblem(act(county, id, "aprove", 1, ""), 422, "flow.act-unknown");
        assertProblem(act(county, id, "approve", 7, ""), 409, "flow.changed-meanwhile");
        assertProblem(county.post("/api/flows/license/" + id, "{}"), 404, "flow.unknown");
        assertProblem(county.post("/api/flows/licence/" + id, "{\"act\": \"approve\"}"), 400, "request.field-missing");
        assertProblem(county.get("/api/filings?stat=FILED"), 400, "request.parameter-unknown");
        assertProblem(county.get("/api/filings?state=NEW"), 400, "request.parameter-choice");
        assertProblem(county.get("/api/filings?size=9999"), 400, "request.parameter-range");
        assertProblem(county.get("/api/filings?after=%2B%2B"), 400, "request.mark");
        assertThat(county.get("/api/filings/" + id).body()).contains("\"version\":1");
    }

    @Test
    void aListGoesOnWhereThePageBeforeEnded() {
        filed(number);
        filed(number + "-2");
        filed(number + "-3");
        var first = county.get("/api/filings?size=2&state=FILED").body();
        var next = first.replaceAll("(?s).*\"next\":\"([^\"]+)\".*", "$1");
        var second = county.get("/api/filings?size=2&state=FILED&after=" + next).body();
        assertThat(first).contains(number + "-3", number + "-2").doesNotContain("\"number\":\"" + number + "\"");
        assertThat(second).contains("\"number\":\"" + number + "\"").doesNotContain(number + "-2");
    }

    private String filed(String licence) {
        return filed(licence, "2029-12-31");
    }

    private String filed(String licence, String until) {
        var answer = firm.post("/api/filings", body(licence, until));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return answer.body().replaceAll("(?s).*\"id\":\"([^\"]+)\".*", "$1");
    }

    private static String body(String licence, String until) {
        return licence(licence, until, ", \"party\": \"" + FIRM + "\"");
    }

    private static String licence(String licence, String until, String more) {
        return """
                {"type": "SLAUGHTER_LICENCE", "number": "%s", "issuer": "青禾县", "validFrom": "2026-01-01",
                 "validTo": "%s"%s}
                """.formatted(licence, until, more);
    }

    private static HttpResponse<String> act(Http by, String id, String act, int version, String reason) {
        var why = reason.isEmpty() ? "" : ", \"reason\": \"" + reason + "\"";
        return by.post("/api/flows/licence/" + id, "{\"act\": \"%s\", \"version\": %d%s}".formatted(act, version, why));
    }

    private Optional<Licence> held(String licence) {
        return registry.licence("uscc:" + FIRM, "SLAUGHTER_LICENCE", Instant.now())
                .filter(one -> one.number().equals(licence));
    }

    private static void register(Http automation, String id, String name, String region) {
        var answer = automation.post(
                "/api/parties", "{\"id\": \"%s\", \"name\": \"%s\", \"region\": \"%s\"}".formatted(id, name, region));
        assertThat(answer.statusCode()).as(answer.body()).isIn(200, 201);
    }

    private static void assertProblem(HttpResponse<String> answer, int status, String code) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.body()).contains("\"code\":\"" + code + "\"");
    }
}

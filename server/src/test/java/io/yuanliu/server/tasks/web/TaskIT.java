package io.yuanliu.server.tasks.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import io.yuanliu.server.Http;
import io.yuanliu.server.Persons;
import io.yuanliu.server.PlatformTest;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A firm files a licence; its county has it to check, its neighbour sees nothing of it, and the act does the task. */
@PlatformTest
class TaskIT {
    private static final String JSON_WAITING = "$.items[*].name.zh";

    @LocalServerPort
    int port;

    /** Makes everybody and everything of this test its own. */
    private final String own = "%07d".formatted(System.nanoTime() / 1000 % 10_000_000);

    private final String party = "urn:yuanliu:operator:990266" + own;
    private Http firm = Http.anybody(0);
    private Http county = Http.anybody(0);
    private Http neighbour = Http.anybody(0);

    @BeforeEach
    void aFirmAndTwoCounties() {
        var region = "9966" + own.substring(5);
        var registered = Http.automation(port)
                .post(
                        "/api/parties",
                        "{\"id\": \"%s\", \"name\": \"康裕肉业\", \"region\": \"%s\"}".formatted(party, region));
        assertThat(registered.statusCode()).as(registered.body()).isEqualTo(201);
        firm = Persons.enterprise(port, "firm" + own, party);
        county = Persons.official(port, "county" + own, region);
        neighbour = Persons.official(port, "neighbour" + own, "9967" + own.substring(5));
    }

    @Test
    void theActDoesTheTask() {
        var id = filed();
        var task = "$.items[?(@.subject == '%s')]".formatted(id);
        var waiting = county.get("/api/tasks").body();
        assertThat(JsonPath.<List<String>>read(waiting, task + ".name.en")).containsExactly("Check a filed licence");
        assertThat(JsonPath.<List<String>>read(waiting, task + ".what.zh"))
                .containsExactly("康裕肉业：SLAUGHTER_LICENCE B-" + own);
        assertThat(JsonPath.<List<String>>read(waiting, task + ".place")).containsExactly("/filings/" + id);
        assertThat(JsonPath.<List<String>>read(waiting, task + ".clock")).containsExactly("RUNNING");
        assertThat(count(county)).isEqualTo(1);
        assertThat(count(firm)).isZero();
        assertThat(firm.get("/api/tasks?whose=all").body()).contains(id);

        act(county, id, "return", 1, "有效期不符");
        assertThat(count(county)).isZero();
        assertThat(JsonPath.<List<String>>read(firm.get("/api/tasks").body(), JSON_WAITING))
                .containsExactly("补正资质备案");

        var corrected = firm.put("/api/filings/" + id, licence(", \"version\": 2"));
        assertThat(corrected.statusCode()).as(corrected.body()).isEqualTo(200);
        assertThat(count(firm)).isZero();
        assertThat(count(county)).isEqualTo(1);

        act(county, id, "approve", 3, "");
        assertThat(count(county)).isZero();
        var done = county.get("/api/tasks?state=done").body();
        assertThat(JsonPath.<List<String>>read(done, "$.items[*].doneBy"))
                .containsExactly("user:county" + own, "user:county" + own);
    }

    @Test
    void nobodyElseSeesIt() {
        var id = filed();
        assertThat(neighbour.get("/api/tasks?whose=all").body()).doesNotContain(id, own);
        assertThat(neighbour.get("/api/tasks").body()).doesNotContain(id);
        assertThat(Http.anybody(port).get("/api/tasks").statusCode()).isEqualTo(401);
    }

    @Test
    void theListIsAskedByItsClockAndByPages() {
        var id = filed();
        assertThat(county.get("/api/tasks?clock=running&size=200").body()).contains(id);
        assertThat(county.get("/api/tasks?clock=late&size=200").body()).doesNotContain(id);
        assertThat(county.get("/api/tasks?kind=filing.check&size=200").body()).contains(id);
        assertThat(county.get("/api/tasks?kind=filing.correct&size=200").body()).doesNotContain(id);
        assertThat(county.get("/api/tasks/kinds").body()).contains("filing.check", "核验资质备案");
    }

    @Test
    void whatIsWrongIsSaid() {
        assertProblem("/api/tasks?kind=filing.chek", "tasks.kind-unknown", "filing.check");
        assertProblem("/api/tasks?clock=tomorow", "request.parameter-choice", "late, running, soon, today");
        assertProblem("/api/tasks?state=dne", "request.parameter-choice", "done");
        assertProblem("/api/tasks?whos=mine", "request.parameter-unknown", "whose");
        assertProblem("/api/tasks?after=QQ", "request.mark", "");
        assertProblem("/api/tasks?size=0", "request.parameter-range", "");
    }

    private void assertProblem(String path, String code, String said) {
        var answer = county.get(path);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        assertThat(answer.body()).contains("\"code\":\"" + code + "\"").contains(said);
    }

    private static int count(Http person) {
        return JsonPath.read(person.get("/api/tasks/count").body(), "$.waiting");
    }

    private String filed() {
        var answer = firm.post("/api/filings", licence(", \"party\": \"" + party + "\""));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return JsonPath.read(answer.body(), "$.id");
    }

    private String licence(String more) {
        return """
                {"type": "SLAUGHTER_LICENCE", "number": "B-%s", "validFrom": "2026-01-01", "validTo": "2029-12-31"%s}
                """.formatted(own, more);
    }

    private static HttpResponse<String> act(Http by, String id, String act, int version, String reason) {
        var why = reason.isEmpty() ? "" : ", \"reason\": \"" + reason + "\"";
        var answer = by.post(
                "/api/flows/licence/" + id, "{\"act\": \"%s\", \"version\": %d%s}".formatted(act, version, why));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return answer;
    }
}

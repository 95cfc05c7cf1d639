package io.yuanliu.server.people.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import io.yuanliu.server.Http;
import io.yuanliu.server.PlatformTest;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Views of lists over HTTP. */
@PlatformTest
class ViewIT {
    private static final String MINE = """
            {"list": "%s", "name": "%s", "asked": {"q": "%s", "sort": "-name"}, "columns": ["name", "region"]}
            """;

    @LocalServerPort
    int port;

    @Test
    void aViewIsKeptForWhoeverKeptItAndNobodyElse() {
        var admin = Http.admin(port);
        keep(admin, MINE.formatted("sites", "我的市场", "市场"));
        keep(admin, MINE.formatted("sites", "我的市场", "菜市场"));
        keep(admin, MINE.formatted("parties", "别的列表", "x"));
        var kept = Http.admin(port).get("/api/views?list=sites").body();
        assertThat(JsonPath.<List<String>>read(kept, "$[*].name")).containsExactly("我的市场");
        assertThat(JsonPath.<String>read(kept, "$[0].asked.q")).isEqualTo("菜市场");
        assertThat(JsonPath.<String>read(kept, "$[0].asked.sort")).isEqualTo("-name");
        assertThat(JsonPath.<List<String>>read(kept, "$[0].columns")).containsExactly("name", "region");

        var other = Http.automation(port);
        assertThat(other.get("/api/views?list=sites").body()).isEqualTo("[]");
        var named = "/api/views?list=sites&name=" + Http.encoded("我的市场");
        assertProblem(other.delete(named), 404, "access.view-unknown");
        assertThat(Http.anybody(port).get("/api/views?list=sites").statusCode()).isEqualTo(401);

        assertThat(admin.delete(named).statusCode()).isEqualTo(204);
        assertThat(admin.get("/api/views?list=sites").body()).isEqualTo("[]");
        assertThat(admin.get("/api/views?list=parties").body()).contains("别的列表");
    }

    @Test
    void aListHasSoManyViewsOfOnePersonAndNoMore() {
        var admin = Http.admin(port);
        for (int at = 0; at < 30; at++) {
            keep(admin, MINE.formatted("filled", "v" + at, "x"));
        }
        assertProblem(admin.put("/api/views", MINE.formatted("filled", "one-more", "x")), 422, "access.view-many");
        keep(admin, MINE.formatted("filled", "v3", "another"));
        keep(admin, MINE.formatted("another-list", "v3", "x"));
    }

    @Test
    void aListOpensWithOneViewAtMost() {
        var admin = Http.admin(port);
        var usual = "{\"list\": \"opened\", \"name\": \"%s\", \"usual\": true}";
        keep(admin, usual.formatted("one"));
        keep(admin, usual.formatted("two"));
        assertThat(JsonPath.<List<String>>read(
                        admin.get("/api/views?list=opened").body(), "$[?(@.usual == true)].name"))
                .containsExactly("two");
        keep(admin, "{\"list\": \"opened\", \"name\": \"two\"}");
        assertThat(JsonPath.<List<String>>read(
                        admin.get("/api/views?list=opened").body(), "$[?(@.usual == true)].name"))
                .isEmpty();
    }

    @Test
    void aViewGetsAnotherNameThatNoneHas() {
        var admin = Http.admin(port);
        var named = "{\"list\": \"renamed\", \"name\": \"%s\", \"asked\": {\"q\": \"x\"}, \"usual\": true%s}";
        keep(admin, named.formatted("second", ""));
        keep(admin, named.formatted("first", ""));
        keep(admin, named.formatted("better", ", \"renames\": \"first\""));
        var kept = "/api/views?list=renamed";
        assertThat(JsonPath.<List<String>>read(admin.get(kept).body(), "$[*].name"))
                .containsExactly("better", "second");

        assertProblem(
                admin.put("/api/views", named.formatted("better", ", \"renames\": \"second\"")),
                409,
                "access.view-taken");
        assertProblem(
                admin.put("/api/views", named.formatted("any", ", \"renames\": \"first\"")),
                404,
                "access.view-unknown");
        assertThat(JsonPath.<List<String>>read(admin.get(kept).body(), "$[?(@.usual == true)].name"))
                .as("what was refused changed nothing")
                .containsExactly("better");
    }

    @Test
    void whatIsWrongIsSaid() {
        var admin = Http.admin(port);
        assertProblem(admin.put("/api/views", MINE.formatted("Sites!", "x", "x")), 422, "access.view-list");
        assertProblem(admin.put("/api/views", "{\"list\": \"sites\"}"), 400, "request.field-missing");
        assertProblem(
                admin.put("/api/views", MINE.formatted("sites", "x", "x".repeat(501))), 400, "request.field-long");
        assertProblem(
                admin.put("/api/views", "{\"list\": \"sites\", \"name\": \"x\", \"asked\": {\"q\": 1}}"),
                400,
                "request.field-kind");
        assertProblem(
                admin.put("/api/views", "{\"list\": \"sites\", \"name\": \"x\", \"colums\": []}"),
                400,
                "request.field-unknown");
        assertProblem(admin.get("/api/views?list=sites&lst=x"), 400, "request.parameter-unknown");
        assertProblem(admin.get("/api/views"), 400, "request.parameter-missing");
    }

    private static void keep(Http by, String view) {
        var answer = by.put("/api/views", view);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }

    private static void assertProblem(HttpResponse<String> answer, int status, String code) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.body()).contains("\"code\":\"" + code + "\"");
    }
}

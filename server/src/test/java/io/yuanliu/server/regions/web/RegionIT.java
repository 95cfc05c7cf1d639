package io.yuanliu.server.regions.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.yuanliu.server.Http;
import io.yuanliu.server.PlatformTest;
import io.yuanliu.server.regions.Regions;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@PlatformTest(own = true)
class RegionIT {
    @LocalServerPort
    int port;

    @Autowired
    Regions regions;

    @Test
    void aCodeHasANameAndAWayToIt() {
        assertThat(Http.automation(port).get("/api/regions/330105").body())
                .contains("\"code\":\"330105\"", "浙江省杭州市拱墅区", "Gongshu District, Hangzhou, Zhejiang")
                .contains("\"level\":\"COUNTY\"")
                .contains("330103", "\"until\":\"2021-04-01\"");
    }

    @Test
    void divisionsAreFoundAndListedPageByPage() {
        var automation = Http.automation(port);
        assertThat(automation.get("/api/regions?q=gongshu&size=1").body()).contains("330105");
        assertThat(automation.get("/api/regions").body()).contains("\"total\":34", "\"code\":\"110000\"");
        var first = automation.get("/api/regions?parent=330100&size=3").body();
        var next = first.replaceAll("(?s).*\"next\":\"([^\"]+)\".*", "$1");
        assertThat(first).contains("\"code\":\"330102\"", "\"code\":\"330104\"").doesNotContain("\"code\":\"330105\"");
        assertThat(automation
                        .get("/api/regions?parent=330100&size=3&after=" + next)
                        .body())
                .contains("\"code\":\"330105\"", "\"code\":\"330106\"")
                .doesNotContain("\"code\":\"330104\"");
    }

    @Test
    void whatNoListHasIsEntered() {
        var automation = Http.automation(port);
        enter(automation, "990000", "岚江省", "lan jiang sheng", "");
        enter(automation, "990200", "澄川市", "cheng chuan shi", "");
        enter(automation, "990221", "青禾县", "qing he xian", "");
        enter(automation, "990223", "旧禾县", "jiu he xian", ", \"until\": \"2026-01-01\", \"successors\": [\"990221\"]");
        assertThat(automation.get("/api/regions?q=qhx").body()).contains("岚江省澄川市青禾县");
        assertThat(automation.get("/api/regions/990221").body()).contains("旧禾县");
        assertThat(regions.isInside("990223", "990221", LocalDate.of(2026, 11, 30)))
                .isTrue();
        assertThat(regions.isInside("990223", "990221", LocalDate.of(2025, 11, 30)))
                .isFalse();
        assertThat(regions.isInside("none", "990221", LocalDate.of(2025, 11, 30)))
                .isFalse();
    }

    @Test
    void whatIsNoDivisionIsRefused() {
        var automation = Http.automation(port);
        assertProblem(automation.get("/api/regions/123"), 404, "region.unknown");
        assertProblem(automation.get("/api/regions?parent=999999"), 404, "region.unknown");
        assertProblem(automation.get("/api/regions?name=x"), 400, "request.parameter-unknown");
        var orphan = automation.post(
                "/api/regions",
                "{\"code\": \"980101\", \"name\": \"x\", \"pinyin\": \"Xx\", \"successors\": [\"11\"]}");
        assertThat(orphan.statusCode()).isEqualTo(422);
        assertThat(orphan.body()).contains("region.no-parent", "region.pinyin", "region.successor");
        assertProblem(
                automation.post("/api/regions", "{\"code\": \"98\", \"name\": \"x\", \"pinyin\": \"x\", \"a\": 1}"),
                400,
                "request.field-unknown");
    }

    private static void enter(Http automation, String code, String name, String pinyin, String more) {
        var answer = automation.post(
                "/api/regions",
                "{\"code\": \"%s\", \"name\": \"%s\", \"pinyin\": \"%s\"%s}".formatted(code, name, pinyin, more));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }

    private static void assertProblem(HttpResponse<String> answer, int status, String code) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.body()).contains("\"code\":\"" + code + "\"");
    }
}

package io.yuanliu.server.calendar.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.yuanliu.server.Http;
import io.yuanliu.server.PlatformTest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@PlatformTest(own = true)
class CalendarIT {
    @LocalServerPort
    int port;

    @Test
    void aYearIsToldWithItsSource() {
        assertThat(Http.automation(port).get("/api/calendar/2026").body())
                .contains("chinese-days", "\"day\":\"2026-10-10\",\"works\":true", "国庆节");
    }

    @Test
    void aMissingYearIsSaidAndCanBeEntered() {
        var automation = Http.automation(port);
        var admin = Http.admin(port);
        var path = "/api/calendar/deadline?span=3wd&from=2026-12-30T09:00:00%2B08:00";
        assertProblem(automation.get("/api/calendar/2027"), 404, "calendar.year-unknown");
        assertThat(automation.get(path).body())
                .contains("\"certain\":false", "2027", "\"at\":\"2027-01-04T16:00:00Z\"");
        var year = """
                {"source": "通知", "days": [
                  {"day": "2027-01-01", "kind": "rest", "zh": "元旦", "en": "New Year's Day"},
                  {"day": "2027-01-02", "kind": "work", "zh": "元旦", "en": "New Year's Day"}]}
                """;
        assertProblem(automation.put("/api/calendar/2027", year), 403, "access.right-missing");
        assertThat(admin.put("/api/calendar/2027", year).statusCode()).isEqualTo(200);
        assertThat(automation.get(path).body()).contains("\"certain\":true", "\"at\":\"2027-01-04T16:00:00Z\"");
    }

    @Test
    void whatIsNoYearIsRefused() {
        var admin = Http.admin(port);
        var day = "{\"source\": \"x\", \"days\": [{\"day\": \"%s\", \"kind\": \"%s\", \"zh\": \"a\", \"en\": \"a\"}]}";
        assertProblem(admin.put("/api/calendar/2028", day.formatted("2027-01-01", "rest")), 422, "calendar.day");
        assertProblem(
                admin.put("/api/calendar/2028", day.formatted("2028-01-03", "work")), 422, "calendar.worked-weekday");
        assertProblem(admin.put("/api/calendar/2028", day.formatted("2028-01-03", "wrok")), 422, "calendar.kind");
        assertProblem(admin.put("/api/calendar/2028", "{\"source\": \"x\"}"), 422, "calendar.no-days");
        assertProblem(admin.get("/api/calendar/deadline?span=3x"), 400, "request.parameter-type");
        assertProblem(admin.get("/api/calendar/deadline?span=3d&from=now"), 400, "request.parameter-type");
    }

    private static void assertProblem(HttpResponse<String> answer, int status, String code) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.body()).contains("\"code\":\"" + code + "\"");
    }
}

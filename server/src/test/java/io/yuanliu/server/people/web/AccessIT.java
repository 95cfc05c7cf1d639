package io.yuanliu.server.people.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.yuanliu.server.Http;
import io.yuanliu.server.PlatformTest;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@PlatformTest
class AccessIT {
    private static final String PARTY = "91350100M000100Y43";

    @LocalServerPort
    int port;

    @Test
    void withoutATokenNothingAnswersButThePublicAddresses() {
        var anybody = Http.anybody(port);
        for (var path : new String[] {
            "/api/session", "/api/clients", "/api/records", "/api/nothing", "/epcis/v2/events", "/actuator/env", "/x"
        }) {
            assertProblem(anybody.get(path), 401, "unauthenticated", "access.no-token");
        }
        assertThat(anybody.get("/actuator/health").statusCode()).isEqualTo(200);
        assertThat(anybody.get("/problems/nothing-of-the-kind").statusCode()).isNotEqualTo(401);
    }

    @Test
    void aWrongTokenIsToldSo() {
        var wrong = Http.anybody(port).with("Authorization", "Bearer eyJhbGciOiJIUzI1NiJ9.e30.AAAA");
        var answer = wrong.get("/api/session");
        assertProblem(answer, 401, "unauthenticated", "access.token-invalid");
        assertThat(answer.headers().firstValue("WWW-Authenticate")).hasValue("Bearer error=\"invalid_token\"");
        var unsigned = Http.anybody(port)
                .with(
                        "Authorization",
                        "Bearer eyJhbGciOiJub25lIn0.eyJzdWIiOiJ0ZXN0LWNsaWVudCIsImlzcyI6Inl1YW5saXUifQ.");
        assertProblem(unsigned.get("/api/session"), 401, "unauthenticated", "access.token-invalid");
    }

    @Test
    void aTokenWithoutTheRightIsRefused() {
        var automation = Http.automation(port);
        assertThat(automation.get("/api/session").body())
                .contains("\"kind\":\"AUTOMATION\"")
                .contains("CAPTURE");
        assertProblem(automation.get("/api/clients"), 403, "forbidden", "access.right-missing");
        assertProblem(automation.get("/api/users"), 403, "forbidden", "access.right-missing");
        assertProblem(automation.get("/api/operations"), 403, "forbidden", "access.right-missing");
        assertProblem(automation.post("/api/clients", "{}"), 403, "forbidden", "access.right-missing");
    }

    @Test
    void aWrongSecretGetsNoToken() {
        var answer = Http.anybody(port).token(PlatformTest.CLIENT_ID, "wrong");
        assertProblem(answer, 401, "unauthenticated", "access.wrong-credentials");
        assertThat(answer.body()).contains("\"error\":\"invalid_client\"");
        assertThat(answer.headers().firstValue("WWW-Authenticate"))
                .hasValueSatisfying(value -> assertThat(value).startsWith("Basic"));
        assertProblem(
                Http.anybody(port).token("nobody-of-that-name", "wrong"),
                401,
                "unauthenticated",
                "access.wrong-credentials");
        assertProblem(
                Http.anybody(port).post("/oauth2/token", "application/x-www-form-urlencoded", "grant_type=password"),
                400,
                "unreadable",
                "access.grant-type");
    }

    @Test
    void aPersonSignsInChangesThingsAndSignsOut() {
        var admin = Http.admin(port);
        assertThat(admin.get("/api/session").body())
                .contains("\"name\":\"admin\"")
                .contains("MANAGE_ACCESS");
        assertThat(admin.get("/api/clients").statusCode()).isEqualTo(200);
        assertThat(admin.delete("/api/session").statusCode()).isEqualTo(204);
        assertProblem(admin.get("/api/clients"), 401, "unauthenticated", "access.no-token");
    }

    @Test
    void theSessionCookieIsOutOfReach() {
        var answer = Http.anybody(port)
                .post("/api/session", "{\"name\":\"admin\",\"password\":\"" + PlatformTest.ADMIN_PASSWORD + "\"}");
        var cookies = answer.headers().allValues("Set-Cookie");
        assertThat(cookies)
                .anySatisfy(cookie -> assertThat(cookie)
                        .startsWith("YUANLIU-SESSION=")
                        .contains("HttpOnly")
                        .contains("SameSite=Strict")
                        .contains("Path=/"));
        assertThat(cookies)
                .anySatisfy(cookie -> assertThat(cookie)
                        .startsWith("XSRF-TOKEN=")
                        .contains("SameSite=Strict")
                        .doesNotContain("HttpOnly"));
    }

    @Test
    void aChangeByCookieNeedsTheCsrfToken() {
        var admin = Http.admin(port);
        var forged = admin.request("/api/clients")
                .header("Content-Type", "application/json")
                .POST(java.net.http.HttpRequest.BodyPublishers.ofString("{\"id\":\"forged\",\"name\":\"x\"}"))
                .build();
        assertProblem(admin.send(forged), 403, "forbidden", "access.csrf");
        assertThat(admin.get("/api/clients?size=200").body()).doesNotContain("forged");
    }

    @Test
    void aPartnerClientIsShownItsSecretOnceAndCanBeEnded() {
        var admin = Http.admin(port);
        var made = admin.post(
                "/api/clients",
                "{\"id\":\"partner-1\",\"name\":\"<b>康裕</b>\",\"party\":\"%s\",\"rights\":[\"capture\",\"read\"]}"
                        .formatted(PARTY));
        assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
        var secret = made.body().replaceAll("(?s).*\"secret\"\\s*:\\s*\"([^\"]+)\".*", "$1");
        assertThat(admin.get("/api/clients?size=200").body())
                .contains("partner-1")
                .contains("uscc:" + PARTY)
                .doesNotContain(secret);
        var partner = Http.client(port, "partner-1", secret);
        assertThat(partner.get("/api/session").body()).contains("uscc:" + PARTY).contains("PARTNER");
        assertThat(admin.delete("/api/clients/partner-1").statusCode()).isEqualTo(204);
        assertProblem(partner.get("/api/session"), 401, "unauthenticated", "access.token-invalid");
        assertProblem(
                Http.anybody(port).token("partner-1", secret), 401, "unauthenticated", "access.wrong-credentials");
        assertProblem(admin.delete("/api/clients/partner-1"), 404, "not-found", "access.client-unknown");
    }

    @Test
    void allFaultsOfAClientAreToldAtOnce() {
        var answer = Http.admin(port)
                .with("Accept-Language", "en")
                .post(
                        "/api/clients",
                        "{\"id\":\"A B\",\"party\":\"91350100M000100Y44\",\"rights\":[\"manage_access\"],\"extra\":1}");
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body())
                .contains("\"pointer\":\"/id\"")
                .contains("\"pointer\":\"/name\"")
                .contains("\"pointer\":\"/party\"")
                .contains("\"pointer\":\"/rights\"")
                .contains("\"pointer\":\"/extra\"")
                .contains("is missing");
    }

    @Test
    void aFirstPasswordMustBeChanged() {
        var admin = Http.admin(port);
        var made = admin.post(
                "/api/users", "{\"name\":\"clerk\",\"displayName\":\"县局\",\"kind\":\"official\",\"region\":\"9902\"}");
        assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
        var password = made.body().replaceAll("(?s).*\"password\"\\s*:\\s*\"([^\"]+)\".*", "$1");
        var clerk = Http.user(port, "clerk", password);
        assertThat(clerk.get("/api/session").body()).contains("\"mustChangePassword\":true");
        for (var address : List.of("/api/parties", "/api/notices", "/api/notices/preferences", "/api/views")) {
            assertProblem(clerk.get(address), 403, "forbidden", "access.must-change-password");
        }
        assertProblem(
                clerk.post("/api/session/password", "{\"current\":\"%s\",\"new\":\"short\"}".formatted(password)),
                422,
                "refused",
                "access.password-weak");
        assertProblem(
                clerk.post("/api/session/password", "{\"current\":\"%s\",\"new\":\"Lan-Jiang-9\"}".formatted(password)),
                422,
                "refused",
                "access.password-weak");
        var changed = clerk.post(
                "/api/session/password", "{\"current\":\"%s\",\"new\":\"Lan-Jiang-9902\"}".formatted(password));
        assertThat(changed.statusCode()).as(changed.body()).isEqualTo(204);
        assertProblem(clerk.get("/api/users"), 403, "forbidden", "access.right-missing");
        assertThat(admin.delete("/api/users/clerk").statusCode()).isEqualTo(204);
        assertThat(clerk.get("/api/session").statusCode()).isEqualTo(401);
    }

    @Test
    void aPersonIsGivenMoreForATimeAndLosesItAgain() {
        var admin = Http.admin(port);
        admin.post("/api/users", """
                {"name": "vet", "displayName": "所长", "kind": "official", "region": "9902", "categories": ["livestock"]}
                """);
        var given = admin.post("/api/grants", """
                {"holder": "user:vet", "role": "代理科长", "region": "990305", "stages": ["farm"], "until": "2099-12-31",
                 "rights": ["read", "capture", "correct"], "authority": "%s"}
                """.formatted(PARTY));
        assertThat(given.statusCode()).as(given.body()).isEqualTo(201);
        assertThat(given.body()).contains("\"until\":\"2099-12-31T16:00:00Z\"", "uscc:" + PARTY, "user:admin");
        assertThat(admin.get("/api/grants?holder=user:vet").body()).contains("9902\"", "990305\"", "代理科长");
        assertThat(admin.get("/api/users?size=200").body()).contains("代理科长");
        var id = given.body().replaceAll("(?s).*\"id\":\"([^\"]+)\".*", "$1");
        assertThat(admin.delete("/api/grants/" + id).statusCode()).isEqualTo(204);
        assertProblem(admin.delete("/api/grants/" + id), 404, "not-found", "access.grant-unknown");
        assertThat(admin.get("/api/grants?holder=user:vet").body()).doesNotContain("990305");
        assertThat(admin.get("/api/operations").body()).contains("grant.give", "grant.end", "收回授权");
    }

    @Test
    void whatCannotBeGivenIsRefused() {
        var admin = Http.admin(port);
        var read = "\"rights\": [\"read\"]}";
        assertProblem(
                admin.post("/api/grants", "{\"holder\": \"user:admin\", " + read), 422, "refused", "access.grant-self");
        assertProblem(
                admin.post("/api/grants", "{\"holder\": \"user:nobody\", \"region\": \"99\", " + read),
                404,
                "not-found",
                "access.holder-unknown");
        admin.post(
                "/api/users",
                "{\"name\": \"vet2\", \"displayName\": \"x\", \"kind\": \"official\", \"region\": \"99\"}");
        var faulty = admin.post("/api/grants", """
                {"holder": "user:vet2", "region": "99021", "until": "2020-01-01", "rights": ["operate"], "regio": "99"}
                """);
        assertThat(faulty.statusCode()).isEqualTo(400);
        assertThat(faulty.body()).contains("access.until-past", "access.right-unknown", "\"/regio\"");
        assertProblem(
                Http.automation(port).get("/api/grants?holder=user:vet2"), 403, "forbidden", "access.right-missing");
    }

    @Test
    void guessingIsSlowedDown() {
        var guesser = Http.anybody(port);
        var guess = "{\"name\":\"guessed\",\"password\":\"wrong-wrong\"}";
        for (int attempt = 0; attempt < 5; attempt++) {
            assertProblem(guesser.post("/api/session", guess), 401, "unauthenticated", "access.wrong-credentials");
        }
        var slowed = guesser.post("/api/session", guess);
        assertProblem(slowed, 429, "too-many", "access.too-many-attempts");
        assertThat(slowed.headers().firstValueAsLong("Retry-After")).isPresent();
    }

    @Test
    void theOperationLogTellsWhatWasDone() {
        var admin = Http.admin(port);
        Http.automation(port);
        assertThat(admin.get("/api/operations?size=200").body())
                .contains("\"action\":\"session.open\"")
                .contains("\"actor\":\"client:" + PlatformTest.CLIENT_ID + "\"")
                .doesNotContain(PlatformTest.ADMIN_PASSWORD)
                .doesNotContain(PlatformTest.CLIENT_SECRET);
    }

    private static void assertProblem(HttpResponse<String> answer, int status, String slug, String code) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(answer.body())
                .contains("\"type\":\"/problems/" + slug + "\"")
                .contains("\"code\":\"" + code + "\"");
    }
}

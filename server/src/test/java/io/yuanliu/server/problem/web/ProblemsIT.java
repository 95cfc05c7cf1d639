package io.yuanliu.server.problem.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.yuanliu.server.Http;
import io.yuanliu.server.PlatformTest;
import io.yuanliu.server.records.web.Forms;
import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;

@PlatformTest
class ProblemsIT {
    @Autowired
    Problems problems;

    @LocalServerPort
    int port;

    @Test
    void problemsSpeakTheCallersLanguage() {
        assertThat(Http.anybody(port).get("/api/session").body()).contains("需要登录");
        assertThat(Http.anybody(port)
                        .with("Accept-Language", "en")
                        .get("/api/session")
                        .body())
                .contains("Sign in");
    }

    @Test
    void aProblemIsToldWhateverTheCallerWantsToRead() {
        var html = Http.anybody(port).with("Accept", "text/csv").get("/api/session");
        assertThat(html.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    }

    /** A transaction finds no database when it begins, while it runs, or when it is rolled back. */
    @Test
    void aDatabaseThatIsAwayIsNoDefect() {
        for (var failure : List.of(
                new CannotCreateTransactionException("no connection"),
                new DataAccessResourceFailureException("connection lost"),
                new TransactionSystemException("no rollback on a lost connection"))) {
            var answer = Objects.requireNonNull(
                    problems.any(new IllegalStateException("while reading", failure), new MockHttpServletRequest()));
            assertThat(answer.getStatusCode().value()).isEqualTo(503);
            assertThat(answer.getHeaders().getFirst("Retry-After")).containsOnlyDigits();
        }
    }

    @Test
    void whatIsNoTextInAnAddressIsTheCallersFault() {
        var somebody = Http.anybody(port);
        for (var path : List.of("/t?code=%FF", "/search?q=%FF", "/?lang=%FF")) {
            assertThat(somebody.get(path).statusCode()).as(path).isEqualTo(400);
        }
        var admin = Http.admin(port);
        for (var path : List.of(
                "/api/parties?q=%00",
                "/api/records?type=%00",
                "/api/views?list=%00",
                "/epcis/v2/events?EQ_bizStep=%00",
                "/api/records?to=%2B300000-01-01")) {
            var answer = admin.get(path);
            assertThat(answer.statusCode()).as(path + answer.body()).isEqualTo(400);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"+999999999-12-31", "+300000-01-01", "-5000-01-01", "0000-01-01"})
    void aYearThatNobodyKeepsIsTheSendersFault(String day) {
        var automation = Http.automation(port);
        var moment = day + "T00:00:00Z";
        for (var time : List.of(day, moment)) {
            var records = Forms.records(Forms.certificate(Forms.number(), 5, time));
            assertFault(automation.post("/api/records", records), 422, "/records/0/time");
            assertFault(automation.post("/epcis/v2/capture", """
                    {"@context": [], "type": "EPCISDocument", "schemaVersion": "2.0", "creationDate": "2026-01-01T00:00:00Z",
                     "epcisBody": {"eventList": [{"type": "ObjectEvent", "action": "OBSERVE", "eventTime": "%s",
                      "eventTimeZoneOffset": "+08:00", "epcList": ["urn:epc:id:sgtin:0614141.107346.2017"]}]}}
                    """.formatted(time)), 400, "/eventTime");
        }
        var admin = Http.admin(port);
        Forms.register(automation);
        assertFault(
                automation.post("/api/parties/" + Forms.FARM + "/licences", "{\"validFrom\": \"" + day + "\"}"),
                400,
                "validFrom");
        var written = Http.encoded(day);
        assertFault(automation.get("/api/balance?party=" + Forms.FARM + "&from=" + written), 400, "from");
        assertFault(automation.get("/api/records?to=" + written), 400, "to");
        for (var mark : List.of(
                "/api/records?after=" + mark(moment, "0", "1"),
                "/api/refusals?after=" + mark(moment, "1"),
                "/api/orders?after=" + mark(moment, "x"),
                "/api/users?after=" + mark("\0"))) {
            assertFault(admin.get(mark), 400, "request.mark");
        }
    }

    private static String mark(String... parts) {
        var bytes = String.join("\u001f", parts).getBytes(StandardCharsets.UTF_8);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static void assertFault(HttpResponse<String> answer, int status, String said) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.body()).contains(said);
    }

    @Test
    void aBodyWithoutALengthIsCutOffToo() {
        var automation = Http.automation(port);
        var endless =
                HttpRequest.BodyPublishers.ofInputStream(() -> new java.io.ByteArrayInputStream(new byte[4 << 20]));
        var answer = automation.send(automation
                .asking("/api/parties")
                .header("Content-Type", "application/json")
                .POST(endless)
                .build());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(413);
        assertThat(answer.body()).contains("request.too-large");
    }

    @Test
    void whatIsNoHttpIsAProblemToo() throws IOException {
        for (var line : new String[] {"GET /a|b HTTP/1.1", "GET /a%zz HTTP/1.1", "GET /a/../../x;y=%2e HTTP/1.1"}) {
            var answer = raw(line);
            assertThat(answer)
                    .startsWith("HTTP/1.1 400")
                    .contains("/problems/unreadable")
                    .doesNotContain("<html");
        }
    }

    @Test
    void aDefectRevealsNothingButItsNumber() {
        var request = new MockHttpServletRequest("GET", "/api/broken");
        var answer = problems.any(new IllegalStateException("password=hunter2 at line 7"), request);
        assertThat(answer).isNotNull().satisfies(told -> {
            assertThat(told.getStatusCode().value()).isEqualTo(500);
            assertThat(String.valueOf(told.getBody()))
                    .contains("platform.defect")
                    .doesNotContain("hunter2");
        });
    }

    private String raw(String line) throws IOException {
        try (var socket = new Socket("localhost", port)) {
            var request = line + "\r\nHost: localhost\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}

package io.yuanliu.server.problem.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.yuanliu.server.Http;
import io.yuanliu.server.PlatformTest;
import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
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
                "/api/users?after=AA",
                "/epcis/v2/events?EQ_bizStep=%00",
                "/api/records?to=%2B300000-01-01")) {
            var answer = admin.get(path);
            assertThat(answer.statusCode()).as(path + answer.body()).isEqualTo(400);
        }
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

package io.yuanliu.server.people.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.yuanliu.server.Http;
import io.yuanliu.server.PlatformTest;
import java.net.http.HttpRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.slf4j.LoggerFactory;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;

@PlatformTest
@ExtendWith(OutputCaptureExtension.class)
class SecretsInLogsIT {
    private static final String SECRET = "Nobody-May-Read-This-4711";

    @LocalServerPort
    int port;

    @Test
    void whatIsSecretDoesNotReachTheLog(CapturedOutput output) {
        var anybody = Http.anybody(port);
        anybody.post("/api/session", "{\"name\":\"logged\",\"password\":\"" + SECRET + "\"}");
        anybody.post("/api/session", "{\"name\":\"logged\",\"password\":\"" + SECRET);
        anybody.post("/api/session", "{\"name\":7,\"password\":{\"x\":\"" + SECRET + "\"}}");
        anybody.token("logged", SECRET);
        anybody.send(anybody.request("/oauth2/token?client_secret=" + SECRET)
                .header("Authorization", "Basic " + SECRET)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("grant_type=client_credentials&client_secret=" + SECRET))
                .build());
        Http.anybody(port).with("Authorization", "Bearer " + SECRET).get("/api/session");
        Http.admin(port).post("/api/session/password", "{\"current\":\"" + SECRET + "\",\"new\":\"" + SECRET + "\"}");
        LoggerFactory.getLogger(SecretsInLogsIT.class).warn("the log is heard");
        assertThat(output.getAll())
                .contains("the log is heard")
                .doesNotContain(SECRET)
                .doesNotContain(PlatformTest.ADMIN_PASSWORD)
                .doesNotContain(PlatformTest.CLIENT_SECRET);
    }
}

package io.yuanliu.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * The description of every address is made from the code and kept beside it: a change of an interface shows in review.
 * {@code mvn -pl server -am verify -Dit.test=OpenApiIT -Dopenapi.write=true} writes it anew.
 */
@PlatformTest
class OpenApiIT {
    private static final Path KEPT = Path.of("../docs/reference/openapi.yaml");

    @LocalServerPort
    int port;

    @Test
    void isKeptAsItIs() throws IOException {
        var answer = Http.automation(port).get("/api/openapi.yaml");
        assertThat(answer.statusCode()).isEqualTo(200);
        var made = answer.body().replaceAll("http://localhost:\\d+", "http://localhost:8080");
        if (Boolean.getBoolean("openapi.write")) Files.writeString(KEPT, made);
        assertThat(made).as("docs/reference/openapi.yaml").isEqualTo(Files.readString(KEPT));
    }
}

package io.yuanliu.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.yuanliu.server.scope.Asker;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springdoc.core.utils.SpringDocUtils;
import org.springdoc.webmvc.api.OpenApiWebMvcResource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.mock.web.MockHttpServletRequest;

/**
 * The description of every address is made from the code and kept beside it: a change of an interface shows in review.
 * {@code mvn -pl server -am verify -Dit.test=OpenApiIT -Dopenapi.write=true} writes it anew.
 */
@PlatformTest
class OpenApiIT {
    private static final Path KEPT = Path.of("../docs/reference/openapi.yaml");

    static {
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(Asker.class);
    }

    @LocalServerPort
    int port;

    @Autowired
    OpenApiWebMvcResource description;

    @Test
    void isKeptAsItIs() throws IOException {
        var made = made();
        if (Boolean.getBoolean("openapi.write")) Files.writeString(KEPT, made);
        assertThat(made).as("docs/reference/openapi.yaml").isEqualTo(Files.readString(KEPT));
    }

    @Test
    void isServedToEverybody() throws IOException {
        var answer = Http.anybody(port).get("/api/openapi.yaml");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo(Files.readString(KEPT));
    }

    private String made() throws IOException {
        var request = new MockHttpServletRequest("GET", "/v3/api-docs.yaml");
        request.setServerPort(8080);
        var made = description.openapiYaml(request, "/v3/api-docs.yaml", Locale.ENGLISH);
        return new String(made, StandardCharsets.UTF_8);
    }
}

package io.yuanliu.server.paging.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.yuanliu.server.Http;
import io.yuanliu.server.PlatformTest;
import java.util.TreeSet;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Whatever is asked below {@code /api}: a parameter that the question does not know is refused, never left out. */
@PlatformTest
@DisplayName("A misspelt parameter")
class KnownParametersIT {
    @LocalServerPort
    int port;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mappings;

    @Test
    void isRefusedByEveryQuestion() {
        var admin = Http.admin(port);
        var heedless = new TreeSet<String>();
        int asked = 0;
        for (var info : mappings.getHandlerMethods().keySet()) {
            if (!info.getMethodsCondition().getMethods().contains(RequestMethod.GET)) {
                continue;
            }
            for (var pattern : info.getPatternValues()) {
                if (pattern.startsWith("/api/")) {
                    asked++;
                    var answer = admin.get(pattern.replaceAll("\\{[^/]*}", "2026") + "?surelyUnknown=1");
                    if (!answer.body().contains("request.parameter-unknown")) {
                        heedless.add(pattern + " " + answer.statusCode());
                    }
                }
            }
        }
        assertThat(asked).isGreaterThan(40);
        assertThat(heedless).isEmpty();
    }

    @Test
    void isToldWithTheNearestThatIsKnown() {
        var answer = Http.admin(port).get("/api/balance?party=uscc:91110000600037341L&form=2026-01-01");
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("form", "from");
    }
}

package io.yuanliu.server.search;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import io.yuanliu.server.Http;
import io.yuanliu.server.PlatformProcess;
import io.yuanliu.server.log.LogPosition;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A platform that is killed and starts again finds what it found, and so does one whose index is gone. */
class SearchRestartIT {
    @TempDir
    Path folder;

    @Test
    void findsEverythingAfterAKillAndWithoutItsIndex() throws IOException, InterruptedException {
        try (var first = PlatformProcess.start(folder, Map.of())) {
            var http = Http.automation(first.port());
            register(http, 1);
            capture(http, "K1");
            assertFound(http);
            register(http, 2);
            capture(http, "K2");
            first.kill();
        }
        try (var second = PlatformProcess.start(folder, Map.of())) {
            var http = Http.automation(second.port());
            assertFound(http, 2);
            second.kill();
        }
        delete(folder.resolve("search"));
        try (var third = PlatformProcess.start(folder, Map.of())) {
            assertThat(third.output()).contains("Search builds its index");
            assertFound(Http.automation(third.port()), 2);
            third.kill();
        }
    }

    private static void register(Http http, int number) {
        var answer = http.post("/api/parties", """
                {"id": "operator:993121002003%d", "name": "溯溪新发地第%d商行", "region": "993121"}
                """.formatted(number, number));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    }

    private static void capture(Http http, String lot) {
        var answer = http.post("/epcis/v2/events", """
                {"@context": ["https://ref.gs1.org/standards/epcis/2.0.0/epcis-context.jsonld"],
                 "type": "ObjectEvent", "eventTime": "2026-03-02T04:00:00Z", "eventTimeZoneOffset": "+08:00",
                 "action": "ADD", "bizStep": "commissioning",
                 "quantityList": [{"epcClass": "urn:epc:class:lgtin:690123.0993121.%s"}]}
                """.formatted(lot));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        http.with(
                LogPosition.HEADER,
                answer.headers().firstValue(LogPosition.HEADER).orElseThrow());
    }

    private static void assertFound(Http http) throws InterruptedException {
        assertFound(http, 1);
    }

    private static void assertFound(Http http, int number) throws InterruptedException {
        for (int i = 1; i <= number; i++) {
            assertThat(soon(http, "sxxfdd" + "&kind=party", number)).hasSize(number);
            assertThat(soon(http, "K" + i + "&kind=unit", 1)).containsExactly("(01)06901239931216(10)K" + i);
        }
    }

    private static List<String> soon(Http http, String query, int wanted) throws InterruptedException {
        List<String> titles = List.of();
        for (int tried = 0; tried < 100 && titles.size() < wanted; tried++) {
            titles = JsonPath.read(http.get("/api/search?q=" + query).body(), "$.groups[*].found.items[*].title");
            Thread.sleep(titles.size() < wanted ? 100 : 0);
        }
        return titles;
    }

    private static void delete(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}

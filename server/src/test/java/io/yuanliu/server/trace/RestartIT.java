package io.yuanliu.server.trace;

import static org.assertj.core.api.Assertions.assertThat;

import io.yuanliu.server.Http;
import io.yuanliu.server.PlatformProcess;
import io.yuanliu.server.log.LogPosition;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A platform that starts again has its trace from the snapshot, and what came after it from the log. */
class RestartIT {
    private static final String USED = "Trace has read its snapshot";

    @TempDir
    Path folder;

    @Test
    void goesOnFromTheSnapshotAfterAStopAndAfterAKill() throws IOException {
        try (var first = PlatformProcess.start(folder, Map.of())) {
            assertThat(first.output()).contains("Trace has no snapshot");
            captured(first, "seed", "grain");
            assertThat(first.stop()).isIn(0, 143);
        }
        try (var second = PlatformProcess.start(folder, Map.of())) {
            assertThat(second.output()).contains(USED);
            var http = captured(second, "grain", "flour");
            assertThat(downstream(http, "seed")).contains("\"" + id("grain") + "\"", "\"" + id("flour") + "\"");
            second.kill();
        }
        try (var third = PlatformProcess.start(folder, Map.of())) {
            assertThat(third.output()).contains(USED);
            assertThat(downstream(Http.automation(third.port()), "seed"))
                    .contains("\"" + id("grain") + "\"", "\"" + id("flour") + "\"");
            third.kill();
        }
    }

    private static Http captured(PlatformProcess platform, String from, String to) {
        var http = Http.automation(platform.port());
        var answer = http.post("/epcis/v2/events", """
                {"@context": ["https://ref.gs1.org/standards/epcis/2.0.0/epcis-context.jsonld"],
                 "type": "TransformationEvent", "eventTime": "2026-03-02T04:00:00Z", "eventTimeZoneOffset": "+08:00",
                 "inputQuantityList": [{"epcClass": "%s"}], "outputQuantityList": [{"epcClass": "%s"}]}
                """.formatted(id(from), id(to)));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return http.with(
                LogPosition.HEADER,
                answer.headers().firstValue(LogPosition.HEADER).orElseThrow());
    }

    private static String downstream(Http http, String unit) {
        return http.get("/api/trace?direction=downstream&id=" + Http.encoded(id(unit)))
                .body();
    }

    private static String id(String name) {
        return "urn:epc:class:lgtin:4012345.012345." + name;
    }
}

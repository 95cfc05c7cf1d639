package io.yuanliu.server.trace;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import io.yuanliu.server.Http;
import io.yuanliu.server.PlatformProcess;
import io.yuanliu.server.log.LogPosition;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole platform on a log of four shards: who writes into which one shows nowhere but in positions. */
class FourShardsIT {
    private static final int PROGRAMS = 6;
    private static final String PARTY = "93990221MA7LQ0051T";

    @Test
    void aChainToldIntoSeveralShardsIsOneTraceAlsoAfterAKill(@TempDir Path folder) throws Exception {
        List<LogPosition> written;
        List<String> secrets;
        try (var platform = start(folder)) {
            register(platform);
            secrets = IntStream.range(0, PROGRAMS)
                    .mapToObj(i -> program(platform, i))
                    .toList();
            written = tellTheChain(platform, secrets);
            assertThat(written.stream().map(LogPosition::shard).distinct()).hasSizeGreaterThan(2);
            assertThatTheTraceIsWhole(platform, written);
            platform.kill();
        }
        try (var platform = start(folder)) {
            assertThatTheTraceIsWhole(platform, written);
            assertThat(tellTheChain(platform, secrets))
                    .as("what is there already")
                    .isEqualTo(written);
        }
    }

    private static PlatformProcess start(Path folder) throws Exception {
        return PlatformProcess.start(folder, Map.of(), "--yuanliu.capture.shards=4");
    }

    private static void register(PlatformProcess platform) {
        var answer = Http.automation(platform.port()).post("/api/parties", """
                        {"id": "%s", "name": "绿畦蔬菜合作社", "nodes": ["grower"], "categories": ["agri"],
                         "region": "990221"}
                        """.formatted(PARTY));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    }

    private static String program(PlatformProcess platform, int number) {
        var made = Http.admin(platform.port())
                .post(
                        "/api/clients",
                        "{\"id\": \"program-%d\", \"name\": \"%d\", \"party\": \"%s\"}"
                                .formatted(number, number, PARTY));
        assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
        return JsonPath.read(made.body(), "$.secret");
    }

    /** Each program makes one lot into the next. */
    private static List<LogPosition> tellTheChain(PlatformProcess platform, List<String> secrets) {
        var positions = new ArrayList<LogPosition>();
        for (int i = 0; i < secrets.size(); i++) {
            var answer = Http.client(platform.port(), "program-" + i, secrets.get(i))
                    .post("/epcis/v2/events", """
                            {"@context": ["https://ref.gs1.org/standards/epcis/2.0.0/epcis-context.jsonld",
                             {"yuanliu": "urn:yuanliu:ns:"}], "yuanliu:party": "urn:yuanliu:uscc:%s",
                             "type": "TransformationEvent", "eventID": "urn:example:step:%d",
                             "eventTime": "2026-03-0%dT04:00:00Z", "eventTimeZoneOffset": "+08:00",
                             "inputQuantityList": [{"epcClass": "%s"}], "outputQuantityList": [{"epcClass": "%s"}]}
                            """.formatted(PARTY, i, i + 1, lot(i), lot(i + 1)));
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
            positions.addAll(LogPosition.parse(
                    answer.headers().firstValue(LogPosition.HEADER).orElseThrow()));
        }
        return positions;
    }

    private static String lot(int number) {
        return "urn:epc:class:lgtin:4012345.012345.L" + number;
    }

    private static void assertThatTheTraceIsWhole(PlatformProcess platform, List<LogPosition> written) {
        var answer = Http.automation(platform.port())
                .with(LogPosition.HEADER, LogPosition.write(written))
                .get("/api/trace?direction=downstream&id=" + Http.encoded(lot(0)));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(JsonPath.<List<String>>read(answer.body(), "$.units[*].id"))
                .containsExactlyElementsOf(IntStream.rangeClosed(0, PROGRAMS)
                        .mapToObj(FourShardsIT::lot)
                        .toList());
    }
}

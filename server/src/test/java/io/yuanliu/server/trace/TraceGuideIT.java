package io.yuanliu.server.trace;

import static org.assertj.core.api.Assertions.assertThat;

import io.yuanliu.core.data.Data;
import io.yuanliu.server.Http;
import io.yuanliu.server.PlatformTest;
import io.yuanliu.server.log.LogPosition;
import io.yuanliu.wire.json.JsonReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Does what docs/guide/trace.md tells its reader to do, and gets what it says he will. */
@PlatformTest(own = true)
class TraceGuideIT {
    private static final Path GUIDE = Path.of("../docs/guide/trace.md");

    @LocalServerPort
    int port;

    private String guide = "";

    @BeforeEach
    void readGuide() throws IOException {
        guide = Files.readString(GUIDE);
    }

    @Test
    void theGuideSaysWhatHappens() {
        var http = Http.automation(port);
        var captured = http.post("/epcis/v2/capture", block("json document"));
        assertThat(captured.statusCode()).as(captured.body()).isEqualTo(202);
        var position = captured.headers().firstValue(LogPosition.HEADER).orElseThrow();
        http.with(LogPosition.HEADER, position);

        var downstream = http.get("/api/trace?direction=downstream&id=" + Http.encoded(asked(0)));
        assertThat(downstream.statusCode()).as(downstream.body()).isEqualTo(200);
        assertThat(json(downstream.body()).without("millis")).isEqualTo(json(block("json downstream")));

        var upstream = http.get("/api/trace?direction=upstream&id=" + Http.encoded(asked(1)));
        assertThat(units(json(upstream.body())))
                .containsExactly(
                        "urn:epc:id:sscc:4012345.0111111111",
                        "urn:epc:class:lgtin:4012345.098765.BREAD-1",
                        "urn:epc:class:lgtin:4012345.012345.FLOUR-1");
    }

    private String block(String kind) {
        var block = Pattern.compile("```" + kind + "\n(.*?)```", Pattern.DOTALL).matcher(guide);
        assertThat(block.find()).as(kind).isTrue();
        return block.group(1);
    }

    /** The identifiers of the guide's questions, in order. */
    private String asked(int number) {
        return Pattern.compile("--data-urlencode \"id=([^\"]+)\"")
                .matcher(guide)
                .results()
                .map(match -> match.group(1))
                .toList()
                .get(number);
    }

    private static List<String> units(Data.Fields answer) {
        return answer.get("units") instanceof Data.Items(var units)
                ? units.stream().map(unit -> ((Data.Fields) unit).text("id")).toList()
                : List.of();
    }

    private static Data.Fields json(String text) {
        return (Data.Fields) Objects.requireNonNull(
                JsonReader.read(text.getBytes(StandardCharsets.UTF_8)).data());
    }
}

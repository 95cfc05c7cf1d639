package io.yuanliu.server.epcis.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.yuanliu.core.data.Data;
import io.yuanliu.server.GuideScript;
import io.yuanliu.server.PlatformTest;
import io.yuanliu.wire.json.JsonReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The commands of docs/guide/capture.md, one after the other, and the answers that the page shows. */
@PlatformTest(own = true)
class CaptureGuideIT {
    private static final Path GUIDE = Path.of("../docs/guide/capture.md");
    private static final Pattern STEP = Pattern.compile("(?ms)^```sh\n(.*?)^```$(?:\\s+^```json\n(.*?)^```$)?");
    private static final String ANYTHING = "…";

    @LocalServerPort
    int port;

    @TempDir
    Path folder;

    /** What a reader types, and what the page says is answered. */
    private record Step(String command, @Nullable String answer) {}

    @Test
    void everyCommandIsAnsweredAsThePageSays() throws Exception {
        var steps = STEP.matcher(Files.readString(GUIDE))
                .results()
                .map(step -> new Step(step.group(1), step.group(2)))
                .toList();
        assertThat(steps.stream().filter(step -> step.answer() != null)).hasSizeGreaterThan(8);
        var answers = answers(steps);
        for (int i = 0; i < steps.size(); i++) {
            var step = steps.get(i);
            if (step.answer() != null) {
                var differences = new ArrayList<String>();
                compare("", json(step.answer()), json(answers.get(i)), differences);
                assertThat(differences)
                        .as(step.command() + "\nanswered " + answers.get(i))
                        .isEmpty();
            }
        }
    }

    private List<String> answers(List<Step> steps) throws Exception {
        var script = new StringBuilder();
        for (int i = 0; i < steps.size(); i++) {
            script.append("{\n")
                    .append(steps.get(i).command())
                    .append("} > answer.")
                    .append(i)
                    .append('\n');
        }
        GuideScript.run(script.toString(), folder, port);
        var answers = new ArrayList<String>();
        for (int i = 0; i < steps.size(); i++) {
            answers.add(Files.readString(folder.resolve("answer." + i)));
        }
        return answers;
    }

    /** Everything that the page shows must be there; what it leaves out may be. */
    private static void compare(String at, Data shown, @Nullable Data answered, List<String> differences) {
        switch (shown) {
            case Data.Fields(var fields) ->
                fields.forEach((name, value) -> compare(
                        at + "/" + name,
                        value,
                        answered instanceof Data.Fields there ? there.get(name) : null,
                        differences));
            case Data.Items(var items) -> {
                if (!(answered instanceof Data.Items(var there)) || there.size() != items.size()) {
                    differences.add(at + " is " + answered);
                    return;
                }
                for (int i = 0; i < items.size(); i++) {
                    compare(at + "/" + i, items.get(i), there.get(i), differences);
                }
            }
            case Data.Text(var text) -> {
                if (!(answered instanceof Data.Text(var there))
                        || !pattern(text).matcher(there).matches()) {
                    differences.add(at + " is " + answered);
                }
            }
            case Data.Decimal(var number) -> {
                if (!(answered instanceof Data.Decimal(var there)) || number.compareTo(there) != 0) {
                    differences.add(at + " is " + answered);
                }
            }
            case Data.Flag _, Data.Nothing _ -> {
                if (!shown.equals(answered)) {
                    differences.add(at + " is " + answered);
                }
            }
        }
    }

    private static Pattern pattern(String shown) {
        var quoted = new StringBuilder();
        for (var part : shown.split(ANYTHING, -1)) {
            quoted.append(quoted.isEmpty() ? "" : ".*").append(Pattern.quote(part));
        }
        return Pattern.compile(quoted.toString(), Pattern.DOTALL);
    }

    private static Data json(String text) {
        return Objects.requireNonNull(
                JsonReader.read(text.getBytes(StandardCharsets.UTF_8)).data(), text);
    }
}

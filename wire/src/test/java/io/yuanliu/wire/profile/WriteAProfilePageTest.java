package io.yuanliu.wire.profile;

import static org.assertj.core.api.Assertions.assertThat;

import io.yuanliu.core.finding.Finding;
import io.yuanliu.core.profile.Profile;
import io.yuanliu.core.profile.fact.FactForms;
import io.yuanliu.wire.profile.example.Example;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The guide to writing a profile")
class WriteAProfilePageTest {
    private static final Path PAGE = Path.of("..", "docs", "guide", "write-a-profile.md");
    private static final Pattern FILE = Pattern.compile("(?ms)^```(?:yaml|json) (profiles/\\S+)\\n(.*?)^```$");

    @TempDir
    Path folder = Path.of("");

    private Map<String, Profile> profiles = Map.of();

    @BeforeEach
    void takeTheFilesFromThePage() throws IOException {
        for (var file : FILE.matcher(Files.readString(PAGE)).results().toList()) {
            var path = folder.resolve(file.group(1));
            Files.createDirectories(path.getParent());
            Files.writeString(path, file.group(2));
        }
        profiles = ProfileReader.readFolder(folder.resolve("profiles"));
    }

    @Test
    void itsProfileCanBeRead() {
        assertThat(profiles).containsOnlyKeys("honey");
        assertThat(profiles.get("honey"))
                .satisfies(honey -> assertThat(honey.records()).containsOnlyKeys("treatment", "harvest", "sale"));
    }

    @Test
    void itsValidExamplesHaveNoFindingAndCoverEveryRecordType() throws IOException {
        var examples = examples("valid");
        assertThat(examples).hasSize(3);
        assertThat(examples)
                .allSatisfy(example -> assertThat(example.findings(profiles, FactForms.STANDARD))
                        .isEmpty());
    }

    @Test
    void itsInvalidExamplesHaveTheFindingOfTheirNameAndCoverEveryRule() throws IOException {
        var codes = new TreeSet<String>();
        for (var example : examples("invalid")) {
            assertThat(example.findings(profiles, FactForms.STANDARD))
                    .extracting(Finding::code)
                    .containsExactly(example.expected());
            codes.add(example.expected());
        }
        assertThat(codes)
                .containsExactly(
                        "honey.harvested-too-early",
                        "honey.lot-number-used",
                        "honey.oversold",
                        "honey.sold-without-harvest");
    }

    private List<Example> examples(String kind) throws IOException {
        try (var files = Files.list(folder.resolve("profiles/honey").resolve(kind))) {
            return files.map(ExampleFiles::read).collect(Collectors.toList());
        }
    }
}

package io.yuanliu.wire.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.yuanliu.core.finding.Finding;
import io.yuanliu.core.profile.GuardTemplate;
import io.yuanliu.core.profile.Profile;
import io.yuanliu.core.profile.RecordType;
import io.yuanliu.core.profile.fact.FactForms;
import io.yuanliu.wire.profile.example.Example;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

@DisplayName("Profiles prove themselves")
class ProfilesTest {
    private static final Path FOLDER = Path.of("..", "profiles");

    private static Map<String, Profile> profiles = Map.of();

    @BeforeAll
    static void read() {
        profiles = ProfileReader.readFolder(FOLDER);
    }

    @TestFactory
    Stream<DynamicTest> aValidExampleHasNoFinding() {
        return examples("valid")
                .map(file ->
                        dynamicTest(name(file), () -> assertThat(findings(file)).isEmpty()));
    }

    @TestFactory
    Stream<DynamicTest> anInvalidExampleHasExactlyTheFindingOfItsName() {
        return examples("invalid")
                .map(file -> dynamicTest(name(file), () -> {
                    var findings = findings(file);
                    assertThat(findings)
                            .as("%s", findings)
                            .isNotEmpty()
                            .extracting(Finding::code)
                            .containsOnly(example(file).expected());
                }));
    }

    @Test
    void everyRecordTypeHasAValidExample() {
        var missing = new TreeSet<String>();
        records().forEach(type -> missing.add(type.id()));
        examples("valid").forEach(file -> missing.remove(example(file).type()));
        assertThat(missing).isEmpty();
    }

    @Test
    void everyRuleAndEveryGuardHasAnInvalidExample() {
        var missing = new TreeSet<String>();
        records().forEach(type -> {
            type.rules().forEach(rule -> missing.add(rule.fault().code()));
            type.guards().stream()
                    .filter(ProfilesTest::canBeBreached)
                    .forEach(guard -> missing.add(guard.fault().code()));
        });
        examples("invalid").forEach(file -> missing.remove(example(file).expected()));
        assertThat(missing).isEmpty();
    }

    private static boolean canBeBreached(GuardTemplate guard) {
        return guard.floor() != null || guard.ceiling() != null;
    }

    private static List<Finding> findings(Path file) {
        return example(file).findings(profiles, FactForms.STANDARD);
    }

    private static Example example(Path file) {
        return ExampleFiles.read(file);
    }

    private static Stream<RecordType> records() {
        return profiles.values().stream().flatMap(profile -> profile.records().values().stream());
    }

    private static String name(Path file) {
        return FOLDER.relativize(file).toString();
    }

    private static Stream<Path> examples(String kind) {
        return profiles.keySet().stream()
                .map(category -> FOLDER.resolve(category).resolve(kind))
                .filter(Files::isDirectory)
                .flatMap(ProfilesTest::files);
    }

    private static Stream<Path> files(Path folder) {
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".json")).sorted().toList().stream();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}

package io.yuanliu.wire.profile;

import static org.assertj.core.api.Assertions.assertThat;

import io.yuanliu.core.profile.RecordType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The page of pork and vegetables")
class RulesPageTest {
    private static final Path PAGE = Path.of("..", "docs", "reference", "profiles-pork-and-vegetables.md");
    private static final List<String> CATEGORIES = List.of("livestock", "agri", "circulation");

    @Test
    void namesEveryRecordWithEveryRule() throws IOException {
        var lines = Files.readAllLines(PAGE);
        var missing = new TreeSet<String>();
        ProfileReader.readFolder(Path.of("..", "profiles")).values().stream()
                .filter(profile -> CATEGORIES.contains(profile.category()))
                .flatMap(profile -> profile.records().entrySet().stream())
                .forEach(entry -> rules(entry.getValue()).forEach(rule -> {
                    if (lines.stream()
                            .noneMatch(line -> line.startsWith("| `" + entry.getKey() + "`") && line.contains(rule))) {
                        missing.add(entry.getValue().id() + " " + rule);
                    }
                }));
        assertThat(missing).isEmpty();
    }

    private static List<String> rules(RecordType type) {
        var rules = new TreeSet<String>();
        rules.add("");
        type.rules().forEach(rule -> rules.add(rule.fault().code().replaceFirst(".*\\.", "")));
        type.guards().stream()
                .filter(guard -> guard.floor() != null || guard.ceiling() != null)
                .forEach(guard -> rules.add(guard.fault().code().replaceFirst(".*\\.", "")));
        return List.copyOf(rules);
    }
}

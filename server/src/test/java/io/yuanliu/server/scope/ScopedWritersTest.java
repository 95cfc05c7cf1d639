package io.yuanliu.server.scope;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Whoever writes whose a row is names its columns by {@code WhoseColumns}, so that none misses a further dimension. */
class ScopedWritersTest {
    private static final Path SOURCES = Path.of("src/main/java/io/yuanliu/server");

    /** Tables that keep whose their rows are; parties and sites have region, categories and nodes of their own. */
    private static final String KEEPING = "entry|refusal|waiting|tally|notice|task|flow_item|file|order_handover";

    private static final Pattern BY_HAND = Pattern.compile("(?:insert into|copy) (?:" + KEEPING
            + ") (?:as \\w+ )?\\([^)]*\\b(party|site|region|category|categories|stages)\\b");

    @Test
    void noWriterNamesTheColumnsByHand() throws IOException {
        try (var files = Files.walk(SOURCES)) {
            var byHand = files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> BY_HAND.matcher(text(file)).find())
                    .toList();
            assertThat(byHand).isEmpty();
        }
    }

    @Test
    void aWriterThatDoesIsCaught() {
        for (var statement : List.of(
                "insert into task (kind, key, party, site) values",
                "copy entry (shard, position,\n  region, category) from stdin",
                "insert into tally as t (day, party) select")) {
            assertThat(BY_HAND.matcher(statement).find()).as(statement).isTrue();
        }
        assertThat(BY_HAND.matcher("insert into notice_letter (notice, party) values")
                        .find())
                .isFalse();
        assertThat(BY_HAND.matcher("insert into task (kind, key, %s) values").find())
                .isFalse();
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }
}

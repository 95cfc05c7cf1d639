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
    private static final String KEEPING = "entry|refusal|waiting|tally|notice|task|flow_item|file";

    private static final Pattern BY_HAND = Pattern.compile(
            byHand(KEEPING, "party|site|region|category|categories|stage|stages")
                    // A hand-over is its receiver's, at every stage: its stage says who is competent.
                    + "|" + byHand("order_handover", "party|receiver|region|category|categories"),
            Pattern.CASE_INSENSITIVE);

    /** An insert or an update, also on conflict, that names one of these columns. */
    private static String byHand(String tables, String columns) {
        var into = "(?:insert\\s+into|copy)\\s+(?:" + tables + ")\\s+(?:as\\s+\\w+\\s+)?\\(";
        var update = "update\\s+(?:" + tables + ")\\s+(?:(?:as\\s+)?\\w+\\s+)?set\\s";
        var conflict = into + "[^\";]*\\bdo\\s+update\\s+set\\s";
        var set = "(?:(?!\\b(?:where|from)\\b)[^\";])*?\\b(?:" + columns + ")\\s*=";
        return into + "[^)]*\\b(?:" + columns + ")\\b|(?:" + update + "|" + conflict + ")" + set;
    }

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
                "insert into tally as t (day, party) select",
                "insert into waiting (shard, position, stage) values",
                "insert into order_handover (id, receiver) values",
                "insert into task (kind, key, %s) values (%s) on conflict (kind, key) do update set since = 1, stages = 2",
                "update task set party = :party where id = :id",
                "update flow_item as f\n  set since = :since, stages = :stages",
                "update order_handover set closed = now(), receiver = :to where id = :id")) {
            assertThat(BY_HAND.matcher(statement).find()).as(statement).isTrue();
        }
        for (var statement : List.of(
                "insert into notice_letter (notice, party) values",
                "insert into task (kind, key, %s) values",
                "insert into order_handover (id, receiver_kind, stage, %s) values",
                "update registry_site set party = :party",
                "update task set %s where party = :party",
                "update task set done_at = now()\nwhere stage = :stage")) {
            assertThat(BY_HAND.matcher(statement).find()).as(statement).isFalse();
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }
}

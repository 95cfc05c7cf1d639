package io.yuanliu.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.yuanliu.core.identifier.LocalKind;
import io.yuanliu.core.identifier.Scheme;
import io.yuanliu.core.identifier.Schemes;
import io.yuanliu.core.text.LocalText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The console knows the schemes of codes by their rows alone: its file says what they say. Written anew with
 * {@code -Dschemes.write=true}.
 */
class ConsoleSchemesTest {
    private static final Path FILE = Path.of("..", "console", "src", "text", "schemes.ts");

    @Test
    void theConsoleHasTheRowsOfTheProgram() throws IOException {
        var rows = written(Schemes.all(), LocalKind.all());
        if (Boolean.getBoolean("schemes.write")) Files.writeString(FILE, rows);
        assertThat(FILE).hasContent(rows);
    }

    @Test
    void aRowMoreOrLessIsSeen() {
        var kinds = LocalKind.all();
        assertThat(written(Schemes.all().subList(1, Schemes.all().size()), kinds))
                .isNotEqualTo(written(Schemes.all(), kinds));
        assertThat(written(Schemes.all(), kinds.subList(1, kinds.size()))).isNotEqualTo(written(Schemes.all(), kinds));
    }

    private static String written(List<Scheme> schemes, List<LocalKind> kinds) {
        return """
                /** Made from the rows of the program, core/identifier, by its test ConsoleSchemesTest: changed there. */
                export interface Name {
                  zh: string
                  en: string
                }

                /** A scheme of codes: what one is called, and how many characters are printed together. */
                export interface SchemeRow extends Name {
                  groups: number[]
                }

                export const SCHEMES: Record<string, SchemeRow> = {
                %s
                }

                /** What the numbers of somebody's own register are called. */
                export const LOCAL_KINDS: Record<string, Name> = {
                %s
                }
                """.formatted(
                        lines(schemes.stream()
                                .map(row -> "%s: { %s, groups: %s }"
                                        .formatted(row.word(), names(row.label()), row.groups()))),
                        lines(kinds.stream().map(row -> "%s: { %s }".formatted(row.word(), names(row.name())))));
    }

    private static String lines(Stream<String> rows) {
        return rows.map(row -> "  " + row + ",").collect(Collectors.joining("\n"));
    }

    private static String names(LocalText name) {
        return "zh: '%s', en: '%s'".formatted(name.zh(), name.en());
    }
}

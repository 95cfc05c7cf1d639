package io.yuanliu.server;

import static org.assertj.core.api.Assertions.assertThat;

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
        var rows = written(Schemes.all());
        if (Boolean.getBoolean("schemes.write")) Files.writeString(FILE, rows);
        assertThat(FILE).hasContent(rows);
    }

    @Test
    void aRowMoreOrLessIsSeen() {
        var rows = Schemes.all();
        assertThat(written(rows.subList(1, rows.size()))).isNotEqualTo(written(rows));
    }

    private static String written(List<Scheme> schemes) {
        return """
                /** Made from the rows of the program, core/identifier, by its test ConsoleSchemesTest: changed there. */
                import type { LocalText } from '@/i18n'

                /** A scheme of codes: what one is called, and how many characters are printed together. */
                export interface SchemeRow extends LocalText {
                  groups: number[]
                }

                export const SCHEMES: Record<string, SchemeRow> = {
                %s
                }
                """.formatted(lines(schemes.stream()
                .map(row -> "%s: { %s, groups: %s }".formatted(row.word(), names(row.label()), row.groups()))));
    }

    private static String lines(Stream<String> rows) {
        return rows.map(row -> "  " + row + ",").collect(Collectors.joining("\n"));
    }

    private static String names(LocalText name) {
        return "zh: '%s', en: '%s'".formatted(name.zh(), name.en());
    }
}

package io.yuanliu.core.identifier;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** docs/reference/identifiers.md says the truth. */
class DocumentedFormsTest {
    private static final Pattern ROW = Pattern.compile("(?m)^\\| `([^`]+)` \\| `([^`]+)` \\| ([A-Z_]+) \\|$");

    @Test
    void everyWrittenFormOfTheTableIsRead() throws IOException {
        String page = Files.readString(Path.of("../docs/reference/identifiers.md"));
        List<MatchResult> rows = ROW.matcher(page).results().toList();
        assertThat(rows).hasSizeGreaterThan(30);
        assertThat(rows)
                .allSatisfy(row -> assertThat(Identifiers.read(row.group(1)))
                        .isInstanceOfSatisfying(Reading.One.class, one -> {
                            assertThat(one.identifier().key()).isEqualTo(row.group(2));
                            assertThat(one.identifier().level()).hasToString(row.group(3));
                        }));
    }
}

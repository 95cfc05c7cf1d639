package io.yuanliu.wire.profile;

import static org.assertj.core.api.Assertions.assertThat;

import io.yuanliu.wire.profile.expression.Functions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The page of the profile format")
class ProfilePageTest {
    private static final Path PAGE = Path.of("..", "docs", "reference", "profile.md");
    private static final Pattern CODE = Pattern.compile("\"record\\.([a-z-]+)\"");

    @Test
    void namesEveryFieldTypeFunctionAndScheme() throws IOException {
        var page = Files.readString(PAGE);
        assertThat(FieldTypeReader.TYPES.keySet())
                .allSatisfy(type -> assertThat(page).contains("| `" + type + "` |"));
        assertThat(Functions.names()).allSatisfy(name -> assertThat(page).contains("`" + name + "("));
        assertThat(page).contains(String.join(" ", FieldTypeReader.SCHEMES.keySet()));
    }

    @Test
    void namesEveryFindingOfShape() throws IOException {
        var page = Files.readString(PAGE);
        var codes = new TreeSet<String>();
        for (var folder : new String[] {"../core/src/main/java", "src/main/java"}) {
            try (var files = Files.walk(Path.of(folder))) {
                for (var file :
                        files.filter(path -> path.toString().endsWith(".java")).toList()) {
                    CODE.matcher(Files.readString(file)).results().forEach(match -> codes.add(match.group(1)));
                }
            }
        }
        assertThat(codes)
                .hasSizeGreaterThan(25)
                .allSatisfy(code -> assertThat(page).contains("`" + code + "`"));
    }
}

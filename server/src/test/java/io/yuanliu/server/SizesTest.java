package io.yuanliu.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rooms of a size that one can know, each rule with the counter-example that it catches. */
class SizesTest {
    /** Why a file of the program is long all the same. */
    private static final Map<String, String> REASONS = Map.of();

    private static final String SERVER = "io/yuanliu/server";
    private static final List<String> MODULES = List.of("core", "wire", "server", "bench");
    private static final Sizes HOUSE =
            new Sizes(MODULES.stream().map(SizesTest::sources).toArray(Path[]::new));

    @TempDir
    Path folder;

    private Sizes made;

    /** One rule is broken by each of {@code crowd}, {@code Long} and {@code large}; the rest is as large as may be. */
    @BeforeEach
    void make() throws IOException {
        for (int i = 0; i < 26; i++) {
            write("io/made/crowd/Type" + i, 4);
            if (i > 0) write("io/made/full/Type" + i, 4);
        }
        write("io/made/full/package-info", 900);
        write("io/made/large/Long", 251);
        write("io/made/large/Longest", 250);
        write("io/made/large/deep/Deep", 99);
        for (int i = 0; i < 6; i++) {
            write("io/made/small" + i + "/Small", 250);
        }
        write("io/made/Root", 250);
        made = new Sizes(folder);
    }

    @Test
    void everySourceIsLookedAt() {
        assertThat(MODULES)
                .allSatisfy(module -> assertThat(new Sizes(sources(module)).files())
                        .as(module)
                        .isGreaterThan(20));
    }

    @Test
    void noPackageHasMoreFilesThanOneCanKnow() {
        assertThat(HOUSE.crowdedPackages()).isEmpty();
    }

    @Test
    void noFileIsLongWithoutAReason() {
        assertThat(HOUSE.longFiles(REASONS)).isEmpty();
    }

    @Test
    void noModuleOfTheServerIsAFifthOfIt() {
        assertThat(HOUSE.largeModules(SERVER)).isEmpty();
    }

    @Test
    void aCrowdedPackageIsCaught() {
        assertThat(made.crowdedPackages()).containsExactly("io/made/crowd: 26 files");
    }

    @Test
    void aLongFileIsCaught() {
        assertThat(made.longFiles(Map.of())).containsExactly("io/made/large/Long.java: 251 lines and no reason");
        assertThat(made.longFiles(Map.of("io/made/large/Long.java", " "))).hasSize(1);
        assertThat(made.longFiles(Map.of("io/made/large/Long.java", "One table, row by row.")))
                .isEmpty();
    }

    @Test
    void aReasonThatIsNoLongerNeededIsCaught() {
        var reasons = Map.of(
                "io/made/large/Long.java", "One table, row by row.",
                "io/made/large/Longest.java", "It once was longer.",
                "io/made/large/Gone.java", "It once was there.");
        assertThat(made.longFiles(reasons))
                .containsExactly(
                        "io/made/large/Gone.java: a reason that is not needed",
                        "io/made/large/Longest.java: a reason that is not needed");
    }

    @Test
    void aLargeModuleIsCaught() {
        assertThat(made.largeModules("io/made")).containsExactly("large: 600 of 2304 lines");
    }

    private void write(String file, int lines) throws IOException {
        var path = folder.resolve(file + ".java");
        Files.createDirectories(path.getParent());
        Files.writeString(path, "\n".repeat(lines));
    }

    private static Path sources(String module) {
        return Path.of("..", module, "src/main/java");
    }
}

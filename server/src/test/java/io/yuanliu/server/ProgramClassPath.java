package io.yuanliu.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Where a program that a test starts finds its classes: as jars where they are built, for then it starts in half the time. */
final class ProgramClassPath {
    private ProgramClassPath() {}

    /** Classes as the first program that ended cleanly left them, as under {@code ./run}; Java takes them from jars only. */
    static List<String> archive(String classPath) {
        return Arrays.stream(classPath.split(":")).allMatch(entry -> entry.endsWith(".jar"))
                ? List.of(
                        "-XX:+AutoCreateSharedArchive",
                        "-XX:SharedArchiveFile="
                                + Path.of("target", "platform-process.jsa").toAbsolutePath(),
                        "-Xlog:cds=off",
                        "-Xlog:cds+dynamic=off")
                : List.of();
    }

    /** The class path of this test, without the tests. */
    static String ofProgram() {
        return Arrays.stream(ofTests().split(":"))
                .filter(entry -> !entry.endsWith("test-classes") && !entry.endsWith("test-classes/"))
                .map(entry -> packed(Path.of(entry)).orElse(entry))
                .collect(Collectors.joining(":"));
    }

    /** The jar that was made of a folder of classes since the last of them was written, if there is one. */
    private static Optional<String> packed(Path classes) {
        if (!Files.isDirectory(classes)) {
            return Optional.empty();
        }
        try (var files = Files.walk(classes);
                var beside = Files.list(classes.resolveSibling("."))) {
            var written = files.map(ProgramClassPath::lastModified)
                    .max(FileTime::compareTo)
                    .orElseThrow();
            return beside.filter(file -> file.getFileName().toString().matches("[a-z]+-[0-9.]+\\.jar"))
                    .filter(jar -> lastModified(jar).compareTo(written) >= 0)
                    .map(jar -> jar.normalize().toString())
                    .findFirst();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static FileTime lastModified(Path file) {
        try {
            return Files.getLastModifiedTime(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The class path of this test, with the tests. */
    static String ofTests() {
        @Nullable String told = System.getProperty("surefire.test.class.path");
        return told == null ? System.getProperty("java.class.path", "") : told;
    }
}

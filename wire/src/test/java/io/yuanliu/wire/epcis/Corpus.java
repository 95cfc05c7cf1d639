package io.yuanliu.wire.epcis;

import io.yuanliu.core.data.Data;
import io.yuanliu.wire.json.JsonReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The EPCIS working group's example documents; {@code -Dyuanliu.corpus=<folder>} says where when they lie elsewhere. */
final class Corpus {
    private static final Path FOLDER = Path.of(System.getProperty("yuanliu.corpus", "../../shared/corpus/epcis"));

    private Corpus() {}

    static boolean isThere() {
        return Files.isDirectory(FOLDER.resolve("json"));
    }

    static List<Path> documents() {
        if (!isThere()) {
            return List.of();
        }
        try (var files = Files.walk(FOLDER.resolve("json"))) {
            return files.filter(file -> file.toString().endsWith(".jsonld"))
                    .sorted()
                    .toList();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    static byte[] bytes(String file) {
        return bytes(FOLDER.resolve(file));
    }

    /** The events of a document as bare JSON, without {@code @context}. */
    static List<Data.Fields> events(byte[] document) {
        Data.Fields body = (Data.Fields) child(JsonReader.read(document).data(), "epcisBody");
        if (body.get("queryResults") instanceof Data.Fields results) {
            body = (Data.Fields) child(results, "resultsBody");
        }
        return ((Data.Items) child(body, "eventList"))
                .values().stream()
                        .map(event -> ((Data.Fields) event).without("@context"))
                        .toList();
    }

    private static Data child(@Nullable Data parent, String name) {
        return Objects.requireNonNull(((Data.Fields) Objects.requireNonNull(parent)).get(name), name);
    }
}

package io.yuanliu.wire.profile;

import io.yuanliu.core.data.Data;
import io.yuanliu.core.profile.fact.FactForms;
import io.yuanliu.wire.json.JsonReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** A file of {@code valid/} or {@code invalid/}: what stood before, and the record to judge. */
record Example(Path file, Data.Fields content) {
    private static final Set<String> KEYS = Set.of("given", "received", "record", "note");
    private static final Set<String> GIVEN = given();

    private static Set<String> given() {
        var given = new HashSet<>(FactForms.STANDARD.given());
        given.add("records");
        return given;
    }

    static Example read(Path file) {
        try {
            var reading = JsonReader.read(Files.readAllBytes(file));
            require(reading.findings().isEmpty(), file + ": " + reading.findings());
            var content = (Data.Fields) Objects.requireNonNull(reading.data());
            content.values().keySet().forEach(key -> require(KEYS.contains(key), file + ": unknown key " + key));
            if (content.get("given") instanceof Data.Fields given) {
                given.values()
                        .keySet()
                        .forEach(key -> require(GIVEN.contains(key), file + ": unknown key given." + key));
            }
            return new Example(file, content);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void require(boolean holds, String message) {
        if (!holds) {
            throw new IllegalArgumentException(message);
        }
    }

    /** {@code livestock.no-certificate-2.json} is named after {@code livestock.no-certificate}. */
    String code() {
        return file.getFileName().toString().replaceFirst("(-\\d+)?\\.json$", "");
    }

    List<Data> given(String what) {
        return content.get("given") instanceof Data.Fields given && given.get(what) instanceof Data.Items(var items)
                ? items
                : List.of();
    }

    Data record() {
        return Objects.requireNonNull(content.get("record"), () -> file + ": no 'record'");
    }
}

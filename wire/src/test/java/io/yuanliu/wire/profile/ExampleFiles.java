package io.yuanliu.wire.profile;

import io.yuanliu.core.profile.fact.FactForms;
import io.yuanliu.wire.profile.example.Example;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Examples as they lie in the folders of this project. */
final class ExampleFiles {
    private ExampleFiles() {}

    static Example read(Path file) {
        try {
            var name = String.valueOf(file.subpath(file.getNameCount() - 2, file.getNameCount()));
            return Example.read(name, Files.readAllBytes(file), FactForms.STANDARD);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}

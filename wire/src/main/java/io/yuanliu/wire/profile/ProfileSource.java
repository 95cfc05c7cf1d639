package io.yuanliu.wire.profile;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * A category's files as written: {@code profile.yaml}, and beside it {@code records/<name>.yaml} where its records stand
 * apart.
 *
 * @param files text by file name, relative to the category's folder
 */
public record ProfileSource(String category, Map<String, String> files) {
    /** The file that every category has. */
    public static final String MAIN = "profile.yaml";

    /** Where records that stand apart lie. */
    public static final String RECORDS = "records/";

    private static final String SEPARATOR = "#file ";
    private static final Pattern PARTS = Pattern.compile("(?m)^" + SEPARATOR);

    public ProfileSource {
        files = Collections.unmodifiableMap(new LinkedHashMap<>(files));
    }

    /** Reads the folder of a category. */
    public static ProfileSource folder(Path folder) {
        var files = new LinkedHashMap<String, String>();
        put(files, MAIN, folder.resolve(MAIN));
        var records = new TreeMap<String, Path>();
        if (Files.isDirectory(folder.resolve(RECORDS))) {
            try (var listed = Files.newDirectoryStream(folder.resolve(RECORDS), "*.yaml")) {
                listed.forEach(path -> records.put(RECORDS + path.getFileName(), path));
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }
        records.forEach((name, path) -> put(files, name, path));
        return new ProfileSource(String.valueOf(folder.getFileName()), files);
    }

    private static void put(Map<String, String> files, String name, Path path) {
        try {
            files.put(name, Files.readString(path));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** All files as one text, for keeping; {@link #unbundled} is its inverse. */
    public String bundled() {
        var text = new StringBuilder();
        files.forEach((name, content) -> text.append(SEPARATOR)
                .append(name)
                .append('\n')
                .append(content)
                .append(content.endsWith("\n") ? "" : "\n"));
        return text.toString();
    }

    /** The files of a text that {@link #bundled} made. */
    public static ProfileSource unbundled(String category, String bundle) {
        var files = new LinkedHashMap<String, String>();
        for (var part : PARTS.split(bundle, -1)) {
            int end = part.indexOf('\n');
            if (end > 0) {
                files.put(part.substring(0, end).strip(), part.substring(end + 1));
            }
        }
        return new ProfileSource(category, files);
    }
}

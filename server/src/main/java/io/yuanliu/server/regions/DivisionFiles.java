package io.yuanliu.server.regions;

import io.yuanliu.core.event.Days;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Reads the divisions that come with the program, {@code regions/divisions.txt} (a line's indent is its level, its code
 * goes on from its parent's) and {@code regions/ended.txt}; their first lines name the sources.
 */
final class DivisionFiles {
    private static final int DEEPEST = Level.values().length;

    private DivisionFiles() {}

    static List<Division> all() {
        var divisions = new ArrayList<Division>(46_000);
        var above = new String[DEEPEST + 1];
        above[0] = "";
        for (var line : lines("divisions.txt")) {
            readCurrent(line, above, divisions);
        }
        lines("ended.txt").forEach(line -> divisions.add(ended(line)));
        return divisions;
    }

    private static void readCurrent(String line, String[] above, List<Division> divisions) {
        int depth = 0;
        while (line.charAt(depth) == ' ') {
            depth++;
        }
        int blank = line.indexOf(' ', depth);
        int bar = line.indexOf('|', blank);
        var code = above[depth] + line.substring(depth, blank);
        above[depth + 1] = code;
        // A city without counties stands once more as its own county: its towns are the city's.
        if (!(depth == 2 && code.endsWith("00"))) {
            divisions.add(
                    new Division(code, line.substring(blank + 1, bar), line.substring(bar + 1), null, null, List.of()));
        }
    }

    private static Division ended(String line) {
        int blank = line.indexOf(' ');
        var parts = line.substring(blank + 1).split("\\|", -1);
        return new Division(
                line.substring(0, blank),
                parts[0],
                parts[1],
                null,
                Days.read(parts[2] + "-01"),
                parts[3].isEmpty() ? List.of() : List.of(parts[3]));
    }

    private static List<String> lines(String file) {
        var stream = Objects.requireNonNull(DivisionFiles.class.getResourceAsStream("/regions/" + file), file);
        try (var reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return reader.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}

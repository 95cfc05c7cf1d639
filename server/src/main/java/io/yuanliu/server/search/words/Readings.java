package io.yuanliu.server.search.words;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.TreeSet;

/**
 * How Chinese characters are read, without tones. A character with several readings (重: zhong, chong) is found by each:
 * which one a name means only its owner knows for certain.
 */
final class Readings {
    private static final String FILE = "/search/readings.txt";
    private static final int LONGEST_SYLLABLE = 6;
    private static final int MOST_WAYS = 12;

    /** Read when somebody asks first. */
    private static final class Read {
        private static final Map<Integer, List<String>> BY_CHARACTER = new HashMap<>();
        private static final NavigableSet<String> SYLLABLES = new TreeSet<>();

        static {
            try (var lines = new BufferedReader(new InputStreamReader(
                    Objects.requireNonNull(Readings.class.getResourceAsStream(FILE)), StandardCharsets.UTF_8))) {
                lines.lines().filter(line -> !line.startsWith("#")).forEach(Read::take);
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }

        private static void take(String line) {
            int blank = line.indexOf(' ');
            var syllable = line.substring(0, blank);
            SYLLABLES.add(syllable);
            line.substring(blank + 1)
                    .codePoints()
                    .forEach(character -> BY_CHARACTER
                            .computeIfAbsent(character, _ -> new ArrayList<>(1))
                            .add(syllable));
        }
    }

    private Readings() {}

    /** Empty for a character that nobody reads in Mandarin. */
    static List<String> of(int character) {
        return Read.BY_CHARACTER.getOrDefault(character, List.of());
    }

    static boolean isSyllable(String text) {
        return Read.SYLLABLES.contains(text);
    }

    /** Whether a syllable begins so. */
    static boolean begins(String text) {
        var next = Read.SYLLABLES.ceiling(text);
        return next != null && next.startsWith(text);
    }

    /**
     * The ways in which letters are syllables one after the other; the last may be cut short, as while one types. {@code
     * xian} is xian or xi and an.
     */
    static List<List<String>> ways(String letters) {
        var ways = new ArrayList<List<String>>();
        go(letters, 0, new ArrayList<>(), ways);
        return ways;
    }

    private static void go(String letters, int from, List<String> before, List<List<String>> ways) {
        if (ways.size() == MOST_WAYS) {
            return;
        }
        if (from == letters.length()) {
            ways.add(List.copyOf(before));
            return;
        }
        for (int end = Math.min(letters.length(), from + LONGEST_SYLLABLE); end > from; end--) {
            var part = letters.substring(from, end);
            if (isSyllable(part) || (end == letters.length() && !before.isEmpty() && begins(part))) {
                before.add(part);
                go(letters, end, before, ways);
                before.removeLast();
            }
        }
    }

    static List<List<String>> of(String han) {
        return Arrays.stream(han.codePoints().toArray()).mapToObj(Readings::of).toList();
    }
}

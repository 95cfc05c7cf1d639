package io.yuanliu.server.search.words;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A name taken apart into short pieces, by which any part of it is found in the same time, however many names there are:
 * its characters in twos, how they are read in twos, and the first letters of that in threes. A piece that begins the name
 * is kept once more with {@link #FIRST} before it.
 *
 * @param characters 新发, 发地, and each alone
 * @param syllables xin'fa, fa'di, di'
 * @param initials xfd, fd_, d__
 * @param words in Latin letters and digits, small
 */
public record NameGrams(Set<String> characters, Set<String> syllables, Set<String> initials, Set<String> words) {
    public static final String FIRST = "^";
    public static final String BETWEEN = "'";

    private static final int INITIALS = 3;
    private static final char NO_MORE = '_';

    public static NameGrams of(List<String> names) {
        var grams = new NameGrams(new HashSet<>(), new HashSet<>(), new HashSet<>(), new HashSet<>());
        names.forEach(grams::take);
        return grams;
    }

    private void take(String name) {
        var runs = Spelling.runs(name);
        for (int i = 0; i < runs.size(); i++) {
            if (!Spelling.isHan(runs.get(i))) {
                words.add(runs.get(i));
                if (i == 0) {
                    words.add(FIRST + runs.get(i));
                }
            }
        }
        var han = runs.stream().filter(Spelling::isHan).collect(Collectors.joining());
        if (!han.isEmpty()) {
            boolean begins = Spelling.isHan(runs.getFirst());
            takeCharacters(han, begins);
            takeReadings(Readings.of(han), begins);
        }
    }

    private void takeCharacters(String han, boolean begins) {
        characters.addAll(pairs(han));
        han.codePoints().mapToObj(Character::toString).forEach(characters::add);
        if (begins) {
            characters.add(FIRST + first(han));
        }
    }

    private void takeReadings(List<List<String>> read, boolean begins) {
        for (int i = 0; i < read.size(); i++) {
            var following = i + 1 < read.size() ? read.get(i + 1) : List.of("");
            for (var syllable : read.get(i)) {
                for (var next : following.isEmpty() ? List.of("") : following) {
                    add(syllables, syllable + BETWEEN + next, begins && i == 0);
                }
            }
            int at = i;
            letters(read, i).forEach(letters -> add(initials, letters, begins && at == 0));
        }
    }

    private static void add(Set<String> grams, String gram, boolean first) {
        grams.add(gram);
        if (first) {
            grams.add(FIRST + gram);
        }
    }

    /** The three first letters from a character on, in each way of reading. */
    private static Set<String> letters(List<List<String>> read, int from) {
        Set<String> ways = Set.of("");
        for (int i = from; i < from + INITIALS; i++) {
            var next = new LinkedHashSet<String>();
            var initials = i < read.size()
                    ? read.get(i).stream().map(syllable -> syllable.charAt(0)).collect(Collectors.toSet())
                    : Set.of(NO_MORE);
            for (var way : ways) {
                initials.forEach(letter -> next.add(way + letter));
            }
            ways = next;
        }
        return ways;
    }

    /** The characters of a run in twos; of a single one itself. */
    static List<String> pairs(String han) {
        var characters = han.codePoints().mapToObj(Character::toString).toList();
        if (characters.size() == 1) {
            return characters;
        }
        var pairs = new ArrayList<String>();
        for (int i = 0; i + 1 < characters.size(); i++) {
            pairs.add(characters.get(i) + characters.get(i + 1));
        }
        return pairs;
    }

    static String first(String han) {
        return pairs(han).getFirst();
    }
}

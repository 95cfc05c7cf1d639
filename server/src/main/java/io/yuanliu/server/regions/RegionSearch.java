package io.yuanliu.server.regions;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Finds divisions by what people write: a code, a name with or without what holds it, pinyin whole or by its initials. */
final class RegionSearch {
    private static final int LONGEST = 40;
    private static final int NO_MATCH = 9;

    private RegionSearch() {}

    /** The best first; at most as many as asked for. */
    static List<Division> find(DivisionTree tree, String written, int most) {
        var text = written.strip().toLowerCase(Locale.ROOT);
        if (text.isEmpty() || text.length() > LONGEST) {
            return List.of();
        }
        return hits(tree, text)
                .sorted(Comparator.comparingInt((Hit hit) -> hit.rank)
                        .thenComparing(hit -> hit.division.until() != null)
                        .thenComparing(hit -> hit.division.level())
                        .thenComparing(hit -> hit.division.code()))
                .limit(most)
                .map(hit -> hit.division)
                .toList();
    }

    private record Hit(Division division, int rank) {}

    private static Stream<Hit> hits(DivisionTree tree, String text) {
        if (text.chars().allMatch(Character::isDigit)) {
            var code = RegionCode.read(text).orElse(text);
            return tree.all().stream()
                    .filter(division -> division.code().startsWith(code))
                    .map(division -> new Hit(division, 0));
        }
        return text.chars().allMatch(letter -> letter < 128) ? byPinyin(tree, text) : byName(tree, text);
    }

    /** The last word is looked for in the name, those before it in the names above. */
    private static Stream<Hit> byName(DivisionTree tree, String text) {
        var words = text.split("\\s+");
        var last = words[words.length - 1];
        return tree.all().stream()
                .filter(division -> division.name().contains(last) && liesUnder(tree, division, words))
                .map(division -> new Hit(division, rank(division.name(), last)));
    }

    private static boolean liesUnder(DivisionTree tree, Division division, String[] words) {
        if (words.length == 1) {
            return true;
        }
        var above = tree.path(division);
        for (int word = 0; word < words.length - 1; word++) {
            var wanted = words[word];
            if (above.stream().noneMatch(holder -> holder.name().contains(wanted))) {
                return false;
            }
        }
        return true;
    }

    private static int rank(String name, String wanted) {
        if (name.equals(wanted) || (name.startsWith(wanted) && name.length() == wanted.length() + 1)) {
            return 0;
        }
        return name.startsWith(wanted) ? 1 : 2;
    }

    private static Stream<Hit> byPinyin(DivisionTree tree, String text) {
        var wanted = text.replaceAll("[\\s']", "");
        return wanted.isEmpty()
                ? Stream.empty()
                : tree.all().stream()
                        .map(division -> new Hit(division, pinyinRank(division.pinyin(), wanted)))
                        .filter(hit -> hit.rank < NO_MATCH);
    }

    private static int pinyinRank(String pinyin, String wanted) {
        if (beginsWhole(pinyin, wanted)) {
            return 0;
        }
        return beginsInitials(pinyin, wanted) ? 1 : NO_MATCH;
    }

    /** Whether the pinyin without its blanks begins with what is wanted. */
    private static boolean beginsWhole(String pinyin, String wanted) {
        int found = 0;
        for (int at = 0; at < pinyin.length() && found < wanted.length(); at++) {
            if (pinyin.charAt(at) != ' ' && pinyin.charAt(at) != wanted.charAt(found++)) {
                return false;
            }
        }
        return found == wanted.length();
    }

    /** Whether the first letters of the syllables begin with what is wanted; one letter would find everything. */
    private static boolean beginsInitials(String pinyin, String wanted) {
        int found = 0;
        for (int at = 0; at < pinyin.length() && found < wanted.length(); at++) {
            boolean first = at == 0 || pinyin.charAt(at - 1) == ' ';
            if (first && pinyin.charAt(at) != wanted.charAt(found++)) {
                return false;
            }
        }
        return wanted.length() > 1 && found == wanted.length();
    }
}

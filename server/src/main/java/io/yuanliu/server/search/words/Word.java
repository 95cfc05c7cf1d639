package io.yuanliu.server.search.words;

import java.util.ArrayList;
import java.util.List;

/**
 * One word that is looked for in names: Chinese characters, or letters and digits that may be a word in Latin letters, a
 * reading, or first letters of a reading. It is met by a name that holds all pieces of one of its ways.
 */
public record Word(String text) {
    private static final int INITIALS = 3;

    /** A piece of a name: as a whole, or how it begins. */
    public record Piece(Grams of, String text, boolean isBeginning) {}

    /** Which pieces of a name. */
    public enum Grams {
        CHARACTERS,
        SYLLABLES,
        INITIALS,
        WORDS
    }

    public boolean isHan() {
        return Spelling.isHan(text);
    }

    /** The ways in which a name can hold it: all pieces of one. */
    public List<List<Piece>> ways() {
        if (isHan()) {
            return List.of(NameGrams.pairs(text).stream()
                    .map(pair -> new Piece(Grams.CHARACTERS, pair, false))
                    .toList());
        }
        var ways = new ArrayList<List<Piece>>();
        ways.add(List.of(new Piece(Grams.WORDS, text, true)));
        if (isLetters() && text.length() > 1) {
            ways.add(initials());
            Readings.ways(text).forEach(syllables -> ways.add(syllables(syllables)));
        }
        return ways;
    }

    /** The ways in which a name can begin with it: what its first piece must be. */
    public List<Piece> beginnings() {
        if (isHan()) {
            var first = NameGrams.first(text);
            return List.of(
                    new Piece(Grams.CHARACTERS, NameGrams.FIRST + first, first.codePointCount(0, first.length()) == 1));
        }
        var first = new ArrayList<Piece>();
        ways().forEach(way -> {
            var piece = way.getFirst();
            first.add(new Piece(piece.of(), NameGrams.FIRST + piece.text(), piece.isBeginning()));
        });
        return first;
    }

    private boolean isLetters() {
        return text.chars().allMatch(letter -> letter >= 'a' && letter <= 'z');
    }

    private List<Piece> initials() {
        if (text.length() < INITIALS) {
            return List.of(new Piece(Grams.INITIALS, text, true));
        }
        var pieces = new ArrayList<Piece>();
        for (int i = 0; i + INITIALS <= text.length(); i++) {
            pieces.add(new Piece(Grams.INITIALS, text.substring(i, i + INITIALS), false));
        }
        return pieces;
    }

    private static List<Piece> syllables(List<String> syllables) {
        if (syllables.size() == 1) {
            return List.of(new Piece(Grams.SYLLABLES, syllables.getFirst(), true));
        }
        var pieces = new ArrayList<Piece>();
        for (int i = 0; i + 1 < syllables.size(); i++) {
            boolean last = i + 2 == syllables.size();
            pieces.add(new Piece(Grams.SYLLABLES, syllables.get(i) + NameGrams.BETWEEN + syllables.get(i + 1), last));
        }
        return pieces;
    }
}

package io.yuanliu.server.search.words;

import io.yuanliu.core.identifier.Identifier;
import io.yuanliu.core.identifier.Identifiers;
import io.yuanliu.core.identifier.Reading;
import io.yuanliu.core.identifier.Spellings;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What somebody looks for, understood: which identifiers it can name, which number it can be or begin, which words of
 * names it has.
 *
 * @param text what was typed or, of an address of ours that was pasted, the code in it
 * @param keys canonical keys that it can name, the narrowest first: of an item, then of its lot, then of its kind
 * @param code as {@link Spelling#ofCode} writes it; "" when it is none
 * @param words of names; none of an address
 */
public record Question(String text, List<Identifier> keys, String code, List<Word> words) {
    /** More is no search but a text. */
    public static final int LONGEST = 200;

    private static final int MOST_WORDS = 8;
    private static final Pattern ADDRESS = Pattern.compile("^[a-z][a-z0-9+.-]*://", Pattern.CASE_INSENSITIVE);

    public Question {
        keys = List.copyOf(keys);
        words = List.copyOf(words);
    }

    /**
     * Understands what somebody typed, scanned or pasted.
     *
     * @param typed not blank, at most {@link #LONGEST} characters
     */
    public static Question of(String typed) {
        var text = Spelling.folded(typed).strip();
        var inside = Spellings.inAddress(text);
        if (inside.isPresent()) {
            return new Question(inside.get(), keys(inside.get()), Spelling.ofCode(inside.get()), List.of());
        }
        return ADDRESS.matcher(text).find()
                ? new Question(text, keys(text), "", List.of())
                : new Question(text, keys(text), Spelling.ofCode(text), words(text));
    }

    /** Whether it can only be the number of a natural person, for which nobody looks by an address. */
    public boolean isPersonal() {
        return keys.isEmpty() && readings(text).stream().anyMatch(Identifier::personal);
    }

    public boolean isNothing() {
        return keys.isEmpty() && code.isEmpty() && words.isEmpty();
    }

    private static List<Identifier> keys(String text) {
        return readings(text).stream().filter(one -> !one.personal()).toList();
    }

    private static List<Identifier> readings(String text) {
        return switch (Identifiers.read(text)) {
            case Reading.One _ -> Identifiers.narrowestFirst(text);
            case Reading.Several(var candidates) -> candidates;
            case Reading.None _ -> List.of();
        };
    }

    private static List<Word> words(String text) {
        return Spelling.runs(text).stream().limit(MOST_WORDS).map(Word::new).toList();
    }
}

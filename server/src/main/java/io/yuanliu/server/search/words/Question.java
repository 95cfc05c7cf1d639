package io.yuanliu.server.search.words;

import io.yuanliu.core.identifier.Identifier;
import io.yuanliu.core.identifier.Identifiers;
import io.yuanliu.core.identifier.Reading;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

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
    private static final Pattern ADDRESS =
            Pattern.compile("[a-z][a-z0-9+.-]*://[^/]*(?<path>/.*)?", Pattern.CASE_INSENSITIVE);
    /** Addresses of ours: the scan page, the page of a paper. */
    private static final Pattern OURS =
            Pattern.compile("/(?:t|p)/(?<code>[^?#]+).*|/t\\?(?:.*&)?code=(?<typed>[^&#]+).*");

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
        var address = ADDRESS.matcher(text);
        if (!address.matches()) {
            return new Question(text, keys(text), Spelling.ofCode(text), words(text));
        }
        var inside = inside(address.group("path"));
        return inside == null
                ? new Question(text, keys(text), "", List.of())
                : new Question(inside, keys(inside), Spelling.ofCode(inside), List.of());
    }

    /** Whether it can only be the number of a natural person, for which nobody looks by an address. */
    public boolean isPersonal() {
        return keys.isEmpty() && readings(text).stream().anyMatch(Identifier::personal);
    }

    public boolean isNothing() {
        return keys.isEmpty() && code.isEmpty() && words.isEmpty();
    }

    private static @Nullable String inside(@Nullable String path) {
        if (path == null) {
            return null;
        }
        var ours = OURS.matcher(path);
        if (!ours.matches()) {
            return null;
        }
        var code = ours.group("code") == null ? ours.group("typed") : ours.group("code");
        try {
            return URLDecoder.decode(code.replace("+", "%2B"), StandardCharsets.UTF_8)
                    .strip();
        } catch (IllegalArgumentException malformed) {
            return null;
        }
    }

    private static List<Identifier> keys(String text) {
        return readings(text).stream().filter(one -> !one.personal()).toList();
    }

    /** As it stands, then without the blanks and hyphens with which codes are printed. */
    private static List<Identifier> readings(String text) {
        var found = new ArrayList<Identifier>();
        var seen = new LinkedHashSet<String>();
        for (var form : List.of(text, text.replaceAll("\\s", ""), text.replaceAll("[\\s-]", ""))) {
            for (var identifier : reading(form)) {
                if (seen.add(identifier.key())) {
                    found.add(identifier);
                }
            }
        }
        return found;
    }

    private static List<Identifier> reading(String form) {
        return form.isBlank()
                ? List.of()
                : switch (Identifiers.read(form)) {
                    case Reading.One _ -> Identifiers.narrowestFirst(form);
                    case Reading.Several(var candidates) -> candidates;
                    case Reading.None _ ->
                        form.indexOf('/') > 0
                                        && Identifiers.readUri("https://id.gs1.org/" + form)
                                                instanceof Reading.One(var identifier)
                                ? List.of(identifier)
                                : List.of();
                };
    }

    private static List<Word> words(String text) {
        return Spelling.runs(text).stream().limit(MOST_WORDS).map(Word::new).toList();
    }
}

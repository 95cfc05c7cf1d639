package io.yuanliu.core.identifier;

import io.yuanliu.core.identifier.Identifier.Level;
import io.yuanliu.core.text.LocalText;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * One kind of {@link LocalIdentifier}, in one row: whatever somebody's own register numbers. The program has
 * {@link LocalKinds#ground() rows of its own}, a profile declares those of its category.
 *
 * @param word as it stands in keys and URIs: lower case letters and hyphens
 * @param level what its numbers stand for
 * @param issuers what those are called that give its numbers, where they are no parties: the forms of certificates
 */
public record LocalKind(String word, Level level, LocalText name, Map<String, LocalText> issuers) {
    private static final Pattern WORD = Pattern.compile("[a-z](?:[a-z-]{0,38}[a-z])?");

    public LocalKind {
        if (!mayBe(word)) {
            throw new IllegalArgumentException("'" + word + "' cannot be a kind of identifier");
        }
        issuers = Collections.unmodifiableMap(new LinkedHashMap<>(issuers));
    }

    LocalKind(String word, Level level, String zh, String en) {
        this(word, level, new LocalText(zh, en), Map.of());
    }

    /** A word that was used before kinds had to be known: it stood for a lot. */
    public static LocalKind former(String word) {
        return new LocalKind(word, Level.LOT, word, word);
    }

    /** Whether nobody has said yet what it is called. */
    public boolean isFormer() {
        return equals(former(word));
    }

    /** Whether a word can be one: a scheme's own word would say two things. */
    public static boolean mayBe(String word) {
        return WORD.matcher(word).matches() && !Schemes.KNOWN.isKey(word);
    }
}

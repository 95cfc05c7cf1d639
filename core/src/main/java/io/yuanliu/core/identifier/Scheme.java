package io.yuanliu.core.identifier;

import io.yuanliu.core.identifier.Identifier.Level;
import io.yuanliu.core.identifier.notation.CheckDigits;
import io.yuanliu.core.identifier.notation.Malformed;
import io.yuanliu.core.text.LocalText;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One scheme of codes of a fixed length: all that is to be known of it, in one row of {@link Schemes}. Whoever reads, checks,
 * prints, names or looks for such codes asks the row.
 *
 * @param word the short name in keys and URIs, lower case letters
 * @param name what people call it where they have to choose among schemes
 * @param label the same in few characters, for beside a code
 * @param level what its codes stand for
 * @param form what its codes look like
 * @param groups how many characters are printed together, from the left
 * @param bare how a code of it is told that stands alone
 * @param parts what else a code says
 */
public record Scheme(
        String word,
        LocalText name,
        LocalText label,
        Level level,
        Form form,
        List<Integer> groups,
        Bare bare,
        Parts parts) {
    public Scheme {
        groups = List.copyOf(groups);
        int printed = groups.stream().mapToInt(Integer::intValue).sum();
        if (printed != form.length()) {
            throw new IllegalArgumentException(word + ": " + printed + " characters are printed of " + form.length());
        }
    }

    /**
     * What a code of a scheme looks like.
     *
     * @param letters whether others than digits may stand in it
     * @param check what it keeps beyond its length and its digits
     */
    public record Form(int length, boolean letters, SchemeCheck check) {
        boolean holds(String value) {
            return isShaped(value) && check.holds(value);
        }

        /** What is wrong with a text for which it does not hold. */
        Malformed fault(String value) {
            return letters || isShaped(value)
                    ? check.fault(value)
                    : new Malformed("identifier.digits", Map.of("text", value, "length", Integer.toString(length)));
        }

        private boolean isShaped(String value) {
            return value.length() == length && (letters || CheckDigits.allDigits(value, 0, length));
        }
    }

    /** How a bare code is told that may be of several schemes of its length. */
    public enum Bare {
        /** Where its check does not hold it is of another scheme; said before what it is of GS1's. */
        BY_ITS_CHECK,
        /** By its length alone; said before what it is of GS1's. */
        BY_LENGTH,
        /** By its length alone; said after what it is of GS1's. */
        BY_LENGTH_AFTER_GS1
    }

    /**
     * What a code says beside the number.
     *
     * @param person whether it names a natural person
     * @param issuer the scheme of whoever gives it: it begins with a code of that one
     * @param region where it names a division; of others the issuer may
     */
    public record Parts(
            boolean person,
            @Nullable Scheme issuer,
            @Nullable Span region) {
        static final Parts NONE = new Parts(false, null, null);
    }

    /** Some characters of a code. */
    public record Span(int from, int to) {}

    /** A code of it, as typed; refuses what is none. */
    SchemeCode code(String typed) {
        return SchemeCode.of(this, normal(typed));
    }

    /** Codes are printed in capitals and typed in small letters. */
    String normal(String code) {
        return form.letters() ? Schemes.upper(code) : code;
    }

    /** By its word alone: there is one row of it. */
    @Override
    public boolean equals(@Nullable Object other) {
        return this == other || (other instanceof Scheme that && word.equals(that.word));
    }

    @Override
    public int hashCode() {
        return word.hashCode();
    }

    @Override
    public String toString() {
        return word;
    }
}

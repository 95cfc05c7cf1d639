package io.yuanliu.core.text;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** Guesses what somebody who misspelt a name meant. */
public final class Nearest {
    private static final int LONGEST = 64;

    private Nearest() {}

    /** The known name that is nearest to a written one, when it is near at all. */
    public static Optional<String> to(String written, Collection<String> known) {
        if (written.length() > LONGEST) {
            return Optional.empty();
        }
        int near = Math.max(1, written.length() / 3);
        return known.stream()
                .filter(name -> distance(written, name) <= near)
                .min(Comparator.comparingInt((String name) -> distance(written, name))
                        .thenComparing(name -> name));
    }

    /** The same, or all that are known where none is near; empty where nothing is known. */
    public static String orAll(String written, Collection<String> known) {
        return to(written, known).orElse(String.join(", ", known));
    }

    /** The same as the end of a sentence for a profile's author. */
    public static String hint(String written, Collection<String> known) {
        return to(written, known).map(name -> "; did you mean '" + name + "'?").orElseGet(() -> all(known));
    }

    /** All that are known, as the end of such a sentence. */
    public static String all(Collection<String> known) {
        return known.isEmpty() ? "; none are known" : "; known are " + String.join(", ", known);
    }

    /** How many letters must be put in, left out or changed, without regard to case. */
    private static int distance(String one, String other) {
        int[] row = new int[other.length() + 1];
        for (int j = 0; j < row.length; j++) {
            row[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                int change = same(one.charAt(i - 1), other.charAt(j - 1)) ? diagonal : diagonal + 1;
                diagonal = row[j];
                row[j] = Math.min(change, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[other.length()];
    }

    private static boolean same(char one, char other) {
        return Character.toLowerCase(one) == Character.toLowerCase(other);
    }
}

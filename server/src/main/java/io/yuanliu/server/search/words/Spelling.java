package io.yuanliu.server.search.words;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** One spelling of what can be written in several: full-width or not, in capitals or not, with blanks and hyphens or not. */
public final class Spelling {
    /** Longer numbers are told apart by their beginning. */
    private static final int LONGEST = 100;

    private Spelling() {}

    /** A number or code: capitals, only letters and digits. "" when nothing of it is one. */
    public static String ofCode(String written) {
        var code = new StringBuilder();
        folded(written)
                .toUpperCase(Locale.ROOT)
                .codePoints()
                .filter(Character::isLetterOrDigit)
                .forEach(letter -> {
                    if (code.length() < LONGEST) {
                        code.appendCodePoint(letter);
                    }
                });
        return code.toString();
    }

    /**
     * The runs of a name or of words that are looked for, each of Chinese characters or of other letters and digits, small:
     * {@code 北京新发地 A1市场} is 北京新发地, a1, 市场.
     */
    static List<String> runs(String written) {
        var runs = new ArrayList<String>();
        var run = new StringBuilder();
        for (int letter : folded(written).toLowerCase(Locale.ROOT).codePoints().toArray()) {
            boolean goesOn =
                    Character.isLetterOrDigit(letter) && (run.isEmpty() || isHan(letter) == isHan(run.codePointAt(0)));
            if (!goesOn && !run.isEmpty()) {
                runs.add(run.toString());
                run.setLength(0);
            }
            if (Character.isLetterOrDigit(letter)) {
                run.appendCodePoint(letter == 'ü' ? 'v' : letter);
            }
        }
        if (!run.isEmpty()) {
            runs.add(run.toString());
        }
        return runs;
    }

    /** Full-width letters and digits as the usual ones, ligatures and circled digits as what they stand for. */
    static String folded(String written) {
        return Normalizer.normalize(written, Normalizer.Form.NFKC);
    }

    static boolean isHan(String run) {
        return isHan(run.codePointAt(0));
    }

    private static boolean isHan(int letter) {
        return Character.UnicodeScript.of(letter) == Character.UnicodeScript.HAN;
    }
}

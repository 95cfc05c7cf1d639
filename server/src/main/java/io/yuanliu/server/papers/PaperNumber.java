package io.yuanliu.server.papers;

import java.security.SecureRandom;
import java.util.regex.Pattern;

/**
 * Numbers of papers: {@code YL} and twelve characters of Crockford's base 32 in groups, drawn at random, so that nobody
 * finds others' papers by counting.
 */
public final class PaperNumber {
    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int GROUPS = 3;
    private static final int GROUP = 4;
    private static final Pattern FORM = Pattern.compile("YL(-[0-9A-HJKMNP-TV-Z]{4}){3}");
    private static final SecureRandom RANDOM = new SecureRandom();

    private PaperNumber() {}

    static String next() {
        var number = new StringBuilder("YL");
        for (int group = 0; group < GROUPS; group++) {
            number.append('-');
            for (int place = 0; place < GROUP; place++) {
                number.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
            }
        }
        return number.toString();
    }

    /** The number as it is kept, however somebody typed it: small letters, no hyphens, O for 0, I and L for 1; "" for none. */
    public static String read(String typed) {
        var plain = typed.strip().toUpperCase(java.util.Locale.ROOT).replaceAll("[\\s-]", "");
        if (plain.length() != 2 + GROUPS * GROUP || !plain.startsWith("YL")) {
            return "";
        }
        var rest = plain.substring(2).replace('O', '0').replace('I', '1').replace('L', '1');
        var number = "YL-" + rest.substring(0, GROUP) + "-" + rest.substring(GROUP, 2 * GROUP) + "-"
                + rest.substring(2 * GROUP);
        return FORM.matcher(number).matches() ? number : "";
    }
}

package io.yuanliu.core.identifier.notation;

import java.util.Map;

/** Check characters of GS1 keys, GB 32100-2015, and ISO 7064 MOD 11-2 as GB 11643-1999 uses it. */
public final class CheckDigits {
    private static final String CREDIT_ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final int[] CREDIT_WEIGHTS = {1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28};
    private static final int[] CITIZEN_WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CITIZEN_CHECKS = "10X98765432";

    private CheckDigits() {}

    public static boolean allDigits(String text, int from, int to) {
        for (int i = from; i < to; i++) {
            if (!isDigit(text.charAt(i))) {
                return false;
            }
        }
        return from < to;
    }

    public static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    /** The check digit that follows {@code digits[0, length)}: weights 3, 1, 3, … from the right. */
    public static char gs1(CharSequence digits, int length) {
        int sum = 0;
        for (int i = length - 1, weight = 3; i >= 0; i--, weight = 4 - weight) {
            sum += (digits.charAt(i) - '0') * weight;
        }
        return (char) ('0' + (10 - sum % 10) % 10);
    }

    /** Whether the last of {@code text[0, length)} is its check digit; all must be digits. */
    public static boolean gs1Holds(String text, int length) {
        return text.length() >= length
                && allDigits(text, 0, length)
                && gs1(text, length - 1) == text.charAt(length - 1);
    }

    public static boolean creditHolds(String code) {
        if (code.length() != 18) {
            return false;
        }
        int sum = 0;
        for (int i = 0; i < 17; i++) {
            int value = CREDIT_ALPHABET.indexOf(code.charAt(i));
            if (value < 0 || (i >= 2 && i < 8 && value > 9)) {
                return false;
            }
            sum += value * CREDIT_WEIGHTS[i];
        }
        return CREDIT_ALPHABET.charAt((31 - sum % 31) % 31) == code.charAt(17);
    }

    public static boolean citizenHolds(String number) {
        if (number.length() != 18 || !allDigits(number, 0, 17)) {
            return false;
        }
        int sum = 0;
        for (int i = 0; i < 17; i++) {
            sum += (number.charAt(i) - '0') * CITIZEN_WEIGHTS[i];
        }
        return CITIZEN_CHECKS.charAt(sum % 11) == number.charAt(17);
    }

    /** Refuses what is not exactly so many digits. */
    public static void requireDigits(String value, int length) {
        if (value.length() != length || !allDigits(value, 0, length)) {
            throw new Malformed("identifier.digits", Map.of("text", value, "length", Integer.toString(length)));
        }
    }
}

package io.yuanliu.core.identifier.gs1;

import io.yuanliu.core.identifier.notation.CheckDigits;
import io.yuanliu.core.identifier.notation.Malformed;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads GS1 element strings as scanned or printed: {@code (01)06901234567892(10)A1}, or without brackets with FNC1
 * (ASCII 29) behind elements of variable length. Attributes such as dates are read over.
 */
final class ElementString {
    static final char FNC1 = 0x1d;

    private final String text;
    private @Nullable Gs1Key key;
    private String keyValue = "";
    private final Map<String, String> others = new LinkedHashMap<>();

    private ElementString(String text) {
        this.text = text;
    }

    static Gs1Elements readBracketed(String text) {
        var reader = new ElementString(text);
        int at = 0;
        while (at < text.length()) {
            int close = text.indexOf(')', at);
            if (text.charAt(at) != '(' || close < 0 || !CheckDigits.allDigits(text, at + 1, close)) {
                throw new Malformed("identifier.element-string", Map.of("text", text));
            }
            int end = nextElement(text, close + 1);
            reader.take(text.substring(at + 1, close), text.substring(close + 1, end));
            at = end;
        }
        return reader.elements();
    }

    /** Where the next {@code (nn)} begins; a bracket inside a value is not followed by two to four digits and a bracket. */
    private static int nextElement(String text, int from) {
        for (int open = text.indexOf('(', from); open >= 0; open = text.indexOf('(', open + 1)) {
            int close = text.indexOf(')', open);
            int length = close - open - 1;
            if (length >= 2 && length <= 4 && CheckDigits.allDigits(text, open + 1, close)) {
                return open;
            }
        }
        return text.length();
    }

    static Gs1Elements readScanned(String text) {
        var reader = new ElementString(text);
        int at = start(text);
        while (at < text.length()) {
            if (text.charAt(at) == FNC1) {
                at++;
                continue;
            }
            at = reader.takeAt(at);
        }
        return reader.elements();
    }

    /** Behind the symbology identifier ({@code ]C1}, {@code ]d2}, {@code ]Q3}, {@code ]e0}) if there is one. */
    private static int start(String text) {
        return text.startsWith("]") && text.length() >= 3 ? 3 : 0;
    }

    private int takeAt(int at) {
        int aiLength = aiLength(at);
        if (aiLength == 0 || at + aiLength >= text.length() || !CheckDigits.allDigits(text, at, at + aiLength)) {
            throw new Malformed("identifier.element-string", Map.of("text", text));
        }
        int from = at + aiLength;
        int fixed = fixedLength(at);
        int end = text.indexOf(FNC1, from);
        if (fixed > 0) {
            end = from + fixed;
        } else if (end < 0) {
            end = text.length();
        }
        if (end > text.length()) {
            throw new Malformed("identifier.element-string", Map.of("text", text));
        }
        take(text.substring(at, from), text.substring(from, end));
        return end;
    }

    /** How many digits the application identifier has, by its first two (GS1 General Specifications, table of AIs). */
    private int aiLength(int at) {
        return switch (firstTwo(at)) {
            case 0, 1, 2, 3, 10, 11, 12, 13, 15, 16, 17, 20, 21, 22, 30, 37 -> 2;
            case 90, 91, 92, 93, 94, 95, 96, 97, 98, 99 -> 2;
            case 23, 24, 25, 40, 41, 42, 71 -> 3;
            case 31, 32, 33, 34, 35, 36, 39, 43, 70, 72, 80, 81, 82 -> 4;
            default -> 0;
        };
    }

    /** The length of the value where it is predefined and needs no FNC1 (GS1 General Specifications §7.8.5), else 0. */
    private int fixedLength(int at) {
        return switch (firstTwo(at)) {
            case 0 -> 18;
            case 1, 2, 3 -> 14;
            case 11, 12, 13, 15, 16, 17, 31, 32, 33, 34, 35, 36 -> 6;
            case 20 -> 2;
            case 41 -> 13;
            default -> 0;
        };
    }

    private int firstTwo(int at) {
        return at + 1 < text.length() && CheckDigits.allDigits(text, at, at + 2)
                ? (text.charAt(at) - '0') * 10 + text.charAt(at + 1) - '0'
                : -1;
    }

    private void take(String ai, String value) {
        Gs1Key found = Gs1Key.of(ai);
        if (found != null && key == null) {
            key = found;
            keyValue = value;
        } else if (others.put(ai, value) != null) {
            throw new Malformed("identifier.element-string", Map.of("text", text));
        }
    }

    private Gs1Elements elements() {
        Gs1Key found = key;
        if (found == null) {
            throw new Malformed("identifier.no-key", Map.of("text", text));
        }
        var qualifiers = new EnumMap<Gs1Qualifier, String>(Gs1Qualifier.class);
        others.forEach((ai, value) -> {
            Gs1Qualifier qualifier = Gs1Qualifier.of(ai);
            if (qualifier != null && found.takes(qualifier)) {
                qualifiers.put(qualifier, value);
            }
        });
        return new Gs1Elements(found, keyValue, qualifiers);
    }
}

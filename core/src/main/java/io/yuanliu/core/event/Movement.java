package io.yuanliu.core.event;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How an event moves its goods, by the words of the standard (CBV 2.0): by its business step, and where that says nothing of
 * it by its disposition. Who keeps accounts of goods and who refuses what is stopped read it alike.
 */
public enum Movement {
    SHIPPING,
    RECEIVING,
    SELLING,
    DESTROYING,
    OTHER;

    /** What stands before the word in the written forms of the CBV: a URN's or a web address's beginning. */
    private static final Pattern BEFORE_WORD = Pattern.compile("^.*(?:[:/#]|\\b(?:BizStep|Disp|SDT)-)");

    public static Movement of(EventContext context) {
        return switch (word(context.bizStep())) {
            case "shipping", "departing" -> SHIPPING;
            case "receiving", "accepting", "arriving" -> RECEIVING;
            case "retail_selling", "dispensing" -> SELLING;
            case "destroying" -> DESTROYING;
            default ->
                switch (word(context.disposition())) {
                    case "retail_sold", "dispensed" -> SELLING;
                    case "destroyed" -> DESTROYING;
                    default -> OTHER;
                };
        };
    }

    /** A term of a vocabulary, however it is written; empty when there is none. */
    public static String word(@Nullable String vocabulary) {
        if (vocabulary == null) {
            return "";
        }
        return isBare(vocabulary) ? vocabulary : BEFORE_WORD.matcher(vocabulary).replaceFirst("");
    }

    /** As nearly all are written: without any of the signs behind which a word may begin. */
    private static boolean isBare(String vocabulary) {
        for (int i = 0; i < vocabulary.length(); i++) {
            char c = vocabulary.charAt(i);
            if (c == ':' || c == '/' || c == '#' || c == '-') {
                return false;
            }
        }
        return true;
    }
}

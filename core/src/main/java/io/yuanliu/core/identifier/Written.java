package io.yuanliu.core.identifier;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The written forms of GS1 keys, and the choice among schemes when the caller names one. */
final class Written {
    private Written() {}

    /** A form that only an element string has: brackets, FNC1, or a symbology identifier. */
    static @Nullable Gs1Elements scanned(String text) {
        if (text.startsWith("(")) {
            return ElementString.readBracketed(text);
        }
        return text.startsWith("]") || text.indexOf(ElementString.FNC1) >= 0 ? ElementString.readScanned(text) : null;
    }

    static @Nullable Gs1Elements link(String text) {
        boolean address = text.regionMatches(true, 0, "http://", 0, 7) || text.regionMatches(true, 0, "https://", 0, 8);
        return address ? DigitalLink.readAddress(text) : null;
    }

    /** A Digital Link without {@code https://}, or an element string whose brackets and FNC1 were lost. */
    static @Nullable Gs1Elements loose(String text) {
        if (text.indexOf('/') >= 0) {
            return DigitalLink.readPath(text);
        }
        boolean begins = text.length() > 16 && text.startsWith("01") && CheckDigits.gs1Holds(text.substring(2, 16), 14);
        return begins ? ElementString.readScanned(text) : null;
    }

    /** The GS1 elements of a text that {@link Identifiers#read} has found to be one thing; null for other schemes. */
    static @Nullable Gs1Elements elements(String text) {
        Gs1Elements scanned = scanned(text);
        if (scanned != null) {
            return scanned;
        }
        return PlainUri.schemeEnd(text) > 0 ? link(text) : loose(text);
    }

    static List<Gs1Elements> coarser(Gs1Elements elements) {
        Gs1Elements lot = elements.without(
                Gs1Qualifier.SERIAL,
                Gs1Qualifier.THIRD_PARTY_SERIAL,
                Gs1Qualifier.COMPONENT_SERIAL,
                Gs1Qualifier.SERVICE_INSTANCE);
        return List.of(lot, lot.without(Gs1Qualifier.VARIANT), new Gs1Elements(elements.key(), elements.keyValue()));
    }

    /** The text as an identifier of the scheme, or it throws. */
    static Identifier as(String scheme, String text) {
        Identifier national = PlainUri.schemeEnd(text) > 0 ? null : Schemes.national(scheme, text);
        if (national != null) {
            return national;
        }
        boolean bareGln = text.length() == 13 && CheckDigits.allDigits(text, 0, 13);
        if (bareGln && (scheme.equals("gln") || scheme.equals("pgln"))) {
            return new Gs1Elements(scheme.equals("gln") ? Gs1Key.GLN : Gs1Key.PARTY_GLN, text).identifier();
        }
        requireKnown(scheme);
        for (Identifier candidate : Identifiers.candidates(text)) {
            if (fits(candidate, scheme)) {
                return candidate;
            }
        }
        throw new Malformed("identifier.other-scheme", Map.of("scheme", scheme));
    }

    private static void requireKnown(String scheme) {
        switch (scheme) {
            case "gtin", "gln", "pgln", "sscc" -> {}
            default -> {
                if (!Schemes.isKey(scheme)) {
                    throw new Malformed("identifier.scheme", Map.of("scheme", scheme));
                }
            }
        }
    }

    private static boolean fits(Identifier candidate, String scheme) {
        return switch (scheme) {
            case "gtin" -> candidate.key().startsWith("gs1:01/");
            case "gln" -> candidate.key().startsWith("gs1:414/");
            case "pgln" -> candidate.key().startsWith("gs1:417/");
            case "sscc" -> candidate.key().startsWith("gs1:00/");
            default -> candidate.scheme().equals(scheme);
        };
    }
}

package io.yuanliu.core.identifier;

import io.yuanliu.core.identifier.gs1.Gs1Elements;
import io.yuanliu.core.identifier.gs1.Gs1Key;
import io.yuanliu.core.identifier.gs1.Gs1Text;
import io.yuanliu.core.identifier.notation.CheckDigits;
import io.yuanliu.core.identifier.notation.Malformed;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a text is as a GS1 key, and the choice among schemes when the caller names one. */
final class Written {
    private Written() {}

    /** The GS1 elements of a text that {@link Identifiers#read} has found to be one thing; null for other schemes. */
    static @Nullable Gs1Elements elements(String text) {
        Gs1Elements scanned = Gs1Text.scanned(text);
        if (scanned != null) {
            return scanned;
        }
        return PlainUri.schemeEnd(text) > 0 ? Gs1Text.link(text) : Gs1Text.loose(text);
    }

    /** The text as an identifier of the scheme, or it throws. */
    static Identifier as(String scheme, String text) {
        Identifier national = PlainUri.schemeEnd(text) > 0 ? null : Schemes.national(scheme, text);
        if (national != null) {
            return national;
        }
        boolean bareGln = text.length() == 13 && CheckDigits.allDigits(text, 0, 13);
        if (bareGln && (scheme.equals("gln") || scheme.equals("pgln"))) {
            return Gs1Identifier.of(scheme.equals("gln") ? Gs1Key.GLN : Gs1Key.PARTY_GLN, text);
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

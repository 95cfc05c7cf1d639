package io.yuanliu.core.identifier;

import io.yuanliu.core.identifier.gs1.EpcUrn;
import io.yuanliu.core.identifier.gs1.Gs1Elements;
import io.yuanliu.core.identifier.gs1.Gs1Key;
import io.yuanliu.core.identifier.gs1.Gs1Text;
import io.yuanliu.core.identifier.notation.CheckDigits;
import io.yuanliu.core.identifier.notation.Malformed;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads every written form of what some schemes and GS1 know. */
final class CodeReader {
    private static final int LONGEST = 2048;
    private static final String OURS = "urn:yuanliu:";

    private final Schemes schemes;

    CodeReader(Schemes schemes) {
        this.schemes = schemes;
    }

    /** At least one, or it throws. */
    List<Identifier> candidates(String text) {
        requireLength(text);
        Gs1Elements scanned = Gs1Text.scanned(text);
        if (scanned != null) {
            return List.of(Gs1Identifier.of(scanned));
        }
        if (PlainUri.schemeEnd(text) > 0) {
            return List.of(uri(text));
        }
        List<Identifier> bare = text.indexOf('/') < 0 ? BareCode.read(text, schemes) : List.of();
        if (!bare.isEmpty()) {
            return bare;
        }
        Gs1Elements loose = Gs1Text.loose(text);
        if (loose == null) {
            throw new Malformed("identifier.unknown", Map.of("text", text));
        }
        return List.of(Gs1Identifier.of(loose));
    }

    Identifier uri(String text) {
        requireLength(text);
        int colon = PlainUri.schemeEnd(text);
        if (colon < 0) {
            throw new Malformed("identifier.not-a-uri", Map.of("text", text));
        }
        if (colon == 3 && text.regionMatches(true, 0, "urn", 0, 3)) {
            return urn(text);
        }
        Gs1Elements link = Gs1Text.link(text);
        if (link != null) {
            return Gs1Identifier.of(link);
        }
        Identifier key = ofKey(text.substring(0, colon), text, colon + 1);
        return key == null ? new PlainUri(text) : key;
    }

    private Identifier urn(String text) {
        if (text.regionMatches(true, 0, EpcUrn.PREFIX, 0, EpcUrn.PREFIX.length())) {
            return epc(text);
        }
        if (text.regionMatches(true, 0, OURS, 0, OURS.length())) {
            return ours(text, OURS.length());
        }
        return new PlainUri(text);
    }

    /** A code of a scheme or a number of somebody's own register, from {@code at} on. */
    private Identifier ours(String text, int at) {
        int colon = text.indexOf(':', at);
        String word = colon < 0 ? "" : text.substring(at, colon);
        Scheme row = schemes.row(word);
        return row == null ? LocalIdentifier.read(text.substring(at)) : row.code(text.substring(colon + 1));
    }

    /** What {@link Identifier#key()} printed, from {@code at} on; null when the word before it is no scheme's. */
    private @Nullable Identifier ofKey(String scheme, String text, int at) {
        Scheme row = schemes.row(scheme);
        if (row != null) {
            return row.code(text.substring(at));
        }
        return switch (scheme) {
            case "gs1" -> new Gs1Identifier(text.substring(at));
            case "epc" -> epc(EpcUrn.PREFIX + text.substring(at));
            case "local" -> LocalIdentifier.read(text.substring(at));
            case "uri" -> new PlainUri(text.substring(at));
            default -> null;
        };
    }

    /** An EPC URN: the GS1 key that it stands for, or itself where it stands for none. */
    private static Identifier epc(String urn) {
        Gs1Elements elements = EpcUrn.read(urn);
        return elements == null ? new EpcUri(urn.substring(EpcUrn.PREFIX.length())) : Gs1Identifier.of(elements);
    }

    /** The text as an identifier of the scheme, or it throws. */
    Identifier as(String scheme, String text) {
        Scheme row = PlainUri.schemeEnd(text) > 0 ? null : schemes.row(scheme);
        if (row != null) {
            return row.code(text);
        }
        boolean bareGln = text.length() == 13 && CheckDigits.allDigits(text, 0, 13);
        if (bareGln && (scheme.equals("gln") || scheme.equals("pgln"))) {
            return Gs1Identifier.of(scheme.equals("gln") ? Gs1Key.GLN : Gs1Key.PARTY_GLN, text);
        }
        requireKnown(scheme);
        for (Identifier candidate : candidates(text)) {
            if (fits(candidate, scheme)) {
                return candidate;
            }
        }
        throw new Malformed("identifier.other-scheme", Map.of("scheme", scheme));
    }

    private void requireKnown(String scheme) {
        switch (scheme) {
            case "gtin", "gln", "pgln", "sscc" -> {}
            default -> {
                if (!schemes.isKey(scheme)) {
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

    /** The GS1 elements of a text that {@link Identifiers#read} has found to be one thing; null for other schemes. */
    static @Nullable Gs1Elements elements(String text) {
        Gs1Elements scanned = Gs1Text.scanned(text);
        if (scanned != null) {
            return scanned;
        }
        return PlainUri.schemeEnd(text) > 0 ? Gs1Text.link(text) : Gs1Text.loose(text);
    }

    private static void requireLength(String text) {
        if (text.isBlank()) {
            throw new Malformed("identifier.empty");
        }
        if (text.length() > LONGEST) {
            throw new Malformed("identifier.too-long", Map.of("longest", Integer.toString(LONGEST)));
        }
    }
}

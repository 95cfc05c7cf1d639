package io.yuanliu.core.identifier;

import io.yuanliu.core.identifier.gs1.EpcUrn;
import io.yuanliu.core.identifier.gs1.Gs1Elements;
import io.yuanliu.core.identifier.gs1.Gs1Text;
import io.yuanliu.core.identifier.notation.Malformed;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Reads identifiers in every written form. */
public final class Identifiers {
    private static final int LONGEST = 2048;
    private static final String OURS = "urn:yuanliu:";

    private Identifiers() {}

    /** Reads a code as scanned or typed: URN, Digital Link, AI string, canonical key, or a bare national code. */
    public static Reading read(String text) {
        return reading(() -> candidates(text.strip()));
    }

    /**
     * Reads a code whose scheme is known: {@code gs1}, {@code gtin}, {@code gln} (place), {@code pgln} (party),
     * {@code sscc}, {@code epc}, {@code uscc}, {@code citizen}, {@code node}, {@code operator}, {@code batch},
     * {@code trace}, {@code ear}, {@code local}, {@code uri}.
     */
    public static Reading read(String text, String scheme) {
        return reading(() -> List.of(Written.as(scheme, text.strip())));
    }

    /** Reads an identifier where EPCIS demands a URI. */
    public static Reading readUri(String text) {
        try {
            return new Reading.One(uri(text));
        } catch (Malformed malformed) {
            return new Reading.None(malformed.finding());
        }
    }

    /**
     * The identifier of a text, and after it the coarser ones that the text names too: of
     * {@code (01)…(10)A1(21)3} the item, its lot, its kind. Empty when the text is no one thing.
     */
    public static List<Identifier> narrowestFirst(String text) {
        if (!(read(text) instanceof Reading.One(Identifier identifier))) {
            return List.of();
        }
        Gs1Elements elements = Written.elements(text.strip());
        if (elements == null) {
            return List.of(identifier);
        }
        var levels = new ArrayList<Identifier>(List.of(identifier));
        for (Gs1Elements coarser : elements.coarser()) {
            if (!levels.contains(Gs1Identifier.of(coarser))) {
                levels.add(Gs1Identifier.of(coarser));
            }
        }
        return List.copyOf(levels);
    }

    private static Reading reading(Supplier<List<Identifier>> reader) {
        try {
            List<Identifier> candidates = reader.get();
            return candidates.size() == 1 ? new Reading.One(candidates.getFirst()) : new Reading.Several(candidates);
        } catch (Malformed malformed) {
            return new Reading.None(malformed.finding());
        }
    }

    /** At least one, or it throws. */
    static List<Identifier> candidates(String text) {
        requireLength(text);
        Gs1Elements scanned = Gs1Text.scanned(text);
        if (scanned != null) {
            return List.of(Gs1Identifier.of(scanned));
        }
        if (PlainUri.schemeEnd(text) > 0) {
            return List.of(uri(text));
        }
        List<Identifier> bare = text.indexOf('/') < 0 ? BareCode.read(text) : List.of();
        if (!bare.isEmpty()) {
            return bare;
        }
        Gs1Elements loose = Gs1Text.loose(text);
        if (loose == null) {
            throw new Malformed("identifier.unknown", Map.of("text", text));
        }
        return List.of(Gs1Identifier.of(loose));
    }

    static Identifier uri(String text) {
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
        String scheme = text.substring(0, colon);
        return Schemes.isKey(scheme) ? Schemes.ofKey(scheme, text.substring(colon + 1)) : new PlainUri(text);
    }

    private static Identifier urn(String text) {
        if (text.regionMatches(true, 0, EpcUrn.PREFIX, 0, EpcUrn.PREFIX.length())) {
            return Schemes.epc(text);
        }
        if (text.regionMatches(true, 0, OURS, 0, OURS.length())) {
            String rest = text.substring(OURS.length());
            int colon = rest.indexOf(':');
            @Nullable
            Identifier national =
                    colon < 0 ? null : Schemes.national(rest.substring(0, colon), rest.substring(colon + 1));
            return national == null ? LocalIdentifier.read(rest) : national;
        }
        return new PlainUri(text);
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

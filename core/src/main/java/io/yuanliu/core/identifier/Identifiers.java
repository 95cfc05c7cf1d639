package io.yuanliu.core.identifier;

import io.yuanliu.core.identifier.gs1.Gs1Elements;
import io.yuanliu.core.identifier.notation.Malformed;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Reads identifiers in every written form. */
public final class Identifiers {
    private static final CodeReader KNOWN = new CodeReader(Schemes.KNOWN);

    private Identifiers() {}

    /** Reads a code as scanned or typed: URN, Digital Link, AI string, canonical key, or a bare national code. */
    public static Reading read(String text) {
        return reading(() -> KNOWN.candidates(text.strip()));
    }

    /**
     * Reads a code whose scheme is known: {@code gs1}, {@code gtin}, {@code gln} (place), {@code pgln} (party),
     * {@code sscc}, {@code epc}, {@code local}, {@code uri}, or one of the {@link Schemes}.
     */
    public static Reading read(String text, String scheme) {
        return reading(() -> List.of(KNOWN.as(scheme, text.strip())));
    }

    /** Reads an identifier where EPCIS demands a URI. */
    public static Reading readUri(String text) {
        try {
            return new Reading.One(KNOWN.uri(text));
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
        Gs1Elements elements = CodeReader.elements(text.strip());
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
}

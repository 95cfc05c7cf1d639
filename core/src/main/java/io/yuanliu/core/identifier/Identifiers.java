package io.yuanliu.core.identifier;

import io.yuanliu.core.identifier.gs1.Gs1Elements;
import io.yuanliu.core.identifier.notation.Malformed;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Reads identifiers in every written form. */
public final class Identifiers {
    private static final CodeReader KNOWN = new CodeReader(Schemes.KNOWN);

    private Identifiers() {}

    /**
     * Reads a code as scanned, typed or printed: URN, Digital Link, AI string, canonical key, or a bare national code; with
     * blanks or hyphens, in full-width digits, or in an address of ours.
     */
    public static Reading read(String text) {
        return spelled(text).reading();
    }

    /**
     * Reads a code whose scheme is known: {@code gs1}, {@code gtin}, {@code gln} (place), {@code pgln} (party),
     * {@code sscc}, {@code epc}, {@code local}, {@code uri}, or one of the {@link Schemes}.
     */
    public static Reading read(String text, String scheme) {
        return spelled(text, scheme).reading();
    }

    /** The same with the spelling in which it was read: without what only its print brought along. */
    public static Spelled spelled(String text) {
        return spelled(text, KNOWN::candidates);
    }

    /** The same where the scheme is known. */
    public static Spelled spelled(String text, String scheme) {
        return spelled(text, form -> List.of(KNOWN.as(scheme, form)));
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
        var spelled = spelled(text);
        if (!(spelled.reading() instanceof Reading.One(Identifier identifier))) {
            return List.of();
        }
        Gs1Elements elements = CodeReader.elements(spelled.form());
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

    /**
     * What a text turned out to be.
     *
     * @param form the spelling of it that was read; the text as it stands when it is no code
     */
    public record Spelled(Reading reading, String form) {}

    /** What it is in the first spelling in which it is something; of none, what is most exactly known to be wrong. */
    private static Spelled spelled(String text, Function<String, List<Identifier>> reader) {
        var found = Spellings.inAddress(text)
                .map(inside -> spelled(inside, reader))
                .filter(inside -> !(inside.reading() instanceof Reading.None));
        if (found.isPresent()) {
            return found.get();
        }
        String stripped = text.strip();
        var best = new Spelled(reading(stripped, reader), text);
        if (!(best.reading() instanceof Reading.None)) {
            return new Spelled(best.reading(), stripped);
        }
        for (String form : Spellings.of(text)) {
            var reading = form.equals(stripped) ? best.reading() : reading(form, reader);
            if (!(reading instanceof Reading.None)) {
                return new Spelled(reading, form);
            }
            if (saysNothing(best.reading())) {
                best = new Spelled(reading, text);
            }
        }
        return best;
    }

    private static boolean saysNothing(Reading reading) {
        return reading instanceof Reading.None(var finding) && finding.code().equals("identifier.unknown");
    }

    private static Reading reading(String form, Function<String, List<Identifier>> reader) {
        try {
            List<Identifier> candidates = reader.apply(form);
            return candidates.size() == 1 ? new Reading.One(candidates.getFirst()) : new Reading.Several(candidates);
        } catch (Malformed malformed) {
            return new Reading.None(malformed.finding());
        }
    }
}

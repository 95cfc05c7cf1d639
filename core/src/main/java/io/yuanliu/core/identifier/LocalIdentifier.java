package io.yuanliu.core.identifier;

import io.yuanliu.core.identifier.notation.Malformed;
import io.yuanliu.core.identifier.notation.PercentEncoding;
import io.yuanliu.core.text.Nearest;
import java.util.List;
import java.util.Map;

/**
 * A name that somebody else's register gave: a firm's own lot number, a certificate's number. Written
 * {@code urn:yuanliu:<kind>:<issuer>:<number>}, issuer and number percent-encoded.
 *
 * @param kind the word of a {@link LocalKind}
 * @param issuer whose number it is: a party's canonical key, a form type, or a region
 * @param number as printed
 */
public record LocalIdentifier(String kind, String issuer, String number) implements Identifier {
    /** The codes of findings that a kind is none: with the nearest that is one, or with all. */
    public static final String MISSPELT_KIND = "identifier.local-kind-near";

    public static final String UNKNOWN_KIND = "identifier.local-kind";

    private static final int LONGEST_PART = 200;

    public LocalIdentifier {
        if (LocalKinds.of(kind) == null) {
            throw unknown(kind);
        }
        requirePart(issuer);
        requirePart(number);
    }

    /** Told with what was probably meant: a misspelt kind would stand for something else. */
    private static Malformed unknown(String kind) {
        var known = LocalKinds.words();
        return Nearest.to(kind, known)
                .map(nearest -> new Malformed(MISSPELT_KIND, Map.of("text", kind, "nearest", nearest)))
                .orElseGet(() -> new Malformed(UNKNOWN_KIND, Map.of("text", kind, "known", String.join(", ", known))));
    }

    private static void requirePart(String part) {
        boolean clean = part.chars().noneMatch(c -> Character.isISOControl(c) || Character.isSurrogate((char) c));
        if (part.isBlank() || part.length() > LONGEST_PART || !clean) {
            throw new Malformed("identifier.local-part", Map.of("text", part));
        }
    }

    /** Reads {@code kind:issuer:number}, parts percent-encoded; an issuer may also be a canonical key as it stands. */
    static LocalIdentifier read(String value) {
        String[] parts = value.split(":", -1);
        if (parts.length == 3) {
            return new LocalIdentifier(parts[0], PercentEncoding.decode(parts[1]), PercentEncoding.decode(parts[2]));
        }
        if (parts.length == 4 && Schemes.of(parts[1]) != null) {
            return new LocalIdentifier(
                    parts[0], parts[1] + ":" + PercentEncoding.decode(parts[2]), PercentEncoding.decode(parts[3]));
        }
        throw new Malformed("identifier.local-shape", Map.of("text", value));
    }

    @Override
    public List<String> printed() {
        return List.of(number);
    }

    @Override
    public String scheme() {
        return "local";
    }

    @Override
    public String value() {
        return kind + ":" + PercentEncoding.encode(issuer) + ":" + PercentEncoding.encode(number);
    }

    @Override
    public String uri() {
        return "urn:yuanliu:" + value();
    }

    /** What was read while its kind was known, as of a stored event, outlives that: unknown kinds stood for lots. */
    @Override
    public Level level() {
        var row = LocalKinds.of(kind);
        return row == null ? Level.LOT : row.level();
    }
}

package io.yuanliu.core.identifier;

import io.yuanliu.core.identifier.notation.Malformed;
import io.yuanliu.core.identifier.notation.PercentEncoding;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A name that somebody else's register gave: a firm's own lot number, a certificate's number. Written
 * {@code urn:yuanliu:<kind>:<issuer>:<number>}, issuer and number percent-encoded.
 *
 * @param kind {@code lot}, {@code certificate}, {@code plot}, {@code pen}, {@code vehicle}, …: lower case letters and hyphens
 * @param issuer whose number it is: a party's canonical key, a form type, or a region
 * @param number as printed
 */
public record LocalIdentifier(String kind, String issuer, String number) implements Identifier {
    private static final int LONGEST_PART = 200;
    private static final Set<String> PLACES = Set.of("place", "plot", "pen", "site", "room");
    private static final Set<String> ITEMS = Set.of("item", "vehicle", "equipment", "container");
    private static final Set<String> PARTIES = Set.of("party", "person");
    private static final Set<String> DOCUMENTS = Set.of("document", "voucher");

    public LocalIdentifier {
        if (!isKind(kind) || Schemes.isNational(kind) || Schemes.isKey(kind)) {
            throw new Malformed("identifier.local-kind", Map.of("text", kind));
        }
        requirePart(issuer);
        requirePart(number);
    }

    private static boolean isKind(String kind) {
        if (kind.isEmpty() || kind.length() > 40 || kind.startsWith("-") || kind.endsWith("-")) {
            return false;
        }
        return kind.chars().allMatch(c -> (c >= 'a' && c <= 'z') || c == '-');
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
        if (parts.length == 4 && Schemes.isNational(parts[1])) {
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

    @Override
    public Level level() {
        if (PLACES.contains(kind)) {
            return Level.PLACE;
        }
        if (ITEMS.contains(kind)) {
            return Level.ITEM;
        }
        if (PARTIES.contains(kind)) {
            return Level.PARTY;
        }
        return DOCUMENTS.contains(kind) ? Level.DOCUMENT : Level.LOT;
    }
}

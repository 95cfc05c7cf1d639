package io.yuanliu.core.profile;

import io.yuanliu.core.identifier.Identifier;
import io.yuanliu.core.identifier.Identifier.Level;
import io.yuanliu.core.identifier.Identifiers;
import io.yuanliu.core.identifier.Reading;
import io.yuanliu.core.identifier.WrittenIdentifier;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Names that profiles build or read: of parties, lots and papers. */
public final class Names {
    private static final String PREFIX = "urn:yuanliu:";

    private Names() {}

    /** What a written identifier means where a party is asked for, else where anything may stand. */
    public static Optional<Identifier> read(String written) {
        return switch (Identifiers.read(written)) {
            case Reading.One(Identifier identifier) -> Optional.of(identifier);
            case Reading.Several several ->
                several.candidates().stream()
                        .min(Comparator.comparingInt(candidate -> candidate.level() == Level.PARTY ? 0 : 1));
            case Reading.None _ -> Optional.empty();
        };
    }

    /** The canonical key of a written identifier; the text itself when it is none. */
    public static String canonical(String written) {
        return read(written).map(Identifier::key).orElse(written);
    }

    /** The same where only some schemes may stand. */
    static String canonical(String written, List<String> schemes) {
        for (var scheme : schemes) {
            if (Identifiers.read(written, scheme) instanceof Reading.One(Identifier identifier)) {
                return identifier.key();
            }
        }
        return canonical(written);
    }

    /** The identifier as it stands where EPCIS demands a URI. */
    static Optional<WrittenIdentifier> asUri(String written) {
        return read(written)
                .map(identifier ->
                        new WrittenIdentifier(written.contains(":") ? written : PREFIX + identifier.key(), identifier));
    }

    /** A number of somebody's own register: {@code urn:yuanliu:<kind>:<issuer>:<number>}. */
    public static String local(String kind, String issuer, String number) {
        return PREFIX + encoded(kind) + ":" + encoded(issuer) + ":" + encoded(number);
    }

    /** A name of a national scheme: {@code urn:yuanliu:<scheme>:<value>}; what is a URI already stays. */
    public static String uri(String scheme, String value) {
        return value.contains(":") ? value : PREFIX + scheme + ":" + value;
    }

    private static String encoded(String part) {
        return URLEncoder.encode(part, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("*", "%2A");
    }
}

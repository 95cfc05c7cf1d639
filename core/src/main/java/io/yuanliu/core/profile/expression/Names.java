package io.yuanliu.core.profile.expression;

import io.yuanliu.core.identifier.Identifier;
import io.yuanliu.core.identifier.Identifier.Level;
import io.yuanliu.core.identifier.Identifiers;
import io.yuanliu.core.identifier.LocalIdentifier;
import io.yuanliu.core.identifier.Reading;
import io.yuanliu.core.identifier.WrittenIdentifier;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Names that profiles build or read: of parties, places, lots and papers. */
public final class Names {
    private Names() {}

    /** What a written identifier means where a thing of this level is asked for: a bare code may mean several. */
    static Optional<Identifier> read(String written, Level level) {
        return switch (Identifiers.read(written)) {
            case Reading.One(Identifier identifier) -> Optional.of(identifier);
            case Reading.Several several ->
                several.candidates().stream()
                        .min(Comparator.comparingInt(candidate -> candidate.level() == level ? 0 : 1));
            case Reading.None _ -> Optional.empty();
        };
    }

    /** The canonical key of a written identifier, a party's before others; the text itself when it is none. */
    public static String canonical(String written) {
        return read(written, Level.PARTY).map(Identifier::key).orElse(written);
    }

    /** The same where only some schemes may stand. */
    public static String canonical(String written, List<String> schemes) {
        for (var scheme : schemes) {
            if (Identifiers.read(written, scheme) instanceof Reading.One(Identifier identifier)) {
                return identifier.key();
            }
        }
        return canonical(written);
    }

    /** The identifier as it stands where EPCIS demands a URI: as written, when that is one. */
    public static Optional<WrittenIdentifier> asUri(String written, Level level) {
        return read(written, level)
                .map(identifier -> new WrittenIdentifier(isUri(written) ? written : identifier.uri(), identifier));
    }

    /** The one URI of a unit, however its code is written; the text itself when it is no code. */
    public static String unit(String written) {
        return read(written, Level.LOT).map(Identifier::uri).orElse(written);
    }

    private static boolean isUri(String written) {
        return written.startsWith("urn:") || written.startsWith("http");
    }

    /** A number of somebody's own register, as a URI. */
    public static String local(String kind, String issuer, String number) {
        return new LocalIdentifier(kind, issuer, number).uri();
    }

    /** A code of a scheme, as a URI; what cannot be read stays recognisable. */
    public static String uri(String scheme, String code) {
        return Identifiers.read(code, scheme) instanceof Reading.One(Identifier identifier)
                ? identifier.uri()
                : "urn:yuanliu:" + scheme + ":" + code;
    }
}

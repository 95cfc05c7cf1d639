package io.yuanliu.core.identifier;

import io.yuanliu.core.identifier.gs1.EpcUrn;
import io.yuanliu.core.identifier.gs1.Gs1Elements;
import io.yuanliu.core.identifier.notation.Malformed;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Makes an identifier from its scheme's name and its normalised value. */
final class Schemes {
    private Schemes() {}

    static boolean isNational(String scheme) {
        return switch (scheme) {
            case "uscc", "citizen", "node", "operator", "batch", "trace", "ear" -> true;
            default -> false;
        };
    }

    /** Whether {@code scheme:} begins a canonical key of ours. */
    static boolean isKey(String scheme) {
        return isNational(scheme)
                || switch (scheme) {
                    case "gs1", "epc", "local", "uri" -> true;
                    default -> false;
                };
    }

    /** A national code, or null when the scheme is none of them. */
    static @Nullable Identifier national(String scheme, String value) {
        return switch (scheme) {
            case "uscc" -> new CreditCode(upper(value));
            case "citizen" -> new CitizenNumber(upper(value));
            case "node" -> new NodeCode(value);
            case "operator" -> new OperatorCode(value);
            case "batch" -> new BatchCode(value);
            case "trace" -> new TraceNumber(value);
            case "ear" -> new EarTag(value);
            default -> null;
        };
    }

    /** What {@link Identifier#key()} printed. */
    static Identifier ofKey(String scheme, String value) {
        Identifier national = national(scheme, value);
        if (national != null) {
            return national;
        }
        return switch (scheme) {
            case "gs1" -> new Gs1Identifier(value);
            case "epc" -> epc(EpcUrn.PREFIX + value);
            case "local" -> LocalIdentifier.read(value);
            case "uri" -> new PlainUri(value);
            default -> throw new Malformed("identifier.scheme", Map.of("scheme", scheme));
        };
    }

    /** An EPC URN: the GS1 key that it stands for, or itself where it stands for none. */
    static Identifier epc(String urn) {
        Gs1Elements elements = EpcUrn.read(urn);
        return elements == null ? new EpcUri(urn.substring(EpcUrn.PREFIX.length())) : Gs1Identifier.of(elements);
    }

    /** National codes are printed in capitals and typed in small letters. */
    static String upper(String value) {
        for (int i = 0; i < value.length(); i++) {
            if (value.charAt(i) >= 'a' && value.charAt(i) <= 'z') {
                return upperCase(value);
            }
        }
        return value;
    }

    private static String upperCase(String value) {
        var upper = new StringBuilder(value.length());
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            upper.append(c >= 'a' && c <= 'z' ? (char) (c - 32) : c);
        }
        return upper.toString();
    }
}

package io.yuanliu.core.identifier.gs1;

import io.yuanliu.core.identifier.notation.CheckDigits;
import io.yuanliu.core.identifier.notation.Malformed;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads EPC URNs and EPC class URNs (GS1 EPC Tag Data Standard 2.0, §6) as the GS1 keys that they stand for. */
public final class EpcUrn {
    public static final String PREFIX = "urn:epc:";

    private EpcUrn() {}

    /** The GS1 key that a URN stands for, or null when it is another EPC ({@link #isOther}) or none. */
    public static @Nullable Gs1Elements read(String text) {
        int kindEnd = text.indexOf(':', PREFIX.length());
        int schemeEnd = kindEnd < 0 ? -1 : text.indexOf(':', kindEnd + 1);
        if (schemeEnd < 0) {
            return null;
        }
        String kind = text.substring(PREFIX.length(), kindEnd);
        String scheme = text.substring(kindEnd + 1, schemeEnd);
        String body = text.substring(schemeEnd + 1);
        return switch (kind) {
            case "id" -> instance(scheme, body);
            case "class" -> scheme.equals("lgtin") ? goods(EpcParts.of(body, 3), Gs1Qualifier.LOT) : null;
            case "idpat" -> EpcPattern.read(scheme, body);
            default -> null;
        };
    }

    private static @Nullable Gs1Elements instance(String scheme, String body) {
        return switch (scheme) {
            case "sgtin" -> goods(EpcParts.of(body, 3), Gs1Qualifier.SERIAL);
            case "upui" -> goods(EpcParts.of(body, 3), Gs1Qualifier.THIRD_PARTY_SERIAL);
            case "itip" -> {
                var parts = EpcParts.of(body, 5);
                yield new Gs1Elements(Gs1Key.ITIP, parts.tradeItemPiece(), Gs1Qualifier.SERIAL, parts.last());
            }
            case "sgln" -> {
                var parts = EpcParts.of(body, 3);
                yield new Gs1Elements(Gs1Key.GLN, parts.checked(12), Gs1Qualifier.PLACE_EXTENSION, parts.last());
            }
            case "cpi" -> {
                var parts = EpcParts.of(body, 3);
                yield new Gs1Elements(Gs1Key.CPI, parts.joined(), Gs1Qualifier.COMPONENT_SERIAL, parts.last());
            }
            case "grai" -> serialised(Gs1Key.GRAI, "0", body);
            case "gdti" -> serialised(Gs1Key.GDTI, "", body);
            case "sgcn" -> serialised(Gs1Key.SGCN, "", body);
            default -> withoutSerial(scheme, body);
        };
    }

    private static @Nullable Gs1Elements withoutSerial(String scheme, String body) {
        return switch (scheme) {
            case "sscc" -> new Gs1Elements(Gs1Key.SSCC, EpcParts.of(body, 2).checkedIndicator(17));
            case "pgln" ->
                new Gs1Elements(Gs1Key.PARTY_GLN, EpcParts.of(body, 2).checked(12));
            case "gsrn" -> new Gs1Elements(Gs1Key.GSRN, EpcParts.of(body, 2).checked(17));
            case "gsrnp" ->
                new Gs1Elements(Gs1Key.GSRN_PROVIDER, EpcParts.of(body, 2).checked(17));
            case "gsin" -> new Gs1Elements(Gs1Key.GSIN, EpcParts.of(body, 2).checked(16));
            case "giai" -> new Gs1Elements(Gs1Key.GIAI, EpcParts.of(body, 2).joined());
            case "ginc" -> new Gs1Elements(Gs1Key.GINC, EpcParts.of(body, 2).joined());
            default -> null;
        };
    }

    private static Gs1Elements goods(EpcParts parts, Gs1Qualifier qualifier) {
        return new Gs1Elements(Gs1Key.GTIN, parts.tradeItem(), qualifier, parts.last());
    }

    private static Gs1Elements serialised(Gs1Key key, String filler, String body) {
        var parts = EpcParts.of(body, 3);
        if (parts.last().isEmpty()) {
            throw new Malformed("identifier.epc-shape", Map.of("text", body));
        }
        return new Gs1Elements(key, filler + parts.checked(12) + parts.last());
    }

    /** Whether this, behind {@code urn:epc:}, is an EPC that no GS1 key stands for. */
    public static boolean isOther(String value) {
        int kindEnd = value.indexOf(':');
        int schemeEnd = value.indexOf(':', kindEnd + 1);
        if (kindEnd < 0 || !printable(value)) {
            return false;
        }
        String body = value.substring(schemeEnd + 1);
        return switch (value.substring(0, kindEnd)) {
            case "id" -> schemeEnd > 0 && foreign(value.substring(kindEnd + 1, schemeEnd), body);
            case "idpat" -> schemeEnd > 0 && EpcPattern.isPattern(value.substring(kindEnd + 1, schemeEnd), body);
            case "tag" -> schemeEnd > 0 && !body.isEmpty();
            case "raw" -> kindEnd + 1 < value.length();
            default -> false;
        };
    }

    private static boolean foreign(String scheme, String body) {
        String[] parts = body.split("\\.", -1);
        return switch (scheme) {
            case "gid" -> parts.length == 3 && digits(parts[0]) && digits(parts[1]) && digits(parts[2]);
            case "usdod" -> parts.length == 2 && isCage(parts[0]) && digits(parts[1]);
            case "adi" -> parts.length == 3 && isCage(parts[0]) && !parts[2].isEmpty();
            case "bic" -> body.length() == 11 && CheckDigits.allDigits(body, 4, 11);
            case "imovn" -> body.length() == 7 && digits(body);
            default -> false;
        };
    }

    private static boolean isCage(String code) {
        return code.length() >= 5
                && code.length() <= 6
                && code.chars().allMatch(c -> CheckDigits.isDigit((char) c) || (c >= 'A' && c <= 'Z'));
    }

    private static boolean digits(String part) {
        return !part.isEmpty() && CheckDigits.allDigits(part, 0, part.length());
    }

    private static boolean printable(String value) {
        return value.chars().allMatch(c -> c > ' ' && c < 127);
    }
}

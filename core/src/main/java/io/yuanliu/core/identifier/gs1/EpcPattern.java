package io.yuanliu.core.identifier.gs1;

import org.jspecify.annotations.Nullable;

/** Reads {@code urn:epc:idpat:…}: with only the serial left open it is the class itself, a GS1 key without serial. */
final class EpcPattern {
    private EpcPattern() {}

    /** The class that the pattern stands for, or null when it leaves more open than the serial, or nothing. */
    static @Nullable Gs1Elements read(String scheme, String body) {
        if (!body.endsWith(".*") || body.indexOf('*') != body.length() - 1) {
            return null;
        }
        return switch (scheme) {
            case "sgtin", "upui" ->
                new Gs1Elements(Gs1Key.GTIN, EpcParts.of(body, 3).tradeItem());
            case "itip" -> new Gs1Elements(Gs1Key.ITIP, EpcParts.of(body, 5).tradeItemPiece());
            case "cpi" -> new Gs1Elements(Gs1Key.CPI, EpcParts.of(body, 3).joined());
            case "grai" ->
                new Gs1Elements(Gs1Key.GRAI, "0" + EpcParts.of(body, 3).checked(12));
            case "gdti" -> new Gs1Elements(Gs1Key.GDTI, EpcParts.of(body, 3).checked(12));
            case "sgcn" -> new Gs1Elements(Gs1Key.SGCN, EpcParts.of(body, 3).checked(12));
            default -> null;
        };
    }

    static boolean isPattern(String scheme, String body) {
        return switch (scheme) {
            case "sgtin", "upui", "itip", "cpi", "grai", "gdti", "sgcn" ->
                body.contains(".") && read(scheme, body) == null;
            case "sscc", "sgln", "pgln", "giai", "gsrn", "gsrnp", "ginc", "gsin", "gid", "usdod", "adi" ->
                body.contains(".");
            case "bic", "imovn" -> !body.isEmpty();
            default -> false;
        };
    }
}

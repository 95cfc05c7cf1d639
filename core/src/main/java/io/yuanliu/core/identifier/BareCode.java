package io.yuanliu.core.identifier;

import io.yuanliu.core.identifier.Scheme.Bare;
import io.yuanliu.core.identifier.gs1.Gs1Key;
import io.yuanliu.core.identifier.notation.CheckDigits;
import io.yuanliu.core.identifier.notation.Malformed;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads bare codes, which say what they are by their length and check digit only. */
final class BareCode {
    private BareCode() {}

    /** Everything that the code can be, the likeliest first; empty when its length is nobody's. */
    static List<Identifier> read(String code, Schemes schemes) {
        boolean digits = CheckDigits.allDigits(code, 0, code.length());
        var rows = schemes.ofLength(code.length());
        var normal = digits ? code : Schemes.upper(code);
        var gs1 = digits ? gs1(code) : null;
        if (rows.size() == 1 && gs1 == null) {
            var only = as(rows.getFirst(), normal, digits);
            return only == null ? none(code, rows, digits) : List.of(only);
        }
        var candidates = new ArrayList<Identifier>(2);
        addThose(rows, false, normal, digits, candidates);
        if (gs1 != null) {
            candidates.add(gs1);
        }
        addThose(rows, true, normal, digits, candidates);
        return candidates.isEmpty() ? none(code, rows, digits) : candidates;
    }

    private static void addThose(
            List<Scheme> rows, boolean afterGs1, String normal, boolean digits, List<Identifier> candidates) {
        for (int i = 0; i < rows.size(); i++) {
            boolean after = rows.get(i).bare() == Bare.BY_LENGTH_AFTER_GS1;
            var read = after == afterGs1 ? as(rows.get(i), normal, digits) : null;
            if (read != null) {
                candidates.add(read);
            }
        }
    }

    /** Its length is the row's already: what is left to ask is the digits, once for all rows, and the check. */
    private static @Nullable Identifier as(Scheme row, String normal, boolean digits) {
        return digits || row.form().letters() ? SchemeCode.ofShaped(row, normal) : null;
    }

    /** A scanner that drops the symbology identifier gives an element of the same length as other schemes' codes. */
    private static @Nullable Identifier gs1(String digits) {
        return switch (digits.length()) {
            case 8, 12, 13, 14 -> gs1(Gs1Key.GTIN, "", digits);
            case 18 -> gs1(Gs1Key.SSCC, "", digits);
            case 16 -> gs1(Gs1Key.GTIN, "01", digits);
            case 20 -> gs1(Gs1Key.SSCC, "00", digits);
            default -> null;
        };
    }

    private static @Nullable Identifier gs1(Gs1Key key, String ai, String digits) {
        if (!digits.startsWith(ai)) {
            return null;
        }
        var value = digits.substring(ai.length());
        return CheckDigits.gs1Holds(value, value.length()) ? Gs1Identifier.of(key, value) : null;
    }

    /** Empty, unless its length says what it should have been: then what is wrong with it is told. */
    private static List<Identifier> none(String code, List<Scheme> rows, boolean digits) {
        for (var row : rows) {
            if (row.bare() != Bare.BY_ITS_CHECK && (digits || row.form().letters())) {
                throw row.form().check().fault(row.normal(code));
            }
        }
        return switch (code.length()) {
            case 8, 12, 14 -> digits ? List.of(Gs1Identifier.of(Gs1Key.GTIN, code)) : List.of();
            case 18 -> {
                if (CheckDigits.allDigits(code, 0, 8)) {
                    throw new Malformed("identifier.eighteen");
                }
                yield List.of();
            }
            default -> List.of();
        };
    }
}

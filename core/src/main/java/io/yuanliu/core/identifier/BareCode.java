package io.yuanliu.core.identifier;

import io.yuanliu.core.identifier.gs1.Gs1Key;
import io.yuanliu.core.identifier.notation.CheckDigits;
import io.yuanliu.core.identifier.notation.Malformed;
import java.util.ArrayList;
import java.util.List;

/** Reads bare codes, which say what they are by their length and check digit only. */
final class BareCode {
    private BareCode() {}

    /** Everything that the code can be, the likeliest first; empty when its length is nobody's. */
    static List<Identifier> read(String code) {
        if (code.length() == 18) {
            return eighteen(Schemes.upper(code));
        }
        if (!CheckDigits.allDigits(code, 0, code.length())) {
            return List.of();
        }
        return switch (code.length()) {
            case 8, 12, 14 -> List.of(Gs1Identifier.of(Gs1Key.GTIN, code));
            case 9 -> List.of(new NodeCode(code));
            case 13 -> thirteen(code);
            case 15 -> List.of(new EarTag(code));
            case 16 -> orElement(new BatchCode(code), code, "01", Gs1Key.GTIN);
            case 20 -> orElement(new TraceNumber(code), code, "00", Gs1Key.SSCC);
            default -> List.of();
        };
    }

    private static List<Identifier> thirteen(String code) {
        return CheckDigits.gs1Holds(code, 13)
                ? List.of(Gs1Identifier.of(Gs1Key.GTIN, code), new OperatorCode(code))
                : List.of(new OperatorCode(code));
    }

    /** A scanner that drops the symbology identifier gives a GS1 element of the same length. */
    private static List<Identifier> orElement(Identifier national, String code, String ai, Gs1Key key) {
        String rest = code.substring(2);
        return code.startsWith(ai) && CheckDigits.gs1Holds(rest, rest.length())
                ? List.of(national, Gs1Identifier.of(key, rest))
                : List.of(national);
    }

    private static List<Identifier> eighteen(String code) {
        var candidates = new ArrayList<Identifier>(2);
        if (CheckDigits.creditHolds(code)) {
            candidates.add(new CreditCode(code));
        }
        if (isCitizen(code)) {
            candidates.add(new CitizenNumber(code));
        }
        if (CheckDigits.gs1Holds(code, 18)) {
            candidates.add(Gs1Identifier.of(Gs1Key.SSCC, code));
        }
        if (candidates.isEmpty() && CheckDigits.allDigits(code, 0, 8)) {
            throw new Malformed("identifier.eighteen");
        }
        return candidates;
    }

    private static boolean isCitizen(String code) {
        return CheckDigits.citizenHolds(code) && CitizenNumber.bornOnADay(code);
    }
}

package io.yuanliu.core.identifier.gs1;

import io.yuanliu.core.identifier.notation.CheckDigits;
import io.yuanliu.core.identifier.notation.Malformed;
import io.yuanliu.core.identifier.notation.PercentEncoding;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The dotted parts of an EPC URN's body: company prefix, reference, and what follows; the last may hold dots. */
record EpcParts(String body, List<String> parts) {
    static EpcParts of(String body, int count) {
        var parts = new ArrayList<String>(count);
        int start = 0;
        for (int i = 0; i < count - 1; i++) {
            int dot = body.indexOf('.', start);
            if (dot < 0) {
                throw new Malformed("identifier.epc-shape", Map.of("text", body));
            }
            parts.add(body.substring(start, dot));
            start = dot + 1;
        }
        parts.add(body.substring(start));
        var result = new EpcParts(body, parts);
        result.requireCompanyPrefix();
        return result;
    }

    private void requireCompanyPrefix() {
        String prefix = parts.get(0);
        if (prefix.length() < 6 || prefix.length() > 12 || !CheckDigits.allDigits(prefix, 0, prefix.length())) {
            throw new Malformed("identifier.company-prefix", Map.of("text", body));
        }
    }

    /** The last part, decoded: a serial, an extension or a lot. */
    String last() {
        return PercentEncoding.decode(parts.getLast());
    }

    /** Prefix and reference, so many digits together, and their check digit. */
    String checked(int length) {
        return withCheck(parts.get(0) + parts.get(1), length);
    }

    /** A GTIN in its 14 digits. */
    String tradeItem() {
        return checkedIndicator(13);
    }

    /** A GTIN, and which piece of how many. */
    String tradeItemPiece() {
        return tradeItem() + parts.get(2) + parts.get(3);
    }

    /** The reference's first digit, prefix, the rest of the reference, and the check digit (GTIN, SSCC). */
    String checkedIndicator(int length) {
        if (parts.get(1).isEmpty()) {
            throw new Malformed("identifier.epc-shape", Map.of("text", body));
        }
        return withCheck(parts.get(1).charAt(0) + parts.get(0) + parts.get(1).substring(1), length);
    }

    /** Prefix and reference, where the reference is no number. */
    String joined() {
        String reference = PercentEncoding.decode(parts.get(1));
        if (reference.isEmpty()) {
            throw new Malformed("identifier.epc-shape", Map.of("text", body));
        }
        return parts.get(0) + reference;
    }

    private String withCheck(String digits, int length) {
        if (digits.length() != length || !CheckDigits.allDigits(digits, 0, length)) {
            throw new Malformed("identifier.epc-length", Map.of("text", body, "length", Integer.toString(length)));
        }
        return digits + CheckDigits.gs1(digits, length);
    }
}

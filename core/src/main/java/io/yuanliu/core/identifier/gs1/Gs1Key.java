package io.yuanliu.core.identifier.gs1;

import io.yuanliu.core.identifier.notation.CheckDigits;
import io.yuanliu.core.identifier.notation.Malformed;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The GS1 identification keys: their application identifier, their shape, and what may make them finer. */
public enum Gs1Key {
    SSCC("00", 18, 18, Gs1Characters.NONE, 0),
    GTIN("01", 14, 14, Gs1Characters.NONE, 0),
    ITIP("8006", 18, 14, Gs1Characters.NONE, 0),
    GLN("414", 13, 13, Gs1Characters.NONE, 0),
    PARTY_GLN("417", 13, 13, Gs1Characters.NONE, 0),
    GRAI("8003", 14, 14, Gs1Characters.SET_82, 16),
    GIAI("8004", 0, 0, Gs1Characters.SET_82, 30),
    GSRN("8018", 18, 18, Gs1Characters.NONE, 0),
    GSRN_PROVIDER("8017", 18, 18, Gs1Characters.NONE, 0),
    GDTI("253", 13, 13, Gs1Characters.SET_82, 17),
    SGCN("255", 13, 13, Gs1Characters.DIGITS, 12),
    CPI("8010", 0, 0, Gs1Characters.SET_39, 30),
    GINC("401", 0, 0, Gs1Characters.SET_82, 30),
    GSIN("402", 17, 17, Gs1Characters.NONE, 0);

    private static final Gs1Key[] ALL = values();
    private static final int GTIN_LENGTH = 14;

    public final String ai;
    private final int digits;
    private final int checkedLength;
    private final Gs1Characters tail;
    private final int longestTail;

    Gs1Key(String ai, int digits, int checkedLength, Gs1Characters tail, int longestTail) {
        this.ai = ai;
        this.digits = digits;
        this.checkedLength = checkedLength;
        this.tail = tail;
        this.longestTail = longestTail;
    }

    static @Nullable Gs1Key of(String ai) {
        for (Gs1Key key : ALL) {
            if (key.ai.equals(ai)) {
                return key;
            }
        }
        return null;
    }

    boolean takes(Gs1Qualifier qualifier) {
        return switch (this) {
            case GTIN -> isOfGoods(qualifier) || qualifier == Gs1Qualifier.THIRD_PARTY_SERIAL;
            case ITIP -> isOfGoods(qualifier);
            case GLN -> qualifier == Gs1Qualifier.PLACE_EXTENSION;
            case PARTY_GLN, GIAI -> qualifier == Gs1Qualifier.IMPORTER;
            case GSRN, GSRN_PROVIDER -> qualifier == Gs1Qualifier.SERVICE_INSTANCE;
            case CPI -> qualifier == Gs1Qualifier.COMPONENT_SERIAL;
            case SSCC, GRAI, GDTI, SGCN, GINC, GSIN -> false;
        };
    }

    private static boolean isOfGoods(Gs1Qualifier qualifier) {
        return qualifier == Gs1Qualifier.VARIANT || qualifier == Gs1Qualifier.LOT || qualifier == Gs1Qualifier.SERIAL;
    }

    /** A value in its full length: GTIN-8, -12 and -13 become GTIN-14. */
    String padded(String value) {
        int length = value.length();
        return this == GTIN && (length == 8 || length == 12 || length == 13)
                ? "0".repeat(GTIN_LENGTH - length) + value
                : value;
    }

    /** Refuses what is no such key. */
    void check(String value) {
        if (value.length() < digits || value.length() > digits + longestTail || value.isEmpty()) {
            throw new Malformed("identifier.length", Map.of("ai", ai, "text", value, "longest", longest()));
        }
        if (digits > 0 && !CheckDigits.allDigits(value, 0, digits)) {
            throw new Malformed("identifier.digits", Map.of("text", value, "length", Integer.toString(digits)));
        }
        if (!tail.allow(value, digits)) {
            throw new Malformed("identifier.character", Map.of("ai", ai, "text", value));
        }
        checkDigit(value);
    }

    private void checkDigit(String value) {
        if (this == GRAI && value.charAt(0) != '0') {
            throw new Malformed("identifier.grai-filler", Map.of("text", value));
        }
        if (checkedLength > 0 && !CheckDigits.gs1Holds(value, checkedLength)) {
            String expected = String.valueOf(CheckDigits.gs1(value, checkedLength - 1));
            throw new Malformed("identifier.check-digit", Map.of("text", value, "expected", expected));
        }
    }

    private String longest() {
        return Integer.toString(digits + longestTail);
    }

    /** Whether a path segment after this key's application identifier was meant as the key, however faulty. */
    boolean looksLike(String segment) {
        int found = 0;
        while (found < segment.length() && CheckDigits.isDigit(segment.charAt(found))) {
            found++;
        }
        return digits == 0
                ? found >= 6
                : found > 0 && segment.length() >= 8 && 2 * digitsIn(segment) >= segment.length();
    }

    private static long digitsIn(String segment) {
        return segment.chars().filter(c -> CheckDigits.isDigit((char) c)).count();
    }

    /** Whether a serial number follows the part that all things of the kind share. */
    public boolean hasSerial(String value) {
        return value.length() > digits;
    }
}

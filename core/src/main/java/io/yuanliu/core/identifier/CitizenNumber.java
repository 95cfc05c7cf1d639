package io.yuanliu.core.identifier;

import io.yuanliu.core.identifier.notation.CheckDigits;
import io.yuanliu.core.identifier.notation.Malformed;
import java.time.DateTimeException;
import java.time.LocalDate;

/** 公民身份号码: 18 characters (GB 11643-1999). Personal: never shown, never in an address. */
public record CitizenNumber(String value) implements Identifier {
    public CitizenNumber {
        if (!CheckDigits.citizenHolds(value) || !bornOnADay(value)) {
            throw new Malformed("identifier.citizen-number");
        }
    }

    static boolean bornOnADay(String value) {
        try {
            return LocalDate.of(number(value, 6, 10), number(value, 10, 12), number(value, 12, 14))
                            .getYear()
                    >= 1800;
        } catch (DateTimeException _) {
            return false;
        }
    }

    private static int number(String value, int from, int to) {
        return Integer.parseInt(value, from, to, 10);
    }

    /** The first three and the last four characters, for the staff's screens. */
    public String masked() {
        return value.substring(0, 3) + "***********" + value.substring(14);
    }

    @Override
    public boolean personal() {
        return true;
    }

    @Override
    public String scheme() {
        return "citizen";
    }

    @Override
    public Level level() {
        return Level.PARTY;
    }

    /** Without the number: records print themselves into logs. */
    @Override
    public String toString() {
        return "CitizenNumber[" + masked() + "]";
    }
}

package io.yuanliu.core.identifier;

import io.yuanliu.core.identifier.notation.CheckDigits;
import io.yuanliu.core.identifier.notation.Malformed;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;

/** What the codes of a scheme keep, and how is told what does not. */
public record SchemeCheck(Predicate<String> rule, Function<String, Malformed> refusal) {
    /** 统一社会信用代码: the last of 18 characters is a check (GB 32100-2015). */
    static final SchemeCheck CREDIT =
            new SchemeCheck(CheckDigits::creditHolds, value -> new Malformed("identifier.credit-code"));

    /** 公民身份号码: the last of 18 characters is a check, eight are a day (GB 11643-1999). */
    static final SchemeCheck CITIZEN = new SchemeCheck(
            value -> CheckDigits.citizenHolds(value) && bornOnADay(value),
            value -> new Malformed("identifier.citizen-number"));

    /** 畜禽标识编码: species 1, county 6, serial 8; no check digit, and the table of species stays open. */
    static final SchemeCheck EAR_TAG = new SchemeCheck(
            value -> areDigits(value, 15) && value.charAt(0) != '0',
            value -> areDigits(value, 15)
                    ? new Malformed("identifier.ear-species", Map.of("text", value))
                    : notDigits(value, 15));

    /** So many digits, none of which could show that another is wrong. */
    static SchemeCheck digits(int length) {
        return new SchemeCheck(value -> areDigits(value, length), value -> notDigits(value, length));
    }

    boolean holds(String value) {
        return rule.test(value);
    }

    /** What is wrong with a text for which it does not hold. */
    Malformed fault(String value) {
        return refusal.apply(value);
    }

    private static boolean areDigits(String value, int length) {
        return value.length() == length && CheckDigits.allDigits(value, 0, length);
    }

    private static Malformed notDigits(String value, int length) {
        return new Malformed("identifier.digits", Map.of("text", value, "length", Integer.toString(length)));
    }

    private static boolean bornOnADay(String value) {
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
}

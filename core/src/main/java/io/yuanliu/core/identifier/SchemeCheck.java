package io.yuanliu.core.identifier;

import io.yuanliu.core.identifier.notation.CheckDigits;
import io.yuanliu.core.identifier.notation.Malformed;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;

/** What the codes of a scheme keep beyond their length and their digits, and how is told what does not. */
public final class SchemeCheck {
    /** Nothing: no digit could show that another is wrong. */
    static final SchemeCheck NONE = new SchemeCheck(_ -> true, value -> {
        throw new IllegalStateException("there is nothing to check in " + value);
    });

    /** 统一社会信用代码: the last of 18 characters is a check (GB 32100-2015). */
    static final SchemeCheck CREDIT =
            new SchemeCheck(CheckDigits::creditHolds, value -> new Malformed("identifier.credit-code"));

    /** 公民身份号码: the last of 18 characters is a check, eight are a day (GB 11643-1999). */
    static final SchemeCheck CITIZEN = new SchemeCheck(
            value -> CheckDigits.citizenHolds(value) && bornOnADay(value),
            value -> new Malformed("identifier.citizen-number"));

    /** 畜禽标识编码: species 1, county 6, serial 8; no check digit, and the table of species stays open. */
    static final SchemeCheck EAR_TAG = new SchemeCheck(
            value -> value.charAt(0) != '0', value -> new Malformed("identifier.ear-species", Map.of("text", value)));

    private final Predicate<String> rule;
    private final Function<String, Malformed> refusal;

    SchemeCheck(Predicate<String> rule, Function<String, Malformed> refusal) {
        this.rule = rule;
        this.refusal = refusal;
    }

    /** Most schemes check nothing, and a call that may lead anywhere costs more than this question. */
    boolean holds(String value) {
        return this == NONE || rule.test(value);
    }

    Malformed fault(String value) {
        return refusal.apply(value);
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

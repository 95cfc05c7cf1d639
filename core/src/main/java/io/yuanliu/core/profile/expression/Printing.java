package io.yuanliu.core.profile.expression;

import io.yuanliu.core.event.Days;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.stream.Collectors;

/** Prints values of expressions in their natural unit. */
public final class Printing {
    private static final int SCALE = 3;

    private Printing() {}

    public static String print(Object value, Measure measure) {
        return switch (value) {
            case Long number -> print((long) number, measure);
            case Collection<?> items ->
                items.stream().map(item -> print(item, measure)).collect(Collectors.joining(", "));
            default -> value.toString();
        };
    }

    public static String print(long number, Measure measure) {
        return switch (measure) {
            case PLAIN -> Long.toString(number);
            case THOUSANDTHS -> decimal(number).toPlainString();
            case DAY -> LocalDate.ofEpochDay(number).toString();
            case SECOND ->
                DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                        Instant.ofEpochSecond(number).atZone(Days.SHANGHAI));
        };
    }

    /** The decimal that so many thousandths are, without trailing zeros. */
    public static BigDecimal decimal(long thousandths) {
        var value = BigDecimal.valueOf(thousandths, SCALE).stripTrailingZeros();
        return value.scale() < 0 ? value.setScale(0) : value;
    }
}

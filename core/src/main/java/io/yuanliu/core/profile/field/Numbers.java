package io.yuanliu.core.profile.field;

import io.yuanliu.core.data.Data;
import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads numbers. */
final class Numbers {
    private static final int THOUSANDTHS = 3;

    /** Far beyond any quantity of goods, and far below what a sum of a full list could make overflow. */
    private static final BigDecimal LARGEST = new BigDecimal("1e12");

    private Numbers() {}

    static @Nullable Object whole(Spot spot, FieldType.Whole type, Data data) {
        if (!(data instanceof Data.Decimal(BigDecimal sent))) {
            return spot.wrongType("integer");
        }
        if (isTooLong(sent) || sent.stripTrailingZeros().scale() > 0) {
            return spot.fault("record.not-whole", Map.of("value", shown(sent)));
        }
        return within(spot, sent, limit(type.min()), limit(type.max())) ? (Object) sent.longValueExact() : null;
    }

    static @Nullable Object amount(Spot spot, FieldType.Amount type, Data data) {
        if (!(data instanceof Data.Decimal(BigDecimal sent))) {
            return spot.wrongType("number");
        }
        if (isTooLong(sent) || sent.stripTrailingZeros().scale() > type.scale()) {
            return spot.fault(
                    "record.too-many-decimals", Map.of("value", shown(sent), "scale", Integer.toString(type.scale())));
        }
        return within(spot, sent, type.min(), type.max()) ? (Object) thousandths(sent) : null;
    }

    static long thousandths(BigDecimal value) {
        return value.movePointRight(THOUSANDTHS).longValueExact();
    }

    private static boolean within(Spot spot, BigDecimal sent, @Nullable BigDecimal min, @Nullable BigDecimal max) {
        var greatest = max == null ? LARGEST : max;
        var least = min == null ? LARGEST.negate() : min;
        if (sent.compareTo(greatest) > 0) {
            spot.fault("record.too-large", Map.of("value", shown(sent), "max", greatest.toPlainString()));
            return false;
        }
        if (sent.compareTo(least) < 0) {
            spot.fault("record.too-small", Map.of("value", shown(sent), "min", least.toPlainString()));
            return false;
        }
        return true;
    }

    /** 1e999999999 is short to send and endless to write out. */
    private static boolean isTooLong(BigDecimal sent) {
        return Math.abs((long) sent.scale()) > 100 || sent.precision() > 100;
    }

    private static String shown(BigDecimal sent) {
        return isTooLong(sent) ? sent.toString() : sent.toPlainString();
    }

    private static @Nullable BigDecimal limit(@Nullable Long value) {
        return value == null ? null : BigDecimal.valueOf(value);
    }
}

package io.yuanliu.core.trace;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * Which part of the start is in a unit (downstream), or came out of it (upstream), each from 0 to 1.
 *
 * @param least never more than the true part, as far as the records are true
 * @param likely by proportion, as if every mixture were even; never outside the other two
 * @param most never less than the true part, as far as the records are true
 */
public record Share(BigDecimal least, BigDecimal likely, BigDecimal most) {
    private static final int DIGITS = 6;
    /** What computing with doubles may be off. */
    private static final double DUST = 1e-12;

    public static Share of(double least, double likely, double most) {
        return new Share(
                rounded(Math.clamp(least + DUST, 0, 1), RoundingMode.FLOOR),
                rounded(Math.clamp(likely, least, Math.max(least, most)), RoundingMode.HALF_UP),
                rounded(Math.clamp(most - DUST, 0, 1), RoundingMode.CEILING));
    }

    private static BigDecimal rounded(double value, RoundingMode mode) {
        return Measure.plain(new BigDecimal(value).setScale(DIGITS, mode));
    }
}

package io.yuanliu.core.trace;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * So much of something.
 *
 * @param uom UN/CEFACT recommendation 20 code, null for pieces
 */
public record Amount(BigDecimal value, @Nullable String uom) {
    public static final Amount ONE = new Amount(BigDecimal.ONE, null);
}

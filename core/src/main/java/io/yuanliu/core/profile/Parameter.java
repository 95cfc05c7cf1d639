package io.yuanliu.core.profile;

import io.yuanliu.core.text.LocalText;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A number that rules use and that a place or a year may set otherwise.
 *
 * @param decimal whether expressions see it in thousandths
 * @param toBeChecked whether it still waits for a source
 */
public record Parameter(
        String name,
        LocalText label,
        BigDecimal value,
        boolean decimal,
        @Nullable String unit,
        @Nullable String clause,
        boolean toBeChecked) {}

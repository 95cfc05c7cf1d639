package io.yuanliu.core.trace;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that moved the stocks of one unit, in the order of time.
 *
 * @param unit canonical key
 * @param product the variety that its maker named, or null
 * @param productName what its maker called it, or null
 */
public record Turnover(
        String unit, @Nullable String product, @Nullable String productName, List<Movement> movements) {
    public Turnover {
        movements = List.copyOf(movements);
    }
}

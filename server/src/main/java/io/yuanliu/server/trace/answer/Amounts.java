package io.yuanliu.server.trace.answer;

import io.yuanliu.core.trace.Amount;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Adds amounts up, each measure for itself; nothing is added where nobody says how much. */
final class Amounts {
    private static final String PIECES = "";

    private final Map<String, BigDecimal> sums = new LinkedHashMap<>();

    void add(@Nullable Amount amount) {
        if (amount != null) {
            sums.merge(Objects.requireNonNullElse(amount.uom(), PIECES), amount.value(), BigDecimal::add);
        }
    }

    List<Amount> list() {
        return sums.entrySet().stream()
                .map(sum -> new Amount(sum.getValue(), sum.getKey().equals(PIECES) ? null : sum.getKey()))
                .toList();
    }
}

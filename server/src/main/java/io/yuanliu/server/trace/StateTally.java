package io.yuanliu.server.trace;

import io.yuanliu.core.trace.Amount;
import io.yuanliu.core.trace.Holding.State;
import io.yuanliu.server.trace.TraceSummary.StateLine;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Counts units by what has become of them, and adds up how much that is, each measure for itself. */
final class StateTally {
    static final String UNKNOWN = "unknown";
    static final String HIDDEN = "hidden";
    /** In this order a unit that is in several counts in the first. */
    private static final List<String> ORDER = List.of(
            State.IN_STOCK.word(),
            State.IN_TRANSIT.word(),
            State.SOLD.word(),
            State.DESTROYED.word(),
            State.USED.word(),
            State.PASSED_ON.word(),
            UNKNOWN,
            HIDDEN);

    private final Map<String, Integer> units = new HashMap<>();
    private final Map<String, Map<String, BigDecimal>> quantities = new HashMap<>();

    /** The state in which a unit counts that is in all of these. */
    static String of(List<String> states) {
        return ORDER.stream().filter(states::contains).findFirst().orElse(UNKNOWN);
    }

    void count(String state) {
        units.merge(state, 1, Integer::sum);
    }

    void add(String state, @Nullable Amount amount) {
        if (amount != null) {
            quantities
                    .computeIfAbsent(state, _ -> new LinkedHashMap<>())
                    .merge(Objects.requireNonNullElse(amount.uom(), ""), amount.value(), BigDecimal::add);
        }
    }

    List<StateLine> lines() {
        var lines = new ArrayList<StateLine>();
        for (var state : ORDER) {
            if (units.containsKey(state) || quantities.containsKey(state)) {
                lines.add(new StateLine(state, units.getOrDefault(state, 0), amounts(state)));
            }
        }
        return lines;
    }

    /** How much of everything, whatever its state. */
    List<Amount> amounts() {
        return quantities.keySet().stream()
                .flatMap(state -> amounts(state).stream())
                .toList();
    }

    private List<Amount> amounts(String state) {
        return quantities.getOrDefault(state, Map.of()).entrySet().stream()
                .map(sum -> new Amount(sum.getValue(), sum.getKey().isEmpty() ? null : sum.getKey()))
                .toList();
    }
}

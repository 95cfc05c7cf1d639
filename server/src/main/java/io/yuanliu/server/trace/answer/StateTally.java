package io.yuanliu.server.trace.answer;

import io.yuanliu.core.trace.Amount;
import io.yuanliu.core.trace.Holding.State;
import io.yuanliu.server.trace.answer.TraceSummary.StateLine;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

    private static final Amounts NOTHING = new Amounts();

    private final Map<String, Integer> units = new HashMap<>();
    private final Map<String, Amounts> quantities = new HashMap<>();

    /** The state in which a unit counts that is in all of these. */
    static String of(List<String> states) {
        return ORDER.stream().filter(states::contains).findFirst().orElse(UNKNOWN);
    }

    void count(String state) {
        units.merge(state, 1, Integer::sum);
    }

    void add(String state, @Nullable Amount amount) {
        quantities.computeIfAbsent(state, _ -> new Amounts()).add(amount);
    }

    List<StateLine> lines() {
        var lines = new ArrayList<StateLine>();
        for (var state : ORDER) {
            int counted = units.getOrDefault(state, 0);
            var held = quantities.getOrDefault(state, NOTHING).list();
            if (counted > 0 || !held.isEmpty()) {
                lines.add(new StateLine(state, counted, held));
            }
        }
        return lines;
    }
}

package io.yuanliu.core.profile.expression;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The variables of a template for each row that it speaks of: once when it has no {@code each}. */
public final class Rows {
    /**
     * One of them.
     *
     * @param number of the row, 0 when there is no {@code each}
     */
    public record Row(int number, Map<String, Object> variables) {}

    private Rows() {}

    /** The rows of which {@code when} holds. */
    public static List<Row> of(@Nullable Formula each, @Nullable Formula when, Map<String, Object> variables) {
        var rows = new ArrayList<Row>();
        for (var row : all(each, variables)) {
            if (when == null || when.holds(row.variables())) {
                rows.add(row);
            }
        }
        return rows;
    }

    public static List<Row> all(@Nullable Formula each, Map<String, Object> variables) {
        if (each == null) {
            return List.of(new Row(0, variables));
        }
        var rows = new ArrayList<Row>();
        for (Object item : (List<?>) each.expression().evaluate(variables)) {
            var own = new HashMap<>(variables);
            own.put("it", item);
            rows.add(new Row(rows.size(), own));
        }
        return rows;
    }
}

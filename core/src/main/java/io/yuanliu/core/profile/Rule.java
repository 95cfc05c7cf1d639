package io.yuanliu.core.profile;

import io.yuanliu.core.finding.Finding;
import io.yuanliu.core.finding.Severity;
import io.yuanliu.core.profile.expression.Expression.ExpressionFailed;
import io.yuanliu.core.profile.expression.Formula;
import io.yuanliu.core.profile.expression.Rows;
import io.yuanliu.core.profile.expression.Template;
import io.yuanliu.core.text.LocalText;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Something that must hold of a record.
 *
 * @param when which records it speaks of, null for all
 * @param check what must hold of them
 * @param each the list field whose rows it is asked of one by one, or null
 * @param fault what is found where it does not hold
 */
public record Rule(@Nullable Formula each, @Nullable Formula when, Formula check, Fault fault) {

    /** Whether it holds of every row that it speaks of. */
    public boolean isKept(Map<String, Object> variables) {
        return Rows.of(each, when, variables).stream().allMatch(row -> check.holds(row.variables()));
    }

    /** Whether it can be judged although these fields are faulty. */
    public boolean independentOf(Set<String> faulty) {
        return faulty.stream()
                .noneMatch(field -> check.reads().contains(field)
                        || (when != null && when.reads().contains(field))
                        || (each != null && each.reads().contains(field)));
    }

    /**
     * The finding of a breach.
     *
     * @param code {@code category.rule}
     * @param at JSON pointer within the record; {@code *} stands for the row in a rule with {@code each}
     * @param values what the message names, by the words between its braces
     */
    public record Fault(
            String code,
            Severity severity,
            String at,
            LocalText message,
            Map<String, Template> values,
            @Nullable String clause,
            boolean toBeChecked) {
        public Fault {
            values = Map.copyOf(values);
        }

        /** The finding for a row; a value that cannot be told is left out. */
        public Finding found(Rows.Row row) {
            var told = new HashMap<String, String>();
            values.forEach((name, template) -> {
                try {
                    told.put(name, template.fill(row.variables()));
                } catch (ExpressionFailed _) {
                    told.put(name, "–");
                }
            });
            return new Finding(code, severity, at.replace("*", Integer.toString(row.number())), told, clause);
        }
    }
}

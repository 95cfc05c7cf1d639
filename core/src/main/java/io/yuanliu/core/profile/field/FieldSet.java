package io.yuanliu.core.profile.field;

import io.yuanliu.core.data.Data;
import io.yuanliu.core.finding.Finding;
import io.yuanliu.core.profile.expression.Expression.ExpressionFailed;
import io.yuanliu.core.profile.expression.Formula;
import io.yuanliu.core.text.Nearest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The fields of a record, or of a row of it, read against what the profile knows. */
public final class FieldSet {
    private final Map<String, Field> known;
    private final Data.Fields sent;
    private final String pointer;
    private final List<Finding> faults;
    private final Map<String, Object> values = new LinkedHashMap<>();
    private final Map<String, List<FieldSet>> rows = new LinkedHashMap<>();

    public FieldSet(Map<String, Field> known, Data.Fields sent, String pointer, List<Finding> faults) {
        this.known = known;
        this.sent = sent;
        this.pointer = pointer;
        this.faults = faults;
        sent.values().forEach(this::read);
    }

    /** The sound values by name, as expressions see them. */
    public Map<String, Object> values() {
        return values;
    }

    private void read(String name, Data data) {
        var field = known.get(name);
        if (field == null) {
            faults.add(unknown(name));
            return;
        }
        var rowsOfField = new ArrayList<FieldSet>();
        var value = Values.read(spot(field), data, rowsOfField);
        if (value != null) {
            values.put(name, value);
        }
        if (!rowsOfField.isEmpty()) {
            rows.put(name, rowsOfField);
        }
    }

    private Field field(String name) {
        return Objects.requireNonNull(known.get(name));
    }

    private Finding unknown(String name) {
        var about = new HashMap<String, String>();
        about.put("field", name);
        Nearest.to(name, known.keySet()).ifPresent(nearest -> about.put("nearest", nearest));
        return Finding.block("record.unknown-field", pointer + Spot.step(name), about);
    }

    private Spot spot(Field field) {
        return new Spot(field, pointer + Spot.step(field.name()), faults);
    }

    /** Calculates, then asks for what is missing. Answers what was sent, codes spelled plainly, with what was calculated. */
    public Data.Fields complete(Map<String, Object> variables) {
        var whole = new LinkedHashMap<>(sent.values());
        values.forEach((name, value) -> {
            var type = field(name).type();
            if (type.namesThings()) {
                whole.put(name, Values.data(type, value));
            }
        });
        for (var field : known.values()) {
            completeRows(field, variables, whole);
            if (field.calc() != null) {
                calculate(spot(field), field.calc(), variables, whole);
            }
        }
        known.values().forEach(field -> demand(field, variables));
        return new Data.Fields(whole);
    }

    private void completeRows(Field field, Map<String, Object> variables, Map<String, Data> whole) {
        var rowsOfField = rows.getOrDefault(field.name(), List.of());
        var completed = new ArrayList<Data>();
        for (var row : rowsOfField) {
            var own = new HashMap<>(variables);
            own.put("it", row.values);
            completed.add(row.complete(own));
        }
        if (values.containsKey(field.name()) && !rowsOfField.isEmpty()) {
            whole.put(field.name(), Data.of(completed));
        }
    }

    private void calculate(Spot spot, Formula calc, Map<String, Object> variables, Map<String, Data> whole) {
        var name = spot.field().name();
        if (!isSound(calc) || (sent.get(name) != null && !values.containsKey(name))) {
            return;
        }
        var entered = values.get(name);
        var calculated = evaluate(calc, variables);
        if (calculated == null) {
            if (entered != null) {
                spot.fault("record.not-calculable");
            }
        } else if (entered != null && !entered.equals(calculated)) {
            spot.fault(
                    "record.calculated-differs",
                    Map.of("value", shown(spot, entered), "right", shown(spot, calculated)));
        } else {
            values.put(name, calculated);
            whole.put(name, Values.data(spot.field().type(), calculated));
        }
    }

    private static String shown(Spot spot, Object value) {
        return switch (Values.data(spot.field().type(), value)) {
            case Data.Text(String text) -> text;
            case Data.Decimal(var number) -> number.toPlainString();
            case Data.Flag(boolean flag) -> Boolean.toString(flag);
            case Data.Items _, Data.Fields _, Data.Nothing _ -> value.toString();
        };
    }

    private void demand(Field field, Map<String, Object> variables) {
        boolean demanded = switch (field.required()) {
            case Field.Always _ -> field.calc() == null || isSound(field.calc());
            case Field.Never _ -> false;
            case Field.When(Formula condition) ->
                isSound(condition) && Boolean.TRUE.equals(evaluate(condition, variables));
        };
        if (demanded && sent.get(field.name()) == null && !values.containsKey(field.name())) {
            spot(field).fault(field.calc() == null ? "record.missing" : "record.not-calculable");
        }
    }

    /** Null when it cannot be evaluated because something that it reads is not there. */
    private static @Nullable Object evaluate(Formula formula, Map<String, Object> variables) {
        try {
            return formula.expression().evaluate(variables);
        } catch (ExpressionFailed _) {
            return null;
        }
    }

    private boolean isSound(Formula formula) {
        return faulty(faults).stream().noneMatch(formula.reads()::contains);
    }

    /** The top-level fields in which these faults lie. */
    public static Set<String> faulty(List<Finding> faults) {
        var names = new HashSet<String>();
        for (var fault : faults) {
            var steps = fault.pointer().split("/", 4);
            if (steps.length > 2 && steps[1].equals("fields")) {
                names.add(steps[2].replace("~1", "/").replace("~0", "~"));
            }
        }
        return names;
    }
}

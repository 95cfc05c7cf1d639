package io.yuanliu.core.profile.judging;

import io.yuanliu.core.profile.RecordType;
import io.yuanliu.core.profile.expression.Expression.ExpressionFailed;
import io.yuanliu.core.profile.expression.Formula;
import io.yuanliu.core.profile.field.Answers;
import io.yuanliu.core.profile.field.CodeList;
import io.yuanliu.core.profile.field.Field;
import io.yuanliu.core.profile.field.FieldType;
import io.yuanliu.core.profile.field.Shape;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Made-up values of records, as expressions see them: the least that a type allows, and the most. */
final class Samples {
    private static final long DAY = 20_000;
    private static final long MOMENT = DAY * 86_400;
    private static final String CODE = "99020200100170000413";

    private final RecordType type;

    Samples(RecordType type) {
        this.type = type;
    }

    /** Sets of fields: only the compulsory ones, once for each word of each choice; and all of them. */
    List<Map<String, Object>> records() {
        var records = new ArrayList<Map<String, Object>>();
        records.add(least(Map.of()));
        for (var field : type.shape().fields().values()) {
            switch (field.type()) {
                case FieldType.Choice(CodeList list) ->
                    list.entries().keySet().forEach(word -> records.add(least(Map.of(field.name(), word))));
                case FieldType.Flag _ -> records.add(least(Map.of(field.name(), true)));
                default -> {
                    if (field.required() instanceof Field.Never && field.calc() == null) {
                        records.add(least(Map.of(field.name(), value(field, 1))));
                    }
                }
            }
        }
        records.removeIf(this::isImpossible);
        return records;
    }

    /** A record without what must be calculated is refused before any rule sees it. */
    private boolean isImpossible(Map<String, Object> fields) {
        return type.shape().fields().values().stream()
                .anyMatch(field -> field.required() instanceof Field.Always && !fields.containsKey(field.name()));
    }

    /** Every field, with lists as long as they may be. */
    Map<String, Object> most() {
        var fields = new LinkedHashMap<String, Object>();
        type.shape().fields().forEach((name, field) -> {
            if (field.calc() == null) {
                fields.put(name, value(field, Integer.MAX_VALUE));
            }
        });
        return calculated(fields);
    }

    private Map<String, Object> least(Map<String, Object> chosen) {
        var fields = new LinkedHashMap<String, Object>(chosen);
        type.shape().fields().forEach((name, field) -> {
            if (field.required() instanceof Field.Always && field.calc() == null) {
                fields.putIfAbsent(name, value(field, 1));
            }
        });
        type.shape().fields().values().forEach(field -> demanded(field, calculated(fields), fields));
        return calculated(fields);
    }

    private void demanded(Field field, Map<String, Object> known, Map<String, Object> fields) {
        if (field.required() instanceof Field.When(Formula condition) && field.calc() == null) {
            try {
                if (condition.holds(variables(known))) {
                    fields.putIfAbsent(field.name(), value(field, 1));
                }
            } catch (ExpressionFailed _) {
                // a condition that cannot be asked demands nothing
            }
        }
    }

    private Map<String, Object> calculated(Map<String, Object> fields) {
        var all = new LinkedHashMap<>(fields);
        for (var field : type.shape().fields().values()) {
            if (field.calc() != null) {
                try {
                    all.put(field.name(), field.calc().expression().evaluate(variables(all)));
                } catch (ExpressionFailed _) {
                    // what it is calculated from is not there
                }
            }
        }
        return all;
    }

    /** Everything that expressions know beside the facts. */
    Map<String, Object> variables(Map<String, Object> fields) {
        var variables = new HashMap<>(type.vocabulary());
        variables.put("fields", fields);
        variables.put("party", "operator:9902020010017");
        variables.put("site", "");
        variables.put("time", MOMENT);
        variables.put("now", MOMENT);
        variables.put("today", DAY);
        return variables;
    }

    /** What was found, with all fields or with the compulsory ones only. */
    static Map<String, Object> found(Shape shape, boolean all) {
        var found = fields(shape, all);
        found.put(Answers.RECORD, Map.of("id", "x", "party", "operator:9902020010017", "site", "", "time", MOMENT));
        return found;
    }

    /** Fields of an answer, all of them or the compulsory ones only. */
    static Map<String, Object> fields(Shape shape, boolean all) {
        var found = new LinkedHashMap<String, Object>();
        shape.fields().forEach((name, field) -> {
            if (!field.sensitive() && (all || field.required() instanceof Field.Always || field.calc() != null)) {
                found.put(name, value(field, 1));
            }
        });
        return found;
    }

    private static Object value(Field field, int items) {
        return switch (field.type()) {
            case FieldType.Text _, FieldType.Party _, FieldType.Site _, FieldType.Code _ -> CODE;
            case FieldType.Choice(CodeList list) ->
                list.entries().keySet().iterator().next();
            case FieldType.Whole whole -> whole.min() == null ? 1L : Math.max(1L, whole.min());
            case FieldType.Amount _ -> 1_000L;
            case FieldType.Flag _ -> false;
            case FieldType.Date _ -> DAY;
            case FieldType.Moment _ -> MOMENT;
            case FieldType.Choices(CodeList list, int _, int max) ->
                list.entries().keySet().stream().limit(Math.min(items, max)).toList();
            case FieldType.Codes(var _, int _, int max) -> Collections.nCopies(Math.min(items, max), CODE);
            case FieldType.Texts(int _, int _, int max) -> Collections.nCopies(Math.min(items, max), CODE);
            case FieldType.Lines(var fields, int _, int max) ->
                Collections.nCopies(Math.min(items, max), row(fields, items > 1));
        };
    }

    private static Map<String, Object> row(Map<String, Field> fields, boolean all) {
        var row = new LinkedHashMap<String, Object>();
        fields.forEach((name, field) -> {
            if (all || field.required() instanceof Field.Always || field.calc() != null) {
                row.put(name, value(field, 1));
            }
        });
        return row;
    }
}

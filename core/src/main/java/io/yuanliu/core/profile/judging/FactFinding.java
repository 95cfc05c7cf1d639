package io.yuanliu.core.profile.judging;

import io.yuanliu.core.data.Data;
import io.yuanliu.core.profile.Fact;
import io.yuanliu.core.profile.FactRequest;
import io.yuanliu.core.profile.expression.Expression.ExpressionFailed;
import io.yuanliu.core.profile.expression.Measure;
import io.yuanliu.core.profile.expression.Names;
import io.yuanliu.core.profile.expression.Printing;
import io.yuanliu.core.profile.expression.Rows;
import io.yuanliu.core.profile.expression.Template;
import io.yuanliu.core.profile.fact.FactAnswer;
import io.yuanliu.core.profile.field.Answers;
import io.yuanliu.core.profile.field.Field;
import io.yuanliu.core.profile.field.FieldType;
import io.yuanliu.core.profile.field.Shape;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Asks for the facts of a record type, and hands the answers to its expressions. */
final class FactFinding {
    private final List<Fact> facts;
    private final Set<String> faulty;

    FactFinding(List<Fact> facts, Set<String> faulty) {
        this.facts = facts;
        this.faulty = faulty;
    }

    List<FactRequest> requests(Map<String, Object> variables) {
        var requests = new LinkedHashMap<String, FactRequest>();
        for (var fact : facts) {
            asked(fact, variables).forEach((name, value) -> requests.put(name, request(fact, name, value)));
        }
        return List.copyOf(requests.values());
    }

    /** What expressions see as {@code facts}: what was not found is absent. */
    Map<String, Object> answers(Map<String, Object> variables, Map<String, Data> found) {
        var answers = new LinkedHashMap<String, Object>();
        for (var fact : facts) {
            var asked = asked(fact, variables);
            if (fact.each() == null) {
                var answer = answer(fact, found.get(fact.name()));
                if (answer != null) {
                    answers.put(fact.name(), answer);
                }
            } else {
                answers.put(fact.name(), byValue(fact, asked, found));
            }
        }
        return answers;
    }

    private static Map<String, Object> byValue(Fact fact, Map<String, String> asked, Map<String, Data> found) {
        var byValue = new LinkedHashMap<String, Object>();
        asked.forEach((name, value) -> {
            var answer = answer(fact, found.get(name));
            if (answer != null) {
                byValue.put(value, answer);
            }
        });
        return byValue;
    }

    /** Name of the request to the value that it asks for; nothing where that value is not there. */
    private Map<String, String> asked(Fact fact, Map<String, Object> variables) {
        var asked = new LinkedHashMap<String, String>();
        if (fact.asks().reads().stream().anyMatch(faulty::contains)) {
            return asked;
        }
        try {
            for (var row : Rows.all(fact.each(), variables)) {
                var name = fact.each() == null ? fact.name() : fact.name() + "/" + row.number();
                fill(fact.asks(), row.variables(), value -> asked.put(name, value));
            }
        } catch (ExpressionFailed _) {
            // the list whose rows ask is not there: no row, no question
        }
        return asked;
    }

    private static void fill(Template template, Map<String, Object> variables, Consumer<String> filled) {
        try {
            filled.accept(template.fill(variables));
        } catch (ExpressionFailed _) {
            // an optional field that is not there asks no question
        }
    }

    private static FactRequest request(Fact fact, String name, String value) {
        return switch (fact) {
            case Fact.Records records -> request(records, name, value);
            case Fact.Asked asked -> new FactRequest.Asked(name, asked.form(), asked.what(), value);
        };
    }

    private static FactRequest request(Fact.Records records, String name, String value) {
        var field = records.shape().fields().get(records.by());
        var indexed = field == null ? value : indexed(field, value);
        return records.limit() == null
                ? new FactRequest.OneRecord(name, records.type(), records.by(), indexed)
                : new FactRequest.ManyRecords(name, records.type(), records.by(), indexed, records.limit());
    }

    /** A value as the index holds it: names by their canonical key, so that each written form finds the record. */
    static String indexed(Field field, Object value) {
        return switch (field.type()) {
            case FieldType.Party _, FieldType.Site _ -> Names.canonical(value.toString());
            case FieldType.Code(var schemes) -> Names.canonical(value.toString(), schemes);
            case FieldType.Date _ -> Printing.print(value, Measure.DAY);
            case FieldType.Moment _ -> Printing.print(value, Measure.SECOND);
            case FieldType.Amount _ -> Printing.print(value, Measure.THOUSANDTHS);
            case FieldType.Text _,
                    FieldType.Whole _,
                    FieldType.Flag _,
                    FieldType.Choice _,
                    FieldType.Choices _,
                    FieldType.Codes _,
                    FieldType.Texts _,
                    FieldType.Lines _ -> value.toString();
        };
    }

    private static @Nullable Object answer(Fact fact, @Nullable Data data) {
        return switch (fact) {
            case Fact.Records records when records.limit() != null -> list(records.shape(), data);
            case Fact.Records records ->
                data instanceof Data.Fields sent ? Answers.record(records.shape(), sent) : null;
            case Fact.Asked asked -> answer(asked.form().answer(), data);
        };
    }

    private static @Nullable Object answer(FactAnswer answer, @Nullable Data data) {
        return switch (answer) {
            case FactAnswer.Found(var shape) -> data instanceof Data.Fields sent ? Answers.fields(shape, sent) : null;
            case FactAnswer.Count() ->
                data instanceof Data.Decimal(var value) ? (Object) value.longValueExact() : (Object) 0L;
        };
    }

    private static List<Object> list(Shape shape, @Nullable Data data) {
        var records = new ArrayList<Object>();
        if (data instanceof Data.Items(var items)) {
            items.forEach(item -> records.add(Answers.record(shape, (Data.Fields) item)));
        }
        return records;
    }
}

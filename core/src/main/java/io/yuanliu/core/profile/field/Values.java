package io.yuanliu.core.profile.field;

import io.yuanliu.core.data.Data;
import io.yuanliu.core.profile.expression.Measure;
import io.yuanliu.core.profile.expression.Printing;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** Reads what was sent into what expressions see, strictly: every method answers null after it has noted a fault. */
final class Values {
    private Values() {}

    /** @param rows where the rows of a list of rows are noted, for what is asked of them later */
    static @Nullable Object read(Spot spot, Data data, List<FieldSet> rows) {
        return switch (spot.field().type()) {
            case FieldType.Flag _ ->
                data instanceof Data.Flag(boolean flag) ? (Object) flag : spot.wrongType("boolean");
            case FieldType.Whole type -> Numbers.whole(spot, type, data);
            case FieldType.Amount type -> Numbers.amount(spot, type, data);
            case FieldType.Text type -> Texts.text(spot, type, data);
            case FieldType.Choice(CodeList list) -> Texts.choice(spot, list, data);
            case FieldType.Date _ -> Texts.date(spot, data);
            case FieldType.Moment _ -> Texts.moment(spot, data);
            case FieldType.Party _ -> Texts.party(spot, data);
            case FieldType.Site _ -> Texts.site(spot, data);
            case FieldType.Code(List<String> schemes) -> Texts.code(spot, schemes, data);
            case FieldType.Choices(CodeList list, int min, int max) ->
                set(spot, data, min, max, (at, item) -> Texts.choice(at, list, item));
            case FieldType.Codes(List<String> schemes, int min, int max) ->
                set(spot, data, min, max, (at, item) -> Texts.code(at, schemes, item));
            case FieldType.Texts(int longest, int min, int max) -> {
                var type = new FieldType.Text(1, longest, null, false);
                yield set(spot, data, min, max, (at, item) -> Texts.text(at, type, item));
            }
            case FieldType.Lines(Map<String, Field> fields, int min, int max) ->
                items(spot, data, min, max, (at, item) -> row(at, fields, item, rows));
        };
    }

    private static @Nullable Object row(Spot spot, Map<String, Field> fields, Data data, List<FieldSet> rows) {
        if (!(data instanceof Data.Fields sent)) {
            return spot.wrongType("object");
        }
        var row = new FieldSet(fields, sent, spot.pointer(), spot.faults());
        rows.add(row);
        return row.values();
    }

    /** What was calculated, as it would have been sent. */
    static Data data(FieldType type, Object value) {
        return switch (type) {
            case FieldType.Amount _ -> Data.of(Printing.decimal((Long) value));
            case FieldType.Whole _ -> Data.of((long) (Long) value);
            case FieldType.Flag _ -> Data.of((boolean) (Boolean) value);
            case FieldType.Date _ -> Data.of(Printing.print((Long) value, Measure.DAY));
            case FieldType.Moment _ -> Data.of(Printing.print((Long) value, Measure.SECOND));
            case FieldType.Choices _, FieldType.Codes _, FieldType.Texts _, FieldType.Lines _ ->
                Data.of(((List<?>) value)
                        .stream().map(item -> Data.of((String) item)).toList());
            case FieldType.Text _, FieldType.Choice _, FieldType.Party _, FieldType.Site _, FieldType.Code _ ->
                Data.of((String) value);
        };
    }

    private static @Nullable Object set(
            Spot spot, Data data, int min, int max, BiFunction<Spot, Data, @Nullable Object> reader) {
        var seen = new HashSet<Object>();
        return items(spot, data, min, max, (at, item) -> {
            var value = reader.apply(at, item);
            return value == null || seen.add(value)
                    ? value
                    : at.fault("record.duplicate-item", Map.of("value", value.toString()));
        });
    }

    private static @Nullable Object items(
            Spot spot, Data data, int min, int max, BiFunction<Spot, Data, @Nullable Object> reader) {
        if (!(data instanceof Data.Items(List<Data> sent))) {
            return spot.wrongType("array");
        }
        var count = Integer.toString(sent.size());
        if (sent.size() > max) {
            return spot.fault("record.too-many-items", Map.of("count", count, "max", Integer.toString(max)));
        }
        if (sent.size() < min) {
            return spot.fault("record.too-few-items", Map.of("count", count, "min", Integer.toString(min)));
        }
        var values = new ArrayList<Object>();
        for (var item : sent) {
            var value = reader.apply(spot.item(values.size()), item);
            if (value == null) {
                return rest(spot, sent, values.size() + 1, reader);
            }
            values.add(value);
        }
        return values;
    }

    /** After a faulty item the list is of no use, but what is wrong with the others is still said. */
    private static @Nullable Object rest(
            Spot spot, List<Data> sent, int from, BiFunction<Spot, Data, @Nullable Object> reader) {
        for (int i = from; i < sent.size(); i++) {
            var _ = reader.apply(spot.item(i), sent.get(i));
        }
        return null;
    }
}

package io.yuanliu.server.records.find;

import io.yuanliu.core.data.Data;
import io.yuanliu.core.profile.field.Field;
import io.yuanliu.core.profile.field.FieldType;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The numbers of papers in a record: fields of the type {@code document}. Nothing of a field about a person is one. */
final class PrintedNumbers {
    private static final int MOST = 200;

    private PrintedNumbers() {}

    static void add(Set<String> numbers, Map<String, Field> shape, Data.Fields fields) {
        shape.forEach((name, field) -> {
            if (!field.sensitive() && !field.hidden()) {
                add(numbers, field.type(), fields.get(name));
            }
        });
    }

    private static void add(Set<String> numbers, FieldType type, @Nullable Data value) {
        if (type instanceof FieldType.Text text && text.document() && value instanceof Data.Text(var number)) {
            if (numbers.size() < MOST) {
                numbers.add(number);
            }
        } else if (type instanceof FieldType.Lines lines && value instanceof Data.Items(var rows)) {
            rows.forEach(row -> {
                if (row instanceof Data.Fields cells) {
                    add(numbers, lines.fields(), cells);
                }
            });
        }
    }
}

package io.yuanliu.core.profile.fact;

import io.yuanliu.core.profile.field.Field;
import io.yuanliu.core.profile.field.FieldType;
import io.yuanliu.core.profile.field.Shape;
import io.yuanliu.core.text.LocalText;
import java.util.LinkedHashMap;
import java.util.Map;

/** What the answer of a source holds, so that an expression that misspells a field of it is told before it is asked. */
public sealed interface FactAnswer {
    /** Fields of what was found; absent where nothing was. */
    record Found(Shape shape) implements FactAnswer {}

    /** A number, 0 where nothing is known; in thousandths where the profile says {@code decimal: true}. */
    record Count() implements FactAnswer {}

    /** An answer with these fields, which it always has, and with those it may have. */
    static FactAnswer found(Map<String, FieldType> always, Map<String, FieldType> perhaps) {
        var fields = new LinkedHashMap<String, Field>();
        always.forEach((name, type) -> fields.put(name, field(name, type, new Field.Always())));
        perhaps.forEach((name, type) -> fields.put(name, field(name, type, new Field.Never())));
        return new Found(new Shape(fields));
    }

    private static Field field(String name, FieldType type, Field.Required required) {
        var label = new LocalText(name, name);
        return new Field(
                name,
                label,
                null,
                type,
                required,
                null,
                null,
                false,
                false,
                false,
                Field.Visibility.HIDDEN,
                null,
                false);
    }
}

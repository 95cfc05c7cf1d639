package io.yuanliu.wire.profile.view;

import io.yuanliu.core.profile.RecordType;
import io.yuanliu.core.profile.field.Field;
import io.yuanliu.core.profile.field.FieldType;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The JSON Schema (2020-12) of one record as sent. It says what a schema can say: conditions between fields and rules
 * are asked on the server only.
 */
public final class RecordSchema {
    private static final Map<String, Object> NAME = Map.of("type", "string", "minLength", 1, "maxLength", 500);

    private RecordSchema() {}

    public static Map<String, Object> of(RecordType type) {
        var properties = new LinkedHashMap<String, Object>();
        properties.put("key", Map.of("type", "string", "minLength", 1, "maxLength", 100));
        properties.put("type", Map.of("const", type.id()));
        properties.put("party", NAME);
        properties.put("site", NAME);
        properties.put("time", time(type.dayOnly()));
        properties.put("replaces", NAME);
        properties.put("fields", fields(type.shape().fields()));
        var required = new ArrayList<>(List.of("type", "party", "time", "fields"));
        if (type.siteRequired()) {
            required.add("site");
        }
        var schema = new LinkedHashMap<String, Object>();
        schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        schema.put("$id", "urn:yuanliu:schema:" + type.id().replace('/', ':') + ":" + type.version());
        schema.put("title", type.name().en());
        schema.put("x-title-zh", type.name().zh());
        schema.putAll(object(properties, required));
        return schema;
    }

    private static Map<String, Object> time(boolean dayOnly) {
        var moment = Map.<String, Object>of("type", "string", "format", "date-time");
        return dayOnly ? Map.of("anyOf", List.of(moment, Map.of("type", "string", "format", "date"))) : moment;
    }

    private static Map<String, Object> fields(Map<String, Field> fields) {
        var properties = new LinkedHashMap<String, Object>();
        var required = new ArrayList<String>();
        fields.forEach((name, field) -> {
            properties.put(name, field(field));
            if (field.required() instanceof Field.Always && field.calc() == null) {
                required.add(name);
            }
        });
        return object(properties, required);
    }

    private static Map<String, Object> object(Map<String, Object> properties, List<String> required) {
        var schema = new LinkedHashMap<String, Object>();
        schema.put("type", "object");
        schema.put("properties", properties);
        schema.put("required", required);
        schema.put("additionalProperties", false);
        return schema;
    }

    private static Map<String, Object> field(Field field) {
        var schema = new LinkedHashMap<String, Object>();
        schema.put("title", field.label().en());
        schema.put("x-title-zh", field.label().zh());
        if (field.calc() != null) {
            schema.put("readOnly", true);
        }
        schema.putAll(type(field.type()));
        return schema;
    }

    private static Map<String, Object> type(FieldType type) {
        return switch (type) {
            case FieldType.Text text -> text(text);
            case FieldType.Whole(var min, var max, var unit) -> number("integer", min, max, unit);
            case FieldType.Amount amount -> {
                var schema = number("number", amount.min(), amount.max(), amount.unit());
                schema.put("multipleOf", BigDecimal.ONE.movePointLeft(amount.scale()));
                yield schema;
            }
            case FieldType.Flag _ -> Map.of("type", "boolean");
            case FieldType.Choice(var list) -> words(list.entries().keySet());
            case FieldType.Date _ -> Map.of("type", "string", "format", "date");
            case FieldType.Moment _ -> Map.of("type", "string", "format", "date-time");
            case FieldType.Party _, FieldType.Site _ -> NAME;
            case FieldType.Code(var schemes) -> name(schemes);
            case FieldType.Choices(var list, int min, int max) ->
                array(words(list.entries().keySet()), min, max, true);
            case FieldType.Codes(var schemes, int min, int max) -> array(name(schemes), min, max, true);
            case FieldType.Texts(int longest, int min, int max) ->
                array(Map.of("type", "string", "minLength", 1, "maxLength", longest), min, max, true);
            case FieldType.Lines(var fields, int min, int max) -> array(fields(fields), min, max, false);
        };
    }

    private static Map<String, Object> text(FieldType.Text text) {
        var schema = new LinkedHashMap<String, Object>();
        schema.put("type", "string");
        schema.put("minLength", text.min());
        schema.put("maxLength", text.max());
        if (text.pattern() != null) {
            schema.put("pattern", "^(?:" + text.pattern().source() + ")$");
        }
        return schema;
    }

    private static Map<String, Object> number(
            String type, @Nullable Object min, @Nullable Object max, @Nullable String unit) {
        var schema = new LinkedHashMap<String, Object>();
        schema.put("type", type);
        put(schema, "minimum", min);
        put(schema, "maximum", max);
        put(schema, "x-unit", unit);
        return schema;
    }

    private static void put(Map<String, Object> schema, String key, @Nullable Object value) {
        if (value != null) {
            schema.put(key, value);
        }
    }

    private static Map<String, Object> words(Iterable<String> words) {
        var values = new ArrayList<String>();
        words.forEach(values::add);
        return Map.of("type", "string", "enum", values);
    }

    private static Map<String, Object> name(List<String> schemes) {
        var schema = new LinkedHashMap<>(NAME);
        schema.put("x-schemes", schemes);
        return schema;
    }

    private static Map<String, Object> array(Map<String, Object> items, int min, int max, boolean unique) {
        var schema = new LinkedHashMap<String, Object>();
        schema.put("type", "array");
        schema.put("items", items);
        schema.put("minItems", min);
        schema.put("maxItems", max);
        if (unique) {
            schema.put("uniqueItems", true);
        }
        return schema;
    }
}

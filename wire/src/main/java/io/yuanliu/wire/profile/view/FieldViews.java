package io.yuanliu.wire.profile.view;

import io.yuanliu.core.profile.field.Field;
import io.yuanliu.core.profile.field.FieldType;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Shows fields in the words of a profile's file. */
final class FieldViews {
    /** What differs from type to type; what does not apply is null. */
    private record Detail(
            String type,
            @Nullable BigDecimal min,
            @Nullable BigDecimal max,
            @Nullable Integer scale,
            @Nullable String unit,
            @Nullable String pattern,
            @Nullable String list,
            @Nullable List<String> schemes,
            @Nullable Integer minItems,
            @Nullable Integer maxItems,
            @Nullable Map<String, ProfileView.Field> fields) {
        static Detail of(String type) {
            return new Detail(type, null, null, null, null, null, null, null, null, null, null);
        }

        static Detail number(
                String type,
                @Nullable BigDecimal min,
                @Nullable BigDecimal max,
                @Nullable Integer scale,
                @Nullable String unit) {
            return new Detail(type, min, max, scale, unit, null, null, null, null, null, null);
        }

        static Detail listed(
                String type,
                @Nullable String list,
                @Nullable List<String> schemes,
                @Nullable Integer minItems,
                @Nullable Integer maxItems) {
            return new Detail(type, null, null, null, null, null, list, schemes, minItems, maxItems, null);
        }
    }

    private FieldViews() {}

    static Map<String, ProfileView.Field> of(Map<String, Field> fields) {
        var views = new LinkedHashMap<String, ProfileView.Field>();
        fields.forEach((name, field) -> views.put(name, of(field)));
        return views;
    }

    private static ProfileView.Field of(Field field) {
        var detail = detail(field.type());
        var schemes = detail.schemes();
        return new ProfileView.Field(
                field.label(),
                detail.type(),
                required(field.required()),
                field.help(),
                detail.min(),
                detail.max(),
                detail.scale(),
                detail.unit(),
                detail.pattern(),
                detail.list(),
                schemes != null && schemes.size() == 1 ? schemes.getFirst() : null,
                schemes,
                detail.minItems(),
                detail.maxItems(),
                detail.fields(),
                field.due(),
                field.calc() == null ? null : field.calc().source(),
                field.hidden(),
                field.sensitive(),
                field.index(),
                visibility(field.visibility()),
                field.clause(),
                field.toBeChecked());
    }

    private static Object required(Field.Required required) {
        return switch (required) {
            case Field.Always _ -> true;
            case Field.Never _ -> false;
            case Field.When(var condition) -> condition.source();
        };
    }

    private static @Nullable String visibility(Field.Visibility visibility) {
        return visibility == Field.Visibility.HIDDEN ? null : visibility.name().toLowerCase(Locale.ROOT);
    }

    private static Detail detail(FieldType type) {
        return switch (type) {
            case FieldType.Text text -> text(text);
            case FieldType.Whole whole ->
                Detail.number("integer", number(whole.min()), number(whole.max()), null, whole.unit());
            case FieldType.Amount(var min, var max, int scale, var unit) ->
                Detail.number("decimal", min, max, scale, unit);
            case FieldType.Flag _ -> Detail.of("flag");
            case FieldType.Date _ -> Detail.of("date");
            case FieldType.Moment _ -> Detail.of("moment");
            case FieldType.Party _ -> Detail.of("party");
            case FieldType.Site _ -> Detail.of("site");
            case FieldType.Choice(var list) -> Detail.listed("choice", list.name(), null, null, null);
            case FieldType.Choices(var list, int min, int max) -> Detail.listed("choices", list.name(), null, min, max);
            case FieldType.Code(var schemes) -> Detail.listed("identifier", null, schemes, null, null);
            case FieldType.Codes(var schemes, int min, int max) ->
                Detail.listed("identifiers", null, schemes, min, max);
            case FieldType.Texts(int longest, int min, int max) ->
                new Detail("texts", null, BigDecimal.valueOf(longest), null, null, null, null, null, min, max, null);
            case FieldType.Lines(var fields, int min, int max) ->
                new Detail("list", null, null, null, null, null, null, null, min, max, of(fields));
        };
    }

    private static Detail text(FieldType.Text text) {
        var pattern = text.pattern();
        return new Detail(
                text.document() ? "document" : "text",
                BigDecimal.valueOf(text.min()),
                BigDecimal.valueOf(text.max()),
                null,
                null,
                pattern == null ? null : pattern.source(),
                null,
                null,
                null,
                null,
                null);
    }

    private static @Nullable BigDecimal number(@Nullable Long value) {
        return value == null ? null : BigDecimal.valueOf(value);
    }
}

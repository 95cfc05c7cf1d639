package io.yuanliu.server.portal.web;

import io.yuanliu.core.data.Data;
import io.yuanliu.core.event.Days;
import io.yuanliu.core.profile.field.CodeList;
import io.yuanliu.core.profile.field.FieldType;
import io.yuanliu.core.text.LocalText;
import java.time.DateTimeException;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A field's value as people read it: words of lists, units, days; rows of lists are left to those who may see them. */
final class FieldText {
    private static final Map<String, String> UNITS_ZH =
            Map.of("KGM", "千克", "GRM", "克", "TNE", "吨", "HEA", "头", "LTR", "升", "CEL", "℃", "MTK", "平方米", "DAY", "天");
    private static final Map<String, String> UNITS_EN = Map.of(
            "KGM", "kg", "GRM", "g", "TNE", "t", "HEA", "head", "LTR", "l", "CEL", "℃", "MTK", "m²", "DAY", "days");

    private FieldText() {}

    /** The text, or null when there is nothing that the public could read. */
    static @Nullable String of(FieldType type, Data value, PageTexts texts) {
        return switch (type) {
            case FieldType.Choice(CodeList list) -> word(list, value, texts);
            case FieldType.Choices choices -> words(choices.list(), value, texts);
            case FieldType.Whole whole -> amount(value, whole.unit(), texts);
            case FieldType.Amount amount -> amount(value, amount.unit(), texts);
            case FieldType.Flag _ -> value instanceof Data.Flag(boolean flag) ? (flag ? "✓" : "✗") : null;
            case FieldType.Moment _ -> moment(value, texts);
            case FieldType.Date _, FieldType.Text _, FieldType.Code _ -> text(value);
            case FieldType.Codes _, FieldType.Texts _ -> joined(value);
            case FieldType.Party _, FieldType.Site _, FieldType.Lines _ -> null;
        };
    }

    /** Keeps two letters at the start and four at the end. */
    static String mask(String text) {
        return text.length() <= 6
                ? "*".repeat(text.length())
                : text.substring(0, 2) + "****" + text.substring(text.length() - 4);
    }

    private static @Nullable String text(Data value) {
        return value instanceof Data.Text(String text) ? text : null;
    }

    private static @Nullable String joined(Data value) {
        return value instanceof Data.Items items
                ? items.values().stream()
                        .map(FieldText::text)
                        .filter(Objects::nonNull)
                        .collect(Collectors.joining(", "))
                : null;
    }

    private static @Nullable String word(CodeList list, Data value, PageTexts texts) {
        var id = text(value);
        var label = id == null ? null : list.entries().get(id);
        return label == null ? id : texts.of(label);
    }

    private static @Nullable String words(CodeList list, Data value, PageTexts texts) {
        return value instanceof Data.Items items
                ? items.values().stream()
                        .map(item -> word(list, item, texts))
                        .filter(Objects::nonNull)
                        .collect(Collectors.joining(", "))
                : null;
    }

    private static @Nullable String amount(Data value, @Nullable String unit, PageTexts texts) {
        if (!(value instanceof Data.Decimal(var number))) return null;
        if (unit == null) return number.toPlainString();
        var word = new LocalText(UNITS_ZH.getOrDefault(unit, unit), UNITS_EN.getOrDefault(unit, unit));
        return number.toPlainString() + " " + texts.of(word);
    }

    private static @Nullable String moment(Data value, PageTexts texts) {
        var text = text(value);
        if (text == null) return null;
        try {
            return texts.minute(Days.readMoment(text));
        } catch (DateTimeException notAMoment) {
            return text;
        }
    }
}

package io.yuanliu.server.records.paper;

import io.yuanliu.core.data.Data;
import io.yuanliu.core.event.Days;
import io.yuanliu.core.profile.field.CodeList;
import io.yuanliu.core.profile.field.Field;
import io.yuanliu.core.profile.field.FieldType;
import io.yuanliu.server.capture.PersonVault;
import io.yuanliu.server.problem.Language;
import io.yuanliu.server.registry.Party;
import io.yuanliu.server.registry.Registry;
import io.yuanliu.server.registry.Site;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The value of a record's field as it is printed. */
final class FieldWords {
    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(ZoneId.of("Asia/Shanghai"));
    /** What is about persons is not known here: there is room to write it. */
    private static final String ROOM = "＿＿＿＿＿＿＿＿";

    private static final Map<String, String> CHINESE = Map.of(
            "KGM", "公斤", "GRM", "克", "TNE", "吨", "HEA", "头", "LTR", "升", "MLT", "毫升", "CEL", "℃", "H87", "件", "DAY",
            "天");
    private static final Map<String, String> ENGLISH = Map.of(
            "KGM", "kg", "GRM", "g", "TNE", "t", "HEA", "head", "LTR", "l", "MLT", "ml", "CEL", "℃", "H87", "pieces",
            "DAY", "days");

    private final Registry registry;
    private final Locale locale;

    FieldWords(Registry registry, Locale locale) {
        this.registry = registry;
        this.locale = locale;
    }

    String label(Field field) {
        return Language.say(field.label(), locale);
    }

    String word(CodeList list, String code) {
        var name = list.entries().get(code);
        return name == null ? code : Language.say(name, locale);
    }

    String of(Field field, Data value) {
        if (PersonVault.isSealed(value)) {
            return ROOM;
        }
        return switch (field.type()) {
            case FieldType.Choice(var list) -> word(list, text(value));
            case FieldType.Choices choices ->
                items(value).stream()
                        .map(one -> word(choices.list(), text(one)))
                        .collect(Collectors.joining("、"));
            case FieldType.Whole whole -> amount(value, whole.unit());
            case FieldType.Amount amount -> amount(value, amount.unit());
            case FieldType.Flag _ -> value instanceof Data.Flag(boolean yes) && yes ? "✓" : "✗";
            case FieldType.Moment _ -> moment(text(value));
            case FieldType.Date _, FieldType.Text _, FieldType.Code _ -> text(value);
            case FieldType.Codes _, FieldType.Texts _ ->
                items(value).stream().map(FieldWords::text).collect(Collectors.joining("、"));
            case FieldType.Party _ ->
                registry.party(text(value)).map(Party::name).orElse(text(value));
            case FieldType.Site _ -> registry.site(text(value)).map(Site::name).orElse(text(value));
            case FieldType.Lines lines ->
                items(value).stream().map(row -> row(lines.fields(), row)).collect(Collectors.joining("；"));
        };
    }

    private String row(Map<String, Field> fields, Data row) {
        var words = new ArrayList<String>();
        for (var field : fields.values()) {
            var value = row instanceof Data.Fields values ? values.get(field.name()) : null;
            if (value != null && !field.hidden()) {
                words.add(of(field, value));
            }
        }
        return String.join(" ", words);
    }

    private String amount(Data value, @Nullable String unit) {
        if (!(value instanceof Data.Decimal(var number))) {
            return text(value);
        }
        return number.toPlainString() + (unit == null ? "" : " " + unit(unit));
    }

    private String unit(String unit) {
        return Language.say(CHINESE.getOrDefault(unit, unit), ENGLISH.getOrDefault(unit, unit), locale);
    }

    private static String moment(String text) {
        try {
            return MINUTE.format(Days.readMoment(text));
        } catch (DateTimeException asWritten) {
            return text;
        }
    }

    private static List<Data> items(Data value) {
        return value instanceof Data.Items(var items) ? items : List.of();
    }

    private static String text(Data value) {
        return switch (value) {
            case Data.Text(var text) -> text;
            case Data.Decimal(var number) -> number.toPlainString();
            default -> "";
        };
    }
}

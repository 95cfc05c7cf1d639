package io.yuanliu.server.records.web;

import io.yuanliu.core.data.Data;
import io.yuanliu.core.data.Plain;
import io.yuanliu.server.capture.PersonVault;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A record's fields as an answer shows them; what is about persons stays hidden. */
final class ShownFields {
    private static final Data HIDDEN = Data.of("***");

    private ShownFields() {}

    static Map<String, @Nullable Object> of(Data.Fields fields) {
        return Plain.of(shown(fields));
    }

    private static Data.Fields shown(Data.Fields fields) {
        var shown = new LinkedHashMap<String, Data>();
        fields.values().forEach((name, value) -> shown.put(name, shown(value)));
        return new Data.Fields(shown);
    }

    private static Data shown(Data data) {
        return switch (data) {
            case Data.Fields fields -> PersonVault.isSealed(fields) ? HIDDEN : shown(fields);
            case Data.Items(var values) ->
                Data.of(values.stream().map(ShownFields::shown).toList());
            default -> data;
        };
    }

    /** In one cell of a sheet. */
    static String cell(@Nullable Data data) {
        return data == null ? "" : text(shown(data));
    }

    private static String text(Data data) {
        return switch (data) {
            case Data.Text(var text) -> text;
            case Data.Decimal(var number) -> number.toPlainString();
            case Data.Flag(var flag) -> Boolean.toString(flag);
            case Data.Nothing() -> "";
            case Data.Items(var values) ->
                String.join("; ", values.stream().map(ShownFields::text).toList());
            case Data.Fields fields ->
                String.join(
                        ", ",
                        fields.values().entrySet().stream()
                                .map(field -> field.getKey() + "=" + text(field.getValue()))
                                .toList());
        };
    }
}

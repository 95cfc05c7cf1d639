package io.yuanliu.server.records.web;

import io.yuanliu.core.data.Data;
import io.yuanliu.server.capture.PersonVault;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A record's fields as an answer shows them; what is about persons stays hidden. */
final class Plain {
    static final String HIDDEN = "***";

    private Plain() {}

    static Map<String, @Nullable Object> of(Data.Fields fields) {
        var plain = new LinkedHashMap<String, @Nullable Object>();
        fields.values().forEach((name, value) -> plain.put(name, of(value)));
        return plain;
    }

    private static @Nullable Object of(Data data) {
        return switch (data) {
            case Data.Text(var text) -> text;
            case Data.Decimal(var number) -> number;
            case Data.Flag(var flag) -> flag;
            case Data.Nothing _ -> null;
            case Data.Items(var values) -> {
                var plain = new ArrayList<@Nullable Object>();
                values.forEach(value -> plain.add(of(value)));
                yield plain;
            }
            case Data.Fields fields -> PersonVault.isSealed(fields) ? HIDDEN : of(fields);
        };
    }

    /** In one cell of a sheet. */
    static String cell(@Nullable Data data) {
        return switch (data) {
            case null -> "";
            case Data.Text(var text) -> text;
            case Data.Decimal(var number) -> number.toPlainString();
            case Data.Flag(var flag) -> Boolean.toString(flag);
            case Data.Nothing _ -> "";
            case Data.Items(var values) ->
                String.join("; ", values.stream().map(Plain::cell).toList());
            case Data.Fields fields ->
                PersonVault.isSealed(fields)
                        ? HIDDEN
                        : String.join(
                                ", ",
                                fields.values().entrySet().stream()
                                        .map(field -> field.getKey() + "=" + cell(field.getValue()))
                                        .toList());
        };
    }
}

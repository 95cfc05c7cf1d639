package io.yuanliu.core.data;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Data as maps, lists, texts, numbers and flags, which any JSON writer writes as they are; an order that it has stays. */
public final class Plain {
    private Plain() {}

    public static Map<String, @Nullable Object> of(Data.Fields fields) {
        var map = new LinkedHashMap<String, @Nullable Object>();
        fields.values().forEach((name, value) -> map.put(name, of(value)));
        return map;
    }

    private static @Nullable Object of(Data data) {
        return switch (data) {
            case Data.Text(var text) -> text;
            case Data.Decimal(var number) -> number;
            case Data.Flag(var flag) -> flag;
            case Data.Nothing() -> null;
            case Data.Fields fields -> of(fields);
            case Data.Items(var items) -> {
                var list = new ArrayList<@Nullable Object>();
                items.forEach(item -> list.add(of(item)));
                yield list;
            }
        };
    }
}

package io.yuanliu.server.trace.web;

import io.yuanliu.core.data.Data;
import io.yuanliu.core.event.Event;
import io.yuanliu.wire.epcis.EpcisWriter;
import io.yuanliu.wire.json.JsonReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Events as plain maps and lists, which any JSON writer writes as they are. */
final class PlainJson {
    private PlainJson() {}

    static Map<String, @Nullable Object> of(Event event) {
        if (JsonReader.read(EpcisWriter.event(event)).data() instanceof Data.Fields fields) {
            return of(fields);
        }
        throw new IllegalStateException("an event is written as a JSON object");
    }

    private static Map<String, @Nullable Object> of(Data.Fields fields) {
        var map = new LinkedHashMap<String, @Nullable Object>();
        fields.values().forEach((name, value) -> map.put(name, of(value)));
        return map;
    }

    private static @Nullable Object of(Data value) {
        return switch (value) {
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

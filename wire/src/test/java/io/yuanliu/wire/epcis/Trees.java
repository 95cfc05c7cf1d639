package io.yuanliu.wire.epcis;

import io.yuanliu.core.data.Data;
import java.util.LinkedHashMap;
import java.util.Map;

/** Compares JSON by meaning: numbers by value, fields in any order. */
final class Trees {
    private Trees() {}

    static Data normal(Data data) {
        return switch (data) {
            case Data.Decimal(var number) -> new Data.Decimal(number.stripTrailingZeros());
            case Data.Items(var values) ->
                Data.of(values.stream().map(Trees::normal).toList());
            case Data.Fields(var values) -> {
                Map<String, Data> normal = new LinkedHashMap<>();
                values.forEach((name, value) -> normal.put(name, normal(value)));
                yield new Data.Fields(normal);
            }
            case Data.Text _, Data.Flag _, Data.Nothing _ -> data;
        };
    }
}

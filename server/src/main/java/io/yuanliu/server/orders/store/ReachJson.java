package io.yuanliu.server.orders.store;

import io.yuanliu.core.data.Data;
import io.yuanliu.core.trace.Amount;
import io.yuanliu.server.orders.Reach;
import io.yuanliu.wire.json.JsonReader;
import io.yuanliu.wire.json.JsonWriter;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** How a reach is kept as evidence. */
final class ReachJson {
    private ReachJson() {}

    static Data.Fields fields(String json) {
        return (Data.Fields) Objects.requireNonNull(
                JsonReader.read(json.getBytes(StandardCharsets.UTF_8)).data());
    }

    static String write(Reach reach) {
        var fields = new LinkedHashMap<String, Data>();
        fields.put("units", Data.of(reach.units()));
        fields.put("holders", Data.of(reach.holders()));
        fields.put(
                "quantities",
                Data.of(reach.quantities().stream().map(ReachJson::amount).toList()));
        fields.put(
                "regions",
                Data.of(reach.regions().stream().map(ReachJson::region).toList()));
        fields.put("stopped", Data.of(reach.stopped()));
        fields.put("unknown", Data.of(reach.unknown()));
        fields.put("hash", Data.of(reach.hash()));
        fields.put("asOf", Data.of(reach.asOf().toString()));
        return JsonWriter.text(new Data.Fields(fields));
    }

    private static Data amount(Amount amount) {
        var fields = new LinkedHashMap<String, Data>();
        fields.put("value", Data.of(amount.value()));
        put(fields, "uom", amount.uom());
        return new Data.Fields(fields);
    }

    private static Data region(Reach.Region region) {
        var fields = new LinkedHashMap<String, Data>();
        put(fields, "code", region.code());
        fields.put("units", Data.of(region.units()));
        fields.put("holders", Data.of(region.holders()));
        return new Data.Fields(fields);
    }

    private static void put(Map<String, Data> fields, String name, @Nullable String text) {
        if (text != null) {
            fields.put(name, Data.of(text));
        }
    }

    static Reach read(String json) {
        var fields = fields(json);
        return new Reach(
                whole(fields, "units"),
                whole(fields, "holders"),
                items(fields, "quantities").stream()
                        .map(one -> new Amount(number(one, "value"), one.text("uom")))
                        .toList(),
                items(fields, "regions").stream()
                        .map(one -> new Reach.Region(one.text("code"), whole(one, "units"), whole(one, "holders")))
                        .toList(),
                whole(fields, "stopped"),
                whole(fields, "unknown"),
                Objects.requireNonNull(fields.text("hash")),
                Instant.parse(Objects.requireNonNull(fields.text("asOf"))));
    }

    private static List<Data.Fields> items(Data.Fields fields, String name) {
        return ((Data.Items) Objects.requireNonNull(fields.get(name)))
                .values().stream().map(one -> (Data.Fields) one).toList();
    }

    private static BigDecimal number(Data.Fields fields, String name) {
        return Objects.requireNonNull(fields.number(name));
    }

    private static int whole(Data.Fields fields, String name) {
        return number(fields, name).intValueExact();
    }
}

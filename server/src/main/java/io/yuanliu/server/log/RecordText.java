package io.yuanliu.server.log;

import io.yuanliu.core.data.Data;
import io.yuanliu.core.profile.BusinessRecord;
import io.yuanliu.wire.json.JsonReader;
import io.yuanliu.wire.json.JsonWriter;
import io.yuanliu.wire.record.RecordWriter;
import io.yuanliu.wire.record.RecordsReader;
import java.util.TreeMap;

/** A record as the log keeps it, in JSON. */
public final class RecordText {
    private RecordText() {}

    public static Bytes write(BusinessRecord record) {
        return Bytes.of(JsonWriter.bytes(RecordWriter.write(record)));
    }

    /** The same for the same content, however it was ordered and its numbers written: repetitions are known by it. */
    public static Bytes canonical(BusinessRecord record) {
        return Bytes.of(JsonWriter.bytes(sorted(RecordWriter.write(record))));
    }

    public static BusinessRecord read(Bytes text) {
        var data = JsonReader.read(text.array()).data();
        var record = data == null ? null : RecordsReader.readOne(data, "").record();
        if (record == null) {
            throw new IllegalStateException("The log holds a record that cannot be read");
        }
        return record;
    }

    private static Data sorted(Data data) {
        return switch (data) {
            case Data.Fields(var values) -> {
                var sorted = new TreeMap<String, Data>();
                values.forEach((name, value) -> sorted.put(name, sorted(value)));
                yield new Data.Fields(sorted);
            }
            case Data.Items(var values) ->
                Data.of(values.stream().map(RecordText::sorted).toList());
            case Data.Decimal(var number) -> new Data.Decimal(number.stripTrailingZeros());
            case Data.Text _, Data.Flag _, Data.Nothing _ -> data;
        };
    }
}

package io.yuanliu.wire.record;

import io.yuanliu.core.data.Data;
import io.yuanliu.core.profile.BusinessRecord;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes business records as they may be sent. */
public final class RecordWriter {
    private RecordWriter() {}

    /** The record as data; reading it gives an equal record. */
    public static Data.Fields write(BusinessRecord record) {
        var values = new LinkedHashMap<String, Data>();
        put(values, "key", record.key());
        put(values, "type", record.type());
        put(values, "party", record.party());
        put(values, "site", record.site());
        put(values, "time", record.time().text());
        put(values, "replaces", record.replaces());
        values.put("fields", record.fields());
        return new Data.Fields(values);
    }

    private static void put(Map<String, Data> values, String name, @Nullable String text) {
        if (text != null) {
            values.put(name, Data.of(text));
        }
    }
}

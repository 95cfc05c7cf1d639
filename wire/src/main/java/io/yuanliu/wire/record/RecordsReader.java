package io.yuanliu.wire.record;

import io.yuanliu.core.data.Data;
import io.yuanliu.core.finding.Finding;
import io.yuanliu.core.text.Nearest;
import io.yuanliu.wire.json.JsonReader;
import io.yuanliu.wire.json.JsonReading;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads {@code {"records":[…],"partial":true}}. */
public final class RecordsReader {
    private static final int MOST = 10_000;
    private static final Set<String> KEYS = Set.of("records", "partial");

    private RecordsReader() {}

    public static RecordsReading read(byte[] document) {
        return read(JsonReader.read(document));
    }

    /** Reads what {@link JsonReader} has read: its findings are about the whole document. */
    public static RecordsReading read(JsonReading document) {
        var data = document.data();
        if (data == null || !document.findings().isEmpty()) {
            return new RecordsReading(List.of(), false, document.findings());
        }
        return read(data);
    }

    public static RecordsReading read(Data document) {
        var findings = new ArrayList<Finding>();
        if (!(document instanceof Data.Fields body)) {
            return refused(Finding.block("record.wrong-type", "", Map.of("expected", "object")));
        }
        body.values().keySet().stream()
                .filter(key -> !KEYS.contains(key))
                .forEach(key -> findings.add(unknown(key, "", KEYS)));
        boolean partial = partial(body, findings);
        var items = items(body, findings);
        return new RecordsReading(findings.isEmpty() ? items : List.of(), partial, findings);
    }

    /** Reads one record. */
    public static RecordsReading.Item readOne(Data data, String pointer) {
        return new RecordFrame(pointer).read(data);
    }

    private static RecordsReading refused(Finding finding) {
        return new RecordsReading(List.of(), false, List.of(finding));
    }

    private static boolean partial(Data.Fields body, List<Finding> findings) {
        return switch (body.get("partial")) {
            case null -> false;
            case Data.Flag(boolean partial) -> partial;
            default -> {
                findings.add(Finding.block("record.wrong-type", "/partial", Map.of("expected", "boolean")));
                yield false;
            }
        };
    }

    private static List<RecordsReading.Item> items(Data.Fields body, List<Finding> findings) {
        var items = new ArrayList<RecordsReading.Item>();
        switch (body.get("records")) {
            case null ->
                findings.add(Finding.block(
                        "record.missing", "/records", Map.of("field", "records", "label", "记录", "labelEn", "records")));
            case Data.Items(List<Data> records)
            when records.isEmpty() -> findings.add(Finding.block("record.no-records", "/records"));
            case Data.Items(List<Data> records)
            when records.size() > MOST ->
                findings.add(Finding.block(
                        "record.too-many-records",
                        "/records",
                        Map.of("count", Integer.toString(records.size()), "max", Integer.toString(MOST))));
            case Data.Items(List<Data> records) -> records.forEach(record -> items.add(readOne(record, "")));
            default -> findings.add(Finding.block("record.wrong-type", "/records", Map.of("expected", "array")));
        }
        return items;
    }

    static Finding unknown(String key, String pointer, Set<String> known) {
        var values = new HashMap<String, String>();
        values.put("field", key);
        Nearest.to(key, known).ifPresent(nearest -> values.put("nearest", nearest));
        return Finding.block(
                "record.unknown-field", pointer + "/" + key.replace("~", "~0").replace("/", "~1"), values);
    }
}

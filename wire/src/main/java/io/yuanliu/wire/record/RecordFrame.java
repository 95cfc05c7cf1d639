package io.yuanliu.wire.record;

import io.yuanliu.core.data.Data;
import io.yuanliu.core.event.Days;
import io.yuanliu.core.event.Timestamp;
import io.yuanliu.core.finding.Finding;
import io.yuanliu.core.profile.BusinessRecord;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Reads what stands around the fields of one record. */
final class RecordFrame {
    private static final Map<String, String> LABELS = Map.of(
            "key", "记录编号",
            "type", "记录类型",
            "party", "主体",
            "site", "场所",
            "time", "时间",
            "replaces", "被更正的记录",
            "fields", "内容");
    private static final Set<String> KEYS = new TreeSet<>(LABELS.keySet());
    private static final int LONGEST_KEY = 100;
    private static final int LONGEST_NAME = 500;

    private final String pointer;
    private final List<Finding> findings = new ArrayList<>();

    RecordFrame(String pointer) {
        this.pointer = pointer;
    }

    RecordsReading.Item read(Data data) {
        if (!(data instanceof Data.Fields sent)) {
            wrongType("", "object");
            return new RecordsReading.Item(null, findings);
        }
        sent.values().keySet().stream()
                .filter(key -> !KEYS.contains(key))
                .forEach(key -> findings.add(RecordsReader.unknown(key, pointer, KEYS)));
        var key = optional(sent, "key", LONGEST_KEY);
        var type = needed(sent, "type");
        var party = needed(sent, "party");
        var site = optional(sent, "site", LONGEST_NAME);
        var time = time(sent);
        var replaces = optional(sent, "replaces", LONGEST_NAME);
        var fields = fields(sent);
        if (!findings.isEmpty() || type == null || party == null || time == null || fields == null) {
            return new RecordsReading.Item(null, findings);
        }
        return new RecordsReading.Item(new BusinessRecord(key, type, party, site, time, replaces, fields), findings);
    }

    private @Nullable String needed(Data.Fields sent, String name) {
        if (sent.get(name) == null) {
            missing(name);
        }
        return optional(sent, name, LONGEST_NAME);
    }

    private @Nullable String optional(Data.Fields sent, String name, int longest) {
        return switch (sent.get(name)) {
            case null -> null;
            case Data.Text(String text)
            when text.isBlank() -> {
                block("record.too-short", name, Map.of("length", "0", "min", "1"));
                yield null;
            }
            case Data.Text(String text)
            when text.length() > longest -> {
                block("record.too-long", name, lengths(text, longest));
                yield null;
            }
            case Data.Text(String text) -> text;
            default -> {
                wrongType("/" + name, "string");
                yield null;
            }
        };
    }

    private static Map<String, String> lengths(String text, int longest) {
        return Map.of("length", Integer.toString(text.length()), "max", Integer.toString(longest));
    }

    private Data.@Nullable Fields fields(Data.Fields sent) {
        return switch (sent.get("fields")) {
            case null -> {
                missing("fields");
                yield null;
            }
            case Data.Fields fields -> fields;
            default -> {
                wrongType("/fields", "object");
                yield null;
            }
        };
    }

    private @Nullable Timestamp time(Data.Fields sent) {
        var text = needed(sent, "time");
        if (text == null) {
            return null;
        }
        try {
            return text.contains("T") ? new Timestamp(text, Days.readMoment(text)) : Days.of(Days.read(text));
        } catch (DateTimeException _) {
            var code = isWithoutZone(text) ? "record.time-without-zone" : "record.moment-impossible";
            block(code, "time", Map.of("value", text));
            return null;
        }
    }

    private static boolean isWithoutZone(String text) {
        try {
            return LocalDateTime.parse(text) != null;
        } catch (DateTimeException _) {
            return false;
        }
    }

    private void missing(String name) {
        block("record.missing", name, Map.of());
    }

    private void wrongType(String step, String expected) {
        findings.add(Finding.block("record.wrong-type", pointer + step, Map.of("expected", expected)));
    }

    private void block(String code, String name, Map<String, String> values) {
        var all = new HashMap<>(values);
        all.put("field", name);
        all.put("label", LABELS.getOrDefault(name, name));
        all.put("labelEn", name);
        findings.add(Finding.block(code, pointer + "/" + name, all));
    }
}

package io.yuanliu.core.profile.field;

import io.yuanliu.core.data.Data;
import io.yuanliu.core.event.Days;
import io.yuanliu.core.finding.Finding;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Turns the answers to fact requests into what expressions see. */
public final class Answers {
    /** Under this name lie a found record's own party, site and time. */
    public static final String RECORD = "record";

    private Answers() {}

    /** An accepted record. It may have been judged by another version: what does not fit is left out. */
    public static Map<String, Object> record(Shape shape, Data.Fields sent) {
        var values = fields(shape, sent);
        if (sent.get(RECORD) instanceof Data.Fields about) {
            values.put(RECORD, about(about));
        }
        return values;
    }

    /** What an answer holds of its fields; what does not fit is left out. */
    public static Map<String, Object> fields(Shape shape, Data.Fields sent) {
        var values = new LinkedHashMap<String, Object>();
        var ignored = new ArrayList<Finding>();
        sent.values().forEach((name, data) -> {
            var field = shape.fields().get(name);
            if (field != null && !field.sensitive()) {
                var value = Values.read(new Spot(field, "", ignored), data, new ArrayList<>());
                if (value != null) {
                    values.put(name, value);
                }
            }
        });
        return values;
    }

    private static Map<String, Object> about(Data.Fields sent) {
        var values = plain(sent);
        if (values.get("time") instanceof String time) {
            try {
                values.put("time", seconds(time));
            } catch (DateTimeException _) {
                values.remove("time");
            }
        }
        return values;
    }

    private static long seconds(String time) {
        return time.contains("T")
                ? Days.readMoment(time).getEpochSecond()
                : Days.of(Days.read(time)).instant().getEpochSecond();
    }

    private static Map<String, Object> plain(Data.Fields sent) {
        var values = new LinkedHashMap<String, Object>();
        sent.values().forEach((name, data) -> {
            switch (data) {
                case Data.Text(String text) -> values.put(name, text);
                case Data.Decimal(var number) -> values.put(name, number.longValue());
                case Data.Flag(boolean flag) -> values.put(name, flag);
                case Data.Items(List<Data> items) -> values.put(name, texts(items));
                case Data.Fields _, Data.Nothing _ -> {}
            }
        });
        return values;
    }

    private static List<String> texts(List<Data> items) {
        var texts = new ArrayList<String>();
        for (var item : items) {
            if (item instanceof Data.Text(String text)) {
                texts.add(text);
            }
        }
        return texts;
    }
}

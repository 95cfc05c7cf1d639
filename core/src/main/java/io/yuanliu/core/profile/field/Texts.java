package io.yuanliu.core.profile.field;

import io.yuanliu.core.data.Data;
import io.yuanliu.core.event.Days;
import io.yuanliu.core.identifier.Identifier;
import io.yuanliu.core.identifier.Identifier.Level;
import io.yuanliu.core.identifier.Identifiers;
import io.yuanliu.core.identifier.Reading;
import java.time.DateTimeException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads what is sent as a text: words, days, moments and names. */
final class Texts {
    private static final int LONGEST_NAME = 1000;

    private Texts() {}

    static @Nullable Object text(Spot spot, FieldType.Text type, Data data) {
        if (!(data instanceof Data.Text(String text))) {
            return spot.wrongType("string");
        }
        int length = text.codePointCount(0, text.length());
        if (length > type.max()) {
            return spot.fault("record.too-long", lengths(length, "max", type.max()));
        }
        if (length < type.min()) {
            return spot.fault("record.too-short", lengths(length, "min", type.min()));
        }
        if ((text.isBlank() && type.min() > 0)
                || hasControls(text)
                || (type.document() && !text.strip().equals(text))) {
            return spot.fault("record.unprintable", Map.of("value", text));
        }
        if (type.pattern() != null && !type.pattern().test().test(text)) {
            return spot.fault(
                    "record.pattern",
                    Map.of("value", text, "pattern", type.pattern().source()));
        }
        return text;
    }

    static @Nullable Object choice(Spot spot, CodeList list, Data data) {
        if (!(data instanceof Data.Text(String word))) {
            return spot.wrongType("string");
        }
        return list.entries().containsKey(word)
                ? word
                : spot.fault(
                        "record.not-a-choice",
                        Map.of(
                                "value",
                                word,
                                "choices",
                                String.join(", ", list.entries().keySet())));
    }

    static @Nullable Object date(Spot spot, Data data) {
        if (!(data instanceof Data.Text(String text))) {
            return spot.wrongType("date");
        }
        try {
            return Days.read(text).toEpochDay();
        } catch (DateTimeException _) {
            return spot.fault("record.date-impossible", Map.of("value", text));
        }
    }

    static @Nullable Object moment(Spot spot, Data data) {
        if (!(data instanceof Data.Text(String text))) {
            return spot.wrongType("date-time");
        }
        try {
            return Days.readMoment(text).getEpochSecond();
        } catch (DateTimeException _) {
            return spot.fault("record.moment-impossible", Map.of("value", text));
        }
    }

    static @Nullable Object party(Spot spot, Data data) {
        return named(spot, Level.PARTY, data, "record.not-a-party");
    }

    static @Nullable Object site(Spot spot, Data data) {
        return named(spot, Level.PLACE, data, "record.not-a-site");
    }

    static @Nullable Object code(Spot spot, List<String> schemes, Data data) {
        if (!(data instanceof Data.Text(String text))) {
            return spot.wrongType("string");
        }
        if (text.length() > LONGEST_NAME) {
            return spot.fault("record.too-long", lengths(text.length(), "max", LONGEST_NAME));
        }
        var readings = schemes.isEmpty()
                ? List.of(Identifiers.spelled(text))
                : schemes.stream()
                        .map(scheme -> Identifiers.spelled(text, scheme))
                        .toList();
        for (var read : readings) {
            if (!(read.reading() instanceof Reading.None)) {
                return read.form();
            }
        }
        var first = ((Reading.None) readings.getFirst().reading()).finding();
        return readings.size() == 1
                ? spot.fault(first.code(), first.values())
                : spot.fault("record.wrong-scheme", Map.of("value", text, "schemes", String.join(", ", schemes)));
    }

    private static @Nullable Object named(Spot spot, Level level, Data data, String code) {
        if (!(data instanceof Data.Text(String text))) {
            return spot.wrongType("string");
        }
        if (text.length() > LONGEST_NAME) {
            return spot.fault("record.too-long", lengths(text.length(), "max", LONGEST_NAME));
        }
        var read = Identifiers.spelled(text);
        return switch (read.reading()) {
            case Reading.None(var finding) -> spot.fault(finding.code(), finding.values());
            case Reading.One(var identifier) ->
                mayName(identifier, level) ? read.form() : spot.fault(code, Map.of("value", text));
            case Reading.Several(var candidates) ->
                candidates.stream().anyMatch(one -> mayName(one, level))
                        ? read.form()
                        : spot.fault(code, Map.of("value", text));
        };
    }

    /** A URI of somebody's own may name anything. */
    private static boolean mayName(Identifier identifier, Level level) {
        return identifier.level() == level || identifier.level() == Level.UNKNOWN;
    }

    private static boolean hasControls(String text) {
        return text.codePoints().anyMatch(c -> Character.isISOControl(c) && c != '\n' && c != '\t');
    }

    private static Map<String, String> lengths(int length, String name, int limit) {
        return Map.of("length", Integer.toString(length), name, Integer.toString(limit));
    }
}

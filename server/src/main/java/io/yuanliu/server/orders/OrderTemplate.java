package io.yuanliu.server.orders;

import io.yuanliu.core.data.Data;
import io.yuanliu.core.finding.Finding;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * As which record an order is written: a type, and its fields with names in braces where the order's own words go. What lies
 * in a list with {@code {unit}} in it stands once for each of the goods.
 *
 * @param record {@code category/record}
 */
public record OrderTemplate(String record, Data.Fields fields) {
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ISO_OFFSET_DATE_TIME;
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final String UNIT = "unit";

    /** The order's words that it has a place for: {@code number}, {@code basis}, {@code unit}, … */
    Set<String> words() {
        var words = new TreeSet<String>();
        collect(fields, words);
        return words;
    }

    boolean has(String word) {
        return words().contains(word);
    }

    /** Whether its record has a place for one of the goods only; further ones would be lost without a word. */
    boolean isAboutOne() {
        return fields.values().values().stream()
                .anyMatch(value -> value instanceof Data.Text(var text)
                        && word(text).filter(UNIT::equals).isPresent());
    }

    private static void collect(Data data, Set<String> words) {
        switch (data) {
            case Data.Fields(var values) -> values.values().forEach(value -> collect(value, words));
            case Data.Items(var values) -> values.forEach(value -> collect(value, words));
            case Data.Text(var text) -> word(text).ifPresent(words::add);
            case Data.Decimal _, Data.Flag _, Data.Nothing _ -> {}
        }
    }

    private static Optional<String> word(String text) {
        return text.startsWith("{") && text.endsWith("}")
                ? Optional.of(text.substring(1, text.length() - 1))
                : Optional.empty();
    }

    /** The record's fields. */
    Data.Fields filled(OrderContent content, String drafter, String signer) {
        var words = new HashMap<String, String>();
        words.put("number", content.number());
        words.put("reason", content.reason());
        words.put("drafter", drafter);
        words.put("signer", signer);
        put(words, "basis", content.basis());
        put(words, "ordered", content.ordered());
        put(words, "cause", content.cause());
        put(words, "sample", content.sample());
        put(words, "stage", content.stage());
        put(words, "until", content.until() == null ? null : written(content.until()));
        if (!content.goods().isEmpty()) {
            words.put(UNIT, content.goods().getFirst());
        }
        return (Data.Fields) filled(fields, words, content.goods());
    }

    private static void put(Map<String, String> words, String word, @Nullable String value) {
        if (value != null) {
            words.put(word, value);
        }
    }

    /** As people of China read a moment. */
    static String written(Instant moment) {
        return MOMENT.format(moment.atZone(SHANGHAI).toOffsetDateTime());
    }

    private static Data filled(Data data, Map<String, String> words, List<String> goods) {
        return switch (data) {
            case Data.Fields(var values) -> {
                var filled = new LinkedHashMap<String, Data>();
                values.forEach((name, value) -> {
                    if (!(value instanceof Data.Text(var text))
                            || word(text).map(words::containsKey).orElse(true)) {
                        filled.put(name, filled(value, words, goods));
                    }
                });
                yield new Data.Fields(filled);
            }
            case Data.Items(var values) -> {
                var filled = new ArrayList<Data>();
                for (var value : values) {
                    var inside = new TreeSet<String>();
                    collect(value, inside);
                    if (inside.contains(UNIT)) {
                        goods.forEach(unit -> {
                            var own = new HashMap<>(words);
                            own.put(UNIT, unit);
                            filled.add(filled(value, own, goods));
                        });
                    } else {
                        filled.add(filled(value, words, goods));
                    }
                }
                yield Data.of(filled);
            }
            case Data.Text(var text) ->
                Data.of(word(text).map(word -> words.getOrDefault(word, "")).orElse(text));
            case Data.Decimal _, Data.Flag _, Data.Nothing _ -> data;
        };
    }

    /** A finding about the record, as one about the order: a pointer into a field becomes one to the word behind it. */
    Finding told(Finding finding) {
        var parts = List.of(finding.pointer().split("/"));
        int at = parts.indexOf("fields");
        var field = at < 0 || at + 1 >= parts.size() ? null : fields.get(parts.get(at + 1));
        var pointer = switch (field) {
            case Data.Text(var text) -> word(text).map(OrderTemplate::pointer).orElse("");
            case Data.Items _ -> "/goods";
            case null, default -> "";
        };
        return new Finding(finding.code(), finding.severity(), pointer, finding.values(), finding.clause());
    }

    private static String pointer(String word) {
        return word.equals(UNIT) ? "/goods" : "/" + word;
    }
}

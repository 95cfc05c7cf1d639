package io.yuanliu.server.epcis.query;

import io.yuanliu.core.finding.Finding;
import io.yuanliu.server.problem.Rejection;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads the query parameters of EPCIS 2.0; one that is not known is refused with the nearest, never ignored. */
public final class EventQueryReader {
    private static final Set<String> SETTINGS = Set.of("orderBy", "orderDirection", "eventCountLimit", "maxEventCount");

    private final List<Condition> conditions = new ArrayList<>();
    private final Map<String, String> settings = new LinkedHashMap<>();
    private final List<Finding> faults = new ArrayList<>();

    private EventQueryReader() {}

    /** Reads the parameters; every fault of them is told at once. */
    public static EventQuery read(Map<String, List<String>> parameters) {
        var reader = new EventQueryReader();
        parameters.forEach(reader::read);
        var query = reader.query();
        if (!reader.faults.isEmpty()) {
            throw new Rejection.Unreadable(reader.faults);
        }
        return query;
    }

    private void read(String name, List<String> values) {
        var words = values.stream()
                .flatMap(value -> Stream.of(value.split("\\|", -1)))
                .filter(value -> !value.isBlank())
                .distinct()
                .toList();
        if (SETTINGS.contains(name)) {
            one(name, words).ifPresent(word -> settings.put(name, word));
            return;
        }
        var comparison = name.equals(Condition.EVENT_TYPE) ? Optional.of(Comparison.EQ) : Comparison.of(name);
        var field = name.equals(Condition.EVENT_TYPE)
                ? Fields.named(name)
                : comparison.flatMap(
                        one -> Fields.named(name.substring(one.prefix().length())));
        var condition = comparison
                .flatMap(one -> field.map(asked -> new Condition(asked.name(), one, words)))
                .filter(one -> one.parameter().equals(name));
        if (condition.isEmpty() || !field.orElseThrow().comparisons().contains(comparison.orElseThrow())) {
            unknown(name);
        } else {
            read(name, field.get(), condition.get());
        }
    }

    private void read(String name, Field field, Condition condition) {
        if (condition.comparison() == Comparison.EXISTS) {
            there(name, condition);
        } else if (condition.values().isEmpty()) {
            fault(name, "");
        } else if (!condition.comparison().takesSeveral() && condition.values().size() > 1) {
            fault(name, String.join("|", condition.values()));
        } else {
            var unreadable = field.unreadable(condition.values());
            unreadable.forEach(value -> fault(name, value));
            if (unreadable.isEmpty()) {
                conditions.add(condition);
            }
        }
    }

    /** The standard gives these no value; {@code true} may stand there, for a parameter of the web has one. */
    private void there(String name, Condition condition) {
        if (condition.values().stream().allMatch("true"::equals)) {
            conditions.add(new Condition(condition.field(), Comparison.EXISTS, List.of()));
        } else {
            fault(name, String.join("|", condition.values()));
        }
    }

    private EventQuery query() {
        boolean byEventTime = word("orderBy", "eventTime", "recordTime", false);
        // The newest first where an order is asked for, as the standard says; else as it was taken in.
        boolean descending = word("orderDirection", "DESC", "ASC", settings.containsKey("orderBy"));
        return new EventQuery(conditions, byEventTime, descending, count("eventCountLimit"), count("maxEventCount"));
    }

    private boolean word(String name, String yes, String no, boolean unsaid) {
        var word = settings.get(name);
        if (word == null) {
            return unsaid;
        }
        if (!word.equals(yes) && !word.equals(no)) {
            fault(name, word);
        }
        return word.equals(yes);
    }

    private @Nullable Integer count(String name) {
        var word = settings.get(name);
        if (word == null || word.matches("[1-9][0-9]{0,8}")) {
            return word == null ? null : Integer.valueOf(word);
        }
        fault(name, word);
        return null;
    }

    private Optional<String> one(String name, List<String> words) {
        if (words.size() != 1) {
            fault(name, String.join("|", words));
            return Optional.empty();
        }
        return Optional.of(words.getFirst());
    }

    private void unknown(String name) {
        faults.add(Fields.nearest(name, SETTINGS)
                .map(nearest ->
                        Finding.block("capture.query-parameter-near", "", Map.of("name", name, "nearest", nearest)))
                .orElseGet(() -> Finding.block("capture.query-parameter", "", Map.of("name", name))));
    }

    private void fault(String name, String value) {
        faults.add(Finding.block("capture.query-value", "", Map.of("name", name, "value", value)));
    }
}

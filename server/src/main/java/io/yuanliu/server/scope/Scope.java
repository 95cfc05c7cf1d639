package io.yuanliu.server.scope;

import io.yuanliu.core.data.Data;
import io.yuanliu.wire.json.JsonWriter;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which data somebody may see: everything, nothing, or what one of some clauses covers. {@link #covers} is the only
 * decision in memory; written as JSON it is the setting {@code yuanliu.scope}, by which PostgreSQL's policies decide alike
 * (docs/reference/access.md).
 */
public sealed interface Scope {
    /** Everything. */
    record Everything() implements Scope {}

    /** What one of these covers. */
    record Clauses(List<Clause> clauses) implements Scope {
        public Clauses {
            clauses = List.copyOf(clauses);
            if (clauses.isEmpty()) {
                throw new IllegalArgumentException("A scope without clauses is Nothing");
            }
        }
    }

    /** Nothing at all: a read with it is an error. */
    record Nothing() implements Scope {}

    static Scope of(Collection<Clause> clauses) {
        return clauses.isEmpty() ? new Nothing() : new Clauses(List.copyOf(clauses));
    }

    static Scope of(Clause... clauses) {
        return of(List.of(clauses));
    }

    /** What these parties sent or are named in; of none it is nothing. */
    static Scope ofParties(Collection<String> keys) {
        return keys.isEmpty() ? new Nothing() : of(Clause.ofParties(keys));
    }

    /** Whether something is in the scope; where nothing is known of it, a demand is not met. */
    default boolean covers(Whose whose) {
        return switch (this) {
            case Everything() -> true;
            case Clauses(var clauses) -> {
                var now = Instant.now();
                yield clauses.stream().anyMatch(clause -> clause.covers(whose, now));
            }
            case Nothing() -> false;
        };
    }

    /** Whether it depends on more than who acts and where: on the goods too, or on what is done with them. */
    default boolean cutsGoods() {
        return switch (this) {
            case Everything() -> false;
            case Clauses(var clauses) ->
                clauses.stream()
                        .flatMap(clause -> clause.demands().keySet().stream())
                        .anyMatch(dimension -> !dimension.isOfParty());
            case Nothing() -> false;
        };
    }

    default boolean isEverything() {
        return this instanceof Everything;
    }

    default boolean isNothing() {
        return this instanceof Nothing;
    }

    /** The form that the database reads. */
    default String json() {
        return JsonWriter.text(written());
    }

    /** The same as data; refuses to write nothing, which nobody may read with. */
    default Data.Fields written() {
        var fields = new LinkedHashMap<String, Data>();
        switch (this) {
            case Everything() -> fields.put("all", new Data.Flag(true));
            case Clauses(var clauses) ->
                fields.put(
                        "clauses", Data.of(clauses.stream().map(Scope::written).toList()));
            case Nothing() -> throw new IllegalStateException("A scope of nothing reads nothing");
        }
        return new Data.Fields(fields);
    }

    private static Data written(Clause clause) {
        var fields = new LinkedHashMap<String, Data>();
        clause.demands().entrySet().stream()
                .sorted(Comparator.comparing(entry -> entry.getKey().name()))
                .forEach(entry -> fields.put(entry.getKey().name(), texts(entry.getValue())));
        var until = clause.until();
        if (until != null) {
            fields.put("until", Data.of(until.toString()));
        }
        return new Data.Fields(fields);
    }

    private static Data texts(Set<String> values) {
        return Data.of(new TreeSet<>(values).stream().map(Data::of).toList());
    }
}

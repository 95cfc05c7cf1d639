package io.yuanliu.core.profile;

import io.yuanliu.core.event.Action;
import io.yuanliu.core.profile.expression.Formula;
import io.yuanliu.core.profile.expression.Template;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An event that a record becomes. */
public record EventTemplate(
        @Nullable Formula each,
        @Nullable Formula when,
        Kind kind,
        @Nullable String bizStep,
        @Nullable String disposition,
        @Nullable Template from,
        @Nullable Template to,
        @Nullable Template fromSite,
        @Nullable Template toSite,
        @Nullable Template site,
        List<Transaction> transactions,
        Map<String, Template> ilmd,
        Map<String, Template> extensions) {
    public EventTemplate {
        transactions = List.copyOf(transactions);
        ilmd = Collections.unmodifiableMap(new LinkedHashMap<>(ilmd));
        extensions = Collections.unmodifiableMap(new LinkedHashMap<>(extensions));
    }

    /** What the event is about. */
    public sealed interface Kind {}

    /** Units were made, seen or ended. */
    public record Objects(Action action, List<UnitTemplate> units) implements Kind {
        public Objects {
            units = List.copyOf(units);
        }
    }

    /** Units were put into a container or taken out. */
    public record Aggregation(Action action, Template parent, List<UnitTemplate> units) implements Kind {
        public Aggregation {
            units = List.copyOf(units);
        }
    }

    /** Units were used up and others made. */
    public record Transformation(List<UnitTemplate> inputs, List<UnitTemplate> outputs) implements Kind {
        public Transformation {
            inputs = List.copyOf(inputs);
            outputs = List.copyOf(outputs);
        }
    }

    /** A unit, or with {@code each} one per row, with its quantity. */
    public record UnitTemplate(
            @Nullable Formula each,
            @Nullable Formula when,
            Template unit,
            @Nullable Formula quantity,
            @Nullable Template uom) {}

    /** A business document that the event belongs to. */
    public record Transaction(
            @Nullable Formula when, @Nullable String type, Template id) {}
}

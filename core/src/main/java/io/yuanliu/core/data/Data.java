package io.yuanliu.core.data;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A value of a record's field or of an event's extension, without a wire format: what JSON can say, no more.
 * Immutable; field order is kept.
 */
public sealed interface Data {
    /** A string. */
    record Text(String value) implements Data {}

    /** A number with the digits that were sent. */
    record Decimal(BigDecimal value) implements Data {}

    /** True or false. */
    record Flag(boolean value) implements Data {}

    /** An explicit null. */
    record Nothing() implements Data {}

    /** An ordered list. */
    record Items(List<Data> values) implements Data {
        public Items {
            values = List.copyOf(values);
        }
    }

    /** Named values in the order in which they were sent. */
    record Fields(Map<String, Data> values) implements Data {
        public static final Fields NONE = new Fields(Map.of());

        public Fields {
            values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
        }

        public @Nullable Data get(String name) {
            return values.get(name);
        }

        /** The text of a field, or null when it is absent or no text. */
        public @Nullable String text(String name) {
            return values.get(name) instanceof Text(String value) ? value : null;
        }

        /** The number of a field, or null when it is absent or no number. */
        public @Nullable BigDecimal number(String name) {
            return values.get(name) instanceof Decimal(BigDecimal value) ? value : null;
        }

        public Fields with(String name, Data value) {
            var copy = new LinkedHashMap<>(values);
            copy.put(name, value);
            return new Fields(copy);
        }

        public Fields without(String name) {
            var copy = new LinkedHashMap<>(values);
            copy.remove(name);
            return new Fields(copy);
        }

        public boolean isEmpty() {
            return values.isEmpty();
        }
    }

    static Data of(String value) {
        return new Text(value);
    }

    static Data of(long value) {
        return new Decimal(BigDecimal.valueOf(value));
    }

    static Data of(BigDecimal value) {
        return new Decimal(value);
    }

    static Data of(boolean value) {
        return new Flag(value);
    }

    static Items of(List<? extends Data> values) {
        return new Items(new ArrayList<>(values));
    }
}

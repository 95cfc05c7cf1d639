package io.yuanliu.core.profile.field;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What a field may hold. */
public sealed interface FieldType {
    /** A line of text, or, when {@code document}, the number printed on a paper. */
    record Text(int min, int max, @Nullable Pattern pattern, boolean document) implements FieldType {}

    /**
     * The form that a text must have, from its first to its last letter.
     *
     * @param source the regular expression as written
     * @param test whether a text has the form, in time that grows no faster than its length
     */
    record Pattern(String source, Predicate<String> test) {}

    /** A whole number. */
    record Whole(
            @Nullable Long min,
            @Nullable Long max,
            @Nullable String unit) implements FieldType {}

    /** A number with at most {@code scale} decimal places, three at the most. */
    record Amount(
            @Nullable BigDecimal min,
            @Nullable BigDecimal max,
            int scale,
            @Nullable String unit) implements FieldType {}

    /** Yes or no. */
    record Flag() implements FieldType {}

    /** One word of a list. */
    record Choice(CodeList list) implements FieldType {}

    /** Several words of a list, each once. */
    record Choices(CodeList list, int minItems, int maxItems) implements FieldType {}

    /** A day: {@code 2026-07-01}. */
    record Date() implements FieldType {}

    /** A moment with its zone: {@code 2026-07-01T08:30:00+08:00}. */
    record Moment() implements FieldType {}

    /** A party, by any written identifier. */
    record Party() implements FieldType {}

    /** A place, by any written identifier. */
    record Site() implements FieldType {}

    /** An identifier of one of some schemes; of any when there is none. */
    record Code(List<String> schemes) implements FieldType {
        public Code {
            schemes = List.copyOf(schemes);
        }
    }

    /** Several such identifiers, each once. */
    record Codes(List<String> schemes, int minItems, int maxItems) implements FieldType {
        public Codes {
            schemes = List.copyOf(schemes);
        }
    }

    /** Several texts, each once. */
    record Texts(int max, int minItems, int maxItems) implements FieldType {}

    /** A list of rows with fields of their own. */
    record Lines(Map<String, Field> fields, int minItems, int maxItems) implements FieldType {
        public Lines {
            fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
        }
    }

    /** Whether it holds identifiers, which can be written in several spellings. */
    default boolean namesThings() {
        return this instanceof Party || this instanceof Site || this instanceof Code || this instanceof Codes;
    }
}

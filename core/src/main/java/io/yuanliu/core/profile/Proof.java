package io.yuanliu.core.profile;

import io.yuanliu.core.data.Data;
import io.yuanliu.core.profile.expression.Expression;
import io.yuanliu.core.profile.expression.Formula;
import io.yuanliu.core.profile.field.Answers;
import io.yuanliu.core.profile.field.Shape;
import io.yuanliu.core.text.LocalText;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A document that goods of a variety must have behind them.
 *
 * @param sources any one of them is enough
 * @param compulsory whether goods without it are not in order; others are shown where they are
 * @param clause the rule of law or standard that demands it
 */
public record Proof(
        LocalText name,
        List<Source> sources,
        boolean compulsory,
        @Nullable String clause,
        boolean toBeChecked) {
    public Proof {
        sources = List.copyOf(sources);
    }

    /**
     * A record that proves.
     *
     * @param shape the fields of that record type
     * @param field that holds the document's number
     * @param when which records of that type count, null for all that have the number
     */
    public record Source(
            String recordType,
            Shape shape,
            String field,
            @Nullable Formula when) {
        private Optional<Data> in(Data.Fields fields) {
            return Optional.ofNullable(fields.get(field)).filter(_ -> when == null || counts(when, fields));
        }

        /** A record that lacks what the condition reads does not fulfil it. */
        private boolean counts(Formula condition, Data.Fields fields) {
            var variables = new HashMap<String, Object>();
            variables.put("fields", Answers.record(shape, fields));
            try {
                return condition.holds(variables);
            } catch (Expression.ExpressionFailed _) {
                return false;
            }
        }
    }

    /** What an accepted record brings for this proof: the document's number, or nothing. */
    public Optional<Data> in(String recordType, Data.Fields fields) {
        return sources.stream()
                .filter(source -> source.recordType().equals(recordType))
                .flatMap(source -> source.in(fields).stream())
                .findFirst();
    }
}

package io.yuanliu.wire.profile.expression;

import io.yuanliu.core.profile.expression.Expression;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;

/** An expression that only names a value: {@code fields.weight}. */
record NamedValue(String source, List<String> steps) implements Expression {
    @Override
    public Object evaluate(Map<String, ?> variables) {
        Object value = variables;
        for (var step : steps) {
            value = value instanceof Map<?, ?> map ? map.get(step) : null;
        }
        if (value == null) {
            throw new ExpressionFailed(
                    source, new NoSuchElementException("not there"), ExpressionFailed.Reason.ABSENCE);
        }
        return value;
    }
}

package io.yuanliu.core.profile.expression;

import java.util.Map;
import java.util.Set;

/**
 * An expression as its author wrote it, and compiled.
 *
 * @param reads top-level fields that it needs, directly or through a fact: it is not evaluated when one is faulty
 * @param measure what its result counts, when it is a number
 */
public record Formula(String source, Expression expression, Set<String> reads, Measure measure) {
    public Formula {
        reads = Set.copyOf(reads);
    }

    public boolean holds(Map<String, ?> variables) {
        return Boolean.TRUE.equals(expression.evaluate(variables));
    }

    public long number(Map<String, ?> variables) {
        return (Long) expression.evaluate(variables);
    }
}

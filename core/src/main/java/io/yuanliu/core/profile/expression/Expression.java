package io.yuanliu.core.profile.expression;

import java.util.Map;

/**
 * A compiled expression of a profile. The language is {@code wire}'s affair (CEL); what core knows is that it is pure,
 * bounded and quick. Numbers come as {@code long}: decimals in thousandths, days since 1970-01-01 in Shanghai, moments
 * in seconds since 1970.
 */
@FunctionalInterface
public interface Expression {
    /**
     * The value of the expression on these variables.
     *
     * @throws ExpressionFailed when it cannot be evaluated on them
     */
    Object evaluate(Map<String, ?> variables);

    /** An expression met values that it was not made for. */
    final class ExpressionFailed extends RuntimeException {
        private static final long serialVersionUID = 1;

        private final Reason reason;

        public ExpressionFailed(String expression, Throwable cause, Reason reason) {
            super(expression + ": " + cause.getMessage(), cause);
            this.reason = reason;
        }

        public Reason reason() {
            return reason;
        }

        /** What was the matter. */
        public enum Reason {
            /** A value was not there that the expression takes for granted. */
            ABSENCE,
            /** It would have made more, or gone through more items, than it may. */
            EXCESS,
            /** Anything else: a division by zero, an overflow. */
            OTHER
        }
    }
}

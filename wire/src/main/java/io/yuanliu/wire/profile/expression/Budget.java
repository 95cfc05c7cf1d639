package io.yuanliu.wire.profile.expression;

import dev.cel.common.CelErrorCode;
import dev.cel.common.exceptions.CelRuntimeException;
import dev.cel.runtime.CelEvaluationException;
import java.util.List;

/**
 * What one evaluation may still make: characters of texts and items of lists. An expression of fifty steps that doubles a
 * text each time would make more than any machine holds; CEL itself counts only how often a list is gone through.
 */
final class Budget {
    static final int LONGEST_TEXT = 100_000;
    static final int MOST_ITEMS = 10_000;

    private static final long WHOLE = 1_000_000;
    private static final ScopedValue<Budget> CURRENT = ScopedValue.newInstance();

    private long left;

    Budget(long left) {
        this.left = left;
    }

    /** What is evaluated within a budget. */
    interface Evaluation {
        Object run() throws CelEvaluationException;
    }

    static Object within(Evaluation evaluation) throws CelEvaluationException {
        return new Budget(WHOLE).spentOn(evaluation);
    }

    Object spentOn(Evaluation evaluation) throws CelEvaluationException {
        return ScopedValue.where(CURRENT, this).call(evaluation::run);
    }

    /** Pays for a text of this many characters, before it is made or gone through. */
    static void text(long length) {
        if (length > LONGEST_TEXT) {
            throw tooMuch("a text of " + length + " characters; the longest has " + LONGEST_TEXT);
        }
        spend(length);
    }

    /** The same of a list that grows by some items. */
    static void list(List<?> before, List<?> more) {
        long items = (long) before.size() + more.size();
        if (items > MOST_ITEMS) {
            throw tooMuch("a list of " + items + " items; the longest has " + MOST_ITEMS);
        }
        spend(1L + more.size());
    }

    /** Constants are evaluated as a program is made: what they are made of is as long as the expression at most. */
    private static void spend(long cost) {
        if (CURRENT.isBound()) {
            CURRENT.get().pay(cost);
        }
    }

    private void pay(long cost) {
        left -= cost;
        if (left < 0) {
            throw tooMuch("more than all its texts and lists may have together");
        }
    }

    private static CelRuntimeException tooMuch(String what) {
        return new TooMuch("it makes " + what);
    }

    /** Told like a list that is gone through too often. */
    private static final class TooMuch extends CelRuntimeException {
        private static final long serialVersionUID = 1;

        TooMuch(String what) {
            super(new IllegalStateException(what), CelErrorCode.ITERATION_BUDGET_EXCEEDED);
        }
    }
}

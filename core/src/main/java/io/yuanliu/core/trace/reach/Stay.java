package io.yuanliu.core.trace.reach;

import io.yuanliu.core.trace.Amount;
import io.yuanliu.core.trace.Measure;
import io.yuanliu.core.trace.telling.Occurrence;
import org.jspecify.annotations.Nullable;

/**
 * That a unit lay in a container.
 *
 * @param occurrence what put it there
 * @param from the first moment at which it can have been inside
 * @param to the last one: nothing proves that it had left
 * @param sureFrom the first moment at which it was inside for certain
 * @param sureTo the last one; before {@code sureFrom} when there is no such moment
 */
public record Stay(int child, int parent, Occurrence occurrence, long from, long to, long sureFrom, long sureTo) {
    /** How much of the child was put in, null when nothing says so. */
    @Nullable
    public Amount amount() {
        var in = occurrence.in();
        for (int i = in.find(child, 0); i >= 0; i = in.find(child, i + 1)) {
            var amount = in.amount(i);
            if (amount != null) {
                return Measure.usual(amount);
            }
        }
        return null;
    }

    /** Whether what was in the child at these moments was in the container for certain. */
    boolean surelyMeets(Spans moments) {
        return (sureFrom <= sureTo && moments.meets(sureFrom, sureTo))
                || moments.covers(occurrence.from(), occurrence.to());
    }
}

package io.yuanliu.core.trace.reach;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** The moments at which something was taken out, each between a first and a last possible moment. */
final class Ends {
    /** One taking out. */
    record End(long from, long to) {}

    static final Ends NONE = new Ends(List.of());

    private final long[] froms;
    private final long[] earliestToAfter;
    private final long[] tos;
    private final long[] earliestFromAfter;

    Ends(List<End> ends) {
        var byFrom = ends.stream().sorted(Comparator.comparingLong(End::from)).toList();
        froms = byFrom.stream().mapToLong(End::from).toArray();
        earliestToAfter = byFrom.stream().mapToLong(End::to).toArray();
        leastFromRight(earliestToAfter);
        var byTo = ends.stream().sorted(Comparator.comparingLong(End::to)).toList();
        tos = byTo.stream().mapToLong(End::to).toArray();
        earliestFromAfter = byTo.stream().mapToLong(End::from).toArray();
        leastFromRight(earliestFromAfter);
    }

    private static void leastFromRight(long[] values) {
        for (int i = values.length - 2; i >= 0; i--) {
            values[i] = Math.min(values[i], values[i + 1]);
        }
    }

    /** When what went in by {@code moment} has surely gone: the last moment of the first end that is provably later. */
    long surelyGone(long moment) {
        int index = firstAbove(froms, moment);
        return index == froms.length ? Spans.END : earliestToAfter[index];
    }

    /** Until when what went in from {@code moment} on is surely there: the first moment of any end not provably earlier. */
    long surelyThere(long moment) {
        int index = moment == Spans.BEGINNING ? 0 : firstAbove(tos, moment - 1);
        return index == tos.length ? Spans.END : earliestFromAfter[index];
    }

    private static int firstAbove(long[] sorted, long value) {
        if (value == Spans.END) {
            return sorted.length;
        }
        int found = Arrays.binarySearch(sorted, value + 1);
        int index = found < 0 ? -found - 1 : found;
        while (index > 0 && sorted[index - 1] > value) {
            index--;
        }
        return index;
    }
}

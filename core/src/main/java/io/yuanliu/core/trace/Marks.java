package io.yuanliu.core.trace;

import java.util.Arrays;
import java.util.concurrent.ConcurrentLinkedQueue;

/** One bit for each unit of a graph, lent to one walk after the other, which takes its own marks off again. */
final class Marks {
    private final ConcurrentLinkedQueue<Sheet> free = new ConcurrentLinkedQueue<>();

    Sheet borrow() {
        var sheet = free.poll();
        return sheet == null ? new Sheet() : sheet;
    }

    /** The marks of one walk. */
    final class Sheet {
        private long[] bits = new long[64];

        /** False when the unit had a mark already. */
        boolean mark(int unit) {
            int word = unit >>> 6;
            if (word >= bits.length) {
                bits = Arrays.copyOf(bits, Math.max(word + 1, 2 * bits.length));
            }
            long bit = 1L << unit;
            boolean isNew = (bits[word] & bit) == 0;
            bits[word] |= bit;
            return isNew;
        }

        /** Takes the marks of these units off, and lends the sheet to the next. */
        void giveBack(Arrivals arrivals) {
            for (int i = 0; i < arrivals.size(); i++) {
                bits[arrivals.unit(i) >>> 6] = 0;
            }
            free.add(this);
        }
    }
}

package io.yuanliu.core.trace.index;

import java.util.Arrays;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Two bits for each unit of a graph, lent to one walk after the other, which takes its own marks off again. */
public final class Marks {
    private final ConcurrentLinkedQueue<Sheet> free = new ConcurrentLinkedQueue<>();

    public Sheet borrow() {
        var sheet = free.poll();
        return sheet == null ? new Sheet() : sheet;
    }

    /** The marks of one walk: which units it has reached, and which of them it may have to go on from again. */
    public final class Sheet {
        private final Bits reached = new Bits();
        private final Bits open = new Bits();

        /** Marks a unit as reached; false when it was. */
        public boolean reach(int unit) {
            return reached.set(unit);
        }

        /** Marks a unit that was reached as open; false when it was. */
        public boolean open(int unit) {
            return open.set(unit);
        }

        public boolean isOpen(int unit) {
            return open.has(unit);
        }

        /** Takes the marks of these units off, and lends the sheet to the next. */
        public void giveBack(Arrivals arrivals) {
            for (int i = 0; i < arrivals.size(); i++) {
                reached.clearAround(arrivals.unit(i));
                open.clearAround(arrivals.unit(i));
            }
            free.add(this);
        }
    }

    /** Bits that grow with the units; apart from each other they are smaller than together, and stay nearer. */
    private static final class Bits {
        private long[] words = new long[64];

        boolean has(int unit) {
            int word = unit >>> 6;
            return word < words.length && (words[word] & 1L << unit) != 0;
        }

        boolean set(int unit) {
            int word = unit >>> 6;
            if (word >= words.length) {
                words = Arrays.copyOf(words, Math.max(word + 1, 2 * words.length));
            }
            long bit = 1L << unit;
            boolean isNew = (words[word] & bit) == 0;
            words[word] |= bit;
            return isNew;
        }

        void clearAround(int unit) {
            int word = unit >>> 6;
            if (word < words.length) {
                words[word] = 0;
            }
        }
    }
}

package io.yuanliu.core.trace.shares;

import io.yuanliu.core.trace.Direction;
import io.yuanliu.core.trace.index.Adjacency;
import java.util.Arrays;
import java.util.HashSet;
import java.util.function.IntFunction;

/** Mixtures by number, in the order in which a walk goes through them. */
final class MixtureOrder {
    /** Up to so many are put in order where they stand. */
    private static final int FEW = 16;

    /** Takes one mixture after the other. */
    interface Taker {
        void take(int number, long moment);

        /** There are no more. */
        void end();
    }

    private final Direction direction;
    private final IntFunction<byte[]> ids;
    /** The number of an event, or of a joint mixture with all bits turned. */
    private int[] numbers = new int[64];

    private int[] levels = new int[64];
    private long[] moments = new long[64];
    private int size;
    private int[] order = {};

    /** @param ids gives what puts mixtures of one moment and one level in order, by number */
    MixtureOrder(Direction direction, IntFunction<byte[]> ids) {
        this.direction = direction;
        this.ids = ids;
    }

    void add(int number, long moment, int level) {
        if (size == numbers.length) {
            numbers = Arrays.copyOf(numbers, 2 * size);
            levels = Arrays.copyOf(levels, 2 * size);
            moments = Arrays.copyOf(moments, 2 * size);
        }
        numbers[size] = number;
        levels[size] = level;
        moments[size++] = moment;
    }

    /** By second first, which sorts as bare numbers; what shares a second is looked at more closely. */
    void settle() {
        var bySecond = new long[size];
        for (int i = 0; i < size; i++) {
            bySecond[i] = ((long) second(i) << Integer.SIZE) | i;
        }
        Arrays.sort(bySecond);
        order = new int[size];
        Arrays.setAll(order, i -> (int) bySecond[i]);
        for (int begin = 0, end; begin < size; begin = end) {
            end = begin + 1;
            while (end < size && second(order[end]) == second(order[begin])) {
                end++;
            }
            if (end - begin > 1) {
                orderWithinSecond(begin, end);
            }
        }
    }

    private int second(int i) {
        return direction == Direction.DOWNSTREAM ? Adjacency.second(moments[i]) : ~Adjacency.second(-moments[i]);
    }

    private void orderWithinSecond(int begin, int end) {
        if (end - begin > FEW) {
            var within = new Integer[end - begin];
            Arrays.setAll(within, i -> order[begin + i]);
            Arrays.sort(within, this::compare);
            for (int i = begin; i < end; i++) {
                order[i] = within[i - begin];
            }
            return;
        }
        for (int i = begin + 1; i < end; i++) {
            int one = order[i];
            int place = i;
            for (; place > begin && compare(order[place - 1], one) > 0; place--) {
                order[place] = order[place - 1];
            }
            order[place] = one;
        }
    }

    private int compare(int one, int other) {
        int byMoment = Long.compare(moments[one], moments[other]);
        if (byMoment != 0 || numbers[one] == numbers[other]) {
            return byMoment;
        }
        return levels[one] != levels[other]
                ? Integer.compare(levels[one], levels[other])
                : Arrays.compare(ids.apply(numbers[one]), ids.apply(numbers[other]));
    }

    /** Each mixture once, where its first unit comes to it. */
    void eachOnce(Taker taker) {
        for (int begin = 0, end; begin < size; begin = end) {
            end = begin + 1;
            while (end < size && moments[order[end]] == moments[order[begin]]) {
                end++;
            }
            var done = end - begin > FEW ? new HashSet<Integer>() : null;
            for (int i = begin; i < end; i++) {
                if (done == null ? isFirst(begin, i) : done.add(numbers[order[i]])) {
                    taker.take(numbers[order[i]], moments[order[i]]);
                }
            }
        }
        taker.end();
    }

    private boolean isFirst(int begin, int place) {
        int i = begin;
        while (numbers[order[i]] != numbers[order[place]]) {
            i++;
        }
        return i == place;
    }
}

package io.yuanliu.bench.large;

import java.util.List;

/** The value below which a part of those measured lies. */
final class Percentile {
    private Percentile() {}

    /** @param part from 0 to 1 */
    static double of(List<Double> taken, double part) {
        var sorted = taken.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        return sorted.length == 0 ? Double.NaN : sorted[(int) Math.min(sorted.length - 1, sorted.length * part)];
    }
}

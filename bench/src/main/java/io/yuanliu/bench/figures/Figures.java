package io.yuanliu.bench.figures;

import java.util.Locale;

/** Prints one figure a line: {@code name value unit}. */
public final class Figures {
    private Figures() {}

    public static void print(String name, double value, String unit) {
        var digits = value >= 1000 ? 0 : value >= 10 ? 1 : 3;
        System.out.printf(Locale.ROOT, "%s %." + digits + "f %s%n", name, value, unit);
    }

    /** A number of things, in full. */
    public static void count(String name, long value, String unit) {
        System.out.printf(Locale.ROOT, "%s %d %s%n", name, value, unit);
    }

    /** Ours divided by the limit or the rival. */
    public static void ratio(String name, double ours, double theirs) {
        print(name, theirs == 0 ? Double.NaN : ours / theirs, "ratio");
    }
}

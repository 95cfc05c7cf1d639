package io.yuanliu.core.trace;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which part of the start went into each unit, or came out of it, if every mixture is even: an estimate, worked out
 * mixture by mixture in the order of time. Amounts that cannot be compared count alike.
 */
final class Shares {
    private static final int DIGITS = 6;

    private final Map<Integer, Double> shares = new HashMap<>();

    Shares(Direction direction, int start, List<Link> links, Sizes sizes, Reach reach) {
        shares.put(start, 1.0);
        for (var mixture : Mixture.inOrder(direction, links, reach)) {
            switch (direction) {
                case DOWNSTREAM -> mixInto(mixture, sizes);
                case UPSTREAM -> takeApart(mixture, sizes);
            }
        }
    }

    /** What each input gives of what it has goes over all outputs by their sizes. */
    private void mixInto(Mixture mixture, Sizes sizes) {
        double mixed = 0;
        for (var input : mixture.inputs()) {
            mixed += of(input.unit(), 0) * part(input.amount(), sizes.of(input.unit()));
        }
        for (var output : mixture.outputs()) {
            shares.merge(output.unit(), mixed * output.part(), Double::sum);
        }
    }

    /** What of each output came from here goes back over all inputs by their sizes. */
    private void takeApart(Mixture mixture, Sizes sizes) {
        double mixed = 0;
        for (var output : mixture.outputs()) {
            mixed += of(output.unit(), 0) * part(output.amount(), sizes.of(output.unit()));
        }
        for (var input : mixture.inputs()) {
            shares.merge(input.unit(), mixed * input.part(), Double::sum);
        }
    }

    private static double part(@Nullable Amount amount, @Nullable Amount whole) {
        return amount != null
                        && Measure.comparable(amount, whole)
                        && whole != null
                        && whole.value().signum() > 0
                ? Math.min(1, amount.value().doubleValue() / whole.value().doubleValue())
                : 1;
    }

    private double of(int unit, double otherwise) {
        return shares.getOrDefault(unit, otherwise);
    }

    /** 0 to 1; null for what holds something of it and is not made of it. */
    @Nullable
    BigDecimal of(int unit) {
        var share = shares.get(unit);
        return share == null
                ? null
                : Measure.plain(BigDecimal.valueOf(Math.min(1, share)).setScale(DIGITS, RoundingMode.HALF_UP));
    }
}

package io.yuanliu.core.trace;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What stood, came in, went out and stands in the end, and what was lost in making; in usual units of measure. On each
 * line {@code opening} and all that came in are {@code closing} and all that went out.
 *
 * @param lines by product and measure
 * @param conversions transformations that ended in the period, those of the same products added up
 * @param unmeasured how many movements of the period are left out because nobody said how much
 */
public record Balance(List<Line> lines, List<Conversion> conversions, int unmeasured) {
    public Balance {
        lines = List.copyOf(lines);
        conversions = List.copyOf(conversions);
    }

    /** What units have in common that are added up. */
    public record Product(
            @Nullable String product, @Nullable String productName) {}

    /**
     * One product in one measure.
     *
     * @param uom the measure, null for pieces
     * @param moved each kind of movement that there was, added up
     */
    public record Line(
            Product product,
            @Nullable String uom,
            BigDecimal opening,
            Map<Movement.What, BigDecimal> moved,
            BigDecimal closing) {
        public Line {
            moved = Map.copyOf(moved);
        }

        /** How much moved so. */
        public BigDecimal moved(Movement.What what) {
            return moved.getOrDefault(what, BigDecimal.ZERO);
        }
    }

    /**
     * What became of some products.
     *
     * @param count how many transformations
     */
    public record Conversion(List<Part> used, List<Part> made, int count) {
        public Conversion {
            used = List.copyOf(used);
            made = List.copyOf(made);
        }

        /** Used less made; less than nothing when more came out than went in, null where the two do not compare. */
        public @Nullable Amount loss() {
            var used = total(this.used);
            var made = total(this.made);
            return used != null && Measure.comparable(used, made)
                    ? new Amount(
                            Measure.plain(used.value()
                                    .subtract(Objects.requireNonNull(made).value())),
                            used.uom())
                    : null;
        }

        private static @Nullable Amount total(List<Part> parts) {
            var total = parts.isEmpty() ? null : parts.getFirst().amount();
            for (var part : parts.subList(Math.min(1, parts.size()), parts.size())) {
                total = total != null && Measure.comparable(total, part.amount())
                        ? new Amount(
                                total.value()
                                        .add(Objects.requireNonNull(part.amount())
                                                .value()),
                                total.uom())
                        : null;
            }
            return total;
        }
    }

    /**
     * So much of a product.
     *
     * @param amount null when nobody said how much
     */
    public record Part(Product product, @Nullable Amount amount) {}
}

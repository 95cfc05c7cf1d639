package io.yuanliu.core.trace.graph;

import io.yuanliu.core.trace.Balance;
import io.yuanliu.core.trace.Balance.Line;
import io.yuanliu.core.trace.Balance.Product;
import io.yuanliu.core.trace.Measure;
import io.yuanliu.core.trace.Movement;
import io.yuanliu.core.trace.Movement.What;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Adds up what moved the stocks of many units in a period: unit by unit, each as the graph is then. */
public final class BalanceSheet {
    private final TraceGraph graph;
    private final Predicate<Movement> here;
    private final Instant from;
    private final Instant to;
    private final Map<Measured, Sums> lines = new LinkedHashMap<>();
    private final Conversions conversions;
    private final Set<String> added = new HashSet<>();
    private final Map<Product, Integer> unmeasured = new LinkedHashMap<>();

    private record Measured(Product product, @Nullable String uom) {}

    private static final class Sums {
        final Map<What, BigDecimal> moved = new EnumMap<>(What.class);
        BigDecimal opening = BigDecimal.ZERO;

        Line line(Measured of) {
            var closing = opening;
            for (var what : moved.entrySet()) {
                closing = what.getKey().isIn() ? closing.add(what.getValue()) : closing.subtract(what.getValue());
            }
            moved.replaceAll((_, amount) -> Measure.plain(amount));
            return new Line(of.product(), of.uom(), Measure.plain(opening), moved, Measure.plain(closing));
        }
    }

    /**
     * An empty sheet.
     *
     * @param here which movements are those of the stocks asked about
     * @param from the first moment of the period
     * @param to the first moment after it
     */
    public BalanceSheet(TraceGraph graph, Predicate<Movement> here, Instant from, Instant to) {
        this.graph = graph;
        this.here = here;
        this.from = from;
        this.to = to;
        this.conversions = new Conversions(from, to);
    }

    /** Adds a unit by its canonical key; one that no event ever named, or that is here already, adds nothing. */
    public void add(String unit) {
        if (added.add(unit)) {
            graph.stocks().turnover(unit).ifPresent(turnover -> {
                var product = new Product(turnover.product(), turnover.productName());
                for (var movement : turnover.movements()) {
                    boolean ours = here.test(movement);
                    conversions.add(product, movement, ours);
                    if (ours) {
                        count(product, movement);
                    }
                }
            });
        }
    }

    private void count(Product product, Movement movement) {
        var amount = movement.amount();
        if (!movement.when().isBefore(to)) {
            return;
        }
        boolean before = movement.when().isBefore(from);
        if (amount == null) {
            unmeasured.merge(product, before ? 0 : 1, Integer::sum);
            return;
        }
        var sums = lines.computeIfAbsent(new Measured(product, amount.uom()), _ -> new Sums());
        if (before) {
            var signed =
                    movement.what().isIn() ? amount.value() : amount.value().negate();
            sums.opening = sums.opening.add(signed);
        } else {
            sums.moved.merge(movement.what(), amount.value(), BigDecimal::add);
        }
    }

    /**
     * What it all adds up to.
     *
     * @param asked whether a product is asked about
     */
    public Balance balance(Predicate<Product> asked) {
        conversions.unitsBeside(graph, added);
        return new Balance(
                lines.entrySet().stream()
                        .filter(line -> asked.test(line.getKey().product()))
                        .map(line -> line.getValue().line(line.getKey()))
                        .filter(line ->
                                line.opening().signum() != 0 || !line.moved().isEmpty())
                        .toList(),
                conversions.all(asked),
                unmeasured.entrySet().stream()
                        .filter(entry -> asked.test(entry.getKey()))
                        .mapToInt(Map.Entry::getValue)
                        .sum());
    }
}

package io.yuanliu.core.trace.graph;

import io.yuanliu.core.trace.Amount;
import io.yuanliu.core.trace.Balance.Conversion;
import io.yuanliu.core.trace.Balance.Part;
import io.yuanliu.core.trace.Balance.Product;
import io.yuanliu.core.trace.Measure;
import io.yuanliu.core.trace.Movement;
import io.yuanliu.core.trace.Movement.What;
import io.yuanliu.core.trace.Turnover;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The transformations of a balance: what each used and made, whoever has what was made. */
final class Conversions {
    private static final Comparator<Stuff> IN_ORDER = Comparator.comparing(Object::toString);

    private final Instant from;
    private final Instant to;
    private final Map<String, One> all = new LinkedHashMap<>();

    private record Stuff(
            Product product, boolean measured, @Nullable String uom) {}

    private record Kind(Set<Stuff> used, Set<Stuff> made) {}

    private static final class One {
        final Map<Stuff, BigDecimal> used = new HashMap<>();
        final Map<Stuff, BigDecimal> made = new HashMap<>();
        Instant last = Instant.MIN;
        String unit = "";
        boolean ours;
        int count = 1;

        void add(Product product, Movement movement) {
            var amount = movement.amount();
            var stuff = new Stuff(product, amount != null, amount == null ? null : amount.uom());
            side(movement.what()).merge(stuff, amount == null ? BigDecimal.ZERO : amount.value(), BigDecimal::add);
            last = movement.when().isAfter(last) ? movement.when() : last;
            unit = movement.what() == What.USED ? movement.unit() : unit;
        }

        private Map<Stuff, BigDecimal> side(What what) {
            return what == What.MADE ? made : used;
        }

        void add(One other) {
            other.used.forEach((stuff, amount) -> used.merge(stuff, amount, BigDecimal::add));
            other.made.forEach((stuff, amount) -> made.merge(stuff, amount, BigDecimal::add));
            count += other.count;
        }

        Kind kind() {
            return new Kind(Set.copyOf(used.keySet()), Set.copyOf(made.keySet()));
        }

        Conversion conversion() {
            return new Conversion(parts(used), parts(made), count);
        }

        private static List<Part> parts(Map<Stuff, BigDecimal> side) {
            return side.entrySet().stream()
                    .sorted(Map.Entry.comparingByKey(IN_ORDER))
                    .map(entry -> new Part(
                            entry.getKey().product(),
                            entry.getKey().measured()
                                    ? new Amount(
                                            Measure.plain(entry.getValue()),
                                            entry.getKey().uom())
                                    : null))
                    .toList();
        }
    }

    Conversions(Instant from, Instant to) {
        this.from = from;
        this.to = to;
    }

    /** @param ours whether it moved a stock that is asked about */
    void add(Product product, Movement movement, boolean ours) {
        boolean used = movement.what() == What.USED;
        if (movement.conversion() != null && (used || movement.what() == What.MADE)) {
            var one = all.computeIfAbsent(movement.conversion(), _ -> new One());
            one.add(product, movement);
            one.ours |= used && ours;
        }
    }

    /** Adds what else went in or came out. */
    void unitsBeside(TraceGraph graph, Set<String> known) {
        all.values().removeIf(one -> !one.ours);
        var byUnit = new HashMap<String, Set<String>>();
        all.forEach((name, one) ->
                byUnit.computeIfAbsent(one.unit, _ -> new HashSet<>()).add(name));
        var beside = new HashSet<String>();
        byUnit.forEach((unit, names) -> beside.addAll(graph.stocks().beside(unit, names)));
        beside.removeAll(known);
        for (var unit : beside) {
            graph.stocks().turnover(unit).ifPresent(this::addBeside);
        }
    }

    private void addBeside(Turnover turnover) {
        var product = new Product(turnover.product(), turnover.productName());
        for (var movement : turnover.movements()) {
            if (movement.conversion() != null && all.containsKey(movement.conversion())) {
                add(product, movement, false);
            }
        }
    }

    /** Those that ended in the period and used a product that is asked about. */
    List<Conversion> all(Predicate<Product> asked) {
        var kinds = new LinkedHashMap<Kind, One>();
        for (var one : all.values()) {
            boolean within = !one.last.isBefore(from) && one.last.isBefore(to);
            if (within && one.used.keySet().stream().anyMatch(stuff -> asked.test(stuff.product()))) {
                var same = kinds.putIfAbsent(one.kind(), one);
                if (same != null) {
                    same.add(one);
                }
            }
        }
        return kinds.values().stream().map(One::conversion).toList();
    }
}

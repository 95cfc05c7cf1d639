package io.yuanliu.core.trace.custody;

import io.yuanliu.core.event.Action;
import io.yuanliu.core.trace.Amount;
import io.yuanliu.core.trace.Measure;
import io.yuanliu.core.trace.index.GraphView;
import io.yuanliu.core.trace.telling.Occurrence;
import io.yuanliu.core.trace.telling.Parts;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How much of each unit there is: what was made of it; without a making, what was entered; else the most ever seen, or all
 * that was used of it when that is more.
 */
public final class Sizes {
    private final GraphView facts;
    private final Map<Integer, Optional<Amount>> known = new HashMap<>();

    public Sizes(GraphView facts) {
        this.facts = facts;
    }

    @Nullable
    public Amount of(int unit) {
        return known.computeIfAbsent(unit, this::workOut).orElse(null);
    }

    private Optional<Amount> workOut(int unit) {
        if (facts.names().isSingle(unit)) {
            return Optional.empty();
        }
        var made = amounts(unit, facts.into(unit), it -> it.kind() == Occurrence.Kind.TRANSFORMATION, true);
        if (!made.isEmpty()) {
            return sum(made);
        }
        var entered = amounts(
                unit, facts.from(unit), it -> it.kind() == Occurrence.Kind.OBJECT && it.action() == Action.ADD, false);
        return entered.isEmpty() ? most(unit) : sum(entered);
    }

    /** In usual measures; what says no amount is left out. */
    private static List<Amount> amounts(
            int unit, List<Occurrence> occurrences, Predicate<Occurrence> wanted, boolean outputs) {
        return occurrences.stream()
                .filter(wanted)
                .flatMap(occurrence -> amountsOf(unit, outputs ? occurrence.out() : occurrence.in()))
                .map(Measure::usual)
                .toList();
    }

    private static Stream<Amount> amountsOf(int unit, Parts parts) {
        var amounts = Stream.<Amount>builder();
        for (int i = parts.find(unit, 0); i >= 0; i = parts.find(unit, i + 1)) {
            var amount = parts.amount(i);
            if (amount != null) {
                amounts.add(amount);
            }
        }
        return amounts.build();
    }

    /** Null where amounts cannot be added. */
    private static Optional<Amount> sum(List<Amount> amounts) {
        var first = amounts.getFirst();
        return amounts.stream().allMatch(amount -> Measure.comparable(first, amount))
                ? Optional.of(new Amount(
                        Measure.plain(amounts.stream().map(Amount::value).reduce(BigDecimal.ZERO, BigDecimal::add)),
                        first.uom()))
                : Optional.empty();
    }

    private Optional<Amount> most(int unit) {
        var seen = amounts(unit, facts.from(unit), it -> it.kind() != Occurrence.Kind.MEMBERSHIP, false);
        if (seen.isEmpty() || !seen.stream().allMatch(amount -> Measure.comparable(seen.getFirst(), amount))) {
            return Optional.empty();
        }
        var used = amounts(unit, facts.from(unit), it -> it.kind() == Occurrence.Kind.TRANSFORMATION, false);
        return Stream.concat(seen.stream(), used.isEmpty() ? Stream.empty() : sum(used).stream())
                .max(Comparator.comparing(Amount::value));
    }
}

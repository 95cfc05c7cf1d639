package io.yuanliu.server.trace.answer;

import io.yuanliu.core.trace.Direction;
import io.yuanliu.core.trace.Holding.State;
import io.yuanliu.core.trace.Walk;
import io.yuanliu.server.trace.answer.TraceSummary.HolderLine;
import io.yuanliu.server.trace.answer.TraceSummary.ProductLine;
import io.yuanliu.server.trace.answer.TraceSummary.RegionLine;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a trace adds up to, as its parts come. */
final class TraceTally {
    private static final int MOST_HOLDERS = 10_000;

    private final HolderNames names;
    private final List<Integer> levels = new ArrayList<>();
    private final StateTally states = new StateTally();
    private final Map<Product, Made> products = new LinkedHashMap<>();
    private final Map<String, Counted> regions = new LinkedHashMap<>();
    private final Map<Holder, Counted> holders = new LinkedHashMap<>();
    private final Map<Holder, HolderLine> whereabouts = new HashMap<>();
    private String start = "";
    private boolean hides;

    private record Product(
            @Nullable String product, @Nullable String productName) {}

    private record Holder(@Nullable String party, @Nullable String site) {}

    private static final class Made {
        final Amounts amounts = new Amounts();
        int units;
    }

    private static final class Counted {
        final StateTally states = new StateTally();
        final Set<Holder> holders = new HashSet<>();
        int units;
    }

    TraceTally(HolderNames names) {
        this.names = names;
    }

    void add(Walk walk, ScopeCut.Cut allowed) {
        if (start.isEmpty()) {
            start = Objects.requireNonNullElse(allowed.names().get(walk.start()), walk.start());
        }
        hides |= allowed.hidesAnything();
        var held = allowed.holdings().stream()
                .collect(Collectors.groupingBy(seen -> seen.holding().unit()));
        learn(allowed.holdings());
        for (var unit : walk.units()) {
            count(unit.level());
            if (allowed.visible().contains(unit.key())) {
                add(unit, held.getOrDefault(unit.key(), List.of()), allowed);
            } else {
                states.count(StateTally.HIDDEN);
            }
        }
    }

    private void count(int level) {
        while (levels.size() <= level) {
            levels.add(0);
        }
        levels.set(level, levels.get(level) + 1);
    }

    private void add(Walk.Reached unit, List<ScopeCut.Seen> held, ScopeCut.Cut allowed) {
        var product = products.computeIfAbsent(new Product(unit.product(), unit.productName()), _ -> new Made());
        product.units++;
        product.amounts.add(allowed.whollyVisible().contains(unit.key()) ? unit.quantity() : null);
        add(states, held);
        var byHolder = held.stream().collect(Collectors.groupingBy(TraceTally::holder));
        byHolder.forEach((holder, own) -> add(holders.computeIfAbsent(holder, _ -> new Counted()), holder, own));
        held.stream()
                .collect(Collectors.groupingBy(seen -> region(holder(seen))))
                .forEach((region, own) -> {
                    var counted = regions.computeIfAbsent(region, _ -> new Counted());
                    own.forEach(seen -> counted.holders.add(holder(seen)));
                    add(counted, holder(own.getFirst()), own);
                });
    }

    private static void add(Counted counted, Holder holder, List<ScopeCut.Seen> held) {
        counted.units++;
        counted.holders.add(holder);
        add(counted.states, held);
    }

    private static void add(StateTally states, List<ScopeCut.Seen> held) {
        states.count(StateTally.of(held.stream().map(TraceTally::state).toList()));
        for (var seen : held) {
            if (seen.whole() && seen.holding().state() != State.PASSED_ON) {
                states.add(state(seen), seen.holding().quantity());
            }
        }
    }

    private static String state(ScopeCut.Seen seen) {
        return seen.whole() ? seen.holding().state().word() : StateTally.UNKNOWN;
    }

    private static Holder holder(ScopeCut.Seen seen) {
        return new Holder(seen.holding().party(), seen.holding().site());
    }

    private String region(Holder holder) {
        var line = whereabouts.get(holder);
        return line == null ? "" : Objects.requireNonNullElse(line.region(), "");
    }

    /** Asks who and where the holders are that came for the first time. */
    private void learn(List<ScopeCut.Seen> held) {
        var fresh = held.stream()
                .map(TraceTally::holder)
                .filter(holder -> !whereabouts.containsKey(holder))
                .collect(Collectors.toSet());
        var known = names.of(fresh.stream().map(Holder::party), fresh.stream().map(Holder::site));
        fresh.forEach(holder -> whereabouts.put(holder, known.whereabouts(holder.party(), holder.site())));
    }

    TraceSummary summary(Direction direction, int total, double millis) {
        return new TraceSummary(
                start,
                direction.word(),
                total,
                levels,
                states.lines(),
                products.entrySet().stream()
                        .map(entry -> line(entry.getKey(), entry.getValue()))
                        .sorted(Comparator.comparingInt(ProductLine::units).reversed())
                        .toList(),
                regions.entrySet().stream()
                        .map(entry -> line(entry.getKey(), entry.getValue()))
                        .sorted(Comparator.comparing(line -> Objects.requireNonNullElse(line.region(), "~")))
                        .toList(),
                holders.entrySet().stream()
                        .map(entry -> line(entry.getKey(), entry.getValue()))
                        .sorted(Comparator.comparingInt(HolderLine::units).reversed())
                        .limit(MOST_HOLDERS)
                        .toList(),
                Math.max(0, holders.size() - MOST_HOLDERS),
                !hides,
                hides ? "scope" : null,
                Math.round(millis));
    }

    private static ProductLine line(Product product, Made made) {
        return new ProductLine(product.product(), product.productName(), made.units, made.amounts.list());
    }

    private static RegionLine line(String region, Counted counted) {
        return new RegionLine(
                region.isEmpty() ? null : region, counted.holders.size(), counted.units, counted.states.lines());
    }

    private HolderLine line(Holder holder, Counted counted) {
        var where = Objects.requireNonNull(whereabouts.get(holder));
        return new HolderLine(
                where.party(),
                where.partyName(),
                where.site(),
                where.siteName(),
                where.region(),
                where.lng(),
                where.lat(),
                counted.units,
                counted.states.lines());
    }
}

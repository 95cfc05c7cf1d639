package io.yuanliu.core.trace.graph;

import static io.yuanliu.core.trace.graph.Stories.aHarvest;
import static io.yuanliu.core.trace.graph.Stories.making;

import io.yuanliu.core.trace.graph.Stories.Story;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.DoubleAdder;

/**
 * A history at random in which every crumb is known: which units it has been in. Nothing is mixed evenly; some is lost,
 * some water comes in, some goes back to where it was, some amounts nobody writes down, some are counted in heads. A head
 * is worth as many kilograms as any other of its event.
 */
final class KnownMatter {
    private static final int HOURS = 14;

    /**
     * Matter that stays together until it is split.
     *
     * @param was how much it was of each lot in which it has been
     * @param ways the lots in which it has been one after the other, by two
     */
    private record Crumb(double amount, Map<String, Double> was, Set<List<String>> ways) {
        static Crumb of(double amount) {
            return new Crumb(amount, Map.of(), Set.of());
        }

        Crumb part(double part) {
            var scaled = new HashMap<String, Double>();
            was.forEach((unit, amount) -> scaled.put(unit, amount * part));
            return new Crumb(amount * part, scaled, ways);
        }

        Crumb worth(double factor) {
            return new Crumb(amount * factor, was, ways);
        }
    }

    /** @param whole how much of it there ever was; what comes back is no more of it */
    private record Lot(String name, String measure, List<Crumb> crumbs, DoubleAdder whole) {
        double amount() {
            return KnownMatter.amount(crumbs);
        }
    }

    private final Random random;
    private final TraceGraph graph;
    private final Map<String, Lot> lots = new LinkedHashMap<>();
    /** How much of the first lot has been in the second, in the measure of the first and of the second. */
    private final Map<List<String>, Double> ofFirst = new HashMap<>();

    private final Map<List<String>, Double> ofSecond = new HashMap<>();

    KnownMatter(long seed, TraceGraph graph) {
        this.random = new Random(seed);
        this.graph = graph;
        for (int i = 0; i < 3; i++) {
            var lot = newLot(random.nextInt(4) == 0 ? "HEA" : "KGM");
            double amount = 1 + random.nextInt(100);
            arrive(lot, List.of(Crumb.of(amount)));
            tell(aHarvest().of(amount, lot.measure(), lot.name()).at(0).named("harvest " + i));
        }
        for (int hour = 1; hour < HOURS; hour++) {
            mix(hour);
        }
    }

    Set<String> units() {
        return new TreeSet<>(lots.keySet());
    }

    /** Which part of the first lot has been in the second. */
    double partOfFirst(String first, String second) {
        return ofFirst.getOrDefault(List.of(first, second), 0.0)
                / lot(first).whole().sum();
    }

    /** Which part of the second lot has been in the first. */
    double partOfSecond(String first, String second) {
        return ofSecond.getOrDefault(List.of(first, second), 0.0)
                / lot(second).whole().sum();
    }

    private Lot lot(String name) {
        return Objects.requireNonNull(lots.get(name));
    }

    private Lot newLot(String measure) {
        var lot = new Lot("lot " + lots.size(), measure, new ArrayList<>(), new DoubleAdder());
        lots.put(lot.name(), lot);
        return lot;
    }

    private void tell(Story story) {
        graph.add("us", story.tell());
    }

    private void mix(int hour) {
        var inputs = inputs();
        if (inputs.isEmpty()) {
            return;
        }
        var story = making().named("mix " + hour).at(random.nextInt(5) == 0 ? hour - 1 : hour);
        var pot = new ArrayList<Crumb>();
        for (var input : inputs) {
            var drawn = draw(input);
            story.of(said(drawn), input.measure(), input.name());
            pot.addAll(drawn);
        }
        boolean converts = inputs.getFirst().measure().equals("HEA") && random.nextBoolean();
        cook(pot, converts ? 2 + random.nextInt(60) : 1);
        int outputs = 1 + random.nextInt(3);
        for (int i = 0; i < outputs; i++) {
            var part = i + 1 == outputs ? List.copyOf(pot) : take(pot, amount(pot) * random.nextDouble());
            if (amount(part) > 0) {
                var output = output(converts ? "KGM" : inputs.getFirst().measure());
                story.giving(said(part), output.measure(), output.name());
                arrive(output, part);
            }
        }
        tell(story);
    }

    /** Some is lost, or water comes in, or another measure counts from here on. */
    private void cook(List<Crumb> pot, double factor) {
        double in = amount(pot);
        Collections.shuffle(pot, random);
        if (factor > 1) {
            pot.replaceAll(crumb -> crumb.worth(factor));
        } else if (random.nextInt(3) == 0) {
            take(pot, in * random.nextDouble() / 2);
        } else if (random.nextInt(3) == 0) {
            pot.add(Crumb.of(in * random.nextDouble()));
        }
        Collections.shuffle(pot, random);
    }

    /** Of one measure. */
    private List<Lot> inputs() {
        var candidates = new ArrayList<>(
                lots.values().stream().filter(lot -> lot.amount() > 0.01).toList());
        Collections.shuffle(candidates, random);
        return candidates.stream()
                .filter(lot -> lot.measure().equals(candidates.getFirst().measure()))
                .limit(1 + random.nextInt(3))
                .toList();
    }

    /** A new lot, or one that has been there, perhaps the one that it came from. */
    private Lot output(String measure) {
        var known = lots.values().stream()
                .filter(lot -> lot.measure().equals(measure))
                .toList();
        return !known.isEmpty() && random.nextInt(4) == 0 ? known.get(random.nextInt(known.size())) : newLot(measure);
    }

    private List<Crumb> draw(Lot lot) {
        Collections.shuffle(lot.crumbs(), random);
        return take(lot.crumbs(), lot.amount() * (random.nextInt(3) == 0 ? 1 : random.nextDouble()));
    }

    private static List<Crumb> take(List<Crumb> crumbs, double amount) {
        var taken = new ArrayList<Crumb>();
        double rest = amount;
        while (rest > 1e-12 && !crumbs.isEmpty()) {
            var crumb = crumbs.removeLast();
            if (crumb.amount() > rest) {
                crumbs.add(crumb.part(1 - rest / crumb.amount()));
                crumb = crumb.part(rest / crumb.amount());
            }
            taken.add(crumb);
            rest -= crumb.amount();
        }
        return taken;
    }

    private void arrive(Lot lot, List<Crumb> crumbs) {
        for (var crumb : crumbs) {
            var ways = new HashSet<>(crumb.ways());
            crumb.was().forEach((before, amount) -> {
                var way = List.of(before, lot.name());
                if (ways.add(way)) {
                    ofFirst.merge(way, amount, Double::sum);
                    ofSecond.merge(way, crumb.amount(), Double::sum);
                }
            });
            var was = new HashMap<>(crumb.was());
            if (was.putIfAbsent(lot.name(), crumb.amount()) == null) {
                lot.whole().add(crumb.amount());
            }
            lot.crumbs().add(new Crumb(crumb.amount(), was, ways));
        }
    }

    private static double amount(List<Crumb> crumbs) {
        return crumbs.stream().mapToDouble(Crumb::amount).sum();
    }

    /** What the record says of it: now and then nothing. */
    private double said(List<Crumb> crumbs) {
        return random.nextInt(8) == 0 ? Double.NaN : amount(crumbs);
    }
}

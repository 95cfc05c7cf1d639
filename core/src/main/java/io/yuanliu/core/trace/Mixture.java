package io.yuanliu.core.trace;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One event's inputs that took part in a walk, with the outputs of that event (or of another of the same
 * transformation) that did. A container among the inputs stands for what lay in it.
 */
record Mixture(List<Ingredient> inputs, List<Ingredient> outputs) {
    /**
     * A unit of the mixture.
     *
     * @param amount in its usual measure, null when unknown
     * @param part what part of all inputs, or of all outputs, it was
     */
    record Ingredient(int unit, @Nullable Amount amount, double part) {}

    private record Events(Occurrence given, Occurrence made) {}

    private static final class Draft {
        final Set<Integer> from = new LinkedHashSet<>();
        final Set<Integer> to = new LinkedHashSet<>();
        int level = Integer.MAX_VALUE;
    }

    static List<Mixture> inOrder(Direction direction, List<Link> links, Reach reach) {
        var drafts = new LinkedHashMap<Events, Draft>();
        var contents = new LinkedHashMap<Integer, List<Stay>>();
        for (var link : links) {
            if (link.stay() != null) {
                contents.computeIfAbsent(link.to(), _ -> new ArrayList<>()).add(link.stay());
            } else {
                var draft = drafts.computeIfAbsent(new Events(link.given(), link.made()), _ -> new Draft());
                draft.from.add(link.from());
                draft.to.add(link.to());
                draft.level =
                        Math.min(draft.level, reach.level(direction == Direction.DOWNSTREAM ? link.from() : link.to()));
            }
        }
        var byTime = Comparator.<Map.Entry<Events, Draft>>comparingLong(
                entry -> entry.getKey().made().time());
        return drafts.entrySet().stream()
                .sorted((direction == Direction.DOWNSTREAM ? byTime : byTime.reversed())
                        .thenComparingInt(entry -> entry.getValue().level)
                        .thenComparing(entry -> entry.getKey().made().event())
                        .thenComparing(entry -> entry.getKey().given().event()))
                .map(entry -> mixture(entry.getKey(), entry.getValue(), contents))
                .toList();
    }

    private static Mixture mixture(Events events, Draft draft, Map<Integer, List<Stay>> contents) {
        var inputs = new ArrayList<Ingredient>();
        for (var input : ingredients(events.given().in(), draft.from)) {
            unpack(input, events.given(), contents, new HashSet<>(), inputs);
        }
        return new Mixture(inputs, ingredients(events.made().out(), draft.to));
    }

    private static void unpack(
            Ingredient input,
            Occurrence event,
            Map<Integer, List<Stay>> contents,
            Set<Integer> path,
            List<Ingredient> sink) {
        var inside = contents.getOrDefault(input.unit(), List.of()).stream()
                .filter(stay -> stay.from() <= event.to() && event.from() <= stay.to())
                .sorted(Comparator.comparing(stay -> stay.occurrence().event()))
                .toList();
        if (inside.isEmpty() || !path.add(input.unit())) {
            sink.add(input);
            return;
        }
        for (var stay : inside) {
            unpack(
                    new Ingredient(stay.child(), stay.amount(), input.part() / inside.size()),
                    event,
                    contents,
                    path,
                    sink);
        }
        path.remove(input.unit());
    }

    private static List<Ingredient> ingredients(Parts parts, Set<Integer> wanted) {
        double all = 0;
        boolean comparable = true;
        var first = parts.size() == 0 ? null : parts.amount(0);
        for (int i = 0; i < parts.size(); i++) {
            var amount = usual(parts.amount(i));
            comparable &= Measure.comparable(usual(first), amount);
            all += amount == null ? 0 : amount.value().doubleValue();
        }
        var ingredients = new ArrayList<Ingredient>();
        for (int i = 0; i < parts.size(); i++) {
            var amount = usual(parts.amount(i));
            if (wanted.contains(parts.unit(i))) {
                double part = comparable && all > 0 && amount != null
                        ? amount.value().doubleValue() / all
                        : 1.0 / parts.size();
                ingredients.add(new Ingredient(parts.unit(i), amount, part));
            }
        }
        return ingredients;
    }

    private static @Nullable Amount usual(@Nullable Amount amount) {
        return amount == null ? null : Measure.usual(amount);
    }
}

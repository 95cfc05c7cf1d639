package io.yuanliu.core.trace;

import static io.yuanliu.core.trace.Stories.fixing;
import static io.yuanliu.core.trace.Stories.making;
import static io.yuanliu.core.trace.Stories.packing;
import static io.yuanliu.core.trace.Stories.seeing;
import static io.yuanliu.core.trace.Stories.unfixing;
import static io.yuanliu.core.trace.Stories.unpacking;

import io.yuanliu.core.event.Event;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Random;

/**
 * A history at random, the same for the same seed: few units and few moments, so that diamonds, cycles, re-packing,
 * equal times and returns are common.
 *
 * @param told everything in the order of arrival: late, doubled, declared wrong, taken back
 * @param remaining what is left of it
 */
record Histories(List<Runnable> told, List<Event> remaining) {
    private static final int UNITS = 8;
    private static final int HOURS = 9;
    /** In every other history all moments lie within one second. */
    private static final double BLINK = 0.1 / 3600;

    static Histories random(long seed, boolean intervals, TraceGraph graph) {
        return random(seed, seed, intervals, graph);
    }

    /** The same history for the same seed, arriving in another order for another one. */
    static Histories random(long seed, long orderSeed, boolean intervals, TraceGraph graph) {
        var random = new Random(seed);
        var told = new ArrayList<Runnable>();
        var remaining = new ArrayList<Event>();
        int size = 4 + random.nextInt(14);
        for (int i = 0; i < size; i++) {
            var event = event(random, i, intervals, seed % 2 == 0 ? 1 : BLINK);
            var id = Objects.requireNonNull(event.header().eventId());
            int fate = random.nextInt(20);
            told.add(() -> graph.add("sender", event));
            switch (fate) {
                case 0 -> told.add(() -> graph.add("sender", Stories.wrongly(event)));
                case 1 -> told.add(() -> graph.retract("sender", id));
                case 2 -> {
                    told.add(() -> graph.add("sender", event));
                    told.add(() -> graph.add("partner", event));
                    remaining.add(event);
                }
                case 3 -> {
                    told.add(() -> graph.add("partner", event));
                    told.add(() -> graph.retract("sender", id));
                    remaining.add(event);
                }
                case 4 -> {
                    told.add(() -> graph.retract("stranger", id));
                    remaining.add(event);
                }
                default -> remaining.add(event);
            }
        }
        Collections.shuffle(told, new Random(orderSeed));
        return new Histories(told, remaining);
    }

    private static Event event(Random random, int number, boolean intervals, double pace) {
        var story = switch (random.nextInt(12)) {
            case 0, 1, 2, 3, 4 -> {
                var made = making(units(random, 2)).of(units(random, 3));
                yield random.nextInt(6) == 0 ? made.partOf("run-" + random.nextInt(2)) : made;
            }
            case 5, 6, 7 -> packing(units(random, 3)).container(unit(random));
            case 8 -> seeing(units(random, 2)).container(unit(random));
            case 9 ->
                unpacking(random.nextBoolean() ? new String[0] : units(random, 2))
                        .container(unit(random));
            case 10 -> fixing(units(random, 2)).container(unit(random));
            default ->
                unfixing(random.nextBoolean() ? new String[0] : units(random, 1))
                        .container(unit(random));
        };
        int hour = random.nextInt(HOURS);
        boolean vague = intervals && random.nextInt(3) == 0;
        return (vague ? story.between(hour * pace, (hour + random.nextInt(5)) * pace) : story.at(hour * pace))
                .named("e" + number)
                .tell();
    }

    private static String[] units(Random random, int most) {
        var units = new LinkedHashSet<String>();
        int size = 1 + random.nextInt(most);
        for (int i = 0; i < size; i++) {
            units.add(unit(random));
        }
        return units.toArray(String[]::new);
    }

    private static String unit(Random random) {
        return "u" + random.nextInt(UNITS);
    }

    void arrive() {
        told.forEach(Runnable::run);
    }
}

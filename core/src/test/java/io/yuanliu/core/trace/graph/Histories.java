package io.yuanliu.core.trace.graph;

import static io.yuanliu.core.trace.graph.Stories.fixing;
import static io.yuanliu.core.trace.graph.Stories.making;
import static io.yuanliu.core.trace.graph.Stories.packing;
import static io.yuanliu.core.trace.graph.Stories.seeing;
import static io.yuanliu.core.trace.graph.Stories.unfixing;
import static io.yuanliu.core.trace.graph.Stories.unpacking;

import io.yuanliu.core.event.Event;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * A history at random, the same for the same seed: few units and few moments, so that diamonds, cycles, re-packing,
 * equal times and returns are common. It is told by four clients, in any order.
 *
 * @param told everything in the order of arrival: late, doubled, declared wrong, corrected, taken back
 * @param remaining what is left of it
 */
public record Histories(List<Telling> told, List<Event> remaining) {
    private static final int UNITS = 8;
    private static final int HOURS = 9;
    private static final int CLIENTS = 4;
    /** In every other history all moments lie within one second. */
    private static final double BLINK = 0.1 / 3600;

    /** What is known of when something happened. */
    public enum Times {
        EXACT,
        /** Of some events only that it was between two moments. */
        INTERVALS,
        /** The senders' clocks may be off by an hour, or in a blink by its part. */
        SKEWED;

        Duration tolerance(long seed) {
            return this == SKEWED ? Duration.ofNanos(Math.round(pace(seed) * 3600e9)) : Duration.ZERO;
        }
    }

    /** One client tells one thing. */
    record Telling(String client, Runnable telling) {}

    public static Histories random(long seed, Times times, TraceGraph graph) {
        return random(seed, seed, times, graph);
    }

    /** The same history for the same seed, arriving in another order for another one. */
    public static Histories random(long seed, long orderSeed, Times times, TraceGraph graph) {
        var history = new Histories(new ArrayList<>(), new ArrayList<>());
        var random = new Random(seed);
        int size = 4 + random.nextInt(14);
        for (int i = 0; i < size; i++) {
            history.happen(random, event(random, i, times == Times.INTERVALS, pace(seed)), graph);
        }
        Collections.shuffle(history.told, new Random(orderSeed));
        return history;
    }

    private static double pace(long seed) {
        return seed % 2 == 0 ? 1 : BLINK;
    }

    private void happen(Random random, Event event, TraceGraph graph) {
        var id = Objects.requireNonNull(event.header().eventId());
        var client = "client " + random.nextInt(CLIENTS);
        var partner = "partner of " + client;
        boolean remains = true;
        tell(client, () -> graph.add(client, event));
        switch (random.nextInt(20)) {
            case 0 -> {
                tell(client, () -> graph.add(client, Stories.wrongly(event)));
                remains = false;
            }
            case 1 -> {
                tell(client, () -> graph.retract(client, id));
                remains = false;
            }
            case 2 -> {
                tell(client, () -> graph.add(client, event));
                tell(partner, () -> graph.add(partner, event));
            }
            case 3 -> {
                tell(partner, () -> graph.add(partner, event));
                tell(client, () -> graph.retract(client, id));
            }
            case 4 -> tell("stranger", () -> graph.retract("stranger", id));
            case 5 -> correct(random, client, graph);
            default -> {}
        }
        if (remains) {
            remaining.add(event);
        }
    }

    /** The event replaces another one, of whichever units, that is taken back. */
    private void correct(Random random, String client, TraceGraph graph) {
        var wrong = event(random, told.size() + 1_000, false, 1);
        tell(client, () -> graph.add(client, wrong));
        tell(
                client,
                () -> graph.retract(
                        client, Objects.requireNonNull(wrong.header().eventId())));
    }

    private void tell(String client, Runnable telling) {
        told.add(new Telling(client, telling));
    }

    /** What each client tells lies in one shard; the shards are read in turns of any length. */
    List<Telling> fromShards(int shards, long turns) {
        var unread = new ArrayList<ArrayDeque<Telling>>();
        IntStream.range(0, shards).forEach(_ -> unread.add(new ArrayDeque<>()));
        told.forEach(telling ->
                unread.get(Math.floorMod(telling.client().hashCode(), shards)).add(telling));
        var random = new Random(turns);
        var read = new ArrayList<Telling>();
        while (read.size() < told.size()) {
            var shard = unread.get(random.nextInt(shards));
            if (!shard.isEmpty()) {
                read.add(shard.remove());
            }
        }
        return read;
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
        arrive(told);
    }

    static void arrive(List<Telling> tellings) {
        tellings.forEach(telling -> telling.telling().run());
    }
}

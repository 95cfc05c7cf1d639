package io.yuanliu.server.trace;

import static io.yuanliu.server.trace.LogInMemory.key;
import static io.yuanliu.server.trace.LogInMemory.made;
import static io.yuanliu.server.trace.LogInMemory.moved;
import static org.assertj.core.api.Assertions.assertThat;

import io.yuanliu.core.event.SenderClock;
import io.yuanliu.core.profile.StopCause;
import io.yuanliu.core.profile.StopCause.Effect;
import io.yuanliu.core.text.LocalText;
import io.yuanliu.core.trace.Direction;
import io.yuanliu.server.log.EventLog;
import io.yuanliu.server.log.LinkedEntry;
import io.yuanliu.server.log.LogEntry;
import io.yuanliu.server.trace.LogInMemory.Draft;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Random records with corrections, corrections of corrections, and causes set and lifted: in whatever turns the shards
 * are read, the index says what the records say that nobody replaced, read one after the other.
 */
class IndexReadingTest {
    private static final int HISTORIES = 100;
    private static final int RECORDS = 20;
    private static final int UNITS = 6;
    private static final List<Effect> EFFECTS = List.of(Effect.values());

    /** A record as it can be told anywhere; {@code replaces} is another's number, or -1. */
    private record Told(int number, int replaces, int from, int to, int hour, Effect effect) {
        Told alone() {
            return new Told(number, -1, from, to, hour, effect);
        }

        Draft draft(int shard) {
            var draft = new Draft("r" + number)
                    .inShard(shard)
                    .from("firm" + number % 3)
                    .at(LogInMemory.NOW.plus(Duration.ofHours(hour)))
                    .event(made("u" + from, "u" + to, "firm" + number % 3, hour))
                    .event(moved("shipping", "u" + to, "firm" + number % 3, "firm" + hour % 3, hour))
                    .cause(new StopCause(key("u" + to), effect, "order", null, new LocalText("停", "Stop")));
            return replaces < 0 ? draft : draft.replacing("r" + replaces);
        }
    }

    private static List<Told> history(Random random) {
        var told = new ArrayList<Told>();
        var standing = new ArrayList<Integer>();
        for (int i = 0; i < RECORDS; i++) {
            Collections.shuffle(standing, random);
            int replaces = i > 0 && random.nextInt(3) == 0 ? standing.removeLast() : -1;
            told.add(new Told(
                    i,
                    replaces,
                    random.nextInt(UNITS),
                    random.nextInt(UNITS),
                    random.nextInt(9),
                    EFFECTS.get(random.nextInt(EFFECTS.size()))));
            standing.add(i);
        }
        return told;
    }

    @ParameterizedTest(name = "shards: {0}")
    @ValueSource(ints = {1, 4})
    void theTurnsInWhichShardsAreReadSayNothing(int shards) {
        for (long seed = 0; seed < HISTORIES; seed++) {
            var random = new Random(seed);
            var told = history(random);
            var log = new LogInMemory(shards);
            told.forEach(one -> log.append(one.draft(random.nextInt(shards))));

            var units = new TreeSet<Integer>();
            var replaced = new HashSet<Integer>();
            told.forEach(one -> replaced.add(one.replaces()));
            var plain = new LogInMemory(1);
            for (var one : told) {
                if (!replaced.contains(one.number())) {
                    plain.append(one.alone().draft(0));
                    units.addAll(List.of(one.from(), one.to()));
                }
            }

            assertThat(content(read(new InTurns(log, random)), units))
                    .as("seed %d", seed)
                    .isEqualTo(content(read(plain), units));
        }
    }

    private static GraphIndex read(EventLog log) {
        var reading = new IndexReading(log, new HoldersInMemory(), SenderClock.EXACT);
        long all = IntStream.range(0, log.shards()).mapToLong(log::end).sum();
        while (reading.taken() < all) {
            reading.step();
        }
        return reading.index();
    }

    /** Everything that the index answers about units, in an order of its own. */
    private static Set<String> content(GraphIndex index, Set<Integer> units) {
        var content = new TreeSet<String>();
        for (int unit : units) {
            var key = key("u" + unit);
            for (var direction : Direction.values()) {
                index.graph.walk(key, direction, 0, 1_000).ifPresent(walk -> {
                    walk.units().forEach(reached -> content.add(key + direction + reached));
                    walk.edges().forEach(edge -> content.add(key + direction + edge));
                    walk.holdings().forEach(holding -> content.add(key + direction + holding));
                });
            }
            for (int hour = 0; hour < 9; hour++) {
                content.add(key + index.causes.at(Set.of(key), LogInMemory.NOW.plus(Duration.ofHours(hour))));
            }
        }
        return content;
    }

    /** Gives a few entries at once, or none. */
    private record InTurns(LogInMemory log, Random random) implements EventLog {
        @Override
        public int shards() {
            return log.shards();
        }

        @Override
        public List<LogEntry> read(int shard, long after, int limit) {
            return log.read(shard, after, random.nextInt(4));
        }

        @Override
        public List<LinkedEntry> readLinks(int shard, long after, int limit) {
            return log.readLinks(shard, after, random.nextInt(4));
        }

        @Override
        public String mark(int shard, long position) {
            return log.mark(shard, position);
        }

        @Override
        public long end(int shard) {
            return log.end(shard);
        }
    }
}

package io.yuanliu.core.trace.index;

import static org.assertj.core.api.Assertions.assertThat;

import io.yuanliu.core.packed.BlockReader;
import io.yuanliu.core.packed.BlockWriter;
import io.yuanliu.core.trace.reach.Spans;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.channels.Channels;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The packed lists against plain ones: over many pages, with crowded units, margins brought in, entries taken out. */
class AdjacencyTest {
    private record Entry(int other, int second, int occurrence, boolean look) {}

    private final Adjacency adjacency = new Adjacency();
    private final Map<Integer, Set<Entry>> plain = new HashMap<>();

    @Test
    void holdsWhatAPlainMapHolds() {
        var random = new Random(11);
        for (int occurrence = 0; occurrence < 60_000; occurrence++) {
            add(unit(random), random.nextInt(1000) - 1, random.nextInt(), occurrence, random.nextInt(10) == 0);
            if (random.nextInt(20) == 0) {
                remove(unit(random), random);
            }
        }
        same();
    }

    @Test
    void locatedEntriesAreTheSame() {
        var random = new Random(12);
        int units = 5000;
        var arrivals = new Arrivals();
        for (int occurrence = 0; occurrence < 20_000; occurrence++) {
            add(random.nextInt(units), random.nextInt(1000), random.nextInt(), occurrence, false);
            if (random.nextInt(20) == 0) {
                remove(random.nextInt(units), random);
            }
        }
        for (int unit = 0; unit < units; unit++) {
            arrivals.add(unit, 0, 0, Arrivals.NO_WAY, 0);
        }
        var begins = new int[units];
        var ends = new int[units];
        adjacency.locate(arrivals, 0, begins, ends);
        int located = 0;
        for (int unit = 0; unit < units; unit++) {
            if (begins[unit] <= ends[unit]) {
                var found = new HashSet<Entry>();
                for (int i = begins[unit]; i < ends[unit]; i++) {
                    var leads = adjacency.leads(unit);
                    if (leads[2 * i] != Adjacency.NOWHERE) {
                        found.add(new Entry(leads[2 * i], leads[2 * i + 1], adjacency.occurrence(unit, i), false));
                    }
                }
                assertThat(found).isEqualTo(plain.getOrDefault(unit, Set.of()));
                located++;
            }
        }
        assertThat(located).isBetween(units / 4, units - 1);
    }

    /** The last entry is the one with which the margin is brought in, so that the page has none when it is saved. */
    @Test
    void aPageWithoutMarginIsSavedAndLoaded() throws IOException {
        for (int occurrence = 0; occurrence < 4096; occurrence++) {
            add(occurrence % 7, occurrence, occurrence, occurrence, false);
        }
        var bytes = new ByteArrayOutputStream();
        var out = new BlockWriter(Channels.newChannel(bytes));
        adjacency.save(out);
        out.end();
        adjacency.load(new BlockReader(Channels.newChannel(new ByteArrayInputStream(bytes.toByteArray()))));
        same();
    }

    @Test
    void secondsKeepTheOrderOfTime() {
        long[] moments = {Spans.BEGINNING, -1, 0, 999_999_999, 1_000_000_000, 4_294_967_295_000_000_000L, Spans.END};
        for (int i = 1; i < moments.length; i++) {
            assertThat(Adjacency.second(moments[i])).isGreaterThanOrEqualTo(Adjacency.second(moments[i - 1]));
        }
        assertThat(Adjacency.second(1_000_000_000)).isGreaterThan(Adjacency.second(999_999_999));
    }

    /** A few units have most of the entries. */
    private static int unit(Random random) {
        return random.nextInt(3) == 0 ? random.nextInt(4) : random.nextInt(100_000);
    }

    private void add(int unit, int other, int second, int occurrence, boolean look) {
        adjacency.add(unit, other, second, occurrence, look);
        plain.computeIfAbsent(unit, _ -> new HashSet<>()).add(new Entry(other, second, occurrence, look));
    }

    private void remove(int unit, Random random) {
        var entries = plain.getOrDefault(unit, Set.of());
        entries.stream()
                .skip(entries.isEmpty() ? 0 : random.nextInt(entries.size()))
                .findFirst()
                .ifPresent(entry -> {
                    adjacency.remove(unit, entry.occurrence());
                    entries.remove(entry);
                });
    }

    private void same() {
        for (int unit = 0; unit < 100_100; unit++) {
            var found = new HashSet<Entry>();
            var entries = adjacency.entries(unit);
            int count = 0;
            while (entries.next()) {
                count++;
                var entry = new Entry(entries.other(), entries.second(), entries.occurrence(), entries.look());
                assertThat(adjacency.occurrence(unit, entries.place())).isEqualTo(entry.occurrence());
                found.add(entry);
            }
            assertThat(count).as("entries of unit %d", unit).isEqualTo(found.size());
            assertThat(found).as("unit %d", unit).isEqualTo(plain.getOrDefault(unit, Set.of()));
            assertThat(adjacency.occurrences(unit).boxed().collect(Collectors.toSet()))
                    .isEqualTo(found.stream().map(Entry::occurrence).collect(Collectors.toSet()));
            if (found.stream().anyMatch(Entry::look)) {
                assertThat(adjacency.closer(unit)).isTrue();
            }
        }
    }
}

package io.yuanliu.bench.engine;

import io.yuanliu.core.data.Data;
import io.yuanliu.core.event.Event;
import io.yuanliu.core.event.EventContext;
import io.yuanliu.core.event.EventHeader;
import io.yuanliu.core.event.Timestamp;
import io.yuanliu.core.event.TransformationEvent;
import io.yuanliu.core.identifier.Gs1Identifier;
import io.yuanliu.core.identifier.WrittenIdentifier;
import io.yuanliu.core.packed.BlockReader;
import io.yuanliu.core.packed.BlockWriter;
import io.yuanliu.core.trace.index.EventIndex;
import io.yuanliu.core.trace.telling.EventLinks;
import io.yuanliu.core.trace.telling.EventTimes;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;

/**
 * An index built from what a log keeps of events: each makes an item with a Digital Link of two that were there before,
 * one of them a short while before, as in a day's production. Two links an event.
 */
final class ToldGraph {
    private static final int TOGETHER = 1_000;
    private static final int RECENT = 100_000;
    private static final Instant BEGINNING = Instant.parse("2026-01-01T00:00:00Z");

    private final SplittableRandom random = new SplittableRandom(7);
    private final int events;
    private EventIndex store = new EventIndex(new EventTimes(Duration.ZERO));
    private long nanos;
    private long rowBytes;

    /** @param links about how many */
    ToldGraph(int links) {
        events = links / 2;
        for (int told = 0; told < events; told += TOGETHER) {
            take(rows(told, Math.min(TOGETHER, events - told)));
        }
    }

    private List<byte[]> rows(int from, int count) {
        var rows = new ArrayList<byte[]>(count);
        for (int i = from; i < from + count; i++) {
            rows.add(EventLinks.pack(List.of(event(i + 2))));
        }
        return rows;
    }

    private void take(List<byte[]> rows) {
        long begun = System.nanoTime();
        for (var row : EventLinks.read(rows, store.names())) {
            row.told().forEach(told -> store.add("client:factory", 0, told));
        }
        nanos += System.nanoTime() - begun;
        rowBytes += rows.stream().mapToLong(row -> row.length).sum();
    }

    private Event event(int made) {
        var id = new UUID(random.nextLong(), random.nextLong());
        int recent = made - 1 - random.nextInt(Math.min(made, RECENT));
        return new TransformationEvent(
                EventHeader.of("urn:uuid:" + id, Timestamp.of(BEGINNING.plusSeconds(made / 10)), "+08:00"),
                null,
                List.of(item(recent), item(random.nextInt(made))),
                List.of(),
                List.of(item(made)),
                List.of(),
                Data.Fields.NONE,
                EventContext.NONE);
    }

    private static WrittenIdentifier item(int number) {
        var element = "01/06901234567892/21/%09d".formatted(number);
        return new WrittenIdentifier("https://id.gs1.org/" + element, new Gs1Identifier(element));
    }

    double linksPerSecond() {
        return 2.0 * events * 1e9 / nanos;
    }

    /** What the log keeps of an event. */
    double bytesPerRow() {
        return (double) rowBytes / events;
    }

    /** Where each unit leads and when, in both directions: what walks read. */
    double adjacencyPerLink() {
        return (store.from().bytes() + store.into().bytes()) / (2.0 * events);
    }

    /** Which occurrence each link is of, in both directions. */
    double numbersPerLink() {
        return (store.from().numberBytes() + store.into().numberBytes()) / (2.0 * events);
    }

    double occurrencesPerLink() {
        return store.occurrences().bytes() / (2.0 * events);
    }

    double idsPerLink() {
        return store.ids().bytes() / (2.0 * events);
    }

    double bytesPerName() {
        return (double) store.names().bytes() / store.names().size();
    }

    double namesPerLink() {
        return store.names().bytes() / (2.0 * events);
    }

    /** Writes a snapshot to disk; gives its bytes. */
    long save(Path file) throws IOException {
        try (var channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            var out = new BlockWriter(channel);
            store.save(out);
            out.end();
            channel.force(true);
            return channel.size();
        }
    }

    /** Reads it again in place of what is here. */
    void load(Path file) throws IOException {
        store = new EventIndex(new EventTimes(Duration.ZERO));
        try (var channel = FileChannel.open(file)) {
            var in = new BlockReader(channel);
            store.load(in);
            in.end();
        }
    }
}

package io.yuanliu.server.trace;

import io.yuanliu.core.event.SenderClock;
import io.yuanliu.core.trace.telling.EventLinks;
import io.yuanliu.server.log.EventLog;
import io.yuanliu.server.log.LinkedEntry;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.stream.IntStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** An index and how far into each shard of the log it has read. One thread reads, many ask. */
final class IndexReading {
    private static final Logger LOG = LoggerFactory.getLogger(IndexReading.class);
    private static final int BATCH = 1_000;

    private final EventLog log;
    private final GraphIndex index;
    private final PartyCodes codes;
    private final AtomicLongArray positions;

    IndexReading(EventLog log, Holders holders, SenderClock clock) {
        this.log = log;
        this.index = new GraphIndex(clock);
        this.codes = new PartyCodes(holders, index.graph);
        this.positions = new AtomicLongArray(log.shards());
    }

    GraphIndex index() {
        return index;
    }

    /** Goes on from what a snapshot held. */
    void goOnFrom(long[] loaded) {
        for (int shard = 0; shard < loaded.length; shard++) {
            positions.set(shard, loaded[shard]);
        }
        learnCodes();
    }

    /** Takes in the next entries of each shard; whether there were as many as it takes at once. */
    boolean step() {
        boolean more = false;
        for (int shard = 0; shard < positions.length(); shard++) {
            more |= step(shard);
        }
        return more;
    }

    private boolean step(int shard) {
        var entries = log.readLinks(shard, positions.get(shard), BATCH);
        if (!entries.isEmpty()) {
            var links = index.lookUp(entries);
            for (int i = 0; i < entries.size(); i++) {
                take(entries.get(i), links.get(i));
            }
            learnCodes();
            positions.set(shard, entries.getLast().position());
        }
        return entries.size() == BATCH;
    }

    /** An entry that cannot be taken in is a defect of ours and must not hold up all others. */
    private void take(LinkedEntry entry, EventLinks.Row links) {
        try {
            index.add(entry, links);
        } catch (RuntimeException defect) {
            LOG.error("Trace cannot take in entry {} of shard {}", entry.position(), entry.shard(), defect);
        }
    }

    private void learnCodes() {
        askWhoseCodes(codes::learn);
    }

    void refreshCodes() {
        askWhoseCodes(codes::refresh);
    }

    /** Without an answer a holder under two codes is two holders for a while; the trace itself is right. */
    private static void askWhoseCodes(Runnable question) {
        try {
            question.run();
        } catch (RuntimeException failed) {
            LOG.warn("Trace cannot ask the registry and tries again: {}", failed.toString());
        }
    }

    int shards() {
        return positions.length();
    }

    long position(int shard) {
        return shard < 0 || shard >= positions.length() ? 0 : positions.get(shard);
    }

    long[] positions() {
        return IntStream.range(0, positions.length()).mapToLong(positions::get).toArray();
    }

    /** How many entries it has taken in. */
    long taken() {
        return IntStream.range(0, positions.length()).mapToLong(positions::get).sum();
    }
}

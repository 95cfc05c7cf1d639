package io.yuanliu.server.log;

import io.yuanliu.server.log.LogEntry.Kind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A log that tests write into as if it were the real one. */
public final class LogInMemory implements EventLog {
    public static final Instant NOW = Instant.parse("2026-03-10T00:00:00Z");

    private final List<List<Written>> shards = new ArrayList<>();
    private final Map<String, LogPosition> records = new HashMap<>();
    private final Map<String, LogPosition> corrections = new HashMap<>();
    private final Map<EntryKey, LogPosition> events = new HashMap<>();
    private int given;
    private boolean beginningLost;
    private final String history;

    public LogInMemory(int shards) {
        this(UUID.randomUUID() + " ", shards);
    }

    private LogInMemory(String history, int shards) {
        this.history = history;
        for (int i = 0; i < shards; i++) {
            this.shards.add(new ArrayList<>());
        }
    }

    record Written(LogEntry entry, boolean declaration, boolean open) {
        EntryKey key() {
            return new EntryKey(entry.client(), entry.id(), declaration);
        }

        <E extends LoggedEntry> E in(EntryView<E> view) {
            var form = view.form();
            return form.cast(
                    form == LogEntry.class
                            ? entry
                            : form == LinkedEntry.class
                                    ? LinkedEntries.of(entry, open)
                                    : LinkedEntries.head(entry, open));
        }
    }

    @Override
    public int shards() {
        return shards.size();
    }

    @Override
    public List<LogEntry> read(int shard, long after, int limit) {
        return give(shard, after, limit).stream().map(Written::entry).toList();
    }

    @Override
    public synchronized <E extends LoggedEntry> List<FollowedEntry<E>> follow(
            EntryView<E> view, int shard, long after, int limit) {
        return give(shard, after, limit).stream()
                .map(one -> new FollowedEntry<>(one.in(view), one.declaration(), takesBack(one), takenBackBy(one)))
                .toList();
    }

    private synchronized List<Written> give(int shard, long after, int limit) {
        if (beginningLost && shard == 0 && after == 0) {
            throw new IllegalStateException("out of reach");
        }
        var entries = shards.get(shard).stream().skip(after).limit(limit).toList();
        given += entries.size();
        return entries;
    }

    private @Nullable LogPosition takesBack(Written one) {
        var entry = one.entry();
        return one.declaration()
                ? events.get(new EntryKey(entry.client(), entry.id(), false))
                : entry.replaces() == null ? null : records.get(entry.replaces());
    }

    private @Nullable LogPosition takenBackBy(Written one) {
        var entry = one.entry();
        return entry.kind() == Kind.RECORD
                ? corrections.get(entry.id())
                : one.declaration() ? null : events.get(new EntryKey(entry.client(), entry.id(), true));
    }

    @Override
    public synchronized <E extends LoggedEntry> List<E> at(EntryView<E> view, Collection<LogPosition> places) {
        return places.stream()
                .map(place -> shards.get(place.shard())
                        .get((int) place.position() - 1)
                        .in(view))
                .toList();
    }

    /** From now on the first shard can be read from its beginning, or not. */
    public synchronized void loseBeginning(boolean lost) {
        beginningLost = lost;
    }

    /** How many entries have been read so far, each time that one was. */
    public synchronized int given() {
        return given;
    }

    @Override
    public synchronized String mark(int shard, long position) {
        return position == 0 || position > end(shard)
                ? ""
                : history + shards.get(shard).get((int) position - 1).entry().id();
    }

    @Override
    public synchronized long end(int shard) {
        return shards.get(shard).size();
    }

    /** The same log as it was when each shard had at most so many entries. */
    public synchronized LogInMemory until(int most) {
        var before = new LogInMemory(history, shards.size());
        shards.forEach(shard -> shard.stream().limit(most).forEach(before::keep));
        return before;
    }

    public synchronized LogPosition append(DraftedEntry draft) {
        return keep(draft.written(shards.get(draft.shard()).size() + 1L));
    }

    private synchronized LogPosition keep(Written one) {
        var entry = one.entry();
        shards.get(entry.shard()).add(one);
        if (entry.kind() == Kind.RECORD) {
            records.put(entry.id(), entry.at());
        } else {
            events.put(one.key(), entry.at());
        }
        if (entry.replaces() != null) {
            corrections.put(entry.replaces(), entry.at());
        }
        return entry.at();
    }

    public static String id(String name) {
        return "urn:example:" + name;
    }

    public static String key(String name) {
        return "uri:" + id(name);
    }

    public static String made(String from, String to, String by, int hour) {
        return """
                'type':'TransformationEvent','eventTime':'%s','inputQuantityList':[{'epcClass':'%s','quantity':10,'uom':'KGM'}],
                'outputQuantityList':[{'epcClass':'%s','quantity':10,'uom':'KGM'}],'yuanliu:party':'%s'""".formatted(time(hour), id(from), id(to), id(by));
    }

    public static String moved(String step, String unit, String from, String to, int hour) {
        return """
                'type':'ObjectEvent','action':'OBSERVE','bizStep':'%s','eventTime':'%s',
                'quantityList':[{'epcClass':'%s','quantity':10,'uom':'KGM'}],
                'sourceList':[{'type':'possessing_party','source':'%s'}],
                'destinationList':[{'type':'possessing_party','destination':'%s'}]""".formatted(step, time(hour), id(unit), id(from), id(to));
    }

    private static String time(int hour) {
        return "2026-03-01T%02d:00:00Z".formatted(hour);
    }
}

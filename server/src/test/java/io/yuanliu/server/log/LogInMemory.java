package io.yuanliu.server.log;

import io.yuanliu.core.data.Data;
import io.yuanliu.core.event.Event;
import io.yuanliu.core.event.Timestamp;
import io.yuanliu.core.finding.Finding;
import io.yuanliu.core.finding.Severity;
import io.yuanliu.core.profile.StopCause;
import io.yuanliu.server.log.LogEntry.Kind;
import io.yuanliu.server.scope.Whose;
import io.yuanliu.wire.epcis.EpcisReader;
import java.nio.charset.StandardCharsets;
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

    private record Written(LogEntry entry, boolean declaration, boolean open) {
        EntryKey key() {
            return new EntryKey(entry.client(), entry.id(), declaration);
        }

        <E extends LoggedEntry> E in(EntryView<E> view) {
            var form = view.form();
            return form.cast(
                    form == LogEntry.class ? entry : form == LinkedEntry.class ? LinkedEntry.of(entry) : head());
        }

        private EntryHead head() {
            return new EntryHead(
                    entry.shard(),
                    entry.position(),
                    entry.receivedAt(),
                    entry.time().instant(),
                    entry.client(),
                    entry.kind(),
                    entry.id(),
                    entry.type(),
                    entry.whose(),
                    entry.findings().isEmpty()
                            ? null
                            : entry.findings().getFirst().severity(),
                    open,
                    entry.replaces());
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

    public synchronized LogPosition append(Draft draft) {
        return keep(draft.written(shards.get(draft.shard).size() + 1L));
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

    /** An entry in the making: a record, unless it is said to be a bare event. */
    public static final class Draft {
        private final String id;
        private int shard;
        private String client = "client";
        private Kind kind = Kind.RECORD;
        private boolean declaration;
        private boolean open;
        private @Nullable String party;
        private @Nullable String region;
        private @Nullable String category;
        private @Nullable String stage;
        private @Nullable String replaces;
        private Instant receivedAt = NOW;
        private Instant time = NOW;
        private final List<Event> events = new ArrayList<>();
        private final List<StopCause> causes = new ArrayList<>();
        private final List<Finding> findings = new ArrayList<>();

        public Draft(String id) {
            this.id = id;
        }

        public Draft inShard(int number) {
            this.shard = number;
            return this;
        }

        public Draft from(String sender) {
            this.client = "client:" + sender;
            this.party = key(sender);
            return this;
        }

        public Draft in(String place, String goods) {
            this.region = place;
            this.category = goods;
            return this;
        }

        /** It happened at a node of this kind. */
        public Draft stage(String node) {
            stage = node;
            return this;
        }

        public Draft replacing(String other) {
            this.replaces = other;
            return this;
        }

        public Draft receivedAt(Instant moment) {
            this.receivedAt = moment;
            return this;
        }

        public Draft at(Instant moment) {
            this.time = moment;
            return this;
        }

        /** It is a bare event, of this id. */
        public Draft bare() {
            kind = Kind.EVENT;
            return this;
        }

        /** It declares its sender's bare event of this id wrong. */
        public Draft declaringWrong() {
            declaration = true;
            return bare();
        }

        /** It may still be completed. */
        public Draft open() {
            open = true;
            return this;
        }

        public Draft found(Severity severity) {
            findings.add(new Finding("test.found", severity, "", Map.of(), null));
            return this;
        }

        /** An event as JSON with single quotes, without what each event must have. */
        public Draft event(String json) {
            var text =
                    "{'@context':[{'yuanliu':'urn:yuanliu:ns:'}],'eventID':'urn:example:%s-%d','eventTimeZoneOffset':'+08:00',%s}"
                            .formatted(id, events.size(), json)
                            .replace('\'', '"');
            var reading = EpcisReader.readEvent(text.getBytes(StandardCharsets.UTF_8));
            if (reading.event() == null) {
                throw new IllegalArgumentException(reading.findings() + " in " + text);
            }
            events.add(reading.event());
            return this;
        }

        public Draft cause(StopCause cause) {
            causes.add(cause);
            return this;
        }

        private Written written(long position) {
            var entry = new LogEntry(
                    shard,
                    position,
                    receivedAt,
                    client,
                    kind,
                    id,
                    kind == Kind.RECORD ? "food/anything" : "ObjectEvent",
                    new Whose(party, null, region, category, stage),
                    Timestamp.of(time),
                    replaces,
                    Data.Fields.NONE,
                    findings,
                    events,
                    causes,
                    new StoredText(Bytes.utf8(id), null));
            return new Written(entry, declaration, open);
        }
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

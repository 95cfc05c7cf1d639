package io.yuanliu.server.trace;

import io.yuanliu.core.data.Data;
import io.yuanliu.core.event.Event;
import io.yuanliu.core.event.SenderClock;
import io.yuanliu.core.event.Timestamp;
import io.yuanliu.core.profile.StopCause;
import io.yuanliu.server.database.DataFolder;
import io.yuanliu.server.log.EventLog;
import io.yuanliu.server.log.LinkedEntry;
import io.yuanliu.server.log.LogEntry;
import io.yuanliu.server.log.LogEntry.Kind;
import io.yuanliu.server.log.LogPosition;
import io.yuanliu.wire.epcis.EpcisReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A log that tests write into as if it were the real one. */
final class LogInMemory implements EventLog {
    static final Instant NOW = Instant.parse("2026-03-10T00:00:00Z");

    private final List<List<LogEntry>> shards = new ArrayList<>();

    private int given;
    private boolean beginningLost;
    private final String history;

    LogInMemory(int shards) {
        this(UUID.randomUUID() + " ", shards);
    }

    private LogInMemory(String history, int shards) {
        this.history = history;
        for (int i = 0; i < shards; i++) {
            this.shards.add(new ArrayList<>());
        }
    }

    @Override
    public int shards() {
        return shards.size();
    }

    @Override
    public synchronized List<LogEntry> read(int shard, long after, int limit) {
        if (beginningLost && shard == 0 && after == 0) {
            throw new IllegalStateException("out of reach");
        }
        var entries = shards.get(shard).stream().skip(after).limit(limit).toList();
        given += entries.size();
        return entries;
    }

    @Override
    public List<LinkedEntry> readLinks(int shard, long after, int limit) {
        return read(shard, after, limit).stream().map(LinkedEntry::of).toList();
    }

    /** From now on the first shard can be read from its beginning, or not. */
    synchronized void loseBeginning(boolean lost) {
        beginningLost = lost;
    }

    /** How many entries have been read so far, each time that one was. */
    synchronized int given() {
        return given;
    }

    @Override
    public synchronized String mark(int shard, long position) {
        return position == 0 || position > end(shard)
                ? ""
                : history + shards.get(shard).get((int) position - 1).id();
    }

    @Override
    public synchronized long end(int shard) {
        return shards.get(shard).size();
    }

    /** The same log as it was when each shard had at most so many entries. */
    LogInMemory until(int most) {
        var before = new LogInMemory(history, shards.size());
        for (int i = 0; i < shards.size(); i++) {
            before.shards.get(i).addAll(read(i, 0, most));
        }
        return before;
    }

    synchronized LogPosition append(Draft draft) {
        var shard = shards.get(draft.shard);
        shard.add(draft.entry(shard.size() + 1L));
        return new LogPosition(draft.shard, shard.size());
    }

    /** A projection that follows this log and keeps its snapshots in a folder. */
    TraceProjection projection(Path folder, Holders holders, SenderClock clock) {
        return new TraceProjection(this, new SnapshotFile(this, new DataFolder(folder), clock), holders, clock);
    }

    /** An entry in the making. */
    static final class Draft {
        private int shard;
        private String client = "client";
        private final String id;
        private @Nullable String party;
        private @Nullable String region;
        private @Nullable String category;
        private @Nullable String replaces;
        private Instant time = NOW;
        private final List<Event> events = new ArrayList<>();
        private final List<StopCause> causes = new ArrayList<>();

        Draft(String id) {
            this.id = id;
        }

        Draft inShard(int number) {
            this.shard = number;
            return this;
        }

        Draft from(String sender) {
            this.client = "client:" + sender;
            this.party = key(sender);
            return this;
        }

        Draft in(String place, String kind) {
            this.region = place;
            this.category = kind;
            return this;
        }

        Draft replacing(String other) {
            this.replaces = other;
            return this;
        }

        Draft at(Instant moment) {
            this.time = moment;
            return this;
        }

        /** An event as JSON with single quotes, without what each event must have. */
        Draft event(String json) {
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

        Draft cause(StopCause cause) {
            causes.add(cause);
            return this;
        }

        private LogEntry entry(long position) {
            return new LogEntry(
                    shard,
                    position,
                    NOW,
                    client,
                    Kind.RECORD,
                    Objects.requireNonNull(id),
                    "food/anything",
                    party,
                    null,
                    region,
                    category,
                    Timestamp.of(time),
                    replaces,
                    Data.Fields.NONE,
                    List.of(),
                    events,
                    causes);
        }
    }

    static String id(String name) {
        return "urn:example:" + name;
    }

    static String key(String name) {
        return "uri:" + id(name);
    }

    static String made(String from, String to, String by, int hour) {
        return """
                'type':'TransformationEvent','eventTime':'%s','inputQuantityList':[{'epcClass':'%s','quantity':10,'uom':'KGM'}],
                'outputQuantityList':[{'epcClass':'%s','quantity':10,'uom':'KGM'}],'yuanliu:party':'%s'""".formatted(time(hour), id(from), id(to), id(by));
    }

    static String moved(String step, String unit, String from, String to, int hour) {
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

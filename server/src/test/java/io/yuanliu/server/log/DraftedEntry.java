package io.yuanliu.server.log;

import io.yuanliu.core.data.Data;
import io.yuanliu.core.event.Event;
import io.yuanliu.core.event.Timestamp;
import io.yuanliu.core.finding.Finding;
import io.yuanliu.core.finding.Severity;
import io.yuanliu.core.profile.StopCause;
import io.yuanliu.server.log.LogEntry.Kind;
import io.yuanliu.server.log.LogInMemory.Written;
import io.yuanliu.server.scope.Whose;
import io.yuanliu.wire.epcis.EpcisReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An entry in the making: a record, unless it is said to be a bare event. */
public final class DraftedEntry {
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
    private Instant receivedAt = LogInMemory.NOW;
    private Instant time = LogInMemory.NOW;
    private final List<Event> events = new ArrayList<>();
    private final List<StopCause> causes = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();

    public DraftedEntry(String id) {
        this.id = id;
    }

    int shard() {
        return shard;
    }

    public DraftedEntry inShard(int number) {
        this.shard = number;
        return this;
    }

    public DraftedEntry from(String sender) {
        this.client = "client:" + sender;
        this.party = LogInMemory.key(sender);
        return this;
    }

    public DraftedEntry in(String place, String goods) {
        this.region = place;
        this.category = goods;
        return this;
    }

    /** It happened at a node of this kind. */
    public DraftedEntry stage(String node) {
        stage = node;
        return this;
    }

    public DraftedEntry replacing(String other) {
        this.replaces = other;
        return this;
    }

    public DraftedEntry receivedAt(Instant moment) {
        this.receivedAt = moment;
        return this;
    }

    public DraftedEntry at(Instant moment) {
        this.time = moment;
        return this;
    }

    /** It is a bare event, of this id. */
    public DraftedEntry bare() {
        kind = Kind.EVENT;
        return this;
    }

    /** It declares its sender's bare event of this id wrong. */
    public DraftedEntry declaringWrong() {
        declaration = true;
        return bare();
    }

    /** It may still be completed. */
    public DraftedEntry open() {
        open = true;
        return this;
    }

    public DraftedEntry found(Severity severity) {
        findings.add(new Finding("test.found", severity, "", Map.of(), null));
        return this;
    }

    /** An event as JSON with single quotes, without what each event must have. */
    public DraftedEntry event(String json) {
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

    public DraftedEntry cause(StopCause cause) {
        causes.add(cause);
        return this;
    }

    Written written(long position) {
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

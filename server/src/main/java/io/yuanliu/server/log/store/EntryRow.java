package io.yuanliu.server.log.store;

import io.yuanliu.core.data.Data;
import io.yuanliu.core.event.Event;
import io.yuanliu.core.event.Timestamp;
import io.yuanliu.server.log.Bytes;
import io.yuanliu.server.log.EventText;
import io.yuanliu.server.log.LinkedEntry;
import io.yuanliu.server.log.LogEntry;
import io.yuanliu.server.log.LogEntry.Kind;
import io.yuanliu.server.log.RecordText;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads an entry from its row. */
public final class EntryRow {
    /** What {@link #read} needs of {@code entry e}. */
    public static final String COLUMNS = """
            e.shard, e.position, e.received_at, e.client, e.kind, e.entry_id, e.type, e.party, e.site, e.region,
            e.category, e.replaces, e.findings, e.causes, e.body, e.events""";

    /**
     * What {@link #readLinks} needs of {@code entry e}: without links also what they are made from, and with causes what
     * tells their time to the nanosecond.
     */
    static final String LINKS = """
            e.shard, e.position, e.client, e.kind, e.entry_id, e.type, e.party, e.region, e.category, e.event_time,
            e.replaces, e.causes, e.links,
            case when e.links is null or e.causes is not null then e.body end as body,
            case when e.links is null then e.events end as events""";

    private EntryRow() {}

    public static LogEntry read(ResultSet row, int number) throws SQLException {
        var kind = row.getInt("kind") == 1 ? Kind.RECORD : Kind.EVENT;
        var said = kind == Kind.RECORD ? record(row) : event(row);
        return new LogEntry(
                row.getInt("shard"),
                row.getLong("position"),
                row.getTimestamp("received_at").toInstant(),
                row.getString("client"),
                kind,
                row.getString("entry_id"),
                row.getString("type"),
                row.getString("party"),
                row.getString("site"),
                row.getString("region"),
                row.getString("category"),
                said.time(),
                row.getString("replaces"),
                said.fields(),
                StoredJson.findings(row.getString("findings")),
                said.events(),
                StoredJson.causes(row.getString("causes")));
    }

    static LinkedEntry readLinks(ResultSet row, int number) throws SQLException {
        var kind = row.getInt("kind") == 1 ? Kind.RECORD : Kind.EVENT;
        var links = row.getBytes("links");
        var said = row.getBytes("body") == null ? null : kind == Kind.RECORD ? record(row) : event(row);
        return new LinkedEntry(
                row.getInt("shard"),
                row.getLong("position"),
                row.getString("client"),
                kind,
                row.getString("entry_id"),
                row.getString("type"),
                row.getString("party"),
                row.getString("region"),
                row.getString("category"),
                said == null
                        ? row.getTimestamp("event_time").toInstant()
                        : said.time().instant(),
                row.getString("replaces"),
                StoredJson.causes(row.getString("causes")),
                links == null ? links(said) : Bytes.of(links));
    }

    private static @Nullable Bytes links(@Nullable Said said) {
        return said == null || said.events().isEmpty() ? null : EventText.links(said.events());
    }

    private record Said(Timestamp time, Data.Fields fields, List<Event> events) {}

    private static Said event(ResultSet row) throws SQLException {
        var event = EventText.read(Bytes.of(row.getBytes("body")));
        return new Said(event.header().eventTime(), Data.Fields.NONE, List.of(event));
    }

    private static Said record(ResultSet row) throws SQLException {
        var record = RecordText.read(Bytes.of(row.getBytes("body")));
        var events = row.getBytes("events");
        return new Said(
                record.time(), record.fields(), events == null ? List.of() : EventText.readAll(Bytes.of(events)));
    }
}

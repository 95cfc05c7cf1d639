package io.yuanliu.server.log.store;

import io.yuanliu.core.data.Data;
import io.yuanliu.core.event.Event;
import io.yuanliu.core.event.Timestamp;
import io.yuanliu.core.finding.Severity;
import io.yuanliu.server.log.Bytes;
import io.yuanliu.server.log.EntryHead;
import io.yuanliu.server.log.EntryView;
import io.yuanliu.server.log.EventText;
import io.yuanliu.server.log.LinkedEntry;
import io.yuanliu.server.log.LogEntry;
import io.yuanliu.server.log.LogEntry.Kind;
import io.yuanliu.server.log.LoggedEntry;
import io.yuanliu.server.log.RecordText;
import io.yuanliu.server.log.StoredText;
import io.yuanliu.server.scope.store.WhoseColumns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;

/** Reads an entry from its row. */
public final class EntryRow {
    private static final String WHOSE = WhoseColumns.ALL.names("e");

    /** What {@link #read} needs of {@code entry e}. */
    public static final String COLUMNS = """
            e.shard, e.position, e.received_at, e.client, e.kind, e.entry_id, e.type, %s, e.replaces, e.findings,
            e.causes, e.body, e.events""".formatted(WHOSE);

    private static final String HEAD = """
            e.shard, e.position, e.received_at, e.event_time, e.client, e.kind, e.entry_id, e.type, %s, e.worst,
            e.tags @> array['open'] as open, e.replaces, e.causes""".formatted(WHOSE);

    /** Without links also what they are made from, and with causes what tells their time to the nanosecond. */
    private static final String LINKS = """
            %s, e.links,
            case when e.links is null or e.causes is not null then e.body end as body,
            case when e.links is null then e.events end as events""".formatted(HEAD);

    private EntryRow() {}

    /** The columns of {@code entry e} that a view is read from. */
    static String columns(EntryView<?> view) {
        return view == EntryView.HEADS ? HEAD : view == EntryView.LINKS ? LINKS : COLUMNS;
    }

    /** Reads entries in the form of a view. */
    static <E extends LoggedEntry> RowMapper<E> of(EntryView<E> view) {
        RowMapper<? extends LoggedEntry> row = view == EntryView.HEADS
                ? EntryRow::readHead
                : view == EntryView.LINKS ? EntryRow::readLinks : EntryRow::read;
        return (found, number) -> view.form().cast(row.mapRow(found, number));
    }

    public static LogEntry read(ResultSet row, int number) throws SQLException {
        return read(row, kind(row) == Kind.RECORD ? record(row) : event(row));
    }

    /** The same for lists that show no events: those of a record stay as they are stored. */
    public static LogEntry readListed(ResultSet row, int number) throws SQLException {
        return read(row, kind(row) == Kind.RECORD ? form(row) : event(row));
    }

    private static LogEntry read(ResultSet row, Said said) throws SQLException {
        return new LogEntry(
                row.getInt("shard"),
                row.getLong("position"),
                row.getTimestamp("received_at").toInstant(),
                row.getString("client"),
                kind(row),
                row.getString("entry_id"),
                row.getString("type"),
                WhoseColumns.ALL.read(row),
                said.time(),
                row.getString("replaces"),
                said.fields(),
                StoredJson.findings(row.getString("findings")),
                said.events(),
                StoredJson.causes(row.getString("causes")),
                said.stored());
    }

    private static EntryHead readHead(ResultSet row, int number) throws SQLException {
        return new EntryHead(
                row.getInt("shard"),
                row.getLong("position"),
                row.getTimestamp("received_at").toInstant(),
                row.getTimestamp("event_time").toInstant(),
                row.getString("client"),
                kind(row),
                row.getString("entry_id"),
                row.getString("type"),
                WhoseColumns.ALL.read(row),
                worst(row.getInt("worst")),
                row.getBoolean("open"),
                row.getString("replaces"),
                StoredJson.causes(row.getString("causes")));
    }

    private static @Nullable Severity worst(int stored) {
        return switch (stored) {
            case 2 -> Severity.HOLD;
            case 1 -> Severity.WARN;
            default -> null;
        };
    }

    private static Kind kind(ResultSet row) throws SQLException {
        return row.getInt("kind") == 1 ? Kind.RECORD : Kind.EVENT;
    }

    private static LinkedEntry readLinks(ResultSet row, int number) throws SQLException {
        var head = readHead(row, number);
        var links = row.getBytes("links");
        var said = row.getBytes("body") == null ? null : head.kind() == Kind.RECORD ? record(row) : event(row);
        return new LinkedEntry(
                head,
                said == null ? head.time() : said.time().instant(),
                links == null ? links(said) : Bytes.of(links));
    }

    private static @Nullable Bytes links(@Nullable Said said) {
        return said == null || said.events().isEmpty() ? null : EventText.links(said.events());
    }

    private record Said(Timestamp time, Data.Fields fields, List<Event> events, StoredText stored) {}

    private static Said event(ResultSet row) throws SQLException {
        var body = Bytes.of(row.getBytes("body"));
        var event = EventText.read(body);
        return new Said(event.header().eventTime(), Data.Fields.NONE, List.of(event), new StoredText(body, null));
    }

    private static Said record(ResultSet row) throws SQLException {
        var form = form(row);
        var events = form.stored().events();
        return events == null ? form : new Said(form.time(), form.fields(), EventText.readAll(events), form.stored());
    }

    private static Said form(ResultSet row) throws SQLException {
        var body = Bytes.of(row.getBytes("body"));
        var record = RecordText.read(body);
        var events = row.getBytes("events");
        return new Said(
                record.time(),
                record.fields(),
                List.of(),
                new StoredText(body, events == null ? null : Bytes.of(events)));
    }
}

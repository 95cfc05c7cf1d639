package io.yuanliu.server.records.store;

import io.yuanliu.server.log.Bytes;
import io.yuanliu.server.log.LogEntry;
import io.yuanliu.server.log.LogPosition;
import io.yuanliu.server.log.RecordText;
import io.yuanliu.server.log.follow.Followers;
import io.yuanliu.server.log.store.EntryRow;
import io.yuanliu.server.log.store.StoredJson;
import io.yuanliu.server.paging.Page;
import io.yuanliu.server.paging.Window;
import io.yuanliu.server.paging.store.Key;
import io.yuanliu.server.paging.store.Listing;
import io.yuanliu.server.paging.store.Slices;
import io.yuanliu.server.records.RecordReads;
import io.yuanliu.server.scope.Asker;
import io.yuanliu.server.scope.Right;
import io.yuanliu.server.scope.ScopedReads;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Lists of records and refusals. */
@Component
class PostgresRecordReads implements RecordReads {
    private static final int LONGEST_HISTORY = 100;
    private static final String ROW = EntryRow.COLUMNS + ", c.entry_id as replaced_by, e.tags @> array['open'] as open";
    private static final String FROM = "entry e left join correction c on c.replaced = e.entry_id";
    private static final Listing<Row> RECORDS = Listing.of(ROW, FROM, PostgresRecordReads::listed)
            .filter("records", "e.kind = 1")
            .filter("type", "e.type = :type")
            .filter("category", "e.category = :category or starts_with(e.type, :category || '/')")
            .filter("party", "e.party = :party")
            .filter("from", "e.event_time >= :from")
            .filter("before", "e.event_time < :before")
            .filter("valid", "c.entry_id is null")
            .filter("corrected", "c.entry_id is not null")
            .filter("incomplete", """
                    c.entry_id is null and (e.shard, e.position, e.received_at) in (
                        select shard, position, received_at from waiting where incomplete)""")
            .filter("hold", "e.worst = 2")
            .filter("warn", "e.worst = 1")
            .pointing("text", """
                    (e.shard, e.position, e.received_at) in (
                        select shard, position, received_at from entry where sender_key = :text
                        union all select shard, position, received_at from entry_key where entry_id = :text
                        union all select shard, position, received_at from record_index where value = :text
                        union all select shard, position, received_at from entry_unit where unit = :text)""")
            .latestFirst(Key.instant("e.received_at"), Key.number("e.shard"), Key.number("e.position"));
    private static final Listing<Refused> REFUSALS = Listing.of(
                    "r.at, r.client, r.party, r.type, r.request, r.findings, r.sha256",
                    "refusal r",
                    PostgresRecordReads::refused)
            .latestFirst(Key.instant("r.at"), Key.number("r.id"));
    private static final String BY_ID = """
            select %s from %s where e.kind = 1 and (e.shard, e.position, e.received_at) in (
                select shard, position, received_at from entry_key where entry_id = :id)
            """.formatted(ROW, FROM);

    private final ScopedReads reads;
    private final Followers followers;
    private final Listing<Row> records;
    private final Listing<Refused> refusals;

    PostgresRecordReads(ScopedReads reads, Followers followers, @Qualifier("writer") JdbcClient writer) {
        this.reads = reads;
        this.followers = followers;
        this.records = RECORDS.along(new Slices(writer, "entry e", "e.party", "e.region"));
        this.refusals = REFUSALS.along(new Slices(writer, "refusal r", "r.party", "r.region"));
    }

    @Override
    public void awaitWritten(Filter filter, List<LogPosition> written) {
        if (filter.state() == State.INCOMPLETE) {
            followers.of(WaitingFold.NAME).awaitWritten(written);
        }
    }

    @Override
    public Page<Row> list(Asker asker, Filter filter, Window window) {
        return records.page(reads, asker, Right.READ, window, wanted(filter));
    }

    @Override
    public Optional<Row> find(Asker asker, String id) {
        return reads.read(asker, Right.READ, sql -> find(sql, id));
    }

    @Override
    public List<Row> history(Asker asker, String id) {
        return reads.read(asker, Right.READ, sql -> {
            var found = new HashMap<String, Row>();
            var wanted = new ArrayList<>(List.of(id));
            while (!wanted.isEmpty() && found.size() < LONGEST_HISTORY) {
                var next = wanted.removeLast();
                if (!found.containsKey(next)) {
                    find(sql, next).ifPresent(row -> {
                        found.put(next, row);
                        Optional.ofNullable(row.entry().replaces()).ifPresent(wanted::add);
                        Optional.ofNullable(row.replacedBy()).ifPresent(wanted::add);
                    });
                }
            }
            return found.values().stream()
                    .sorted(Comparator.comparing(row -> row.entry().receivedAt()))
                    .toList();
        });
    }

    @Override
    public void each(Asker asker, Filter filter, Consumer<Row> taking) {
        records.each(reads, asker, Right.READ, wanted(filter), taking);
    }

    @Override
    public Page<Refused> refusals(Asker asker, Window window) {
        return refusals.page(reads, asker, Right.READ, window, Map.of());
    }

    private static Map<String, @Nullable Object> wanted(Filter filter) {
        var wanted = new HashMap<String, @Nullable Object>();
        wanted.put("records", true);
        wanted.put("type", filter.type());
        wanted.put("category", filter.category());
        wanted.put("party", filter.party());
        wanted.put("from", filter.from());
        wanted.put("before", filter.before());
        wanted.put("text", filter.text());
        if (filter.state() != null) {
            wanted.put(filter.state().name().toLowerCase(Locale.ROOT), true);
        }
        if (filter.worst() != null) {
            wanted.put(filter.worst().name().toLowerCase(Locale.ROOT), true);
        }
        return wanted;
    }

    private static Optional<Row> find(JdbcClient sql, String id) {
        return sql.sql(BY_ID).param("id", id).query(PostgresRecordReads::found).list().stream()
                .findFirst();
    }

    private static Row found(ResultSet row, int number) throws SQLException {
        return row(row, EntryRow.read(row, number));
    }

    private static Row listed(ResultSet row, int number) throws SQLException {
        return row(row, EntryRow.readListed(row, number));
    }

    private static Row row(ResultSet row, LogEntry entry) throws SQLException {
        return new Row(
                entry, RecordText.read(entry.stored().body()), row.getString("replaced_by"), row.getBoolean("open"));
    }

    private static Refused refused(ResultSet row, int number) throws SQLException {
        return new Refused(
                row.getTimestamp("at").toInstant(),
                row.getString("client"),
                row.getString("party"),
                row.getString("type"),
                row.getBoolean("request"),
                StoredJson.findings(row.getString("findings")),
                Bytes.of(row.getBytes("sha256")));
    }
}

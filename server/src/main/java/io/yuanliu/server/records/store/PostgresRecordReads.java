package io.yuanliu.server.records.store;

import io.yuanliu.core.event.Days;
import io.yuanliu.server.log.Bytes;
import io.yuanliu.server.log.LogEntry;
import io.yuanliu.server.log.LogPosition;
import io.yuanliu.server.log.RecordText;
import io.yuanliu.server.log.follow.Followers;
import io.yuanliu.server.log.store.EntryRow;
import io.yuanliu.server.log.store.StoredJson;
import io.yuanliu.server.paging.Page;
import io.yuanliu.server.paging.Window;
import io.yuanliu.server.records.RecordReads;
import io.yuanliu.server.scope.Asker;
import io.yuanliu.server.scope.Right;
import io.yuanliu.server.scope.ScopedReads;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Lists of records and refusals. */
@Component
class PostgresRecordReads implements RecordReads {
    private static final int STEP = 500;
    private static final int LONGEST_HISTORY = 100;
    private static final String ROW = EntryRow.COLUMNS + ", c.entry_id as replaced_by, e.tags @> array['open'] as open";
    private static final String FROM = """
             from entry e left join correction c on c.replaced = e.entry_id
            where e.kind = 1""";
    private static final String NEWEST_FIRST = " order by e.received_at desc, e.shard desc, e.position desc ";
    private static final String BY_ID = """
            select %s%s and (e.shard, e.position, e.received_at) in (
                select shard, position, received_at from entry_key where entry_id = :id)
            """.formatted(ROW, FROM);

    private final ScopedReads reads;
    private final Followers followers;

    PostgresRecordReads(ScopedReads reads, Followers followers) {
        this.reads = reads;
        this.followers = followers;
    }

    @Override
    public void awaitWritten(Filter filter, List<LogPosition> written) {
        if (filter.state() == State.INCOMPLETE) {
            followers.of(WaitingFold.NAME).awaitWritten(written);
        }
    }

    @Override
    public Page<Row> list(Asker asker, Filter filter, Window window) {
        var where = RecordConditions.of(filter);
        var mark = window.mark(3).map(PostgresRecordReads::mark).orElse(null);
        return reads.read(asker, Right.READ, sql -> {
            var rows = rows(sql, where, mark, window.rows());
            var counted = sql.sql("select count(*) from (select" + FROM + where.text() + " limit :most) counted")
                    .params(where.parameters())
                    .param("most", Window.COUNTED + 1)
                    .query(Long.class)
                    .single();
            return Page.of(window, rows, counted, row -> Mark.behind(row).parts(), row -> row);
        });
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
        var where = RecordConditions.of(filter);
        @Nullable Mark last = null;
        List<Row> rows;
        do {
            var after = last;
            rows = reads.read(asker, Right.READ, sql -> rows(sql, where, after, STEP));
            rows.forEach(taking);
            last = rows.isEmpty() ? last : Mark.behind(rows.getLast());
        } while (rows.size() == STEP);
    }

    @Override
    public Page<Refused> refusals(Asker asker, Window window) {
        var mark = window.mark(2).map(PostgresRecordReads::refusalMark);
        return reads.read(asker, Right.READ, sql -> {
            var behind = mark.isPresent() ? "where (at, id) < (:at, :id)" : "";
            var rows = sql.sql("select id, at, client, party, type, request, findings, sha256 from refusal " + behind
                            + " order by at desc, id desc limit :rows")
                    .params(mark.orElse(Map.of()))
                    .param("rows", window.rows())
                    .query((row, number) -> new Noted(
                            row.getLong(1),
                            new Refused(
                                    row.getTimestamp(2).toInstant(),
                                    row.getString(3),
                                    row.getString(4),
                                    row.getString(5),
                                    row.getBoolean(6),
                                    StoredJson.findings(row.getString(7)),
                                    Bytes.of(row.getBytes(8)))))
                    .list();
            var counted = sql.sql("select count(*) from (select from refusal limit :most) counted")
                    .param("most", Window.COUNTED + 1)
                    .query(Long.class)
                    .single();
            return Page.of(
                    window,
                    rows,
                    counted,
                    row -> List.of(row.refused().at().toString(), Long.toString(row.id())),
                    Noted::refused);
        });
    }

    /** A refusal with its place among those of the same moment. */
    private record Noted(long id, Refused refused) {}

    private static Map<String, Object> refusalMark(List<String> parts) {
        try {
            var at = Timestamp.from(Days.readMoment(parts.getFirst()));
            return Map.of("at", at, "id", Long.parseLong(parts.getLast()));
        } catch (DateTimeException | NumberFormatException unreadable) {
            throw Window.unreadable();
        }
    }

    /** The place of a record in the list. */
    private record Mark(Instant at, int shard, long position) {
        static Mark behind(Row row) {
            return new Mark(
                    row.entry().receivedAt(), row.entry().shard(), row.entry().position());
        }

        List<String> parts() {
            return List.of(at.toString(), Integer.toString(shard), Long.toString(position));
        }
    }

    private static Mark mark(List<String> parts) {
        try {
            return new Mark(
                    Days.readMoment(parts.getFirst()), Integer.parseInt(parts.get(1)), Long.parseLong(parts.getLast()));
        } catch (DateTimeException | NumberFormatException unreadable) {
            throw Window.unreadable();
        }
    }

    private static List<Row> rows(JdbcClient sql, RecordConditions where, @Nullable Mark after, int most) {
        var parameters = new HashMap<>(where.parameters());
        parameters.put("rows", most);
        var behind = "";
        if (after != null) {
            behind = " and (e.received_at, e.shard, e.position) < (:at, :shard, :position)";
            parameters.put("at", Timestamp.from(after.at()));
            parameters.put("shard", after.shard());
            parameters.put("position", after.position());
        }
        return sql.sql("select " + ROW + FROM + where.text() + behind + NEWEST_FIRST + "limit :rows")
                .params(parameters)
                .query(PostgresRecordReads::listed)
                .list();
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
}

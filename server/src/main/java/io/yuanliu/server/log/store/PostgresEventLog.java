package io.yuanliu.server.log.store;

import io.yuanliu.server.log.EntryView;
import io.yuanliu.server.log.EventLog;
import io.yuanliu.server.log.FollowedEntry;
import io.yuanliu.server.log.LogEntry;
import io.yuanliu.server.log.LogPosition;
import io.yuanliu.server.log.LogSettings;
import io.yuanliu.server.log.LoggedEntry;
import io.yuanliu.server.log.RecordsByUnit;
import io.yuanliu.server.scope.Asker;
import io.yuanliu.server.scope.Right;
import io.yuanliu.server.scope.ScopedReads;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The log as projections read it: everything, as the platform itself. */
@Component
class PostgresEventLog implements EventLog, RecordsByUnit {
    private static final String READ = """
            select %s from entry e
            where e.shard = :shard and e.position > :after
            order by e.position
            """.formatted(EntryRow.COLUMNS);
    /** Each submission has an id at random: in another history, as after going back to a backup, it is another one. */
    private static final String MARK = """
            select e.submission || ' ' || e.entry_id from entry e where e.shard = :shard and e.position = :position
            """;

    private static final String BY_UNIT = """
            select %s
            from (select distinct shard, position, received_at from entry_unit where unit = any(:units)) u
            join entry e on e.shard = u.shard and e.position = u.position and e.received_at = u.received_at
            order by e.received_at, e.shard, e.position
            limit %d
            """.formatted(EntryRow.COLUMNS, MOST);

    private final ScopedReads reads;
    private final JdbcClient writer;
    private final LogSettings settings;

    /** @param writer for the positions, which are no reader's business */
    PostgresEventLog(ScopedReads reads, @Qualifier("writer") JdbcClient writer, LogSettings settings) {
        this.reads = reads;
        this.writer = writer;
        this.settings = settings;
    }

    /** Those that were written once, and those that will be: readers are made before the writers. */
    @Override
    public int shards() {
        return writer.sql("select greatest(max(shard) + 1, :shards) from log_shard")
                .param("shards", settings.shards())
                .query(Integer.class)
                .single();
    }

    @Override
    public List<LogEntry> read(int shard, long after, int limit) {
        return read(READ, shard, after, limit, EntryRow::read);
    }

    @Override
    public <E extends LoggedEntry> List<FollowedEntry<E>> follow(EntryView<E> view, int shard, long after, int limit) {
        var row = EntryRow.of(view);
        return read(
                following(view),
                shard,
                after,
                limit,
                (found, number) -> new FollowedEntry<>(
                        row.mapRow(found, number),
                        found.getBoolean("declaration"),
                        place(found.getString("takes_back")),
                        place(found.getString("taken_back_by"))));
    }

    /**
     * What takes an entry back has to be found for each, so both look-ups go by small indexes: one over corrections, one
     * over error declarations alone. A key is another's as soon as another sender has it, so a record is told by its kind.
     */
    private static String following(EntryView<?> view) {
        return """
                select %s, e.error_declaration as declaration,
                    case when e.error_declaration then
                            (select o.shard || ':' || o.position
                             from entry_key k
                             join entry o on o.shard = k.shard and o.position = k.position and o.received_at = k.received_at
                             where k.entry_id = e.entry_id and k.client = e.client and not k.error_declaration and o.kind = 0)
                        when e.replaces is not null then
                            (select o.shard || ':' || o.position
                             from entry_key k
                             join entry o on o.shard = k.shard and o.position = k.position and o.received_at = k.received_at
                             where k.entry_id = e.replaces and not k.error_declaration and o.kind = 1
                             limit 1) end as takes_back,
                    case when e.kind = 1 then
                            (select c.shard || ':' || c.position from correction c where c.replaced = e.entry_id)
                        when not e.error_declaration then
                            (select k.shard || ':' || k.position from entry_key k
                             where k.entry_id = e.entry_id and k.client = e.client and k.error_declaration)
                        end as taken_back_by
                from entry e
                where e.shard = :shard and e.position > :after
                order by e.position
                """.formatted(EntryRow.columns(view));
    }

    private static @Nullable LogPosition place(@Nullable String written) {
        return written == null ? null : LogPosition.parse(written).getFirst();
    }

    @Override
    public <E extends LoggedEntry> List<E> at(EntryView<E> view, Collection<LogPosition> places) {
        if (places.isEmpty()) {
            return List.of();
        }
        return reads.read(
                Asker.platform(),
                Right.READ,
                sql -> sql.sql(standing(view))
                        .param("shards", places.stream().map(LogPosition::shard).toArray(Integer[]::new))
                        .param(
                                "positions",
                                places.stream().map(LogPosition::position).toArray(Long[]::new))
                        .query(EntryRow.of(view))
                        .list());
    }

    private static String standing(EntryView<?> view) {
        return """
                select %s
                from unnest(:shards, :positions) as asked (shard, position)
                join entry e on e.shard = asked.shard and e.position = asked.position
                """.formatted(EntryRow.columns(view));
    }

    /**
     * Many times a second by each who follows. With its partitions and policies such a query takes longer to plan than to
     * answer, so it is planned once; the limit stands in its text, so that this plan is one for few rows.
     */
    private <T> List<T> read(String query, int shard, long after, int limit, RowMapper<T> row) {
        return reads.read(Asker.platform(), Right.READ, sql -> {
            sql.sql("set local plan_cache_mode = force_generic_plan").update();
            return sql.sql(query + "limit " + limit)
                    .param("shard", shard)
                    .param("after", after)
                    .query(row)
                    .list();
        });
    }

    @Override
    public String mark(int shard, long position) {
        return reads.read(
                Asker.platform(),
                Right.READ,
                sql -> sql.sql(MARK)
                        .param("shard", shard)
                        .param("position", position)
                        .query(String.class)
                        .optional()
                        .orElse(""));
    }

    @Override
    public long end(int shard) {
        return writer.sql("select coalesce(max(position), 0) from log_shard where shard = :shard")
                .param("shard", shard)
                .query(Long.class)
                .single();
    }

    @Override
    public List<LogEntry> of(Collection<String> unitKeys) {
        if (unitKeys.isEmpty()) {
            return List.of();
        }
        return reads.read(
                Asker.platform(),
                Right.READ,
                sql -> sql.sql(BY_UNIT)
                        .param("units", unitKeys.toArray(String[]::new))
                        .query(EntryRow::read)
                        .list());
    }
}

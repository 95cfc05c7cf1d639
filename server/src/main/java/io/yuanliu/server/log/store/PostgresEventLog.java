package io.yuanliu.server.log.store;

import io.yuanliu.server.log.EventLog;
import io.yuanliu.server.log.LinkedEntry;
import io.yuanliu.server.log.LogEntry;
import io.yuanliu.server.log.LogSettings;
import io.yuanliu.server.log.RecordsByUnit;
import io.yuanliu.server.scope.Asker;
import io.yuanliu.server.scope.Right;
import io.yuanliu.server.scope.ScopedReads;
import java.util.Collection;
import java.util.List;
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
            limit :limit
            """.formatted(EntryRow.COLUMNS);
    private static final String READ_LINKS = """
            select %s from entry e
            where e.shard = :shard and e.position > :after
            order by e.position
            limit :limit
            """.formatted(EntryRow.LINKS);
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
    public List<LinkedEntry> readLinks(int shard, long after, int limit) {
        return read(READ_LINKS, shard, after, limit, EntryRow::readLinks);
    }

    private <T> List<T> read(String query, int shard, long after, int limit, RowMapper<T> row) {
        return reads.read(
                Asker.platform(),
                Right.READ,
                sql -> sql.sql(query)
                        .param("shard", shard)
                        .param("after", after)
                        .param("limit", limit)
                        .query(row)
                        .list());
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

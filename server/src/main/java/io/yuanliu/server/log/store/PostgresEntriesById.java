package io.yuanliu.server.log.store;

import io.yuanliu.server.log.EntriesById;
import io.yuanliu.server.log.LogEntry;
import io.yuanliu.server.scope.Asker;
import io.yuanliu.server.scope.Right;
import io.yuanliu.server.scope.ScopedReads;
import java.util.List;
import org.springframework.stereotype.Component;

/** Entries by the ids of their events: a bare one's is its key, a record's stand among its mentions. */
@Component
class PostgresEntriesById implements EntriesById {
    private static final String BY_ID = """
            select %s from entry e
            where (e.shard, e.position, e.received_at) in (
                select shard, position, received_at from entry_key where entry_id = :id
                union all
                select shard, position, received_at from entry_unit where unit = :id and role = 0)
            order by e.received_at, e.shard, e.position
            limit 100
            """.formatted(EntryRow.COLUMNS);

    private static final String CAPTURED = """
            select exists (
                select from entry_key k
                join entry e on e.shard = k.shard and e.position = k.position and e.received_at = k.received_at
                where k.entry_id = :id and k.client = :client and e.kind = 0)
            """;

    private final ScopedReads reads;

    PostgresEntriesById(ScopedReads reads) {
        this.reads = reads;
    }

    @Override
    public List<LogEntry> entriesById(Asker asker, String eventId) {
        return reads.read(
                asker,
                Right.READ,
                sql -> sql.sql(BY_ID).param("id", eventId).query(EntryRow::read).list());
    }

    @Override
    public boolean isCapturedBy(Asker asker, String eventId) {
        return reads.read(
                Asker.platform(),
                Right.READ,
                sql -> sql.sql(CAPTURED)
                        .param("id", eventId)
                        .param("client", asker.id())
                        .query(Boolean.class)
                        .single());
    }
}

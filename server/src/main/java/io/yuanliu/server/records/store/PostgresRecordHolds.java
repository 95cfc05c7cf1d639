package io.yuanliu.server.records.store;

import io.yuanliu.server.log.LogEntry;
import io.yuanliu.server.records.RecordHolds;
import java.util.Set;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What an entry holds and what was answered to it, as the fold of what waits keeps both. */
@Component
class PostgresRecordHolds implements RecordHolds {
    private static final String UNANSWERED = """
            select h.unit, h.cause from held_unit h
            where h.shard = :shard and h.position = :position and not exists (
                select from hold_answer a
                where a.unit = h.unit and (a.cause is null or a.cause = h.cause) and a.at >= h.at)
            """;

    private final JdbcClient writer;

    PostgresRecordHolds(@Qualifier("writer") JdbcClient writer) {
        this.writer = writer;
    }

    @Override
    public Set<Held> unanswered(LogEntry entry) {
        return writer.sql(UNANSWERED)
                .param("shard", entry.shard())
                .param("position", entry.position())
                .query((row, number) -> new Held(row.getString("unit"), row.getString("cause")))
                .set();
    }
}

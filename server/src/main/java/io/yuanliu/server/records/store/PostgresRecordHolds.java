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
    private static final String SETTLED =
            "select h.unit, h.cause from held_unit h where h.shard = :shard and h.position = :position and "
                    + HeldUnits.ANSWERED;

    private final JdbcClient writer;

    PostgresRecordHolds(@Qualifier("writer") JdbcClient writer) {
        this.writer = writer;
    }

    @Override
    public Set<Hold> settled(LogEntry entry) {
        return writer.sql(SETTLED)
                .param("shard", entry.shard())
                .param("position", entry.position())
                .query((row, number) -> new Hold(row.getString("unit"), row.getString("cause")))
                .set();
    }
}

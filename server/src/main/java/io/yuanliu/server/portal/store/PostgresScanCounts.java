package io.yuanliu.server.portal.store;

import io.yuanliu.server.portal.ScanCounts;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Scan counts in PostgreSQL. */
@Repository
class PostgresScanCounts implements ScanCounts {
    private final JdbcClient writer;

    PostgresScanCounts(@Qualifier("writer") JdbcClient writer) {
        this.writer = writer;
    }

    @Override
    public Optional<Count> find(String unitKey) {
        return writer.sql("select first_at, times from scan_count where unit_key = ?")
                .param(unitKey)
                .query((row, _) -> new Count(row.getTimestamp(1).toInstant(), row.getLong(2)))
                .optional();
    }

    @Override
    public void add(Map<String, Count> more) {
        var keys = more.keySet().stream().sorted().toList();
        writer.sql("""
                        insert into scan_count as kept (unit_key, first_at, times)
                        select * from unnest(?::text[], ?::text[]::timestamptz[], ?::bigint[])
                        on conflict (unit_key) do update set times = kept.times + excluded.times
                        """)
                .param(keys.toArray(String[]::new))
                .param(keys.stream()
                        .map(key -> more.get(key).first().toString())
                        .toArray(String[]::new))
                .param(keys.stream().map(key -> more.get(key).times()).toArray(Long[]::new))
                .update();
    }
}

package io.yuanliu.server.portal.store;

import io.yuanliu.server.portal.ScanCounts;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
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
        // In the order of the keys, so that two writers cannot wait for each other.
        var rows = List.copyOf(new TreeMap<>(more).entrySet());
        writer.sql("""
                        insert into scan_count as kept (unit_key, first_at, times)
                        select * from unnest(?::text[], ?::text[]::timestamptz[], ?::bigint[])
                        on conflict (unit_key) do update set times = kept.times + excluded.times
                        """)
                .param(rows.stream().map(Map.Entry::getKey).toArray(String[]::new))
                .param(rows.stream()
                        .map(row -> row.getValue().first().toString())
                        .toArray(String[]::new))
                .param(rows.stream().map(row -> row.getValue().times()).toArray(Long[]::new))
                .update();
    }
}

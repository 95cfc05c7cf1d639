package io.yuanliu.server.records.store;

import io.yuanliu.server.log.Bytes;
import io.yuanliu.server.log.RecordText;
import io.yuanliu.server.records.find.RecordRows;
import io.yuanliu.server.scope.Asker;
import io.yuanliu.server.scope.Right;
import io.yuanliu.server.scope.ScopedReads;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Component;

/** Records without their events. */
@Component
class PostgresRecordRows implements RecordRows {
    private static final String BETWEEN = """
            select e.entry_id, e.party, e.body from entry e
            where e.shard = :shard and e.position between :first and :last and e.kind = 1
            """;
    private static final String BY_ID = """
            select e.entry_id, e.party, e.body
            from entry_key k
            join entry e on e.shard = k.shard and e.position = k.position and e.received_at = k.received_at
            where k.entry_id = any(:ids) and e.kind = 1
            """;

    private final ScopedReads reads;

    PostgresRecordRows(ScopedReads reads) {
        this.reads = reads;
    }

    @Override
    public List<Row> between(int shard, long first, long last) {
        return reads.read(
                Asker.platform(),
                Right.READ,
                sql -> sql.sql(BETWEEN)
                        .param("shard", shard)
                        .param("first", first)
                        .param("last", last)
                        .query(PostgresRecordRows::row)
                        .list());
    }

    @Override
    public List<Row> byId(Asker asker, Collection<String> ids) {
        return reads.read(
                asker,
                Right.READ,
                sql -> sql.sql(BY_ID)
                        .param("ids", ids.toArray(String[]::new))
                        .query(PostgresRecordRows::row)
                        .list());
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        return new Row(row.getString(1), row.getString(2), RecordText.read(Bytes.of(row.getBytes(3))));
    }
}

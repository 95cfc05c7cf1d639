package io.yuanliu.bench.kills;

import io.yuanliu.bench.platform.OwnDatabase;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The log of a running platform, read behind its back. */
final class WrittenLog implements AutoCloseable {
    private static final String RUNNING = "select count(*) from submission where running";
    /** Positions of a shard begin at one and have no gaps. */
    private static final String MISSING = """
            select coalesce(sum(position - (select count(*) from entry where entry.shard = log_shard.shard)), 0)
            from log_shard
            """;

    private final Connection connection;

    WrittenLog(Path data) throws IOException, SQLException {
        connection = OwnDatabase.connect(data);
    }

    /** Documents that were acknowledged as received are worked through after their answer. */
    void awaitEndOfJobs() throws SQLException, InterruptedException {
        for (int i = 0; number(RUNNING) > 0; i++) {
            if (i == 300) throw new SQLException("capture jobs do not end");
            TimeUnit.SECONDS.sleep(1);
        }
    }

    Map<String, Integer> timesOfEachEntry() throws SQLException {
        var times = new HashMap<String, Integer>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("select entry_id from entry")) {
            while (rows.next()) {
                times.merge(rows.getString(1), 1, Integer::sum);
            }
        }
        return times;
    }

    long missingPositions() throws SQLException {
        return number(MISSING);
    }

    private long number(String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}

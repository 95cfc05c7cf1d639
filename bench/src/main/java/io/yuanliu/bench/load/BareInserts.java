package io.yuanliu.bench.load;

import io.yuanliu.bench.platform.OwnDatabase;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** The rival of single events: as many connections as callers, each inserting one prepared row and committing it. */
public final class BareInserts {
    private final Path data;

    public BareInserts(Path data) {
        this.data = data;
    }

    /** Rows a second, of rows that the platform wrote, into a table like its own. */
    public double perSecond(int connections, int rows) throws SQLException, IOException, InterruptedException {
        var open = new ArrayList<Connection>();
        try {
            for (int i = 0; i < connections; i++) {
                open.add(OwnDatabase.connect(data));
            }
            OwnDatabase.execute(open.getFirst(), "drop table if exists bench_insert");
            OwnDatabase.execute(open.getFirst(), "create table bench_insert (like entry including all)");
            double seconds = insert(open, read(open.getFirst(), rows));
            OwnDatabase.execute(open.getFirst(), "drop table bench_insert");
            return rows / seconds;
        } finally {
            for (var connection : open) {
                connection.close();
            }
        }
    }

    private static List<String> read(Connection connection, int rows) throws SQLException {
        var texts = new ArrayList<String>();
        try (var statement = connection.createStatement();
                var result = statement.executeQuery("select entry::text from entry limit " + rows)) {
            while (result.next()) {
                texts.add(result.getString(1));
            }
        }
        return texts;
    }

    private static double insert(List<Connection> connections, List<String> rows)
            throws InterruptedException, SQLException {
        var next = new AtomicInteger();
        var work = new ArrayList<Callable<Void>>();
        for (var connection : connections) {
            work.add(() -> {
                try (var insert =
                        connection.prepareStatement("insert into bench_insert select (cast(? as bench_insert)).*")) {
                    for (int i = next.getAndIncrement(); i < rows.size(); i = next.getAndIncrement()) {
                        insert.setString(1, rows.get(i));
                        insert.executeUpdate();
                    }
                }
                return null;
            });
        }
        var start = System.nanoTime();
        try (var pool = Executors.newFixedThreadPool(connections.size())) {
            for (var done : pool.invokeAll(work)) {
                done.get();
            }
        } catch (ExecutionException failed) {
            throw new SQLException(failed.getCause());
        }
        return (System.nanoTime() - start) / 1e9;
    }
}

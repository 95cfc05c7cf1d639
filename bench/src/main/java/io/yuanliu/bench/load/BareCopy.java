package io.yuanliu.bench.load;

import io.yuanliu.bench.figures.Figures;
import io.yuanliu.bench.platform.OwnDatabase;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.postgresql.PGConnection;

/** The rival of capture: the rows that it wrote, copied into like tables of the same PostgreSQL, fsync on. */
public final class BareCopy implements AutoCloseable {
    /** The tables that capturing an event writes to. */
    private static final List<String> TABLES = List.of("entry_key", "entry", "entry_unit");

    private final Connection connection;

    public BareCopy(Path data) throws IOException, SQLException {
        connection = OwnDatabase.connect(data);
    }

    /** Prints what copying every row of the log again takes, and how many times slower capture was. */
    public void compare(String name, double captured) throws SQLException, IOException {
        long rows = rows("entry");
        double indexed = rows / seconds(true);
        double bare = rows / seconds(false);
        Figures.print("copy.with-indexes", indexed, "events/s");
        Figures.print("copy.bare", bare, "events/s");
        Figures.ratio(name + ".to-copy-with-indexes", captured, indexed);
        Figures.ratio(name + ".to-bare-copy", captured, bare);
    }

    /** Seconds to copy what is in the tables now into like ones, each table in one go with a commit of its own. */
    private double seconds(boolean withIndexes) throws SQLException, IOException {
        double seconds = 0;
        for (var table : TABLES) {
            var rows = read(table);
            OwnDatabase.execute(connection, "drop table if exists bench_" + table);
            OwnDatabase.execute(
                    connection,
                    "create table bench_" + table + " (like " + table + (withIndexes ? " including all)" : ")"));
            var start = System.nanoTime();
            copy().copyIn("copy bench_" + table + " from stdin", new ByteArrayInputStream(rows));
            seconds += (System.nanoTime() - start) / 1e9;
            OwnDatabase.execute(connection, "drop table bench_" + table);
        }
        return seconds;
    }

    public long rows(String table) throws SQLException {
        try (var statement = connection.createStatement();
                var result = statement.executeQuery("select count(*) from " + table)) {
            result.next();
            return result.getLong(1);
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }

    private byte[] read(String table) throws SQLException, IOException {
        var bytes = new ByteArrayOutputStream();
        copy().copyOut("copy (select * from " + table + ") to stdout", bytes);
        return bytes.toByteArray();
    }

    private org.postgresql.copy.CopyManager copy() throws SQLException {
        return connection.unwrap(PGConnection.class).getCopyAPI();
    }
}

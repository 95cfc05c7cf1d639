package io.yuanliu.bench;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Properties;
import org.postgresql.PGConnection;

/** The rival of capture: the rows that it wrote, copied into like tables of the same PostgreSQL, fsync on. */
final class BareCopy implements AutoCloseable {
    /** The tables that capturing an event writes to. */
    private static final List<String> TABLES = List.of("entry_key", "entry", "entry_unit");

    private final Connection connection;

    BareCopy(Path data) throws IOException, SQLException {
        var pid = Files.readAllLines(data.resolve("postgres/cluster/postmaster.pid"));
        var login = new Properties();
        login.setProperty("user", "postgres");
        login.setProperty(
                "password",
                Files.readString(data.resolve("keys/postgres-superuser")).strip());
        login.setProperty("currentSchema", "yuanliu");
        connection = DriverManager.getConnection("jdbc:postgresql://127.0.0.1:" + pid.get(3) + "/yuanliu", login);
    }

    /** Seconds to copy what is in the tables now, in batches of so many rows each with a commit of its own. */
    double seconds(boolean withIndexes) throws SQLException, IOException {
        double seconds = 0;
        for (var table : TABLES) {
            var rows = read(table);
            execute("drop table if exists bench_" + table);
            execute("create table bench_" + table + " (like " + table + (withIndexes ? " including all)" : ")"));
            var start = System.nanoTime();
            copy().copyIn("copy bench_" + table + " from stdin", new ByteArrayInputStream(rows));
            seconds += (System.nanoTime() - start) / 1e9;
            execute("drop table bench_" + table);
        }
        return seconds;
    }

    long rows(String table) throws SQLException {
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

    private void execute(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}

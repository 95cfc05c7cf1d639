package io.yuanliu.server.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/** One connection outside the pools, for what happens before or beside the running program. */
public final class Session implements AutoCloseable {
    private final Connection connection;

    private Session(Connection connection) {
        this.connection = connection;
    }

    /** As the user who logs in, in the database's usual schema. */
    public static Session open(DatabaseLogin login) throws SQLException {
        return open(login, null);
    }

    private static Session open(DatabaseLogin login, @Nullable String schema) throws SQLException {
        var properties = new Properties();
        properties.setProperty("user", login.user());
        properties.setProperty("password", login.password());
        properties.setProperty("ApplicationName", "yuanliu");
        if (schema != null) {
            properties.setProperty("currentSchema", schema);
        }
        return new Session(DriverManager.getConnection(login.url(), properties));
    }

    /** As one of the roles, in a schema. */
    public static Session open(DatabaseLogin login, String role, String schema) throws SQLException {
        Session session = open(login, schema);
        try {
            session.tell("set role " + role);
            return session;
        } catch (SQLException e) {
            session.close();
            throw e;
        }
    }

    public Connection connection() {
        return connection;
    }

    public CopyManager copy() throws SQLException {
        return connection.unwrap(PGConnection.class).getCopyAPI();
    }

    public void tell(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** All statements in one transaction, or none. */
    public void tellTogether(List<String> statements) throws SQLException {
        connection.setAutoCommit(false);
        try {
            for (String sql : statements) {
                tell(sql);
            }
            connection.commit();
        } catch (SQLException e) {
            connection.rollback();
            throw e;
        } finally {
            connection.setAutoCommit(true);
        }
    }

    public boolean holds(String sql, Object... values) throws SQLException {
        return !rows(sql, row -> true, values).isEmpty();
    }

    /** The first column of the first row. */
    public Optional<String> text(String sql, Object... values) throws SQLException {
        return rows(sql, row -> Optional.ofNullable(row.getString(1)), values).stream()
                .findFirst()
                .flatMap(found -> found);
    }

    public <T> List<T> rows(String sql, Row<T> row, Object... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            try (ResultSet rows = statement.executeQuery()) {
                var found = new ArrayList<T>();
                while (rows.next()) {
                    found.add(row.of(rows));
                }
                return found;
            }
        }
    }

    /** A name as SQL writes it. */
    public static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }

    /** Turns a row into a value. */
    @FunctionalInterface
    public interface Row<T> {
        T of(ResultSet row) throws SQLException;
    }
}

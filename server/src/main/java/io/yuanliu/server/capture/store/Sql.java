package io.yuanliu.server.capture.store;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Statements over many values at once: each column is one array. */
final class Sql {
    private Sql() {}

    interface Filling {
        void fill(PreparedStatement statement) throws SQLException;
    }

    static int update(Connection connection, String sql, Filling filling) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            filling.fill(statement);
            return statement.executeUpdate();
        }
    }

    static <T> Array array(
            Connection connection, String type, Collection<T> values, Function<T, @Nullable Object> value)
            throws SQLException {
        return connection.createArrayOf(type, values.stream().map(value).toArray());
    }

    static <T> Array binaries(Connection connection, Collection<T> values, Function<T, byte[]> value)
            throws SQLException {
        return connection.createArrayOf("bytea", values.stream().map(value).toArray(byte[][]::new));
    }
}

package io.yuanliu.server.log.store;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Statements over many values at once: each column is one array. */
public final class Sql {
    private Sql() {}

    public interface Filling {
        void fill(PreparedStatement statement) throws SQLException;
    }

    public static int update(Connection connection, String sql, Filling filling) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            filling.fill(statement);
            return statement.executeUpdate();
        }
    }

    public static <T> Array array(
            Connection connection, String type, Collection<T> values, Function<T, @Nullable Object> value)
            throws SQLException {
        return connection.createArrayOf(type, values.stream().map(value).toArray());
    }

    public static <T> Array binaries(Connection connection, Collection<T> values, Function<T, byte[]> value)
            throws SQLException {
        return connection.createArrayOf("bytea", values.stream().map(value).toArray(byte[][]::new));
    }
}

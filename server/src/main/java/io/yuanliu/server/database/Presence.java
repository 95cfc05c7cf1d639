package io.yuanliu.server.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import org.postgresql.PGConnection;

/**
 * Tells a restore that a platform runs on this database, and the platform that a restore wants its place. The
 * platform holds a lock shared while it answers; the restore asks, waits until nobody holds it, and swaps the
 * schema while it alone holds it. Both locks end with their connection, so no crash leaves one behind.
 */
public final class Presence implements AutoCloseable {
    private static final long LOCK = 0x5975616E6C6975L;
    private static final String CHANNEL = "yuanliu_restore";
    private static final int LISTEN_MILLIS = 1000;

    private final Connection connection;

    private Presence(Connection connection) {
        this.connection = connection;
    }

    /** Waits for a restore that is under way, then makes this platform known. */
    public static Presence announce(DatabaseLogin login) throws SQLException {
        Connection connection = DriverManager.getConnection(login.url(), login.user(), login.password());
        try {
            // Listening comes first: a restore that asks in between is still heard.
            execute(connection, "listen " + CHANNEL);
            execute(connection, "select pg_advisory_lock_shared(" + LOCK + ")");
            return new Presence(connection);
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }

    /** Returns when a restore has asked for its place. */
    public void awaitRestore() throws SQLException {
        while (true) {
            var notifications = connection.unwrap(PGConnection.class).getNotifications(LISTEN_MILLIS);
            if (notifications != null && notifications.length > 0) {
                return;
            }
        }
    }

    /** Asks the running platforms to step aside and waits until they have. */
    static Presence takePlace(DatabaseLogin login, Duration patience) throws SQLException {
        Connection connection = DriverManager.getConnection(login.url(), login.user(), login.password());
        try {
            execute(connection, "set lock_timeout = " + patience.toMillis());
            execute(connection, "notify " + CHANNEL);
            execute(connection, "select pg_advisory_lock(" + LOCK + ")");
            return new Presence(connection);
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}

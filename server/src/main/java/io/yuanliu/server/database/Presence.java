package io.yuanliu.server.database;

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

    private final Session session;

    private Presence(Session session) {
        this.session = session;
    }

    /** Waits for a restore that is under way, then makes this platform known. */
    public static Presence announce(DatabaseLogin login) throws DatabaseAway {
        try {
            // Listening comes first: a restore that asks in between is still heard.
            return open(login, "listen " + CHANNEL, "select pg_advisory_lock_shared(" + LOCK + ")");
        } catch (SQLException e) {
            throw new DatabaseAway(e);
        }
    }

    /** Whether a restore asks for its place; waits so long for it. */
    public boolean isAskedToStepAside(Duration patience) throws DatabaseAway {
        try {
            var connection = session.connection().unwrap(PGConnection.class);
            var heard = connection.getNotifications((int) patience.toMillis());
            return heard != null && heard.length > 0;
        } catch (SQLException e) {
            throw new DatabaseAway(e);
        }
    }

    /** Asks the running platforms to step aside and waits until they have. */
    static Presence takePlace(DatabaseLogin login, Duration patience) throws SQLException {
        return open(
                login,
                "set lock_timeout = " + patience.toMillis(),
                "notify " + CHANNEL,
                "select pg_advisory_lock(" + LOCK + ")");
    }

    private static Presence open(DatabaseLogin login, String... sayings) throws SQLException {
        Session session = Session.open(login);
        try {
            for (String saying : sayings) {
                session.tell(saying);
            }
            return new Presence(session);
        } catch (SQLException e) {
            session.close();
            throw e;
        }
    }

    @Override
    public void close() {
        try {
            session.close();
        } catch (SQLException gone) {
            // A lock ends with its connection, also with one that broke.
        }
    }
}

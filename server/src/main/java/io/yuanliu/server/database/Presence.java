package io.yuanliu.server.database;

import java.sql.SQLException;
import java.time.Duration;
import org.postgresql.PGConnection;

/**
 * Tells a restore that a platform runs on this database, and the platform that a restore wants its place. The
 * platform holds a lock shared while it answers; the restore asks, waits until nobody holds it, and swaps the
 * schema while it alone holds it. Both locks end with their connection, so no crash leaves one behind.
 *
 * <p>Its connection is also the first to notice that the database has gone away.
 */
public final class Presence implements AutoCloseable {
    private static final long LOCK = 0x5975616E6C6975L;
    private static final String CHANNEL = "yuanliu_restore";
    private static final String ASK_AND_WAIT = "select pg_advisory_lock_shared(" + LOCK + ")";

    /**
     * What stays the same when a database ends and is started again, and changes when it goes on from another state: at
     * a restore the schema is another, at a fail-over or after going back in time the timeline is.
     */
    private static final String HISTORY = """
            select system_identifier || ' ' || left(pg_walfile_name(pg_current_wal_lsn()), 8)
                || ' ' || coalesce(to_regnamespace('%s')::oid::text, '')
            from pg_control_system()
            """.formatted(DatabaseLogin.SCHEMA);

    private static final String NONE = "";

    private Session session;
    private String history = NONE;

    private Presence(Session session) {
        this.session = session;
    }

    /** Waits for a restore that is under way, then makes this platform known. */
    public static Presence announce(DatabaseLogin login) throws DatabaseAway {
        try {
            return new Presence(present(login));
        } catch (SQLException e) {
            throw new DatabaseAway(e);
        }
    }

    /** Remembers on which history the platform was put together. */
    public void remember() throws DatabaseAway {
        try {
            history = history(session);
        } catch (SQLException e) {
            throw new DatabaseAway(e);
        }
    }

    /**
     * Makes the platform known again after the database was away.
     *
     * @return whether the database goes on with the history that is remembered: all that was read from it still holds
     */
    public boolean renew(DatabaseLogin login) throws DatabaseAway {
        close();
        try {
            session = present(login);
            return !history.equals(NONE) && history.equals(history(session));
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
    public static Presence takePlace(DatabaseLogin login, Duration patience) throws SQLException {
        return new Presence(open(
                login,
                "set lock_timeout = " + patience.toMillis(),
                "notify " + CHANNEL,
                "select pg_advisory_lock(" + LOCK + ")"));
    }

    /** Listening comes first: a restore that asks in between is still heard. */
    private static Session present(DatabaseLogin login) throws SQLException {
        return open(login, "listen " + CHANNEL, ASK_AND_WAIT);
    }

    private static Session open(DatabaseLogin login, String... sayings) throws SQLException {
        Session session = Session.open(login);
        try {
            for (String saying : sayings) {
                session.tell(saying);
            }
            return session;
        } catch (SQLException e) {
            session.close();
            throw e;
        }
    }

    /** Where the database does not tell it, each time is as good as another history. */
    private static String history(Session session) throws SQLException {
        try {
            return session.text(HISTORY).orElse(NONE);
        } catch (SQLException e) {
            if (String.valueOf(e.getSQLState()).startsWith("42")) {
                return NONE;
            }
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

package io.yuanliu.server.log.store;

import io.yuanliu.server.database.StartFault;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The right to write a shard: an advisory lock that lives and dies with its connection, and an epoch that every append
 * checks in its own transaction. Who sleeps through the loss of the lock finds the epoch raised and writes nothing.
 */
final class ShardLock {
    /** Separates these locks from anybody else's in the same database: "yuanliu" on a telephone's keys, cut to fit. */
    private static final int CLASS = 98_265;

    private static final Duration PATIENCE = Duration.ofSeconds(8);

    private ShardLock() {}

    /** What the holder of a shard knows: its epoch and the last position on disk. */
    record Held(long epoch, long position) {}

    /**
     * Takes the shard on this connection. A process that was killed loses its locks as soon as the database notices,
     * so this waits a little before it says that somebody else writes.
     */
    static Held take(Connection connection, int shard) throws SQLException {
        var deadline = Instant.now().plus(PATIENCE);
        while (!tryLock(connection, shard)) {
            if (Instant.now().isAfter(deadline)) {
                throw new StartFault("Another Yuanliu already writes to this database (" + holder(connection, shard)
                        + "); this one stops.");
            }
            pause();
        }
        try (var statement = connection.prepareStatement("""
                insert into log_shard as held (shard, epoch, holder, held_since) values (?, 1, ?, now())
                on conflict (shard) do update
                    set epoch = held.epoch + 1, holder = excluded.holder, held_since = excluded.held_since
                returning epoch, position
                """)) {
            statement.setShort(1, (short) shard);
            statement.setString(2, "process " + ProcessHandle.current().pid() + " on " + host());
            try (var row = statement.executeQuery()) {
                row.next();
                var held = new Held(row.getLong(1), row.getLong(2));
                connection.commit();
                return held;
            }
        }
    }

    static void release(Connection connection, int shard) throws SQLException {
        try (var statement = connection.prepareStatement("select pg_advisory_unlock(?, ?)")) {
            locking(statement, shard);
            statement.executeQuery().close();
            connection.commit();
        }
    }

    private static boolean tryLock(Connection connection, int shard) throws SQLException {
        try (var statement = connection.prepareStatement("select pg_try_advisory_lock(?, ?)")) {
            locking(statement, shard);
            try (var row = statement.executeQuery()) {
                row.next();
                boolean locked = row.getBoolean(1);
                connection.commit();
                return locked;
            }
        }
    }

    private static void locking(PreparedStatement statement, int shard) throws SQLException {
        statement.setInt(1, CLASS);
        statement.setInt(2, shard);
    }

    private static String holder(Connection connection, int shard) throws SQLException {
        try (var statement = connection.prepareStatement(
                "select holder || ', since ' || held_since from log_shard where shard = ?")) {
            statement.setShort(1, (short) shard);
            try (var row = statement.executeQuery()) {
                @Nullable String holder = row.next() ? row.getString(1) : null;
                return holder == null ? "unknown" : holder;
            }
        }
    }

    private static String host() {
        var name = System.getenv("HOSTNAME");
        return name == null || name.isBlank() ? "this machine" : name;
    }

    private static void pause() {
        try {
            Thread.sleep(200);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new StartFault("Interrupted while waiting for the log.", interrupted);
        }
    }
}

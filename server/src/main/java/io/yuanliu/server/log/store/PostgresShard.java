package io.yuanliu.server.log.store;

import io.yuanliu.server.database.StartFault;
import io.yuanliu.server.log.append.LogShard;
import io.yuanliu.server.log.append.Outcome;
import io.yuanliu.server.log.append.Submission;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A shard in PostgreSQL. Lock and appends share one connection, so neither outlives the other. When the connection
 * breaks in the middle of a commit, the position on disk says afterwards whether the commit came to be.
 */
public final class PostgresShard implements LogShard {
    private static final Logger LOG = LoggerFactory.getLogger(PostgresShard.class);
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private final DataSource source;
    private final int shard;
    private final Duration patience;
    private @Nullable Connection connection;
    private ShardLock.Held held = new ShardLock.Held(0, 0);
    private Instant latest = Instant.EPOCH;

    public PostgresShard(DataSource source, int shard) {
        this(source, shard, PATIENCE);
    }

    /** @param patience how long an append waits for a database that went away */
    PostgresShard(DataSource source, int shard, Duration patience) {
        this.source = source;
        this.shard = shard;
        this.patience = patience;
    }

    /** Takes the shard, or stops the start with one line when another process has it. */
    public void open() {
        try {
            connect();
        } catch (SQLException failed) {
            throw new StartFault("The log cannot be opened: " + failed.getMessage(), failed);
        }
    }

    @Override
    public int shard() {
        return shard;
    }

    @Override
    public Prepared prepare(Submission submission) {
        return new EntryRows(submission, shard);
    }

    @Override
    public synchronized long position() {
        return held.position();
    }

    @Override
    public synchronized List<List<Outcome>> append(List<? extends Prepared> batch) throws NotStorable, Unavailable {
        var rows = batch.stream().map(EntryRows.class::cast).toList();
        var deadline = Instant.now().plus(patience);
        while (true) {
            @Nullable Append append = null;
            try {
                var open = connected();
                append = new Append(shard, held, receipt(), rows);
                append.run(open);
                held = new ShardLock.Held(held.epoch(), append.end());
                return append.outcomes();
            } catch (StartFault taken) {
                throw new Unavailable("another process writes this shard", taken);
            } catch (SQLException failed) {
                if (isData(failed)) {
                    rollback();
                    throw new NotStorable(failed);
                }
                if (!isLost(failed)) {
                    giveUp(failed);
                    throw new Unavailable("the append failed: " + failed.getMessage(), failed);
                }
                reconnect(deadline, failed);
                if (append != null && append.ended() && held.position() == append.end()) {
                    return append.outcomes();
                }
            }
        }
    }

    @Override
    public synchronized void close() {
        var open = connection;
        connection = null;
        if (open != null) {
            try (open) {
                open.rollback();
                ShardLock.release(open, shard);
                open.setAutoCommit(true);
            } catch (SQLException failed) {
                LOG.warn("Shard {}: closing: {}", shard, failed.getMessage());
            }
        }
    }

    /** Times of receipt never run backwards within a shard, whatever the machine's clock does. */
    private Instant receipt() {
        var now = Instant.now().truncatedTo(ChronoUnit.MICROS);
        latest = now.isAfter(latest) ? now : latest;
        return latest;
    }

    private Connection connected() throws SQLException {
        var open = connection;
        if (open == null) {
            connect();
            open = connection;
        }
        if (open == null) {
            throw new SQLException("no connection", "08003");
        }
        return open;
    }

    private void connect() throws SQLException {
        var fresh = source.getConnection();
        try {
            fresh.setAutoCommit(false);
            held = ShardLock.take(fresh, shard);
            connection = fresh;
        } catch (SQLException | RuntimeException failed) {
            fresh.close();
            throw failed;
        }
    }

    /** Comes back after the connection broke; where another process has taken the shard, never. */
    private void reconnect(Instant deadline, SQLException lost) throws Unavailable {
        LOG.warn("Shard {}: the database went away: {}", shard, lost.getMessage());
        discard();
        while (Instant.now().isBefore(deadline)) {
            try {
                connect();
                LOG.info("Shard {}: the database is back, position {}", shard, held.position());
                return;
            } catch (SQLException | StartFault still) {
                pause();
            }
        }
        throw new Unavailable("the database does not answer", lost);
    }

    private void discard() {
        var broken = connection;
        connection = null;
        if (broken != null) {
            try (broken) {
                broken.abort(Runnable::run);
            } catch (SQLException ignored) {
                // It is broken: that is why it goes.
            }
        }
    }

    /** On a full disk the connection stays: PostgreSQL makes no new one there, so it could not be had again. */
    private void giveUp(SQLException failed) {
        if (isOutOfRoom(failed)) {
            rollback();
        } else {
            discard();
        }
    }

    private void rollback() {
        var open = connection;
        try {
            if (open != null) {
                open.rollback();
            }
        } catch (SQLException broken) {
            discard();
        }
    }

    /** Whether the connection is gone, so that nobody knows what became of the transaction. */
    private static boolean isLost(SQLException failed) {
        var state = failed.getSQLState();
        return state != null && (state.startsWith("08") || state.startsWith("57P"));
    }

    /** Whether the disk is full, or memory is: the transaction is gone, the connection is not. */
    private static boolean isOutOfRoom(SQLException failed) {
        var state = failed.getSQLState();
        return state != null && state.startsWith("53");
    }

    /** Whether it is a value that the database will not have: data, constraint, or program limit. */
    private static boolean isData(SQLException failed) {
        var state = failed.getSQLState();
        return state != null && (state.startsWith("22") || state.startsWith("23") || state.startsWith("54"));
    }

    private static void pause() {
        try {
            Thread.sleep(250);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}

package io.yuanliu.server.database;

import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool.PoolInitializationException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.AbstractDataSource;

/**
 * One of the ways to the database: connections that become one role. While the database is away it lends none and says
 * so at once; when it is back it begins with new ones, be it at another address.
 */
final class Pool extends AbstractDataSource implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    /** So often somebody who waits looks whether the database has gone away, or has come back. */
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(1);
    /** SQLSTATE of a connection that cannot be had. */
    private static final String UNABLE_TO_CONNECT = "08001";

    private final Shape shape;
    private volatile @Nullable HikariDataSource current;

    /**
     * What its connections are.
     *
     * @param begin SQL with which each begins
     * @param most at the same time
     * @param idle how many are kept ready
     */
    record Shape(String name, String begin, int most, int idle) {}

    Pool(Shape shape) {
        this.shape = shape;
    }

    /** Lends connections to this database from now on. */
    synchronized void open(DatabaseLogin login) {
        close();
        current = connections(login);
    }

    /** Lends none any more. Those that are lent out break, which on a database that is away they have already. */
    synchronized void leave() {
        var left = current;
        current = null;
        if (left != null) {
            // It looks for up to ten seconds that each has ended, and nobody needs to wait for that.
            Thread.ofVirtual().name("leave-" + shape.name()).start(left::close);
        }
    }

    /** Waits so long for one to be free as a caller can wait; not at all while the database is away. */
    @Override
    public Connection getConnection() throws SQLException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            var asked = current;
            if (asked == null) {
                throw new SQLTransientConnectionException("The database is away", UNABLE_TO_CONNECT);
            }
            try {
                return asked.getConnection();
            } catch (PoolInitializationException unreachable) {
                throw new SQLTransientConnectionException(unreachable.getMessage(), UNABLE_TO_CONNECT, unreachable);
            } catch (SQLException none) {
                boolean isStillTheSame = asked.equals(current);
                boolean isPatient = none instanceof SQLTransientConnectionException && System.nanoTime() < end;
                if (isStillTheSame && !isPatient) {
                    throw none;
                }
            }
        }
    }

    @Override
    public Connection getConnection(String user, String password) throws SQLException {
        throw new SQLException("Connections of the pool " + shape.name() + " are of its own user only");
    }

    @Override
    public synchronized void close() {
        var closed = current;
        current = null;
        if (closed != null) {
            closed.close();
        }
    }

    private HikariDataSource connections(DatabaseLogin login) {
        var source = new HikariDataSource();
        source.setPoolName(shape.name());
        source.setJdbcUrl(login.url());
        source.setUsername(login.user());
        source.setPassword(login.password());
        source.setConnectionInitSql(shape.begin());
        source.setMaximumPoolSize(shape.most());
        source.setMinimumIdle(shape.idle());
        if (shape.idle() == 0) {
            source.setIdleTimeout(30_000);
        }
        source.setConnectionTimeout(BETWEEN_LOOKS.toMillis());
        Map.of(
                        "currentSchema",
                        DatabaseLogin.SCHEMA,
                        "ApplicationName",
                        "yuanliu " + shape.name(),
                        "reWriteBatchedInserts",
                        "true",
                        "tcpKeepAlive",
                        "true")
                .forEach(source::addDataSourceProperty);
        return source;
    }
}

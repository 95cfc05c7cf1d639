package io.yuanliu.server.log.store;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicReference;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.postgresql.copy.CopyManager;
import org.postgresql.core.BaseConnection;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** The way to the database, to be cut once at a chosen step of an append, and to stay cut for a while. */
final class Cable extends DelegatingDataSource {
    /** Where an append is when its connection breaks. */
    enum Step {
        BEFORE_THE_KEYS,
        IN_THE_COPY,
        BEFORE_THE_COMMIT,
        AFTER_THE_COMMIT
    }

    private final AtomicReference<@Nullable Step> next = new AtomicReference<>();
    private volatile boolean staysAway;
    private volatile boolean away;

    Cable(DataSource target) {
        super(target);
    }

    /** Cuts the next append at this step; what connects afterwards gets through. */
    void cutAt(Step step) {
        next.set(step);
    }

    /** Cuts the next append at this step; nothing gets through until it is mended. */
    void cutForLongAt(Step step) {
        staysAway = true;
        cutAt(step);
    }

    /** Who is connected stays so, and nobody else connects. */
    void letNobodyNewThrough() {
        away = true;
    }

    void mend() {
        staysAway = false;
        away = false;
    }

    @Override
    public Connection getConnection() throws SQLException {
        if (away) {
            throw new SQLException("no way to the database", "08001");
        }
        return cuttable(super.getConnection());
    }

    private Connection cuttable(Connection real) {
        return (Connection) Proxy.newProxyInstance(
                Connection.class.getClassLoader(), new Class<?>[] {Connection.class}, (_, method, arguments) -> {
                    if (method.getName().equals("commit")) {
                        return commit(real);
                    }
                    if (method.getName().equals("prepareStatement")
                            && String.valueOf(arguments[0]).startsWith("insert into entry_key")) {
                        cut(real, Step.BEFORE_THE_KEYS);
                    }
                    if (method.getName().equals("unwrap") && PGConnection.class.equals(arguments[0])) {
                        return copying(real);
                    }
                    return call(real, method, arguments);
                });
    }

    private @Nullable Object commit(Connection real) throws SQLException {
        cut(real, Step.BEFORE_THE_COMMIT);
        real.commit();
        if (cut(real, Step.AFTER_THE_COMMIT)) {
            throw new SQLException("the answer to the commit got lost", "08006");
        }
        return null;
    }

    private PGConnection copying(Connection real) {
        return (PGConnection) Proxy.newProxyInstance(
                PGConnection.class.getClassLoader(),
                new Class<?>[] {PGConnection.class},
                (_, method, arguments) -> method.getName().equals("getCopyAPI")
                        ? new CuttableCopy(real)
                        : call(real.unwrap(PGConnection.class), method, arguments));
    }

    private final class CuttableCopy extends CopyManager {
        private final Connection real;

        CuttableCopy(Connection real) throws SQLException {
            super(real.unwrap(BaseConnection.class));
            this.real = real;
        }

        @Override
        public CopyIn copyIn(String sql) throws SQLException {
            var begun = super.copyIn(sql);
            cut(real, Step.IN_THE_COPY);
            return begun;
        }
    }

    private boolean cut(Connection real, Step here) throws SQLException {
        if (!next.compareAndSet(here, null)) {
            return false;
        }
        away = staysAway;
        real.unwrap(org.postgresql.jdbc.PgConnection.class).abort(Runnable::run);
        return true;
    }

    private static @Nullable Object call(Object real, Method method, Object @Nullable [] arguments) throws Throwable {
        try {
            return method.invoke(real, arguments);
        } catch (InvocationTargetException failed) {
            throw failed.getTargetException();
        }
    }
}

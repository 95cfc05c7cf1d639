package io.yuanliu.server.log.store;

import io.yuanliu.server.log.follow.NotNow;
import java.sql.SQLException;
import java.sql.SQLTransientException;
import java.util.Set;
import java.util.function.Supplier;

/** Tells a database that does not answer now from one that will not have what a fold writes. */
public final class Refusals {
    /** Connection, rollback by conflict, no room, not in that state, ended by an operator, a fault of the system. */
    private static final Set<String> PASSING = Set.of("08", "40", "53", "55", "57", "58");

    private Refusals() {}

    /** Throws {@link NotNow} instead where the same will do later. */
    public static <T> T toldApart(Supplier<T> work) {
        try {
            return work.get();
        } catch (RuntimeException failed) {
            if (isPassing(failed)) {
                throw new NotNow(failed.toString(), failed);
            }
            throw failed;
        }
    }

    private static boolean isPassing(Throwable failed) {
        for (var cause = failed; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLTransientException) {
                return true;
            }
            if (cause instanceof SQLException refused) {
                var state = refused.getSQLState();
                return state == null || state.length() < 2 || PASSING.contains(state.substring(0, 2));
            }
        }
        return false;
    }
}

package io.yuanliu.server.problem.store;

import java.sql.SQLException;
import java.util.Set;

/** Tells by its SQLSTATE whose fault a failed statement is. */
public final class SqlFaults {
    /** A text with NUL, and a moment beyond all that is kept: no database takes them. */
    private static final Set<String> NO_VALUE = Set.of("22021", "22008");

    private SqlFaults() {}

    /** Whether a value was given that no database can keep or compare. */
    public static boolean isNoValue(Throwable failure) {
        return failure instanceof SQLException wrong && NO_VALUE.contains(String.valueOf(wrong.getSQLState()));
    }
}

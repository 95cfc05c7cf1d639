package io.yuanliu.server.database;

import java.io.Serial;
import java.sql.SQLException;

/** The database cannot be reached: it ends together with the platform, or comes back after a while. */
public final class DatabaseAway extends Exception {
    @Serial
    private static final long serialVersionUID = 1;

    DatabaseAway(SQLException cause) {
        super(cause);
    }
}

package io.yuanliu.server.log.follow;

import io.yuanliu.server.log.LoggedEntry;
import java.util.List;

/**
 * A fold that keeps what it makes in tables of its own. It is called within a transaction of the writer, in which its cursor
 * moves too, and names its tables without a schema: while it is built anew, they are others of the same form. It keeps
 * nothing in memory, and its tables have no column that is counted up by itself.
 */
public interface TableFold<E extends LoggedEntry> extends Fold<E> {
    /** The tables that it alone fills. */
    List<String> tables();
}

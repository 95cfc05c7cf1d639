package io.yuanliu.server.log.follow;

import io.yuanliu.server.log.LoggedEntry;

/** Where folds keep their tables and cursors. */
public interface Tables {
    <E extends LoggedEntry> Copies<E, ? extends Copy<E>> of(TableFold<E> fold);
}

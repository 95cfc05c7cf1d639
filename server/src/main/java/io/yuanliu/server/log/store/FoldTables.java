package io.yuanliu.server.log.store;

import io.yuanliu.server.database.DatabaseLogin;
import io.yuanliu.server.log.EventLog;
import io.yuanliu.server.log.LoggedEntry;
import io.yuanliu.server.log.follow.TableFold;
import io.yuanliu.server.log.follow.Tables;
import java.util.function.IntSupplier;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Folds' tables in PostgreSQL: those that answer in the platform's schema, those that are built anew in one beside it. */
@Component
public class FoldTables implements Tables {
    /** Holds what is built anew, and nothing else. */
    static final String BESIDE = DatabaseLogin.SCHEMA + "_beside";

    private final EventLog log;
    private final CursorRows cursors;
    private final JdbcClient owner;

    FoldTables(
            EventLog log,
            @Qualifier("writer") JdbcClient writer,
            @Qualifier("writer") TransactionTemplate transaction,
            @Qualifier("owner") DataSource owner) {
        this.log = log;
        this.cursors = new CursorRows(writer, transaction);
        this.owner = JdbcClient.create(owner);
    }

    @Override
    public <E extends LoggedEntry> TableCopies<E> of(TableFold<E> fold) {
        return in(fold, BESIDE, log::shards);
    }

    /** @param beside the schema in which what is built anew is kept */
    <E extends LoggedEntry> TableCopies<E> in(TableFold<E> fold, String beside, IntSupplier shards) {
        return new TableCopies<>(fold, shards, cursors, owner, beside);
    }
}

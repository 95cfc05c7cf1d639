package io.yuanliu.server.log.store;

import io.yuanliu.server.database.DatabaseLogin;
import io.yuanliu.server.log.EntryView;
import io.yuanliu.server.log.LoggedEntry;
import io.yuanliu.server.log.follow.Copies;
import io.yuanliu.server.log.follow.TableFold;
import java.util.function.IntSupplier;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Where a fold's tables are. A new copy is built in tables of the same form in a schema beside; then its rows take the
 * place of the old ones in one transaction, so that policies, grants and names stay, and whoever reads meanwhile reads the
 * old rows.
 */
final class TableCopies<E extends LoggedEntry> implements Copies<E, TableCopy<E>> {
    private static final String COLUMNS = """
            select string_agg(quote_ident(attname), ', ' order by attnum) from pg_attribute
            where attrelid = to_regclass(:table) and attnum > 0 and not attisdropped and attgenerated = ''
            """;

    private final TableFold<E> fold;
    private final IntSupplier shards;
    private final CursorRows cursors;
    private final JdbcClient owner;
    private final String beside;

    TableCopies(TableFold<E> fold, IntSupplier shards, CursorRows cursors, JdbcClient owner, String beside) {
        this.fold = fold;
        this.shards = shards;
        this.cursors = cursors;
        this.owner = owner;
        this.beside = beside;
    }

    @Override
    public String name() {
        return fold.name();
    }

    @Override
    public int version() {
        return fold.version();
    }

    @Override
    public EntryView<E> view() {
        return fold.view();
    }

    @Override
    public TableCopy<E> open() {
        return new TableCopy<>(fold, cursors, CursorRows.ANSWERING, shards.getAsInt());
    }

    @Override
    public TableCopy<E> begin() {
        tell("create schema if not exists " + beside);
        tell("grant usage on schema " + beside + " to yuanliu_writer");
        fold.tables().forEach(this::makeBeside);
        cursors.inTransaction(beside, () -> cursors.forget(fold.name(), beside));
        return new TableCopy<>(fold, cursors, beside, shards.getAsInt());
    }

    /** Nothing of it has to outlive a crash: then it is begun again. */
    private void makeBeside(String table) {
        tell("drop table if exists %s.%s".formatted(beside, table));
        tell("create unlogged table %s.%s (like %s.%2$s including all)".formatted(beside, table, DatabaseLogin.SCHEMA));
        tell("grant select, insert, update, delete on %s.%s to yuanliu_writer".formatted(beside, table));
    }

    @Override
    public TableCopy<E> replace(TableCopy<E> fresh) {
        Refusals.toldApart(() -> cursors.inTransaction(CursorRows.ANSWERING, () -> {
            fold.tables().forEach(this::replace);
            return cursors.answer(fold.name(), fresh.copy());
        }));
        fold.tables().forEach(table -> tell("drop table if exists %s.%s".formatted(beside, table)));
        return open();
    }

    private void replace(String table) {
        var columns = cursors.text(COLUMNS, "table", table);
        cursors.tell("delete from " + table);
        cursors.tell("insert into %s (%s) select %2$s from %s.%1$s".formatted(table, columns, beside));
    }

    private void tell(String statement) {
        owner.sql(statement).update();
    }
}

package io.yuanliu.server.log.store;

import io.yuanliu.server.database.DatabaseLogin;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The cursors of folds that keep tables, and the transactions in which both change. A transaction of a fold does not wait
 * until it is on disk: what a crash loses is read again, from the cursor that was lost with it.
 */
final class CursorRows {
    /** The copy that answers has no schema of its own. */
    static final String ANSWERING = "";

    private final JdbcClient writer;
    private final TransactionTemplate transaction;

    CursorRows(JdbcClient writer, TransactionTemplate transaction) {
        this.writer = writer;
        this.transaction = transaction;
    }

    /** How far a copy has read, and the version that made it. */
    record Cursor(int version, Map<Integer, Long> positions) {}

    /** Where a copy stands in each of so many shards; one that is new there begins with this version. */
    Cursor open(String fold, String copy, int version, int shards) {
        var made = writer.sql("select min(version) from log_cursor where fold = :fold and copy = :copy")
                .param("fold", fold)
                .param("copy", copy)
                .query((row, number) -> row.getObject(1) == null ? version : row.getInt(1))
                .single();
        writer.sql("""
                        insert into log_cursor (fold, copy, shard, version, position)
                        select :fold, :copy, shard, :version, 0 from generate_series(0, :last) as missing (shard)
                        on conflict do nothing
                        """)
                .param("fold", fold)
                .param("copy", copy)
                .param("version", made)
                .param("last", shards - 1)
                .update();
        return new Cursor(made, positions(fold, copy));
    }

    private Map<Integer, Long> positions(String fold, String copy) {
        return positions(fold, copy, "");
    }

    private Map<Integer, Long> positions(String fold, String copy, String locked) {
        var positions = new TreeMap<Integer, Long>();
        writer.sql("select shard, position from log_cursor where fold = :fold and copy = :copy order by shard "
                        + locked)
                .param("fold", fold)
                .param("copy", copy)
                .query(row -> {
                    positions.put(row.getInt(1), row.getLong(2));
                });
        return positions;
    }

    /** Forgets how far a copy has read. */
    int forget(String fold, String copy) {
        return writer.sql("delete from log_cursor where fold = :fold and copy = :copy")
                .param("fold", fold)
                .param("copy", copy)
                .update();
    }

    /** Lets what one copy has read count for the one that answers. */
    int answer(String fold, String copy) {
        forget(fold, ANSWERING);
        return writer.sql("update log_cursor set copy = :answering where fold = :fold and copy = :copy")
                .param("answering", ANSWERING)
                .param("fold", fold)
                .param("copy", copy)
                .update();
    }

    /**
     * A move of a cursor.
     *
     * @param known where the copy is taken to stand in each shard: what counts was decided by that
     */
    record Move(String fold, String copy, int shard, long position, List<Long> known) {}

    /** Moves a cursor; whether all of them stood where they were taken to stand. Who comes at the same time waits here. */
    boolean move(Move move) {
        var standing = positions(move.fold(), move.copy(), "for update");
        for (int shard = 0; shard < move.known().size(); shard++) {
            if (!move.known().get(shard).equals(standing.get(shard))) {
                return false;
            }
        }
        return writer.sql("""
                        update log_cursor set position = :position
                        where fold = :fold and copy = :copy and shard = :shard
                        """)
                        .param("position", move.position())
                        .param("fold", move.fold())
                        .param("copy", move.copy())
                        .param("shard", move.shard())
                        .update()
                == 1;
    }

    /** Does something in one transaction; tables without a schema are those of the copy. */
    <T> T inTransaction(String copy, Supplier<T> work) {
        var path = copy.equals(ANSWERING) ? DatabaseLogin.SCHEMA : copy + ", " + DatabaseLogin.SCHEMA;
        return Objects.requireNonNull(transaction.execute(status -> {
            writer.sql("select set_config('search_path', :path, true), set_config('synchronous_commit', 'off', true)")
                    .param("path", path)
                    .query((row, number) -> number)
                    .single();
            return work.get();
        }));
    }

    /** Runs a statement, within {@link #inTransaction}. */
    int tell(String statement) {
        return writer.sql(statement).update();
    }

    /** The one text that a question with one parameter gives, within {@link #inTransaction}. */
    String text(String question, String name, String value) {
        return writer.sql(question).param(name, value).query(String.class).single();
    }
}

package io.yuanliu.server.log.store;

import io.yuanliu.server.log.LoggedEntry;
import io.yuanliu.server.log.follow.Copy;
import io.yuanliu.server.log.follow.Step;
import io.yuanliu.server.log.follow.TableFold;
import io.yuanliu.server.log.store.CursorRows.Cursor;
import io.yuanliu.server.log.store.CursorRows.Move;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.stream.IntStream;

/** A fold's tables in one schema, with their cursor. */
final class TableCopy<E extends LoggedEntry> implements Copy<E> {
    private final TableFold<E> fold;
    private final CursorRows cursors;
    private final String copy;
    private final int version;
    private final AtomicLongArray positions;

    /** @param copy its schema; {@link CursorRows#ANSWERING} for the platform's own */
    TableCopy(TableFold<E> fold, CursorRows cursors, String copy, int shards) {
        this.fold = fold;
        this.cursors = cursors;
        this.copy = copy;
        var cursor = cursors.inTransaction(copy, () -> cursors.open(fold.name(), copy, fold.version(), shards));
        this.version = cursor.version();
        this.positions = new AtomicLongArray(shards);
        show(cursor);
    }

    private void show(Cursor cursor) {
        cursor.positions().forEach((shard, position) -> {
            if (shard < positions.length()) {
                positions.set(shard, position);
            }
        });
    }

    @Override
    public int version() {
        return version;
    }

    @Override
    public int shards() {
        return positions.length();
    }

    @Override
    public long position(int shard) {
        return shard < 0 || shard >= positions.length() ? 0 : positions.get(shard);
    }

    String copy() {
        return copy;
    }

    /** What a step takes and takes back was decided by where it stands in all shards: if it does not, nothing is taken. */
    @Override
    public void take(Step<E> step) {
        var known = IntStream.range(0, positions.length())
                .mapToObj(shard -> shard == step.shard() ? step.before() : positions.get(shard))
                .toList();
        var move = new Move(fold.name(), copy, step.shard(), step.position(), known);
        boolean moved = Refusals.toldApart(() -> cursors.inTransaction(copy, () -> take(move, step)));
        if (moved) {
            positions.set(step.shard(), step.position());
        } else {
            show(Refusals.toldApart(() ->
                    cursors.inTransaction(copy, () -> cursors.open(fold.name(), copy, version, positions.length()))));
        }
    }

    private boolean take(Move move, Step<E> step) {
        if (!cursors.move(move)) {
            return false;
        }
        if (!step.takenBack().isEmpty()) {
            fold.takeBack(step.takenBack());
        }
        if (!step.taken().isEmpty()) {
            fold.take(step.taken());
        }
        return true;
    }
}

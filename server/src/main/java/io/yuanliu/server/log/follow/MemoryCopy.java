package io.yuanliu.server.log.follow;

import io.yuanliu.server.log.LoggedEntry;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.stream.IntStream;

/**
 * What a fold holds in memory, and how far it has read. Memory knows no way back: a fold that failed in the middle of a
 * step is told the same again, so it must take the same entry twice as if once.
 */
public final class MemoryCopy<E extends LoggedEntry, F extends Fold<E>> implements Copy<E> {
    private final F fold;
    private final AtomicLongArray positions;

    /** @param from how far it has read of the first shards; nothing of those that are left out */
    public MemoryCopy(F fold, int shards, long... from) {
        this.fold = fold;
        this.positions = new AtomicLongArray(shards);
        for (int shard = 0; shard < from.length; shard++) {
            positions.set(shard, from[shard]);
        }
    }

    public F fold() {
        return fold;
    }

    @Override
    public int version() {
        return fold.version();
    }

    @Override
    public int shards() {
        return positions.length();
    }

    @Override
    public long position(int shard) {
        return shard < 0 || shard >= positions.length() ? 0 : positions.get(shard);
    }

    /** How far it has read in each shard. */
    public long[] positions() {
        return IntStream.range(0, shards()).mapToLong(positions::get).toArray();
    }

    @Override
    public void take(Step<E> step) {
        if (step.before() == position(step.shard())) {
            if (!step.takenBack().isEmpty()) {
                fold.takeBack(step.takenBack());
            }
            if (!step.taken().isEmpty()) {
                fold.take(step.taken());
            }
            positions.set(step.shard(), step.position());
        }
    }
}

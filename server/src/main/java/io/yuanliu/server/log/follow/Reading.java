package io.yuanliu.server.log.follow;

import io.yuanliu.server.log.EntryView;
import io.yuanliu.server.log.EventLog;
import io.yuanliu.server.log.LoggedEntry;

/** Reads the log into one copy, shard after shard. Where a piece fails it goes on entry by entry, so that the guilty one is known. */
final class Reading<E extends LoggedEntry> {
    private final Copy<E> copy;
    private final EventLog events;
    private final Resolving<E> log;
    private final int piece;
    /** Up to where each shard is read entry by entry. */
    private final long[] carefulUntil;

    /** @param piece how many entries are taken in at one go, at most */
    Reading(EventLog log, EntryView<E> view, int piece, Copy<E> copy) {
        this.copy = copy;
        this.events = log;
        this.log = new Resolving<>(log, view);
        this.piece = piece;
        this.carefulUntil = new long[copy.shards()];
    }

    /**
     * Goes a step further in each shard; whether there may be more.
     *
     * @throws FoldFailed when the fold cannot take in an entry
     */
    boolean step() {
        boolean more = false;
        for (int shard = 0; shard < copy.shards(); shard++) {
            more |= step(shard);
        }
        return more;
    }

    private boolean step(int shard) {
        boolean careful = copy.position(shard) < carefulUntil[shard];
        var next = log.next(copy, shard, careful ? 1 : piece);
        if (next.isEmpty()) {
            return false;
        }
        var step = next.get();
        try {
            copy.take(step);
            if (copy.position(shard) != step.position()) {
                // It stood elsewhere: another process went on with it, or a crash took back what was not on disk.
                events.readAnew();
                return true;
            }
            return careful || step.entries() == piece;
        } catch (NotNow later) {
            throw later;
        } catch (RuntimeException | StackOverflowError thrown) {
            if (step.entries() == 1) {
                throw new FoldFailed(step.last(), thrown);
            }
            carefulUntil[shard] = step.position();
            return true;
        }
    }
}

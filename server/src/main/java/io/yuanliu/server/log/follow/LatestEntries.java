package io.yuanliu.server.log.follow;

import io.yuanliu.server.log.FollowedEntry;
import io.yuanliu.server.log.LinkedEntry;
import io.yuanliu.server.log.LogPosition;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The latest entries of each shard that somebody has read, for those who come close behind. An entry that takes another back
 * may be read long after that other was kept: whatever is read is noted here, so that of such a pair each is told with the
 * other as soon as both were read.
 */
final class LatestEntries {
    private final int most;
    private final Map<Integer, Shard> shards = new HashMap<>();
    private long pairs;

    /** @param most how many of a shard are kept */
    LatestEntries(int most) {
        this.most = most;
    }

    /** Those of a shard after a position, in order and without a gap, at most so many; none when the next is not kept. */
    synchronized List<FollowedEntry<LinkedEntry>> after(int shard, long position, int limit) {
        var kept = shards.get(shard);
        return kept == null ? List.of() : kept.after(position, limit);
    }

    /** Whether the next after a position is kept, or would be. */
    synchronized boolean isNear(int shard, long position) {
        var kept = shards.get(shard);
        return kept != null && kept.isNear(position);
    }

    /** How many pairs have been noted: who reads asks before, and what he read is kept if it is still the same. */
    synchronized long pairs() {
        return pairs;
    }

    /** Takes note of entries that were read from the log itself. */
    synchronized void note(List<? extends FollowedEntry<?>> read) {
        for (var one : read) {
            var at = one.entry().at();
            pair(one.takesBack(), kept -> new FollowedEntry<>(kept.entry(), kept.declaration(), kept.takesBack(), at));
            pair(
                    one.takenBackBy(),
                    kept -> new FollowedEntry<>(kept.entry(), kept.declaration(), at, kept.takenBackBy()));
        }
    }

    private void pair(@Nullable LogPosition place, UnaryOperator<FollowedEntry<LinkedEntry>> pairing) {
        if (place != null) {
            pairs++;
            var shard = shards.get(place.shard());
            if (shard != null) {
                shard.change(place.position(), pairing);
            }
        }
    }

    /**
     * Keeps what was read of a shard, if it goes on from what is kept or is newer.
     *
     * @param pairsBefore as {@link #pairs} was before it was read: of a pair that was noted since, it may not know
     */
    synchronized void keep(int shard, List<FollowedEntry<LinkedEntry>> read, long pairsBefore) {
        if (pairs == pairsBefore) {
            shards.computeIfAbsent(shard, _ -> new Shard(most)).keep(read);
        }
        note(read);
    }

    /** A ring: positions have no gaps. */
    private static final class Shard {
        private final @Nullable FollowedEntry<LinkedEntry>[] ring;
        /** The first and the last position that are kept. */
        private long first = 1;

        private long last;

        @SuppressWarnings({"unchecked", "rawtypes"})
        Shard(int most) {
            ring = new FollowedEntry[most];
        }

        private int place(long position) {
            return (int) (position % ring.length);
        }

        private boolean has(long position) {
            return position >= first && position <= last;
        }

        boolean isNear(long position) {
            return has(position + 1) || position == last;
        }

        List<FollowedEntry<LinkedEntry>> after(long position, int limit) {
            if (!has(position + 1)) {
                return List.of();
            }
            var found = new ArrayList<FollowedEntry<LinkedEntry>>();
            for (long next = position + 1; next <= last && found.size() < limit; next++) {
                found.add(Objects.requireNonNull(ring[place(next)]));
            }
            return found;
        }

        void change(long position, UnaryOperator<FollowedEntry<LinkedEntry>> change) {
            if (has(position)) {
                ring[place(position)] = change.apply(Objects.requireNonNull(ring[place(position)]));
            }
        }

        void keep(List<FollowedEntry<LinkedEntry>> read) {
            for (var one : read) {
                long position = one.entry().position();
                if (position > last + 1) {
                    first = position;
                }
                if (position > last) {
                    ring[place(position)] = one;
                    last = position;
                    first = Math.max(first, last - ring.length + 1);
                }
            }
        }
    }
}

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
    /** What an entry takes in memory besides its links. */
    private static final int ENTRY_BYTES = 700;

    private final int most;
    private final Map<Integer, Shard> shards = new HashMap<>();
    private long pairs;

    /** @param most how many of a shard are kept, fewer where their links are long */
    LatestEntries(int most) {
        this.most = most;
    }

    /** Forgets all. What is being read meanwhile is not kept either. */
    synchronized void clear() {
        pairs++;
        shards.clear();
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

    /** Changes when a pair is noted of which one may be under way: what was read before is not kept then. */
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
        if (place == null) {
            return;
        }
        var shard = shards.get(place.shard());
        if (shard == null || place.position() > shard.last) {
            pairs++;
        } else {
            shard.change(place.position(), pairing);
        }
    }

    /**
     * Keeps what was read of a shard, if it goes on from what is kept or is newer.
     *
     * @param pairsBefore as {@link #pairs} was before it was read: of a pair that was noted since, it may not know
     */
    synchronized void keep(int shard, List<FollowedEntry<LinkedEntry>> read, long pairsBefore) {
        boolean isWhole = pairs == pairsBefore;
        note(read);
        if (isWhole && !read.isEmpty()) {
            shards.computeIfAbsent(shard, _ -> new Shard(most)).keep(read);
        }
    }

    /** A ring: positions have no gaps. */
    private static final class Shard {
        private final @Nullable FollowedEntry<LinkedEntry>[] ring;
        private final long mostBytes;
        /** The first and the last position that are kept. */
        private long first = 1;

        private long last;
        private long bytes;

        @SuppressWarnings({"unchecked", "rawtypes"})
        Shard(int most) {
            ring = new FollowedEntry[most];
            mostBytes = 2L * most * ENTRY_BYTES;
        }

        private int place(long position) {
            return (int) (position % ring.length);
        }

        private boolean has(long position) {
            return position >= first && position <= last;
        }

        private FollowedEntry<LinkedEntry> get(long position) {
            return Objects.requireNonNull(ring[place(position)]);
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
                found.add(get(next));
            }
            return found;
        }

        void change(long position, UnaryOperator<FollowedEntry<LinkedEntry>> change) {
            if (has(position)) {
                ring[place(position)] = change.apply(get(position));
            }
        }

        void keep(List<FollowedEntry<LinkedEntry>> read) {
            for (var one : read) {
                long position = one.entry().position();
                if (position > last) {
                    dropUntil(position == last + 1 ? position - ring.length : last);
                    first = position == last + 1 ? first : position;
                    ring[place(position)] = one;
                    last = position;
                    bytes += bytes(one);
                }
            }
            while (bytes > mostBytes && first < last) {
                dropUntil(first);
            }
        }

        private void dropUntil(long position) {
            while (first <= position && first <= last) {
                bytes -= bytes(get(first));
                ring[place(first)] = null;
                first++;
            }
        }

        private static int bytes(FollowedEntry<LinkedEntry> one) {
            var links = one.entry().links();
            return ENTRY_BYTES + (links == null ? 0 : links.length());
        }
    }
}

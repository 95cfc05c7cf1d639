package io.yuanliu.server.notices;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where a receiver's program is told.
 *
 * @param holder an asker's id
 * @param host of its address, which alone is shown
 * @param kinds of notices that go there; empty for all
 * @param ended since when nothing goes there any more
 * @param cause why it ended, where its holder did not end it
 */
public record Webhook(
        UUID id,
        String holder,
        String host,
        Set<String> kinds,
        Instant createdAt,
        @Nullable Instant ended,
        @Nullable String cause) {
    public Webhook {
        kinds = Set.copyOf(kinds);
    }

    boolean wants(String kind) {
        return ended == null && (kinds.isEmpty() || kinds.contains(kind));
    }
}

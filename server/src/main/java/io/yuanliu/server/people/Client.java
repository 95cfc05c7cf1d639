package io.yuanliu.server.people;

import io.yuanliu.server.scope.Asker;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A program that speaks for a partner, or for the platform's own automation; what it may do, its grants say.
 *
 * @param party canonical key of the party that it belongs to; of partners
 */
public record Client(
        String id,
        String name,
        Asker.Kind kind,
        @Nullable String party,
        Instant createdAt,
        String createdBy,
        @Nullable Instant usedAt,
        @Nullable Instant revokedAt) {
    /** As it stands in every log: {@code client:<id>}. */
    public String askerId() {
        return "client:" + id;
    }

    public boolean isRevoked() {
        return revokedAt != null;
    }
}

package io.yuanliu.server.people;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A program that speaks for a partner, or for the platform's own automation. */
public record Client(
        String id,
        String name,
        Grant grant,
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

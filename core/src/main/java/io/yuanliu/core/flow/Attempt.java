package io.yuanliu.core.flow;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Somebody's wish to change something.
 *
 * @param version the version that this one saw when deciding
 * @param standpoints on which side this one stands towards the thing with each of his rights
 */
public record Attempt(
        String act,
        int version,
        Set<Standpoint> standpoints,
        @Nullable String reason) {
    public Attempt {
        standpoints = Set.copyOf(standpoints);
    }

    boolean hasReason() {
        return reason != null && !reason.isBlank();
    }
}

package io.yuanliu.core.flow;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Somebody's wish to change something.
 *
 * @param version the version that this one saw when deciding
 * @param sides the sides on which this one stands towards the thing
 * @param rights names of the rights that this one has
 */
public record Attempt(
        String act,
        int version,
        Set<Side> sides,
        Set<String> rights,
        @Nullable String reason) {
    public Attempt {
        sides = Set.copyOf(sides);
        rights = Set.copyOf(rights);
    }

    boolean hasReason() {
        return reason != null && !reason.isBlank();
    }
}

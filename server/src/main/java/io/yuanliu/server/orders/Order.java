package io.yuanliu.server.orders;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An order, from its draft on.
 *
 * @param authority canonical key
 * @param units canonical keys of what it stops, holds or frees
 * @param draftedBy an asker's id
 * @param drafter as it stands in the record
 * @param signature null until somebody signed
 * @param record id of its record in the log, or null
 * @param version how many changes it has seen; an act names it
 */
public record Order(
        String id,
        String authority,
        OrderContent content,
        List<String> units,
        String draftedBy,
        String drafter,
        Instant draftedAt,
        Instant expiresAt,
        @Nullable Signature signature,
        @Nullable String record,
        OrderState state,
        int version,
        Instant since) {
    public Order {
        units = List.copyOf(units);
    }
}

package io.yuanliu.core.trace;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * That so much of a unit came into or went out of somebody's stock.
 *
 * @param unit canonical key
 * @param when in the order in which it counts: a receipt not before the shipping that it belongs to
 * @param party canonical key of whose stock, null when the events name nobody
 * @param site canonical key of where, null when the events name no place
 * @param amount in the usual unit of its measure, null when nobody said how much
 * @param conversion the transformation by which it was made or used, else null
 */
public record Movement(
        String unit,
        Instant when,
        @Nullable String party,
        @Nullable String site,
        What what,
        @Nullable Amount amount,
        @Nullable String conversion) {

    /** How it moved. */
    public enum What {
        /** Came out of a transformation. */
        MADE(true),
        /** Entered without one: an ObjectEvent ADD. */
        ENTERED(true),
        RECEIVED(true),
        /** Went out although no event says that it was there. */
        UNACCOUNTED(true),
        SHIPPED(false),
        SOLD(false),
        DESTROYED(false),
        /** Went into something else. */
        USED(false);

        private final boolean in;

        What(boolean in) {
            this.in = in;
        }

        /** Whether it adds to the stock. */
        public boolean isIn() {
            return in;
        }
    }
}

package io.yuanliu.core.trace;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * That somebody has, or had, so much of a unit (custody, not lineage: five shops that hold one lot are five holdings).
 *
 * @param unit canonical key
 * @param party canonical key of who has it; on the way, of who will; null when the events name nobody
 * @param site canonical key of where, null when the events name no place
 * @param sender canonical key of who sent what is on its way, else null
 * @param from when it began, null when nothing says so
 * @param to when it ended, null while it lasts
 * @param quantity how much is left; of what has ended, how much it was; null when nothing says so
 */
public record Holding(
        String unit,
        @Nullable String party,
        @Nullable String site,
        @Nullable String sender,
        @Nullable Instant from,
        @Nullable Instant to,
        @Nullable Amount quantity,
        State state) {

    /** What became of it. All states but {@link #PASSED_ON} together are the whole of the unit. */
    public enum State {
        IN_STOCK("in stock"),
        /** Shipped, and nobody has reported its arrival. */
        IN_TRANSIT("in transit"),
        SOLD("sold"),
        DESTROYED("destroyed"),
        /** Went into something else. */
        USED("used"),
        /** Was held once, all of it has gone on: the quantity is counted where it went. */
        PASSED_ON("passed on");

        private final String word;

        State(String word) {
            this.word = word;
        }

        /** As in answers. */
        public String word() {
            return word;
        }
    }
}

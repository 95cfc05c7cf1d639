package io.yuanliu.server.log.append;

import io.yuanliu.server.log.Bytes;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What one caller hands in at once, judged as far as that needs no lock.
 *
 * @param proceed whether the good items are kept when others are refused; else all stand and fall together
 * @param job whether the caller may ask for it as an EPCIS capture job
 */
public record Submission(
        UUID id,
        String client,
        @Nullable String party,
        Instant createdAt,
        boolean job,
        boolean proceed,
        List<Item> items,
        @Nullable Raw raw) {
    /** An item on its way: one to be written, or one that was refused before it came here. */
    public sealed interface Item {
        record Ready(Draft draft) implements Item {}

        record Not(Outcome.Refused refused) implements Item {}

        /** The same item as an earlier one of this submission. */
        record Again(int earlier) implements Item {}
    }

    /** The bytes as received, compressed and sealed. */
    public record Raw(UUID dataKey, LocalDate keepUntil, Bytes sealed) {}
}

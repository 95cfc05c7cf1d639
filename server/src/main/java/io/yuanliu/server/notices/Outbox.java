package io.yuanliu.server.notices;

import io.yuanliu.server.notices.letters.Way;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where notices wait to be spread, and become letters. Belongs to the caller's transaction, if there is one. */
public interface Outbox {
    /** A notice as it was told. */
    record Told(UUID id, String kind, String subject, Addressee to, Instant at, Map<String, String> values) {}

    /**
     * A letter to write.
     *
     * @param receiver an asker's id; {@code party:<key>} for paper
     * @param webhook that it goes to; null for other ways
     * @param party whose paper it is, and where; null for other ways
     */
    record Envelope(
            UUID notice,
            String receiver,
            Way way,
            @Nullable UUID webhook,
            @Nullable String party,
            @Nullable String region) {}

    /** Adds a notice; nothing happens when it is there already. */
    void add(Notice notice);

    /** Those that nobody has spread, in the order in which they came, kept from others until the transaction ends. */
    List<Told> unspread(int most);

    /** Deletes what was told before a moment, with its letters, unless one of them still waits. */
    void forget(Instant before);

    /** Writes the letters of notices and notes that these are spread. */
    void spread(List<UUID> notices, List<Envelope> letters, Instant now);
}

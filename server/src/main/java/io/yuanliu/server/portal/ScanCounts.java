package io.yuanliu.server.portal;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** Where the numbers of scans are kept. */
public interface ScanCounts {
    /** How often a code was asked for. */
    record Count(Instant first, long times) {}

    Optional<Count> find(String unitKey);

    /** Adds to each key's number; {@code first} counts only for a key that was not there. */
    void add(Map<String, Count> more);
}

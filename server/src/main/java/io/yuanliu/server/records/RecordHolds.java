package io.yuanliu.server.records;

import io.yuanliu.server.log.LogEntry;
import java.util.Set;

/** What has become of the goods that an entry holds. */
public interface RecordHolds {
    /**
     * One of them.
     *
     * @param unit canonical key
     * @param cause the name by which it is lifted
     */
    record Hold(String unit, String cause) {}

    /** Those that are answered, by lifting that very hold or by stopping the unit; a moment behind the log. */
    Set<Hold> settled(LogEntry entry);
}

package io.yuanliu.wire.record;

import io.yuanliu.core.finding.Finding;
import io.yuanliu.core.profile.BusinessRecord;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a document of records holds.
 *
 * @param items in the order sent
 * @param partial whether sound records are to be kept when others are refused
 * @param findings about the document itself; with one of them there are no items
 */
public record RecordsReading(List<Item> items, boolean partial, List<Finding> findings) {
    public RecordsReading {
        items = List.copyOf(items);
        findings = List.copyOf(findings);
    }

    /**
     * One of the records.
     *
     * @param record null when its frame cannot be read; what lies in {@code fields} is judged by its profile
     * @param findings with pointers from the record
     */
    public record Item(@Nullable BusinessRecord record, List<Finding> findings) {
        public Item {
            findings = List.copyOf(findings);
        }
    }
}

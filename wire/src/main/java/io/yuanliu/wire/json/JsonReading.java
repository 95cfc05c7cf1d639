package io.yuanliu.wire.json;

import io.yuanliu.core.data.Data;
import io.yuanliu.core.finding.Finding;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a JSON text holds.
 *
 * @param data null when the text cannot be read at all
 * @param findings empty when nothing is wrong; with a duplicate name, the last value stands in {@code data}
 */
public record JsonReading(@Nullable Data data, List<Finding> findings) {
    public JsonReading {
        findings = List.copyOf(findings);
    }
}

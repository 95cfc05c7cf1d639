package io.yuanliu.wire.epcis;

import io.yuanliu.core.event.Event;
import io.yuanliu.core.finding.Finding;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One event as read.
 *
 * @param index place in the document's event list, from 0
 * @param pointer of the event within what was sent
 * @param event null when a finding blocks
 * @param findings of this event, pointers from the root of what was sent
 */
public record EventReading(
        int index, String pointer, @Nullable Event event, List<Finding> findings) {
    public EventReading {
        findings = List.copyOf(findings);
    }
}

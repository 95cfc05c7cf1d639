package io.yuanliu.wire.epcis;

import io.yuanliu.core.event.Event;
import io.yuanliu.core.finding.Finding;
import io.yuanliu.core.finding.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** A whole EPCIS document: its events in order, and what is wrong with the document itself. */
public record DocumentReading(List<EventReading> events, List<Finding> documentFindings) {
    public DocumentReading {
        events = List.copyOf(events);
        documentFindings = List.copyOf(documentFindings);
    }

    /** All findings, those of the document first. */
    public List<Finding> findings() {
        var all = new ArrayList<>(documentFindings);
        events.forEach(event -> all.addAll(event.findings()));
        return all;
    }

    /** Whether nothing blocks, in the document or in any event. */
    public boolean sound() {
        return findings().stream().noneMatch(finding -> finding.severity() == Severity.BLOCK)
                && events.stream().allMatch(event -> event.event() != null);
    }

    /** The events that can be used. */
    public List<Event> readable() {
        return events.stream().map(EventReading::event).filter(Objects::nonNull).toList();
    }
}

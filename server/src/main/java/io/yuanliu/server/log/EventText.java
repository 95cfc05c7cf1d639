package io.yuanliu.server.log;

import io.yuanliu.core.data.Data;
import io.yuanliu.core.event.Event;
import io.yuanliu.core.finding.Finding;
import io.yuanliu.core.identifier.LocalIdentifier;
import io.yuanliu.core.identifier.LocalKind;
import io.yuanliu.core.identifier.LocalKinds;
import io.yuanliu.core.trace.telling.EventLinks;
import io.yuanliu.wire.epcis.EpcisReader;
import io.yuanliu.wire.epcis.EpcisWriter;
import io.yuanliu.wire.epcis.EventReading;
import io.yuanliu.wire.json.JsonReader;
import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** Events as the log keeps them: EPCIS 2.0 JSON, each with the context that it needs. */
public final class EventText {
    private EventText() {}

    public static Bytes write(Event event) {
        return Bytes.of(EpcisWriter.event(event));
    }

    /** Several, as a JSON array. */
    public static Bytes writeAll(List<Event> events) {
        var text = new ByteArrayOutputStream(events.size() * 1_024 + 2);
        text.write('[');
        for (int i = 0; i < events.size(); i++) {
            if (i > 0) {
                text.write(',');
            }
            text.writeBytes(EpcisWriter.event(events.get(i)));
        }
        text.write(']');
        return Bytes.of(text.toByteArray());
    }

    /** What events say about units, as the trace reads it. */
    public static Bytes links(List<Event> events) {
        return Bytes.of(EventLinks.pack(events));
    }

    public static Event read(Bytes text) {
        return sound(() -> EpcisReader.readEvent(text.array()));
    }

    public static List<Event> readAll(Bytes text) {
        if (!(JsonReader.read(text.array()).data() instanceof Data.Items(var events))) {
            throw new IllegalStateException("The log holds events that are no list");
        }
        return events.stream()
                .map(event -> sound(() -> EpcisReader.readEvent(event, Map.of())))
                .toList();
    }

    /** What keeps events from being read again, and so from being written at all. */
    public static List<Finding> faults(Bytes text) {
        if (!(JsonReader.read(text.array()).data() instanceof Data.Items(var events))) {
            return List.of(Finding.block("capture.not-storable", ""));
        }
        return events.stream()
                .map(event -> EpcisReader.readEvent(event, Map.of()))
                .filter(reading -> reading.event() == null)
                .flatMap(reading -> reading.findings().stream())
                .toList();
    }

    private static Event sound(Supplier<EventReading> reader) {
        var reading = reader.get();
        if (reading.event() == null) {
            reading = LocalKinds.trying(formerKinds(reading.findings()), reader);
        }
        var event = reading.event();
        if (event == null) {
            throw new IllegalStateException("The log holds an event that cannot be read: " + reading.findings());
        }
        return event;
    }

    /**
     * What came in before kinds of local identifiers had to be known was taken for a lot, and stays one. Only this reading
     * knows them: what else is known must not depend on who has read what.
     */
    private static List<LocalKind> formerKinds(List<Finding> findings) {
        return findings.stream()
                .filter(finding -> finding.code().equals(LocalIdentifier.UNKNOWN_KIND)
                        || finding.code().equals(LocalIdentifier.MISSPELT_KIND))
                .map(finding -> finding.values().getOrDefault("text", ""))
                .filter(LocalKind::mayBe)
                .distinct()
                .map(LocalKind::former)
                .toList();
    }
}

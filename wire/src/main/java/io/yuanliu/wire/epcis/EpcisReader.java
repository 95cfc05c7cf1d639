package io.yuanliu.wire.epcis;

import io.yuanliu.core.data.Data;
import io.yuanliu.wire.json.Findings;
import io.yuanliu.wire.json.JsonSource;
import io.yuanliu.wire.json.Pointer;
import io.yuanliu.wire.json.Unreadable;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Map;
import java.util.Set;

/** Reads EPCIS 2.0 JSON: a bare event, or a document whole or event by event. */
public final class EpcisReader {
    /** The standard's own examples repeat this name; as everywhere, the last value stands. */
    static final Set<String> TOLERATED = Set.of("eventID");

    private EpcisReader() {}

    /** A bare event with its own {@code @context}. */
    public static EventReading readEvent(byte[] text) {
        return readEvent(new ByteArrayInputStream(text), EpcisLimits.USUAL, Map.of());
    }

    /**
     * A bare event.
     *
     * @param namespaces prefixes that were declared elsewhere (the {@code GS1-Extensions} header)
     */
    public static EventReading readEvent(InputStream text, EpcisLimits limits, Map<String, String> namespaces) {
        var findings = new Findings(limits.json().findings());
        try (var source = new JsonSource(text, limits.json(), findings, TOLERATED)) {
            source.beginsWithObject();
            Data data = source.value(Pointer.ROOT);
            source.end();
            return readEvent(data, namespaces, findings);
        } catch (Unreadable unreadable) {
            findings.add(unreadable.finding());
            return new EventReading(0, "", null, findings.list());
        }
    }

    /** A bare event that has been read as data already. */
    public static EventReading readEvent(Data data, Map<String, String> namespaces) {
        return readEvent(data, namespaces, new Findings(EpcisLimits.USUAL.json().findings()));
    }

    private static EventReading readEvent(Data data, Map<String, String> namespaces, Findings findings) {
        boolean faulty = findings.blocksFrom(0);
        var event = EventReader.read(data, Pointer.ROOT, Prefixes.of(namespaces), findings);
        return new EventReading(0, "", faulty ? null : event, findings.list());
    }

    public static DocumentReading readDocument(byte[] text) {
        return readDocument(new ByteArrayInputStream(text), EpcisLimits.USUAL);
    }

    /** A whole document; with very many events, {@link #open} reads one at a time. */
    public static DocumentReading readDocument(InputStream text, EpcisLimits limits) {
        try (var document = open(text, limits)) {
            var events = new ArrayList<EventReading>();
            for (var event = document.next(); event != null; event = document.next()) {
                events.add(event);
            }
            return new DocumentReading(events, document.findings());
        }
    }

    /** A document to be read event by event; the caller closes it. */
    public static EpcisDocument open(InputStream text, EpcisLimits limits) {
        return new EpcisDocument(text, limits);
    }
}

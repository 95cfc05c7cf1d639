package io.yuanliu.wire.epcis;

import io.yuanliu.core.event.Event;
import io.yuanliu.wire.json.JsonWriter;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes events as EPCIS 2.0 JSON, without loss: what was read is what is written, apart from {@code @context}. */
public final class EpcisWriter {
    private static final String VERSION = "2.0";

    private EpcisWriter() {}

    /** A bare event with the {@code @context} that it needs. */
    public static byte[] event(Event event) {
        var out = new ByteArrayOutputStream(1024);
        try (var json = new JsonWriter(out)) {
            json.startObject();
            ContextWriter.standard(json, event.header().namespaces());
            new EventWriter(json, event).fields();
            json.endObject();
        }
        return out.toByteArray();
    }

    /** An EPCISDocument; the prefixes of all events stand in one {@code @context}. */
    public static void document(OutputStream out, Instant creationDate, List<Event> events) {
        try (var json = new JsonWriter(out)) {
            var shared = head(json, "EPCISDocument", creationDate, events);
            json.name("epcisBody").startObject();
            events(json, events, shared);
            json.endObject().endObject();
        }
    }

    /** An EPCISQueryDocument, the answer to a query. */
    public static void queryDocument(
            OutputStream out,
            Instant creationDate,
            String queryName,
            @Nullable String subscriptionId,
            List<Event> events) {
        try (var json = new JsonWriter(out)) {
            var shared = head(json, "EPCISQueryDocument", creationDate, events);
            json.name("epcisBody").startObject().name("queryResults").startObject();
            json.field("queryName", queryName);
            if (subscriptionId != null) {
                json.field("subscriptionID", subscriptionId);
            }
            json.name("resultsBody").startObject();
            events(json, events, shared);
            json.endObject().endObject().endObject().endObject();
        }
    }

    private static Map<String, String> head(JsonWriter json, String type, Instant creationDate, List<Event> events) {
        var shared = shared(events);
        json.startObject();
        ContextWriter.standard(json, shared);
        json.field("type", type).field("schemaVersion", VERSION).field("creationDate", creationDate.toString());
        return shared;
    }

    private static void events(JsonWriter json, List<Event> events, Map<String, String> shared) {
        json.startArray("eventList");
        for (Event event : events) {
            json.startObject();
            ContextWriter.own(json, event.header().namespaces(), shared);
            new EventWriter(json, event).fields();
            json.endObject();
        }
        json.endArray();
    }

    /** The first meaning of each prefix; an event that means something else by it says so itself. */
    private static Map<String, String> shared(List<Event> events) {
        var shared = new LinkedHashMap<String, String>();
        for (Event event : events) {
            event.header().namespaces().forEach(shared::putIfAbsent);
        }
        return shared;
    }
}

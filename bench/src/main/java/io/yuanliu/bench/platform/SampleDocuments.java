package io.yuanliu.bench.platform;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/** EPCIS documents of object events with two codes each, new ones every time. */
public final class SampleDocuments {
    private static final String CONTEXT =
            "\"@context\":[\"https://ref.gs1.org/standards/epcis/2.0.0/epcis-context.jsonld\",{\"ex\":\"https://example.org/ns/\"}],";
    private static final AtomicLong NEXT_SERIAL = new AtomicLong(1_000_000_000);

    private SampleDocuments() {}

    public static byte[] of(int events, int number) {
        var text = new StringBuilder(events * 420 + 300);
        text.append(begin());
        for (int i = 0; i < events; i++) {
            if (i > 0) text.append(',');
            append(text, "", "urn:uuid:" + UUID.randomUUID(), number * 1_000_000L + i, "");
        }
        return text.append("]}}").toString().getBytes(StandardCharsets.UTF_8);
    }

    /** A document of events with these ids, each with a remark unless that is empty. */
    static String document(List<String> ids, String remark) {
        var text = new StringBuilder(ids.size() * (420 + remark.length()) + 300);
        text.append(begin());
        for (int i = 0; i < ids.size(); i++) {
            if (i > 0) text.append(',');
            append(text, "", ids.get(i), NEXT_SERIAL.getAndIncrement(), remark);
        }
        return text.append("]}}").toString();
    }

    /** An event to be sent alone. */
    static String bareEvent(String id) {
        var text = new StringBuilder(500);
        append(text, CONTEXT, id, NEXT_SERIAL.getAndIncrement(), "");
        return text.toString();
    }

    /** A document up to its first event. */
    static String begin() {
        return "{" + CONTEXT + "\"type\":\"EPCISDocument\",\"schemaVersion\":\"2.0\",\"creationDate\":\""
                + Instant.now() + "\",\"epcisBody\":{\"eventList\":[";
    }

    private static void append(StringBuilder text, String context, String id, long serial, String remark) {
        text.append('{').append(context).append("\"eventID\":\"").append(id);
        if (!remark.isEmpty()) text.append("\",\"ex:remark\":\"").append(remark);
        text.append("\",\"type\":\"ObjectEvent\",\"action\":\"OBSERVE\",\"bizStep\":\"shipping\",")
                .append("\"disposition\":\"in_transit\",\"epcList\":[\"urn:epc:id:sgtin:0614141.107346.")
                .append(serial)
                .append("\",\"urn:epc:id:sgtin:0614141.107347.")
                .append(serial)
                .append("\"],\"eventTime\":\"2026-04-03T20:33:31.116+08:00\",\"eventTimeZoneOffset\":\"+08:00\",")
                .append("\"readPoint\":{\"id\":\"urn:epc:id:sgln:0614141.07346.1234\"}}");
    }
}

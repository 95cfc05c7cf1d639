package io.yuanliu.bench;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;

/** EPCIS documents of object events with two codes each. */
final class SampleDocuments {
    private SampleDocuments() {}

    static byte[] of(int events, int number) {
        var text = new StringBuilder(events * 420 + 300);
        text.append("{\"@context\":[\"https://ref.gs1.org/standards/epcis/2.0.0/epcis-context.jsonld\"],")
                .append("\"type\":\"EPCISDocument\",\"schemaVersion\":\"2.0\",\"creationDate\":\"")
                .append(Instant.now())
                .append("\",\"epcisBody\":{\"eventList\":[");
        for (int i = 0; i < events; i++) {
            if (i > 0) text.append(',');
            append(text, number * 1_000_000L + i);
        }
        return text.append("]}}").toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void append(StringBuilder text, long serial) {
        text.append("{\"eventID\":\"urn:uuid:")
                .append(UUID.randomUUID())
                .append("\",\"type\":\"ObjectEvent\",\"action\":\"OBSERVE\",\"bizStep\":\"shipping\",")
                .append("\"disposition\":\"in_transit\",\"epcList\":[\"urn:epc:id:sgtin:0614141.107346.")
                .append(serial)
                .append("\",\"urn:epc:id:sgtin:0614141.107347.")
                .append(serial)
                .append("\"],\"eventTime\":\"2026-04-03T20:33:31.116+08:00\",\"eventTimeZoneOffset\":\"+08:00\",")
                .append("\"readPoint\":{\"id\":\"urn:epc:id:sgln:0614141.07346.1234\"}}");
    }
}

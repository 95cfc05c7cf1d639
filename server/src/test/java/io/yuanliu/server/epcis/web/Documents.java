package io.yuanliu.server.epcis.web;

import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/** EPCIS documents for tests, written out. */
final class Documents {
    private Documents() {}

    /** A document of object events with these ids, each about an item of its own. */
    static String of(List<String> ids) {
        return document(ids.stream().map(id -> event(id, "")).collect(Collectors.joining(",")));
    }

    /** The same, each with a remark. */
    static String remarking(List<String> ids, String remark) {
        return document(ids.stream()
                        .map(id -> event(id, "\"ex:remark\": \"" + remark + "\","))
                        .collect(Collectors.joining(",")))
                .replace("context.jsonld\"]", "context.jsonld\", {\"ex\": \"https://example.org/ns/\"}]");
    }

    static String document(String events) {
        return """
                {"@context": ["https://ref.gs1.org/standards/epcis/2.0.0/epcis-context.jsonld"],
                 "type": "EPCISDocument", "schemaVersion": "2.0", "creationDate": "2026-07-01T00:00:00Z",
                 "epcisBody": {"eventList": [%s]}}
                """.formatted(events);
    }

    /** An event; {@code more} are further fields, each with a comma behind it. */
    static String event(String id, String more) {
        return """
                {"eventID": "%s", %s "type": "ObjectEvent", "action": "OBSERVE", "bizStep": "shipping",
                 "disposition": "in_transit", "epcList": ["urn:epc:id:sgtin:0614141.107346.%s"],
                 "eventTime": "2026-04-03T20:33:31.116+08:00", "eventTimeZoneOffset": "+08:00",
                 "readPoint": {"id": "urn:epc:id:sgln:0614141.07346.1234"}}
                """.formatted(id, more, Math.abs((long) id.hashCode()));
    }

    /** The same as an event to be posted alone. */
    static String bare(String id, String more) {
        return event(id, "\"@context\": [\"https://ref.gs1.org/standards/epcis/2.0.0/epcis-context.jsonld\"]," + more);
    }

    static String id() {
        return "urn:uuid:" + UUID.randomUUID();
    }
}

package io.yuanliu.bench.large;

import io.yuanliu.bench.platform.OwnDatabase;
import io.yuanliu.core.event.Event;
import io.yuanliu.core.trace.telling.EventLinks;
import io.yuanliu.wire.epcis.EpcisReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/**
 * Three million entries: a third are records of a harvest, each with the event that makes its lot; of the others one ships a
 * lot on, one sells a trace code out of it.
 */
final class LargeLog {
    private static final int PARTIES = LargeStore.PARTIES;
    private static final int KINDS = 3;

    /** So many are appended together, one such batch a second. */
    private static final int BATCH = 1_000;

    private static final String CONTEXT =
            "\"@context\":[\"https://ref.gs1.org/standards/epcis/2.0.0/epcis-context.jsonld\",{\"yuanliu\":\"urn:yuanliu:ns:\"}]";

    private LargeLog() {}

    static void copy(Connection connection, int entries) throws SQLException, IOException {
        var begun = Instant.now().truncatedTo(ChronoUnit.SECONDS).minusSeconds(entries / BATCH);
        try (var rows = new CopiedRows(connection, """
                entry (shard, position, received_at, event_time, kind, worst, error_declaration, profile_version, submission,
                    entry_id, client, type, sender_key, party, region, category, stage, tags, body, events, links)""")) {
            for (int number = 0; number < entries; number++) {
                entry(rows, number, received(begun, number));
            }
        }
        try (var rows = new CopiedRows(
                connection, "entry_key (entry_id, client, error_declaration, content, shard, position, received_at)")) {
            for (int number = 0; number < entries; number++) {
                rows.row(
                        id(number),
                        "client:bench",
                        "f",
                        CopiedRows.bytes(new byte[] {1}),
                        0,
                        number + 1,
                        received(begun, number));
            }
        }
        try (var rows = new CopiedRows(connection, "entry_unit (shard, position, received_at, role, unit)")) {
            for (int number = 0; number < entries; number++) {
                for (var unit : units(number)) {
                    rows.row(0, number + 1, received(begun, number), 1, unit);
                }
            }
        }
        OwnDatabase.execute(connection, "update log_shard set position = " + entries + " where shard = 0");
    }

    private static void entry(CopiedRows rows, int number, Instant now) throws SQLException {
        int party = party(number);
        boolean isRecord = number % KINDS == 0;
        var event = event(number);
        var links = CopiedRows.bytes(EventLinks.pack(List.of(event(event))));
        var body = isRecord ? record(number) : event;
        rows.row(
                0,
                number + 1,
                now,
                now,
                isRecord ? 1 : 0,
                0,
                "f",
                isRecord ? 1 : null,
                new UUID(1, number),
                id(number),
                "client:bench",
                isRecord ? "agri/harvest" : "ObjectEvent",
                isRecord ? "K" + number : null,
                LargeRegistry.id(party),
                LargeRegistry.region(party),
                "agri",
                isRecord ? "farm" : null,
                "{}",
                CopiedRows.bytes(body.getBytes(StandardCharsets.UTF_8)),
                isRecord ? CopiedRows.bytes(("[" + event + "]").getBytes(StandardCharsets.UTF_8)) : null,
                links);
    }

    private static Instant received(Instant begun, int number) {
        return begun.plusSeconds(number / BATCH);
    }

    private static Event event(String json) {
        var event = EpcisReader.readEvent(json.getBytes(StandardCharsets.UTF_8)).event();
        if (event == null) {
            throw new IllegalStateException("No event: " + json);
        }
        return event;
    }

    private static String id(int number) {
        return "urn:uuid:" + new UUID(2, number);
    }

    /** Few hand in much, many a little. */
    static int party(int number) {
        int family = number / KINDS;
        return family % 4 == 0 ? family % 1_000 : family % PARTIES;
    }

    /** The lot of a harvest. */
    static String lot(int number) {
        return String.format(Locale.ROOT, "L26%07d", number / KINDS);
    }

    /** A trace code: the operator's thirteen digits and seven more. */
    static String traceCode(int number) {
        var operator = LargeRegistry.id(party(number)).substring("operator:".length());
        return operator + String.format(Locale.ROOT, "%07d", number / KINDS);
    }

    private static List<String> units(int number) {
        return number % KINDS == 2 ? List.of("trace:" + traceCode(number), key(number)) : List.of(key(number));
    }

    private static String key(int number) {
        return "local:lot:" + LargeRegistry.id(party(number)).replace(":", "%3A") + ":" + lot(number);
    }

    private static String urn(int number) {
        return "urn:yuanliu:" + key(number).substring("local:".length());
    }

    private static String event(int number) {
        var party = "urn:yuanliu:" + LargeRegistry.id(party(number));
        var receiver = "urn:yuanliu:" + LargeRegistry.id((party(number) + 20) % PARTIES);
        var head =
                "{%s,\"eventID\":\"urn:uuid:%s\",\"eventTime\":\"2026-11-20T08:00:00+08:00\",\"eventTimeZoneOffset\":\"+08:00\","
                        .formatted(CONTEXT, new UUID(3, number));
        return head
                + switch (number % KINDS) {
                    case 0 -> """
                            "type":"ObjectEvent","action":"ADD","bizStep":"commissioning","yuanliu:party":"%s",\
                            "quantityList":[{"epcClass":"%s","quantity":420,"uom":"KGM"}]}""".formatted(party, urn(number));
                    case 1 -> """
                            "type":"ObjectEvent","action":"OBSERVE","bizStep":"shipping",\
                            "quantityList":[{"epcClass":"%s","quantity":100,"uom":"KGM"}],\
                            "sourceList":[{"type":"possessing_party","source":"%s"}],\
                            "destinationList":[{"type":"possessing_party","destination":"%s"}]}""".formatted(urn(number), party, receiver);
                    default -> """
                            "type":"TransformationEvent","bizStep":"commissioning","yuanliu:party":"%s",\
                            "inputQuantityList":[{"epcClass":"%s","quantity":10,"uom":"KGM"}],\
                            "outputQuantityList":[{"epcClass":"urn:yuanliu:trace:%s","quantity":10,"uom":"KGM"}]}""".formatted(party, urn(number), traceCode(number));
                };
    }

    private static String record(int number) {
        return """
                {"key":"K%d","type":"agri/harvest","party":"urn:yuanliu:%s","time":"2026-11-20T08:00:00+08:00",\
                "fields":{"batchNo":"%s","cropBatch":"C%d","plotNos":["A-03"],"product":"豇豆","weight":420,\
                "harvestOn":"2026-11-20","grade":"first"}}""".formatted(number, LargeRegistry.id(party(number)), lot(number), number / KINDS);
    }
}

package io.yuanliu.server.records.web;

import io.yuanliu.server.Http;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Parties and records for tests, written out: a slaughterhouse, a quarantine body, and what they hand in. */
public final class Forms {
    public static final String SLAUGHTERHOUSE = "91990203MA7KY002XE";
    public static final String VETERINARIANS = "12990221MB7DW0034C";
    public static final String FARM = "93990221MA7HF0015M";

    private static final AtomicInteger NUMBER = new AtomicInteger(1000);

    private Forms() {}

    public static void register(Http automation) {
        automation.post("/api/parties", """
                {"id": "%s", "name": "康裕肉业", "nodes": ["slaughter"], "categories": ["livestock"], "region": "990203"}
                """.formatted(SLAUGHTERHOUSE));
        automation.post("/api/parties", """
                {"id": "%s", "name": "青禾县动物卫生监督所", "kind": "AUTHORITY", "region": "990221"}
                """.formatted(VETERINARIANS));
        automation.post("/api/parties", """
                {"id": "%s", "name": "禾丰养殖合作社", "nodes": ["farm"], "categories": ["livestock"], "region": "990221"}
                """.formatted(FARM));
        automation.post("/api/parties/" + SLAUGHTERHOUSE + "/licences", """
                {"type": "SLAUGHTER_LICENCE", "number": "A9902030001", "validFrom": "2023-07-01", "validTo": "2099-06-30"}
                """);
    }

    public static String number() {
        return "99" + NUMBER.incrementAndGet() + System.nanoTime() % 100_000;
    }

    static String now() {
        return OffsetDateTime.now(ZoneOffset.ofHours(8))
                .truncatedTo(ChronoUnit.SECONDS)
                .toString();
    }

    public static String daysAgo(int days) {
        return minutesAgo(days * 24 * 60);
    }

    static String minutesAgo(int minutes) {
        return OffsetDateTime.now(ZoneOffset.ofHours(8))
                .truncatedTo(ChronoUnit.SECONDS)
                .minusMinutes(minutes)
                .toString();
    }

    public static String certificate(String number, int heads, String time) {
        return """
                {"key": "Q%1$s", "type": "livestock/originQuarantine", "party": "%4$s", "time": "%3$s", "fields": {
                  "form": "ANIMAL_B", "certNo": "%1$s", "applyNo": "SB%1$s", "farm": "%5$s", "lotNo": "P3-2601",
                  "owner": "何秘密", "ownerPhone": "13900000001", "species": "pig", "heads": %2$d, "purpose": "slaughter",
                  "fromPlace": "青禾县", "fromRegion": "990221", "toPlace": "澄西区", "toRegion": "990203",
                  "consignee": "%6$s", "vehicleNo": "岚B90001", "vehicleFiling": "LB-2025-017", "vet": "杜某",
                  "issuedAt": "%3$s", "validDays": 1}}
                """.formatted(number, heads, time, VETERINARIANS, FARM, SLAUGHTERHOUSE);
    }

    public static String intake(String key, String number, int heads, String time) {
        return """
                {"key": "%1$s", "type": "livestock/slaughterIn", "party": "%5$s", "time": "%4$s", "fields": {
                  "certForm": "ANIMAL_B", "certNo": "%2$s", "heads": %3$d, "checkedTags": %3$d, "owner": "何秘密",
                  "originRegion": "990221", "vehicleNo": "岚B90001", "disinfected": true, "clinical": "normal",
                  "pen": "6", "restFrom": "%4$s"}}
                """.formatted(key, number, heads, time, SLAUGHTERHOUSE);
    }

    public static String records(String... records) {
        return "{\"records\": [" + String.join(",", records) + "]}";
    }

    static String partial(String... records) {
        return "{\"partial\": true, \"records\": [" + String.join(",", records) + "]}";
    }
}

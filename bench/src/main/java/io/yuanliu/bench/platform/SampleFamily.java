package io.yuanliu.bench.platform;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A family of items, all made from the first: each of them into ten others, as documents of a thousand transformations.
 *
 * @param number tells one family's codes from another's
 * @param units how many there are, the first counted
 */
public record SampleFamily(int number, int units) {
    private static final int CHILDREN = 10;
    private static final int EVENTS = 1_000;
    private static final Instant BEGINNING = Instant.parse("2026-03-01T00:00:00Z");

    public String first() {
        return unit(0);
    }

    public List<Submission> documents() {
        int events = (units - 1 + CHILDREN - 1) / CHILDREN;
        var documents = new ArrayList<Submission>();
        for (int begin = 0; begin < events; begin += EVENTS) {
            var body = IntStream.range(begin, Math.min(events, begin + EVENTS))
                    .mapToObj(this::making)
                    .collect(Collectors.joining(","));
            documents.add(new Submission("/epcis/v2/capture", 202, SampleDocuments.begin() + body + "]}}", List.of()));
        }
        return documents;
    }

    private String making(int parent) {
        var children = IntStream.rangeClosed(CHILDREN * parent + 1, Math.min(CHILDREN * (parent + 1), units - 1))
                .mapToObj(child -> "\"" + unit(child) + "\"")
                .collect(Collectors.joining(","));
        return """
                {"eventID":"urn:uuid:%s","type":"TransformationEvent","bizStep":"commissioning",
                 "eventTime":"%s","eventTimeZoneOffset":"+08:00",
                 "inputEPCList":["%s"],"outputEPCList":[%s]}
                """.formatted(UUID.randomUUID(), BEGINNING.plus(Duration.ofSeconds(parent)), unit(parent), children);
    }

    private String unit(int place) {
        return "urn:epc:id:sgtin:0614141.%06d.%d".formatted(200_000 + number, place + 1);
    }
}

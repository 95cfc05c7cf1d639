package io.yuanliu.bench.platform;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * Something handed in, made once and sent until it is answered.
 *
 * @param path where to
 * @param accepted the status that acknowledges it
 * @param ids of its events; empty where the platform gives them
 */
public record Submission(String path, int accepted, String body, List<String> ids) {
    /** Who the records are of. */
    static final String PARTY = "93990221MA7LQ0051T";

    public static Submission ofOneEvent() {
        var ids = ids(1);
        return new Submission("/epcis/v2/events", 201, SampleDocuments.bareEvent(ids.getFirst()), ids);
    }

    /**
     * A document of new events.
     *
     * @param remark of each event: makes a document as long as it should be
     */
    public static Submission ofDocument(int events, String remark) {
        var ids = ids(events);
        return new Submission("/epcis/v2/capture", 202, SampleDocuments.document(ids, remark), ids);
    }

    /** A harvest under a number of the sender's own. */
    public static Submission ofOneRecord() {
        var key = UUID.randomUUID().toString().replace("-", "");
        return new Submission("/api/records", 201, """
                {"records": [{"key": "%1$s", "type": "agri/harvest", "party": "%2$s", "time": "2026-03-02",
                 "fields": {"batchNo": "%1$s", "cropBatch": "BC-26-1", "plotNos": ["A-03"], "product": "菠菜",
                            "weight": 420, "harvestOn": "2026-03-02", "grade": "first"}}]}
                """.formatted(key, PARTY), List.of());
    }

    public static Submission ofTheParty() {
        return new Submission("/api/parties", 201, """
                {"id": "%s", "name": "绿畦蔬菜合作社", "nodes": ["grower"], "categories": ["agri"], "region": "990221"}
                """.formatted(PARTY), List.of());
    }

    private static List<String> ids(int events) {
        var ids = new ArrayList<String>();
        for (int i = 0; i < events; i++) {
            ids.add("urn:uuid:" + UUID.randomUUID());
        }
        return ids;
    }
}

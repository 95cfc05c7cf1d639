package io.yuanliu.server.epcis.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import io.yuanliu.server.Http;
import io.yuanliu.server.PlatformTest;
import io.yuanliu.server.database.DataFolder;
import io.yuanliu.server.log.Bytes;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A document that does not fit into memory: answered once it is on disk, worked through afterwards. */
@PlatformTest
class LargeDocumentIT {
    private static final int EVENTS = 100;

    @LocalServerPort
    int port;

    @Autowired
    DataFolder data;

    private Http caller;

    @BeforeEach
    void aProgram() {
        caller = Http.automation(port);
    }

    @Test
    void itsJobGoesOnAndEnds() throws Exception {
        var ids = ids();
        var answer = caller.post("/epcis/v2/capture", large(ids));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
        assertThat(answer.headers().firstValue("Yuanliu-Position")).isEmpty();
        var address = answer.headers().firstValue("Location").orElseThrow();
        var job = finished(address);
        assertThat(JsonPath.<Boolean>read(job, "$.success")).as(job).isTrue();
        assertThat(stored(ids)).isEqualTo(EVENTS);
        assertThat(kept(address)).as("the bytes as received").isTrue();
    }

    @Test
    void oneFaultRefusesAllOfItAndKeepsNoBytes() throws Exception {
        var ids = ids();
        var document = large(ids);
        var last = document.lastIndexOf("OBSERVE");
        var faulty = document.substring(0, last) + "LOOK" + document.substring(last + "OBSERVE".length());
        var address = caller.post("/epcis/v2/capture", faulty)
                .headers()
                .firstValue("Location")
                .orElseThrow();
        var job = finished(address);
        assertThat(JsonPath.<Boolean>read(job, "$.success")).isFalse();
        assertThat(JsonPath.<List<String>>read(job, "$.errors[*].finding.pointer"))
                .containsExactly("/epcisBody/eventList/" + (EVENTS - 1) + "/action");
        assertThat(stored(ids)).isZero();
        assertThat(kept(address)).isFalse();
        var refusals = caller.get("/api/refusals").body();
        assertThat(JsonPath.<List<String>>read(refusals, "$.items[*].sha256"))
                .contains(Bytes.utf8(faulty).sha256().hex());
    }

    private static List<String> ids() {
        var ids = new ArrayList<String>();
        for (int i = 0; i < EVENTS; i++) {
            ids.add(Documents.id());
        }
        return ids;
    }

    /** Each event with a remark of 90,000 characters: more than 8 MB together. */
    private static String large(List<String> ids) {
        return Documents.remarking(ids, "x".repeat(90_000));
    }

    private String finished(String address) throws InterruptedException {
        for (int i = 0; i < 300; i++) {
            var job = caller.get(address).body();
            if (!JsonPath.<Boolean>read(job, "$.running")) {
                return job;
            }
            Thread.sleep(100);
        }
        throw new AssertionError("The job does not end");
    }

    private long stored(List<String> ids) {
        return ids.stream()
                .filter(id -> caller.get("/epcis/v2/events/" + Http.encoded(id)).statusCode() == 200)
                .count();
    }

    /** The file is deleted after the job has ended. */
    private boolean kept(String address) throws IOException, InterruptedException {
        Thread.sleep(500);
        var job = address.substring(address.lastIndexOf('/') + 1);
        try (var files = Files.walk(data.root().resolve("received"))) {
            return files.anyMatch(file -> file.endsWith(job));
        }
    }
}

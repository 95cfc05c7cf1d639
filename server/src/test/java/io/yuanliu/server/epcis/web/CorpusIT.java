package io.yuanliu.server.epcis.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.yuanliu.core.event.Event;
import io.yuanliu.server.Http;
import io.yuanliu.server.PlatformTest;
import io.yuanliu.wire.epcis.EpcisReader;
import io.yuanliu.wire.epcis.EventHash;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The EPCIS working group's own documents: captured over HTTP and read back equal, each by a client of its own. */
@PlatformTest(own = true)
class CorpusIT {
    private static final Path CORPUS = Path.of("..", "..", "shared", "corpus", "epcis", "json");

    @LocalServerPort
    int port;

    @Autowired
    @Qualifier("owner")
    DataSource owner;

    @TestFactory
    Stream<DynamicTest> everyDocumentIsReadBackEqual() throws IOException {
        assumeTrue(Files.isDirectory(CORPUS), "the corpus is not here");
        var caller = Http.automation(port);
        try (var files = Files.walk(CORPUS)) {
            return files.filter(file -> file.toString().endsWith(".jsonld")).sorted().toList().stream()
                    .map(file -> DynamicTest.dynamicTest(
                            CORPUS.relativize(file).toString(), () -> capturedAndReadBack(caller, file)));
        }
    }

    private void capturedAndReadBack(Http caller, Path file) throws IOException {
        forgetEverything();
        var document = EpcisReader.readDocument(Files.readAllBytes(file));
        assertThat(document.findings().stream()
                        .filter(one -> one.severity().name().equals("BLOCK")))
                .isEmpty();
        var answer = caller.send(caller.asking("/epcis/v2/capture")
                .header("Content-Type", "application/ld+json")
                .POST(BodyPublishers.ofFile(file))
                .build());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
        var job = caller.get(answer.headers().firstValue("Location").orElseThrow());
        assertThat(job.body()).contains("\"success\":true", "\"running\":false");

        var expected = new ArrayList<Event>();
        var seen = new HashSet<String>();
        for (var event : document.readable()) {
            var header = event.header();
            var id = header.eventId() == null ? EventHash.of(event) : header.eventId();
            if (seen.add(id + (header.errorDeclaration() != null))) {
                expected.add(event.withHeader(header.withEventId(id)));
            }
        }
        for (var event : expected) {
            var found = caller.get("/epcis/v2/events/"
                    + Http.encoded(String.valueOf(event.header().eventId())));
            assertThat(found.statusCode()).as(found.body()).isEqualTo(200);
            assertThat(events(found.body())).contains(event);
        }
        assertThat(events(caller.get("/epcis/v2/events?perPage=1000").body())).containsExactlyElementsOf(expected);
    }

    /** A fresh store for each document: in some of them one id stands for different events. */
    private void forgetEverything() {
        JdbcClient.create(owner)
                .sql("truncate entry_key, entry, entry_unit, record_index, correction, submission, submission_raw")
                .update();
    }

    private static List<Event> events(String document) {
        return EpcisReader.readDocument(document.getBytes(StandardCharsets.UTF_8))
                .readable();
    }
}

package io.yuanliu.wire.epcis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.yuanliu.core.data.Data;
import io.yuanliu.core.event.Event;
import io.yuanliu.core.finding.Finding;
import io.yuanliu.core.trace.telling.EventLinks;
import io.yuanliu.wire.json.JsonReader;
import java.io.ByteArrayOutputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every example document of the EPCIS working group is read without a fault and written again without a loss. */
class CorpusTest {
    @Test
    void theCorpusIsThere() {
        assumeTrue(Corpus.isThere(), "no ../shared/corpus/epcis beside the project");
        assertThat(Corpus.documents()).hasSizeGreaterThan(40);
    }

    @TestFactory
    Stream<DynamicTest> readsAndWritesWithoutLoss() {
        return Corpus.documents().stream()
                .map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> check(file)));
    }

    private static void check(Path file) {
        byte[] document = Corpus.bytes(file);
        DocumentReading reading = EpcisReader.readDocument(document);
        assertThat(reading.findings())
                .filteredOn(finding -> !isKnown(file, finding))
                .isEmpty();
        List<Data> sent = Corpus.events(document).stream().map(Trees::normal).toList();
        assertThat(reading.readable())
                .extracting(event -> Trees.normal(bare(EpcisWriter.event(event))))
                .isEqualTo(sent);
        assertThat(reading.readable())
                .filteredOn(event -> event.header().eventId() != null)
                .allSatisfy(event -> assertThat(linksAgain(event)).isEqualTo(EventLinks.pack(List.of(event))));
        var out = new ByteArrayOutputStream();
        EpcisWriter.document(out, Instant.EPOCH, reading.readable());
        assertThat(Corpus.events(out.toByteArray())).extracting(Trees::normal).isEqualTo(sent);
        assertThat(EpcisReader.readDocument(out.toByteArray()).readable())
                .usingRecursiveComparison()
                .isEqualTo(reading.readable());
    }

    /** One example has the name eventID twice in one event. */
    private static boolean isKnown(Path file, Finding finding) {
        return file.endsWith("AssociationEvent-h.jsonld")
                && finding.equals(Finding.warn(
                        "json.duplicate-name", "/epcisBody/eventList/0/eventID", Map.of("name", "eventID")));
    }

    /** What an event says about units after it was written and read again, as a log does. */
    private static byte[] linksAgain(Event event) {
        var again = EpcisReader.readEvent(EpcisWriter.event(event)).event();
        return EventLinks.pack(List.of(Objects.requireNonNull(again)));
    }

    private static Data bare(byte[] event) {
        return ((Data.Fields) Objects.requireNonNull(JsonReader.read(event).data())).without("@context");
    }
}

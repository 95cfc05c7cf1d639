package io.yuanliu.wire.epcis;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import io.yuanliu.core.event.Event;
import io.yuanliu.core.finding.Finding;
import io.yuanliu.wire.json.JsonLimits;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EpcisDocumentTest {
    private static final String HEAD = """
            {"@context": ["https://ref.gs1.org/standards/epcis/2.0.0/epcis-context.jsonld", {"e": "urn:e:"}],
             "type": "EPCISDocument", "schemaVersion": "2.0", "creationDate": "2026-01-05T08:00:00Z",
             "epcisBody": {"eventList": [""";
    private static final String EVENT = """
            {"type": "ObjectEvent", "action": "OBSERVE", "epcList": ["urn:epc:id:sgtin:0614141.107346.%d"],
             "eventTime": "2026-01-05T08:00:00Z", "eventTimeZoneOffset": "+08:00", "e:x": 1}""";
    private static final String TAIL = "]}}";

    @Test
    void readsEventByEvent() {
        try (var document = EpcisReader.open(stream(document(3)), EpcisLimits.USUAL)) {
            EventReading first = Objects.requireNonNull(document.next());
            assertThat(first.pointer()).isEqualTo("/epcisBody/eventList/0");
            assertThat(Objects.requireNonNull(first.event()).header().namespaces())
                    .containsEntry("e", "urn:e:");
            assertThat(document.next()).isNotNull();
            assertThat(document.next()).isNotNull();
            assertThat(document.next()).isNull();
            assertThat(document.next()).isNull();
            assertThat(document.findings()).isEmpty();
        }
    }

    @Test
    void knowsPrefixesThatAreDeclaredBehindTheEvents() {
        String late = document(2)
                .replace(
                        "\"@context\": [\"https://ref.gs1.org/standards/epcis/2.0.0/epcis-context.jsonld\", {\"e\": \"urn:e:\"}],",
                        "")
                .replaceFirst("\\}\\}$", "}, \"@context\": [{\"e\": \"urn:e:\"}]}");
        DocumentReading reading = EpcisReader.readDocument(late.getBytes(UTF_8));
        assertThat(reading.findings()).isEmpty();
        assertThat(reading.readable()).hasSize(2);
        var few = new EpcisLimits(JsonLimits.USUAL, 100, 1);
        assertThat(codes(EpcisReader.readDocument(stream(late), few))).containsExactly("epcis.context-late");
    }

    @Test
    void aFaultyEventDoesNotHideTheOthers() {
        String faulty = HEAD + EVENT.formatted(1) + "," + EVENT.formatted(2).replace("OBSERVE", "SEE") + ","
                + EVENT.formatted(3) + TAIL;
        DocumentReading reading = EpcisReader.readDocument(faulty.getBytes(UTF_8));
        assertThat(reading.readable()).hasSize(2);
        assertThat(reading.sound()).isFalse();
        assertThat(reading.findings())
                .extracting(Finding::code, Finding::pointer)
                .containsExactly(tuple("epcis.action", "/epcisBody/eventList/1/action"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        "EPCISDocument"         | "ObjectEvent"      | epcis.not-a-document | /type
        "schemaVersion": "2.0", |                    | epcis.required       |
        "2.0"                   | "1.2"              | epcis.schema-version | /schemaVersion
        "2026-01-05T08:00:00Z", | "today",           | epcis.time           | /creationDate
        "epcisBody"             | "body"             | epcis.unknown-field  | /body
        "epcisBody"             | "body"             | epcis.required       |
        "eventList"             | "events"           | epcis.unknown-field  | /epcisBody/events
        "eventList": [          | "eventList": {}, "x:y": [ | epcis.expected-list | /epcisBody/eventList
        "type"                  | "sender": 3, "type" | epcis.expected-text | /sender
        "type"                  | "schemaVersion": "2.0", "type" | json.duplicate-name | /schemaVersion
        "type"                  | "epcisBody": {}, "type" | json.duplicate-name | /epcisBody
        {"e": "urn:e:"}         | 3                  | epcis.context        | /@context/1
        {"e": "urn:e:"}         | {"f": "urn:e:"}    | epcis.unknown-prefix | /epcisBody/eventList/0/e:x
        ]}}                     | ]}} x              | json.trailing        |
        ]}}                     | ]}                 | json.truncated       | /epcisBody
        """)
    void saysWhatIsWrongWithTheDocument(String sound, String faulty, String code, String pointer) {
        String text = document(1);
        assertThat(text).contains(sound);
        int at = text.startsWith("]}}", text.length() - 3) && sound.equals("]}}")
                ? text.length() - 3
                : text.indexOf(sound);
        text = text.substring(0, at) + (faulty == null ? "" : faulty) + text.substring(at + sound.length());
        DocumentReading reading = EpcisReader.readDocument(text.getBytes(UTF_8));
        assertThat(reading.sound()).isFalse();
        assertThat(reading.findings())
                .extracting(Finding::code, Finding::pointer)
                .contains(tuple(code, pointer == null ? "" : pointer));
    }

    @Test
    void saysThatMasterDataInAHeaderAreNotKept() {
        String text =
                document(1).replace("\"type\": \"EPCISDocument\"", "\"epcisHeader\": {}, \"type\": \"EPCISDocument\"");
        DocumentReading reading = EpcisReader.readDocument(text.getBytes(UTF_8));
        assertThat(reading.sound()).isTrue();
        assertThat(codes(reading)).containsExactly("epcis.header-ignored");
    }

    @Test
    void readsTheAnswerOfAQueryToo() {
        List<Event> events =
                EpcisReader.readDocument(document(2).getBytes(UTF_8)).readable();
        var out = new ByteArrayOutputStream();
        EpcisWriter.queryDocument(out, Instant.EPOCH, "SimpleEventQuery", null, events);
        DocumentReading reading = EpcisReader.readDocument(out.toByteArray());
        assertThat(reading.findings()).isEmpty();
        assertThat(reading.readable()).isEqualTo(events);
        assertThat(reading.events().get(1).pointer()).isEqualTo("/epcisBody/queryResults/resultsBody/eventList/1");
    }

    @Test
    void eventsThatMeanDifferentThingsByOnePrefixSaySoThemselves() {
        Event one = event("urn:one:");
        Event other = event("urn:other:");
        var out = new ByteArrayOutputStream();
        EpcisWriter.document(out, Instant.EPOCH, List.of(one, other));
        assertThat(EpcisReader.readDocument(out.toByteArray()).readable())
                .extracting(event -> event.header().namespaces().get("e"))
                .containsExactly("urn:one:", "urn:other:");
    }

    @Test
    void hasLimits() {
        var limits = new EpcisLimits(JsonLimits.USUAL.withFindings(20), 5, 5);
        assertThat(codes(EpcisReader.readDocument(stream(document(6)), limits)))
                .containsExactly("epcis.too-many-events");
        String faulty = document(5).replace("\"action\"", "\"a\":1,\"b\":1,\"c\":1,\"d\":1,\"f\":1,\"g\":1,\"action\"");
        DocumentReading reading = EpcisReader.readDocument(stream(faulty), limits);
        assertThat(codes(reading))
                .endsWith("epcis.unknown-field")
                .contains("json.too-many-findings")
                .hasSizeLessThan(30);
    }

    @Test
    void readsFromADocumentThatNeverEnds() {
        var limits = new EpcisLimits(JsonLimits.USUAL, Integer.MAX_VALUE, 10);
        try (var document = EpcisReader.open(endless(), limits)) {
            for (int i = 0; i < 20_000; i++) {
                EventReading reading = Objects.requireNonNull(document.next());
                assertThat(reading.index()).isEqualTo(i);
                assertThat(reading.event()).isNotNull();
            }
        }
    }

    /** The head, and then the same event again and again. */
    private static InputStream endless() {
        byte[] head = HEAD.getBytes(UTF_8);
        byte[] event = (EVENT.formatted(7) + ",").getBytes(UTF_8);
        return new InputStream() {
            private int at;

            @Override
            public int read() {
                int next = at < head.length ? head[at] : event[(at - head.length) % event.length];
                at++;
                return next;
            }

            @Override
            public int read(byte[] into, int from, int length) {
                for (int i = 0; i < length; i++) {
                    into[from + i] = (byte) read();
                }
                return length;
            }
        };
    }

    private static Event event(String address) {
        String text = "{\"@context\": {\"e\": \"" + address + "\"},"
                + EVENT.formatted(1).substring(1);
        return Objects.requireNonNull(
                EpcisReader.readEvent(text.getBytes(UTF_8)).event());
    }

    private static String document(int events) {
        return HEAD + IntStream.range(0, events).mapToObj(EVENT::formatted).collect(Collectors.joining(",")) + TAIL;
    }

    private static InputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(UTF_8));
    }

    private static List<String> codes(DocumentReading reading) {
        return reading.findings().stream().map(Finding::code).toList();
    }
}

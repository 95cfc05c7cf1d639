package io.yuanliu.wire.epcis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.yuanliu.core.event.Event;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class EventHashTest {
    private static final String SHIPPING = """
            {"@context": ["https://ref.gs1.org/standards/epcis/2.0.0/epcis-context.jsonld",
                          {"ext": "http://example.com/ext1/"}],
             "type": "ObjectEvent", "action": "OBSERVE", "bizStep": "shipping", "disposition": "in_transit",
             "epcList": ["urn:epc:id:sgtin:0614141.107346.2018", "urn:epc:id:sgtin:0614141.107346.2017"],
             "eventTime": "2005-04-03T20:33:31.116000-06:00", "eventTimeZoneOffset": "-06:00",
             "quantityList": [{"epcClass": "urn:epc:class:lgtin:4012345.012345.998877", "quantity": 200.50, "uom": "KGM"}],
             "readPoint": {"id": "urn:epc:id:sgln:0614141.07346.1234"},
             "bizTransactionList": [{"type": "po", "bizTransaction": "http://transaction.acme.com/po/12345678"}],
             "ext:b": [2.0, "x"], "ext:a": {"ext:c": true}}
            """;

    /** As drafts of 2021 spelt it: URNs as they are, the type behind, no brackets around namespaces. */
    private static final PreHashStyle DRAFT = new PreHashStyle() {
        @Override
        public String word(Vocabulary vocabulary, String word) {
            return vocabulary.urn(word);
        }

        @Override
        public String value(String text) {
            return text;
        }

        @Override
        public String extensionName(String name, Map<String, String> declared) {
            int colon = name.indexOf(':');
            return declared.getOrDefault(name.substring(0, colon), "") + name.substring(colon + 1);
        }

        @Override
        public String typed(String value, String type) {
            return value + type;
        }
    };

    @Test
    void writesTheFieldsInTheCanonicalOrder() {
        assertThat(new PreHash(event(SHIPPING), PreHashStyle.STANDARD).text())
                .isEqualTo("eventType=ObjectEvent"
                        + "eventTime=2005-04-04T02:33:31.116Z"
                        + "eventTimeZoneOffset=-06:00"
                        + "epcListepc=https://id.gs1.org/01/10614141073464/21/2017"
                        + "epc=https://id.gs1.org/01/10614141073464/21/2018"
                        + "quantityListquantityElementepcClass=https://id.gs1.org/01/04012345123456/10/998877"
                        + "quantity=200.5uom=KGM"
                        + "action=OBSERVE"
                        + "bizStep=https://ref.gs1.org/cbv/BizStep-shipping"
                        + "disposition=https://ref.gs1.org/cbv/Disp-in_transit"
                        + "readPointid=https://id.gs1.org/414/0614141073467/254/1234"
                        + "bizTransactionListtype=https://ref.gs1.org/cbv/BTT-po"
                        + "bizTransaction=http://transaction.acme.com/po/12345678"
                        + "{http://example.com/ext1/}a{http://example.com/ext1/}c=true"
                        + "{http://example.com/ext1/}b=2{http://example.com/ext1/}b=x");
    }

    @Test
    void oneContentHasOneHashHoweverWritten() {
        String hash = EventHash.of(event(SHIPPING));
        assertThat(hash).matches("ni:///sha-256;[0-9a-f]{64}\\?ver=CBV2\\.0");
        assertThat(
                        List.of(
                                SHIPPING.replace("346.2018", "346.x")
                                        .replace("346.2017", "346.2018")
                                        .replace("346.x", "346.2017"),
                                SHIPPING.replace(
                                        "\"urn:epc:id:sgtin:0614141.107346.2018\"",
                                        "\"https://shop.example/01/10614141073464/10/L/21/2018?17=271231\""),
                                SHIPPING.replace("\"shipping\"", "\"urn:epcglobal:cbv:bizstep:shipping\""),
                                SHIPPING.replace("\"ext", "\"other"),
                                SHIPPING.replace("200.50", "2005e-1"),
                                SHIPPING.replace("2005-04-03T20:33:31.116000-06:00", "2005-04-04T02:33:31.116Z"),
                                SHIPPING.replace(
                                        "\"type\": \"ObjectEvent\"",
                                        "\"eventID\": \"urn:uuid:1\", \"recordTime\": \"2005-04-04T02:33:32Z\", \"type\": \"ObjectEvent\"")))
                .allSatisfy(written ->
                        assertThat(EventHash.of(event(written))).as(written).isEqualTo(hash));
    }

    @Test
    void anotherContentHasAnotherHash() {
        String hash = EventHash.of(event(SHIPPING));
        assertThat(List.of(
                        SHIPPING.replace("2018", "2019"),
                        SHIPPING.replace("200.50", "200.51"),
                        SHIPPING.replace("\"-06:00\"", "\"-05:00\""),
                        SHIPPING.replace("true", "false"),
                        SHIPPING.replace("http://example.com/ext1/", "http://example.com/ext2/"),
                        SHIPPING.replace("\"disposition\": \"in_transit\",", "")))
                .allSatisfy(written ->
                        assertThat(EventHash.of(event(written))).as(written).isNotEqualTo(hash));
    }

    /** The expected value is the digest of the reference program's text, with {@code gs1:} expanded as rule 15 says. */
    @Test
    void agreesWithTheReferenceOnAnEventWithEveryField() {
        assumeTrue(Corpus.isThere(), "no ../shared/corpus/epcis beside the project");
        var all = Corpus.bytes("json/WithFullCombinationOfFields/object_event_all_possible_fields.jsonld");
        assertThat(EventHash.of(EpcisReader.readDocument(all).readable().getFirst()))
                .isEqualTo("ni:///sha-256;2624461fe586209c2a5a6e8d4901988012ae9c9a4ea49d7910e7c7eb0260fb9e?ver=CBV2.0");
    }

    /** The examples carry hashes of drafts; the order of fields, times and numbers is the same there. */
    @Test
    void agreesWithTheDraftOnTheExamplesThatHaveItsHashes() {
        assumeTrue(Corpus.isThere(), "no ../shared/corpus/epcis beside the project");
        assertThat(Corpus.documents().stream()
                        .filter(EventHashTest::hasDraftHash)
                        .map(file -> file.getFileName().toString()))
                .contains(
                        "AssociationEvent-a.jsonld",
                        "AssociationEvent-e.jsonld",
                        "Example_9.6.1-ObjectEvent.jsonld",
                        "Example_9.6.2-ObjectEvent.jsonld",
                        "Example_9.6.2-ObjectEventWithDigitalLink.jsonld",
                        "Example_9.6.3-AggregationEvent.jsonld")
                .hasSize(13);
    }

    private static boolean hasDraftHash(Path file) {
        return EpcisReader.readDocument(Corpus.bytes(file)).readable().stream()
                .anyMatch(event -> EventHash.ofPreHash(new PreHash(event, DRAFT).text())
                        .equals(event.header().eventId()));
    }

    @Test
    void theHashExampleIsReadAndHashedAlikeInEveryOrder() {
        assumeTrue(Corpus.isThere(), "no ../shared/corpus/epcis beside the project");
        String example = new String(
                Corpus.bytes("xml/WithEventHashID/event_with_identical_hash_id_7.json"), StandardCharsets.UTF_8);
        String hash = EventHash.of(first(example));
        assertThat(EventHash.of(first(example.replace("ext1", "ext2").replace("com/ext2", "com/ext1"))))
                .isEqualTo(hash);
        assertThat(EventHash.of(
                        first(example.replace("2005-04-04T20:33:31.116-06:00", "2005-04-04T21:33:31.116-05:00"))))
                .isEqualTo(hash);
        assertThat(EventHash.of(first(example.replace("urn:epcglobal:cbv:disp:", ""))))
                .isEqualTo(hash);
    }

    private static Event first(String document) {
        var reading = EpcisReader.readDocument(document.getBytes(StandardCharsets.UTF_8));
        assertThat(reading.sound()).as(reading.findings().toString()).isTrue();
        return reading.readable().getFirst();
    }

    private static Event event(String text) {
        var reading = EpcisReader.readEvent(text.getBytes(StandardCharsets.UTF_8));
        return Objects.requireNonNull(reading.event(), reading.findings().toString());
    }
}

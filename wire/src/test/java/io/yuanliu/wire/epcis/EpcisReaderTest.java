package io.yuanliu.wire.epcis;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import io.yuanliu.core.event.AggregationEvent;
import io.yuanliu.core.event.ObjectEvent;
import io.yuanliu.core.event.TransformationEvent;
import io.yuanliu.core.finding.Finding;
import io.yuanliu.core.finding.Severity;
import java.io.ByteArrayInputStream;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EpcisReaderTest {
    private static final String SOUND = """
            {"type": "ObjectEvent", "eventTime": "2026-01-05T08:00:00+08:00", "eventTimeZoneOffset": "+08:00",
             "action": "ADD", "bizStep": "commissioning", "epcList": ["urn:epc:id:sgtin:0614141.107346.2017"],
             "quantityList": [{"epcClass": "urn:yuanliu:lot:farm:7", "quantity": 12.50, "uom": "KGM"}],
             "readPoint": {"id": "urn:epc:id:sgln:0614141.07346.1234"},
             "sourceList": [{"type": "location", "source": "urn:epc:id:sgln:4012345.00225.0"}],
             "sensorElementList": [{"sensorReport": [{"type": "Temperature", "value": 3.1, "uom": "CEL"}]}],
             "ilmd": {"yuanliu:product": "livestock/pork"},
             "@context": {"yuanliu": "urn:yuanliu:ns:"}}
            """;
    private static final String AGGREGATION = """
            {"type": "AggregationEvent", "eventTime": "2026-01-05T08:00:00Z", "eventTimeZoneOffset": "+08:00",
             "action": "ADD", "parentID": "urn:epc:id:sscc:0614141.1234567890",
             "childEPCs": ["urn:epc:id:sgtin:0614141.107346.2017"]}
            """;
    private static final String TRANSFORMATION = """
            {"type": "TransformationEvent", "eventTime": "2026-01-05T08:00:00Z", "eventTimeZoneOffset": "+08:00",
             "inputEPCList": ["urn:epc:id:sgtin:0614141.107346.2017"], "outputEPCList": ["urn:yuanliu:trace:37060000400010000003"]}
            """;

    @Test
    void readsWhatIsSound() {
        EventReading reading = read(SOUND);
        assertThat(reading.findings()).isEmpty();
        assertThat(reading.event()).isInstanceOfSatisfying(ObjectEvent.class, event -> {
            assertThat(event.quantities().getFirst().epcClass().key()).isEqualTo("local:lot:farm:7");
            assertThat(event.header().eventTime().instant()).hasToString("2026-01-05T00:00:00Z");
            assertThat(event.header().namespaces()).containsEntry("yuanliu", "urn:yuanliu:ns:");
        });
        assertThat(read(AGGREGATION).event()).isInstanceOf(AggregationEvent.class);
        assertThat(read(TRANSFORMATION).event()).isInstanceOf(TransformationEvent.class);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        "ObjectEvent"              | "ThingEvent"             | epcis.event-type         | /type
        "ADD"                      | "MAKE"                   | epcis.action             | /action
        "action": "ADD",           |                          | epcis.required           |
        "ADD"                      | 7                        | epcis.expected-text      | /action
        08:00:00+08:00"            | 25:00:00+08:00"          | epcis.time               | /eventTime
        2026-01-05T                | 2026-02-30T              | epcis.time               | /eventTime
        08:00:00+08:00"            | 08:00:00"                | epcis.time               | /eventTime
        "+08:00",                  | "+15:00",                | epcis.time-zone-offset   | /eventTimeZoneOffset
        "commissioning"            | "cooking"                | epcis.unknown-word       | /bizStep
        "commissioning"            | "urn:epcglobal:cbv:bizstep:cooking" | epcis.unknown-word | /bizStep
        0614141.107346.2017        | 0614141.10734.2017       | identifier.epc-length    | /epcList/0
        "urn:epc:id:sgtin:0614141.107346.2017" | "https://x.cn/01/06901234567893" | identifier.check-digit | /epcList/0
        "urn:epc:id:sgtin:0614141.107346.2017" | 12           | epcis.expected-text      | /epcList/0
        "urn:epc:id:sgtin:0614141.107346.2017" | "a","a"      | identifier.not-a-uri     | /epcList/0
        ["urn:epc:id:sgtin:0614141.107346.2017"] | "x:1"      | epcis.expected-list      | /epcList
        sgtin:0614141.107346.2017" | sgtin:0614141.107346.2017","https://id.gs1.org/01/10614141073464/21/2017" | epcis.repeated-item | /epcList
        12.50                      | "12.50"                  | epcis.expected-number    | /quantityList/0/quantity
        12.50                      | -1                       | epcis.quantity-negative  | /quantityList/0/quantity
        "KGM"                      | "kilo"                   | epcis.unit               | /quantityList/0/uom
        "uom": "KGM"               | "unit": "KGM"            | epcis.unknown-field      | /quantityList/0/unit
        "epcClass"                 | "epcclass"               | epcis.required           | /quantityList/0
        {"type": "location", "source"  | {"source"            | epcis.required           | /sourceList/0
        "source":                  | "from":                  | epcis.required           | /sourceList/0
        "location"                 | "shop"                   | epcis.unknown-word       | /sourceList/0/type
        {"id": "urn:epc:id:sgln:0614141.07346.1234"} | {}     | epcis.required           | /readPoint
        {"id": "urn:epc:id:sgln:0614141.07346.1234"} | "x:y"  | epcis.expected-object    | /readPoint
        "value": 3.1               | "value": "3.1"           | epcis.expected-number    | /sensorElementList/0/sensorReport/0/value
        "Temperature"              | "Warmth"                 | epcis.unknown-word       | /sensorElementList/0/sensorReport/0/type
        "type": "Temperature",     |                          | epcis.required           | /sensorElementList/0/sensorReport/0
        "value": 3.1               | "time": "yesterday"      | epcis.time               | /sensorElementList/0/sensorReport/0/time
        "value": 3.1               | "hexBinaryValue": "xyz"  | epcis.hexadecimal        | /sensorElementList/0/sensorReport/0/hexBinaryValue
        "value": 3.1               | "booleanValue": "true"   | epcis.expected-flag      | /sensorElementList/0/sensorReport/0/booleanValue
        "value": 3.1               | "deviceID": "no uri"     | epcis.not-a-uri          | /sensorElementList/0/sensorReport/0/deviceID
        "value": 3.1               | "volume": 3.1            | epcis.unknown-field      | /sensorElementList/0/sensorReport/0/volume
        {"sensorReport":           | {"x:y": 1, "reports":    | epcis.required           | /sensorElementList/0
        "yuanliu:product"          | "other:product"          | epcis.unknown-prefix     | /ilmd/other:product
        "yuanliu:product"          | "product"                | epcis.unknown-field      | /ilmd/product
        "readPoint"                | "place"                  | epcis.unknown-field      | /place
        "ADD"                      | "OBSERVE"                | epcis.ilmd-without-add   | /ilmd
        "type": "ObjectEvent",     | "type": "ObjectEvent", "transformationID": "x:y", | epcis.unknown-field | /transformationID
        "type": "ObjectEvent",     | "type": "ObjectEvent", "eventID": "7",            | epcis.not-a-uri | /eventID
        "type": "ObjectEvent",     | "type": "ObjectEvent", "certificationInfo": "7",  | epcis.not-a-uri | /certificationInfo
        "type": "ObjectEvent",     | "type": "ObjectEvent", "errorDeclaration": {},    | epcis.required | /errorDeclaration
        "type": "ObjectEvent",     | "type": "ObjectEvent", "persistentDisposition": {}, | epcis.persistent-disposition-empty | /persistentDisposition
        "type": "ObjectEvent",     | "type": "ObjectEvent", "bizTransactionList": [{}], | epcis.required | /bizTransactionList/0
        "type": "ObjectEvent",     | "type": "ObjectEvent", "action": "ADD",           | json.duplicate-name | /action
        {"yuanliu": "urn:yuanliu:ns:"} | [{"yuanliu": 3}]     | epcis.context            | /@context/0/yuanliu
        """)
    void saysWhatIsWrongAndWhere(String sound, String faulty, String code, String pointer) {
        assertThat(SOUND).contains(sound);
        EventReading reading = read(SOUND.replace(sound, faulty == null ? "" : faulty));
        assertThat(reading.event()).isNull();
        assertThat(reading.findings())
                .extracting(Finding::code, Finding::pointer)
                .contains(tuple(code, pointer == null ? "" : pointer));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"type\": \"AggregationEvent\", \"action\": \"ADD\", \"childEPCs\": [\"x:1\"],",
                "{\"type\": \"AggregationEvent\", \"action\": \"DELETE\",",
                "{\"type\": \"AggregationEvent\", \"action\": \"OBSERVE\", \"parentID\": \"x:1\",",
                "{\"type\": \"AssociationEvent\", \"action\": \"OBSERVE\", \"childEPCs\": [\"x:1\"],",
                "{\"type\": \"TransactionEvent\", \"action\": \"ADD\", \"epcList\": [\"x:1\"],",
                "{\"type\": \"TransactionEvent\", \"action\": \"ADD\", \"bizTransactionList\": [{\"bizTransaction\": \"x:1\"}],",
                "{\"type\": \"TransformationEvent\", \"inputEPCList\": [\"x:1\"],",
                "{\"type\": \"TransformationEvent\", \"transformationID\": \"x:1\",",
                "{\"type\": \"ObjectEvent\", \"action\": \"OBSERVE\","
            })
    void holdsEachKindToItsRules(String start) {
        String end = "\"eventTime\": \"2026-01-05T08:00:00Z\", \"eventTimeZoneOffset\": \"+08:00\"}";
        assertThat(read(start + end).event()).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"type\": \"AggregationEvent\", \"action\": \"DELETE\", \"parentID\": \"x:1\",",
                "{\"type\": \"AggregationEvent\", \"action\": \"OBSERVE\", \"childEPCs\": [\"x:1\"],",
                "{\"type\": \"TransformationEvent\", \"transformationID\": \"x:1\", \"outputEPCList\": [\"x:1\"],",
                "{\"type\": \"ObjectEvent\", \"action\": \"OBSERVE\", \"epcList\": [],",
                "{\"type\": \"ObjectEvent\", \"action\": \"OBSERVE\", \"epcList\": [], \"https://example.cn/voc/x\": 1,"
            })
    void allowsWhatTheRulesAllow(String start) {
        String end = "\"eventTime\": \"2026-01-05T08:00:00Z\", \"eventTimeZoneOffset\": \"+08:00\"}";
        assertThat(read(start + end).findings()).isEmpty();
    }

    @Test
    void tellsEveryFaultInOnePass() {
        String faulty = SOUND.replace("commissioning", "cooking")
                .replace("KGM", "kg")
                .replace("2026-01-05T", "2026-13-05T")
                .replace("\"location\"", "\"shop\"")
                .replace("107346", "10734");
        assertThat(read(faulty).findings())
                .extracting(Finding::pointer)
                .containsExactlyInAnyOrder(
                        "/epcList/0", "/quantityList/0/uom", "/bizStep", "/sourceList/0/type", "/eventTime");
    }

    @Test
    void takesStandardWordsWrittenInFullAndSaysSo() {
        EventReading reading = read(SOUND.replace("commissioning", "urn:epcglobal:cbv:bizstep:commissioning"));
        assertThat(Objects.requireNonNull(reading.event()).context().bizStep()).isEqualTo("commissioning");
        assertThat(reading.findings())
                .extracting(Finding::code, Finding::severity, Finding::pointer)
                .containsExactly(tuple("epcis.word-not-bare", Severity.WARN, "/bizStep"));
    }

    @Test
    void takesPrefixesThatWereDeclaredElsewhere() {
        String bare = SOUND.replace("\"@context\"", "\"yuanliu:x\"");
        assertThat(read(bare).findings()).isNotEmpty();
        var namespaces = Map.of("yuanliu", "urn:yuanliu:ns:");
        var stream = new ByteArrayInputStream(bare.getBytes(UTF_8));
        assertThat(EpcisReader.readEvent(stream, EpcisLimits.USUAL, namespaces).findings())
                .isEmpty();
    }

    @Test
    void theLastOfTwoEventIdsStands() {
        EventReading reading = read(SOUND.replaceFirst("\\{", "{\"eventID\": \"x:1\", \"eventID\": \"x:2\","));
        assertThat(Objects.requireNonNull(reading.event()).header().eventId()).isEqualTo("x:2");
        assertThat(reading.findings()).extracting(Finding::severity).containsExactly(Severity.WARN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "3", "{\"type\":", "{\"type\":\"ObjectEvent\"} x", "null"})
    void aTextThatIsNoEventIsAFinding(String text) {
        assertThat(read(text).event()).isNull();
        assertThat(read(text).findings()).hasSize(1);
    }

    private static EventReading read(String text) {
        return EpcisReader.readEvent(text.getBytes(UTF_8));
    }
}

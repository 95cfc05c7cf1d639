package io.yuanliu.wire.epcis;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Whatever comes in, the answer is events and findings, never an exception; what counts as sound can be written. */
class MutilatedTextTest {
    private static final String DOCUMENT = """
            {"@context": ["https://ref.gs1.org/standards/epcis/2.0.0/epcis-context.jsonld", {"e": "urn:e:"}],
             "type": "EPCISDocument", "schemaVersion": "2.0", "creationDate": "2026-01-05T08:00:00Z",
             "epcisBody": {"eventList": [{"type": "ObjectEvent", "action": "ADD",
               "epcList": ["urn:epc:id:sgtin:0614141.107346.1", "https://x.cn/01/06901234567892/21/%2F"],
               "eventTime": "2026-01-05T08:00:00.5+08:00", "eventTimeZoneOffset": "+08:00", "e:x": {"e:y": [1e3, null]},
               "quantityList": [{"epcClass": "urn:yuanliu:lot:uscc%3A1:批", "quantity": 12.50, "uom": "KGM"}],
               "persistentDisposition": {"set": ["damaged"]}, "readPoint": {"id": "geo:1,2", "e:z": true},
               "sensorElementList": [{"sensorReport": [{"type": "Mass", "value": 1.0, "uom": "KGM"}]}],
               "ilmd": {"e:n": "7"}}]}}
            """;

    @Test
    void nothingThrows() {
        var random = new Random(7);
        int sound = 0;
        for (int i = 0; i < 2_000; i++) {
            byte[] text = mutilated(random);
            DocumentReading reading = EpcisReader.readDocument(text);
            EpcisReader.readEvent(text);
            assertThat(reading.sound() || !reading.findings().isEmpty()).isTrue();
            for (var event : reading.readable()) {
                assertThat(EpcisReader.readEvent(EpcisWriter.event(event)).event())
                        .isEqualTo(event);
                assertThat(EventHash.of(event)).startsWith("ni:///sha-256;");
                sound++;
            }
        }
        assertThat(sound).isGreaterThan(30);
    }

    private static byte[] mutilated(Random random) {
        byte[] text = DOCUMENT.getBytes(UTF_8);
        for (int i = random.nextInt(3); i >= 0; i--) {
            int at = random.nextInt(text.length);
            switch (random.nextInt(4)) {
                case 0 -> text[at] = (byte) random.nextInt(256);
                case 1 -> text[at] = (byte) "{}[]\",:0e-%. \\".charAt(random.nextInt(14));
                case 2 -> text = Arrays.copyOf(text, at + 1);
                default -> System.arraycopy(text, at / 2, text, at, Math.min(20, text.length - at));
            }
        }
        return text;
    }
}

package io.yuanliu.server.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.yuanliu.core.event.ObjectEvent;
import io.yuanliu.core.identifier.Identifier.Level;
import io.yuanliu.core.identifier.Identifiers;
import io.yuanliu.core.identifier.Reading;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class EventTextTest {
    private static Bytes observed(String unit) {
        return Bytes.of("""
                {"@context": "https://ref.gs1.org/standards/epcis/2.0.0/epcis-context.jsonld",
                 "type": "ObjectEvent", "action": "OBSERVE", "eventTime": "2026-06-01T08:00:00+08:00",
                 "eventTimeZoneOffset": "+08:00", "epcList": ["%s"]}""".formatted(unit).getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void anEventFromBeforeKindsHadToBeKnownIsReadAsItWas() {
        assertThat(Identifiers.readUri("urn:yuanliu:tray:a:1")).isInstanceOf(Reading.None.class);
        assertThat(EventText.read(observed("urn:yuanliu:tray:a:1")))
                .isInstanceOfSatisfying(
                        ObjectEvent.class,
                        event -> assertThat(event.epcs().getFirst().identifier().level())
                                .isEqualTo(Level.LOT));
        assertThat(Identifiers.readUri("urn:yuanliu:tray:a:1"))
                .as("what is known does not depend on who has read what")
                .isInstanceOf(Reading.None.class);
    }

    @Test
    void anEventThatIsBrokenOtherwiseIsStillADefect() {
        assertThatIllegalStateException()
                .isThrownBy(() -> EventText.read(observed("urn:yuanliu:trace:12")))
                .withMessageContaining("identifier.digits");
        assertThatIllegalStateException()
                .isThrownBy(() -> EventText.read(observed("urn:yuanliu:Tray:a:1")))
                .withMessageContaining("identifier.local-kind");
    }
}

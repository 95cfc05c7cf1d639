package io.yuanliu.server.epcis.query;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.yuanliu.core.event.Event;
import io.yuanliu.server.problem.Rejection;
import io.yuanliu.wire.epcis.EpcisReader;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Questions for events: what they mean for an event, that they can be kept, and what is refused. */
class EventQueryTest {
    /** Forty kilograms leave for a customer in a lorry whose sensor says four degrees; later it was declared an error. */
    private static final Event SHIPPED = read("""
            {"@context": ["https://ref.gs1.org/standards/epcis/2.0.0/epcis-context.jsonld",
               {"farm": "https://farm.example/"}],
             "type": "ObjectEvent", "eventID": "urn:uuid:1b0c7a3e-0000-4000-8000-000000000001",
             "eventTime": "2026-04-03T20:33:31.116+08:00", "eventTimeZoneOffset": "+08:00",
             "action": "OBSERVE", "bizStep": "shipping", "disposition": "in_transit",
             "persistentDisposition": {"set": ["completeness_verified"]},
             "epcList": ["urn:epc:id:sgtin:0614141.107346.2018"],
             "quantityList": [{"epcClass": "urn:epc:class:lgtin:4012345.012345.998877", "quantity": 40.0, "uom": "KGM"}],
             "readPoint": {"id": "urn:epc:id:sgln:0614141.07346.1234"},
             "bizTransactionList": [{"type": "po", "bizTransaction": "urn:epc:id:gdti:0614141.06012.1234"}],
             "destinationList": [{"type": "owning_party", "destination": "urn:epc:id:pgln:4000001.00005"}],
             "sensorElementList": [{"sensorMetadata": {"deviceID": "urn:epc:id:giai:4000001.111"},
               "sensorReport": [{"type": "Temperature", "value": 4.0, "uom": "CEL"}]}],
             "errorDeclaration": {"declarationTime": "2026-05-01T00:00:00Z", "reason": "incorrect_data"},
             "farm:plot": "east 7"}
            """);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "eventType=ObjectEvent",
                "GE_eventTime=2026-04-03T12:33:31.116Z",
                "LT_eventTime=2026-04-03T12:33:31.117Z",
                "EQ_action=OBSERVE",
                "EQ_bizStep=shipping",
                "EQ_bizStep=urn:epcglobal:cbv:bizstep:shipping",
                "EQ_bizStep=receiving|https://ref.gs1.org/cbv/BizStep-shipping",
                "EQ_disposition=in_transit",
                "EQ_persistentDisposition_set=completeness_verified",
                "EQ_readPoint=urn:epc:id:sgln:0614141.07346.1234",
                "MATCH_epc=https://id.gs1.org/01/10614141073464/21/2018",
                "MATCH_anyEPC=urn:epc:idpat:sgtin:0614141.107346.*",
                "MATCH_epcClass=urn:epc:class:lgtin:4012345.012345.998877",
                "EQ_quantity=40",
                "GT_quantity=39.9",
                "LE_quantity=40",
                "EQ_eventID=urn:uuid:1b0c7a3e-0000-4000-8000-000000000001",
                "EQ_bizTransaction_po=urn:epc:id:gdti:0614141.06012.1234",
                "EQ_destination_owning_party=urn:epc:id:pgln:4000001.00005",
                "EQ_type=Temperature",
                "EQ_deviceID=urn:epc:id:giai:4000001.111",
                "EXISTS_errorDeclaration=true",
                "GE_errorDeclarationTime=2026-05-01T00:00:00Z",
                "EQ_errorReason=incorrect_data",
                "EQ_farm:plot=east 7",
                "EXISTS_farm:plot=true",
                "GE_recordTime=2030-01-01T00:00:00Z"
            })
    void isMet(String asked) {
        assertThat(new EventFilter(EventQueryReader.read(parameters(asked))).matches(SHIPPED))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "eventType=TransformationEvent",
                "LT_eventTime=2026-04-03T12:33:31.116Z",
                "EQ_bizStep=receiving",
                "EQ_bizStep=shipping&EQ_disposition=sellable_accessible",
                "EQ_persistentDisposition_unset=completeness_verified",
                "EQ_bizLocation=urn:epc:id:sgln:0614141.07346.1234",
                "MATCH_epc=urn:epc:class:lgtin:4012345.012345.998877",
                "MATCH_inputEPC=urn:epc:id:sgtin:0614141.107346.2018",
                "MATCH_anyEPC=urn:epc:idpat:sgtin:0614141.107347.*",
                "GT_quantity=40",
                "EQ_bizTransaction_desadv=urn:epc:id:gdti:0614141.06012.1234",
                "EQ_source_owning_party=urn:epc:id:pgln:4000001.00005",
                "EQ_type=Humidity",
                "LT_errorDeclarationTime=2026-05-01T00:00:00Z",
                "EQ_farm:plot=west",
                "EXISTS_ILMD_https://farm.example/plot=true"
            })
    void isNotMet(String asked) {
        assertThat(new EventFilter(EventQueryReader.read(parameters(asked))).matches(SHIPPED))
                .isFalse();
    }

    @Test
    void aQuestionCanBeKeptAndAskedAgain() {
        var asked = EventQueryReader.read(parameters("eventType=ObjectEvent|AggregationEvent"
                + "&EQ_bizStep=shipping&MATCH_epc=urn:epc:id:sgtin:0614141.107346.2018&GE_quantity=5"
                + "&EXISTS_errorDeclaration=true&orderBy=eventTime&eventCountLimit=7"));
        assertThat(EventQueryReader.read(asked.parameters())).isEqualTo(asked);
        assertThat(asked.conditions())
                .extracting(Condition::field)
                .containsExactly("eventType", "bizStep", "epc", "quantity", "errorDeclaration");
    }

    @Test
    void theIndexesNarrowAtEachConditionThatTheyKnow() {
        var narrowing = new EventFilter(EventQueryReader.read(parameters("EQ_bizStep=shipping|receiving"
                        + "&EQ_action=OBSERVE&GE_eventTime=2026-04-01T00:00:00Z&LT_eventTime=2026-05-01T00:00:00Z"
                        + "&MATCH_epc=urn:epc:id:sgtin:0614141.107346.2018")))
                .narrowing();
        assertThat(narrowing.tags()).hasSize(2);
        assertThat(narrowing.units()).hasSize(1);
        assertThat(narrowing.eventTime().from()).hasToString("2026-04-01T00:00:00Z");
        assertThat(narrowing.eventTime().before()).hasToString("2026-05-01T00:00:00Z");
        assertThat(narrowing.recordTime().from()).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "EQ_bizstep=shipping -> EQ_bizStep",
                "MATCH_epcs=urn:epc:id:sgtin:0614141.107346.2018 -> MATCH_epc",
                "GE_evntTime=2026-04-01T00:00:00Z -> GE_eventTime",
                "EQ_eventType=ObjectEvent -> eventType",
                "orderby=eventTime -> orderBy",
                "perpage=3 -> perPage"
            })
    void aMisspeltParameterIsToldTheNearest(String story) {
        var told = story.split(" -> ", -1);
        assertThat(refused(told[0])).contains("capture.query-parameter-near").contains("nearest=" + told[1]);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "EQ_bizStep=",
                "GE_eventTime=yesterday",
                "GE_eventTime=2026-04-01T00:00:00Z|2026-05-01T00:00:00Z",
                "eventType=Event",
                "EQ_quantity=many",
                "EXISTS_errorDeclaration=false",
                "MATCH_epc=urn:epc:idpat:sgtin:*.*.*",
                "orderBy=colour",
                "orderBy=eventTime|recordTime",
                "eventCountLimit=0"
            })
    void aValueThatCannotBeIsRefused(String wrong) {
        assertThat(refused(wrong)).contains("capture.query-value");
    }

    private static Event read(String text) {
        var reading = EpcisReader.readEvent(text.getBytes(StandardCharsets.UTF_8));
        return requireNonNull(reading.event(), () -> reading.findings().toString());
    }

    private static String refused(String wrong) {
        var findings = new StringBuilder();
        assertThatThrownBy(() -> EventQueryReader.read(parameters(wrong)))
                .isInstanceOfSatisfying(Rejection.Unreadable.class, refusal -> findings.append(refusal.findings()));
        return findings.toString();
    }

    private static Map<String, List<String>> parameters(String asked) {
        var parameters = new LinkedHashMap<String, List<String>>();
        for (var one : asked.split("&", -1)) {
            int end = one.indexOf('=');
            parameters.put(one.substring(0, end), List.of(one.substring(end + 1)));
        }
        return parameters;
    }
}

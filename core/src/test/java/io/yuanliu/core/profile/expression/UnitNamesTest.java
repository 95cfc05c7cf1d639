package io.yuanliu.core.profile.expression;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UnitNamesTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://id.gs1.org/01/09521234543213/10/A1",
                "https://a-shop.example/01/09521234543213/10/A1?linkType=all",
                "(01)09521234543213(10)A1",
                "  (01)09521234543213(10)A1 ",
                "urn:epc:class:lgtin:952123.0454321.A1"
            })
    void aUnitHasOneUriHoweverItIsWritten(String written) {
        assertThat(Names.unit(written)).isEqualTo(Names.unit("0109521234543213" + "10A1"));
    }

    @Test
    void ofACodeThatMayBeSeveralThingsTheLotIsMeant() {
        assertThat(Names.unit("trace:99020200100210000201")).isEqualTo(Names.unit(" 99020200100210000201 "));
    }

    @Test
    void whatIsNoCodeStaysAsItIs() {
        assertThat(Names.unit("the pork of last week")).isEqualTo("the pork of last week");
    }
}

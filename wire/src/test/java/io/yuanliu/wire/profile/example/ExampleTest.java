package io.yuanliu.wire.profile.example;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.yuanliu.core.finding.Finding;
import io.yuanliu.core.profile.fact.FactForms;
import io.yuanliu.wire.profile.ProfileUnreadable;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Examples are read strictly, and know what they must have. */
class ExampleTest {
    private static Example read(String name, String text) {
        return Example.read(name, text.getBytes(StandardCharsets.UTF_8), FactForms.STANDARD);
    }

    private static void refused(String text, String why) {
        assertThatThrownBy(() -> read("valid/a.json", text))
                .isInstanceOf(ProfileUnreadable.class)
                .hasMessageContaining("valid/a.json")
                .hasMessageContaining(why);
    }

    @Test
    void theNameSaysWhatMustBeFound() {
        assertThat(read("valid/sale.json", "{\"record\":{}}").expected()).isNull();
        assertThat(read("invalid/honey.oversold-2.json", "{\"record\":{}}").expected())
                .isEqualTo("honey.oversold");
        assertThat(Example.isExample("invalid/a.json")).isTrue();
        assertThat(Example.isExample("records/a.yaml")).isFalse();
        assertThat(Example.isExample("a.json")).isFalse();
    }

    @Test
    void itIsProvedByItsFindingAlone() {
        var oversold = Finding.block("honey.oversold", "");
        var other = Finding.warn("honey.other", "", Map.of());
        var invalid = read("invalid/honey.oversold.json", "{\"record\":{}}");
        assertThat(invalid.isProvedBy(List.of(oversold))).isTrue();
        assertThat(invalid.isProvedBy(List.of())).isFalse();
        assertThat(invalid.isProvedBy(List.of(oversold, other))).isFalse();
        var valid = read("valid/sale.json", "{\"record\":{}}");
        assertThat(valid.isProvedBy(List.of())).isTrue();
        assertThat(valid.isProvedBy(List.of(other))).isFalse();
    }

    @Test
    void whatIsMisspeltIsToldWithItsFile() {
        refused("[]", "object");
        refused("{\"record\":{},\"recieved\":\"\"}", "recieved");
        refused("{\"record\":{},\"given\":{\"partys\":[]}}", "given.partys");
        refused("{}", "no 'record'");
    }

    @Test
    void aTypeThatNoProfileHasIsToldToo() {
        var record = "{\"type\":\"honey/harvest\",\"party\":\"9902020010017\",\"time\":\"2026-07-01\",\"fields\":{}}";
        var example = read("valid/a.json", "{\"record\":" + record + "}");
        assertThat(example.type()).isEqualTo("honey/harvest");
        assertThatThrownBy(() -> example.findings(Map.of(), FactForms.STANDARD))
                .isInstanceOf(ProfileUnreadable.class)
                .hasMessageContaining("honey/harvest");
    }
}

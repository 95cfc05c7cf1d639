package io.yuanliu.wire.profile;

import static org.assertj.core.api.Assertions.assertThat;

import io.yuanliu.wire.profile.view.RecordSchema;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RecordSchemaTest {
    private final Map<String, Object> schema = RecordSchema.of(Honey.withFields("""
            no:     { name: { zh: 号, en: No. }, type: document, max: 8, pattern: "[0-9]+", required: true }
            weight: { name: { zh: 重, en: Weight }, type: decimal, min: 0.5, scale: 2, unit: KGM }
            colour: { name: { zh: 色, en: Colour }, type: choice, list: colour }
            codes:  { name: { zh: 码, en: Codes }, type: identifiers, scheme: ear, maxItems: 2 }
            lines:  { name: { zh: 行, en: Lines }, type: list, maxItems: 3, fields: { day: { name: { zh: 日, en: Day }, type: date, required: true } } }
            total:  { name: { zh: 总, en: Total }, type: decimal, required: true, calc: "times(fields.weight, thousand(2))" }
            """));

    @SuppressWarnings("unchecked") // a schema is maps within maps
    private static Map<String, Object> in(Map<String, Object> schema, String... steps) {
        var inner = schema;
        for (var step : steps) {
            inner = (Map<String, Object>) inner.getOrDefault(step, Map.of());
        }
        return inner;
    }

    @Test
    void describesTheFrame() {
        assertThat(schema)
                .containsEntry("$schema", "https://json-schema.org/draft/2020-12/schema")
                .containsEntry("$id", "urn:yuanliu:schema:honey:harvest:1")
                .containsEntry("additionalProperties", false)
                .containsEntry("required", List.of("type", "party", "time", "fields"));
        assertThat(in(schema, "properties", "type")).containsEntry("const", "honey/harvest");
        assertThat(in(schema, "properties", "time")).containsKey("anyOf");
    }

    @Test
    void describesTheFields() {
        var fields = in(schema, "properties", "fields");
        assertThat(fields).containsEntry("required", List.of("no")).containsEntry("additionalProperties", false);
        assertThat(in(fields, "properties", "no"))
                .containsEntry("type", "string")
                .containsEntry("maxLength", 8)
                .containsEntry("pattern", "^(?:[0-9]+)$")
                .containsEntry("x-title-zh", "号");
        assertThat(in(fields, "properties", "weight"))
                .containsEntry("minimum", new BigDecimal("0.5"))
                .containsEntry("multipleOf", new BigDecimal("0.01"))
                .containsEntry("x-unit", "KGM");
        assertThat(in(fields, "properties", "colour")).containsEntry("enum", List.of("amber", "white"));
        assertThat(in(fields, "properties", "codes"))
                .containsEntry("uniqueItems", true)
                .containsEntry("maxItems", 2);
        assertThat(in(fields, "properties", "total")).containsEntry("readOnly", true);
        assertThat(in(fields, "properties", "lines", "items")).containsEntry("required", List.of("day"));
        assertThat(in(fields, "properties", "lines", "items", "properties", "day"))
                .containsEntry("format", "date");
    }
}

package io.yuanliu.wire.json;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import io.yuanliu.core.data.Data;
import io.yuanliu.core.finding.Finding;
import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonReaderTest {
    @Test
    void keepsOrderDigitsAndNulls() {
        String text = "{\"b\":[1.50,-2e3,true,false,null,\"猪\\n\"],\"a\":{}}";
        JsonReading reading = JsonReader.read(text.getBytes(UTF_8));
        assertThat(reading.findings()).isEmpty();
        assertThat(reading.data())
                .isInstanceOfSatisfying(
                        Data.Fields.class,
                        fields -> assertThat(fields.values().keySet()).containsExactly("b", "a"));
        assertThat(JsonWriter.text(data(reading))).isEqualTo("{\"b\":[1.50,-2E+3,true,false,null,\"猪\\n\"],\"a\":{}}");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
        {"a":1,"a":2}              | json.duplicate-name | /a
        {"x":[{"a/b":1,"a/b":2}]}  | json.duplicate-name | /x/0/a~1b
        {"a":"\\u0000"}            | json.character      | /a
        {"a":["\\ud800"]}          | json.character      | /a/0
        {"a":["\\udc00\\ud800"]}   | json.character      | /a/0
        {"a":1e101}                | json.number-range   | /a
        {"a":1e-9999}              | json.number-range   | /a
        {"a":1e99999999999}        | json.number-range   | /a
        {"a":1} x                  | json.trailing       | -
        {"a":1}{}                  | json.trailing       | -
        {"a":                      | json.truncated      | /a
        {"a":[1,2                  | json.truncated      | /a/1
        {"a":01}                   | json.syntax         | /a
        {"a":NaN}                  | json.syntax         | /a
        {'a':1}                    | json.syntax         | -
        {"a":1,}                   | json.syntax         | /a
        // no comments             | json.syntax         | -
        """)
    void saysWhatIsWrongAndWhere(String text, String code, String pointer) {
        assertThat(findings(text.getBytes(UTF_8)))
                .extracting(Finding::code, Finding::pointer)
                .containsExactly(tuple(code, pointer == null ? "" : pointer));
    }

    @Test
    void tellsAllFaultsOfStructureAtOnce() {
        assertThat(findings("{\"a\":1,\"a\":2,\"b\":{\"c\":1,\"c\":2},\"d\":\"\\u0000\"}".getBytes(UTF_8)))
                .extracting(Finding::pointer)
                .containsExactly("/a", "/b/c", "/d");
    }

    @Test
    void namesLineAndColumnOfASyntaxFault() {
        assertThat(findings("{\n  \"a\" 1}".getBytes(UTF_8)))
                .singleElement()
                .satisfies(finding ->
                        assertThat(finding.values()).containsEntry("line", "2").containsEntry("column", "7"));
    }

    @Test
    void readsNothingButUtf8() {
        assertThat(codes(new byte[] {'"', (byte) 0xc0, (byte) 0x80, '"'})).containsExactly("json.encoding");
        assertThat(codes(new byte[] {'"', (byte) 0xed, (byte) 0xa0, (byte) 0x80, '"'}))
                .containsExactly("json.encoding");
        assertThat(codes("{\"a\":\"é\"}".getBytes(ISO_8859_1))).containsExactly("json.encoding");
        assertThat(codes("{}".getBytes(UTF_16))).containsExactly("json.encoding");
        assertThat(codes("\ufeff{}".getBytes(UTF_8))).isEmpty();
        assertThat(codes(new byte[0])).containsExactly("json.empty");
        assertThat(codes("  ".getBytes(UTF_8))).containsExactly("json.empty");
    }

    @Test
    void hasLimits() {
        assertThat(codes("[".repeat(64).concat("]".repeat(64)).getBytes(UTF_8))).isEmpty();
        assertThat(codes("[".repeat(65).concat("]".repeat(65)).getBytes(UTF_8))).containsExactly("json.limit");
        assertThat(codes("[".repeat(2_000_000).getBytes(UTF_8))).containsExactly("json.limit");
        assertThat(codes(("\"" + "x".repeat(100_001) + "\"").getBytes(UTF_8))).containsExactly("json.limit");
        assertThat(codes("9".repeat(101).getBytes(UTF_8))).containsExactly("json.limit");
        assertThat(codes(("{\"" + "n".repeat(501) + "\":1}").getBytes(UTF_8))).containsExactly("json.limit");
    }

    @Test
    void stopsCountingFaultsAtALimit() {
        String text = "{" + "\"a\":1,".repeat(50) + "\"b\":1}";
        List<Finding> findings = JsonReader.read(
                        new ByteArrayInputStream(text.getBytes(UTF_8)), JsonLimits.USUAL.withFindings(10))
                .findings();
        assertThat(findings).hasSize(11);
        assertThat(findings.getLast().code()).isEqualTo("json.too-many-findings");
    }

    @Test
    void writingAndReadingAreInverse() {
        var random = new Random(20_260_101);
        for (int i = 0; i < 1_000; i++) {
            Data data = anything(random, 5);
            JsonReading reading = JsonReader.read(JsonWriter.bytes(data));
            assertThat(reading.findings()).isEmpty();
            assertThat(reading.data()).isEqualTo(data);
        }
    }

    private static Data anything(Random random, int depth) {
        return switch (random.nextInt(depth == 0 ? 4 : 6)) {
            case 0 -> Data.of(word(random));
            case 1 -> Data.of(BigDecimal.valueOf(random.nextLong(), random.nextInt(30) - 10));
            case 2 -> Data.of(random.nextBoolean());
            case 3 -> new Data.Nothing();
            case 4 ->
                Data.of(Stream.generate(() -> anything(random, depth - 1))
                        .limit(random.nextInt(4))
                        .toList());
            default -> {
                var fields = Data.Fields.NONE;
                for (int i = random.nextInt(4); i > 0; i--) {
                    fields = fields.with(word(random), anything(random, depth - 1));
                }
                yield fields;
            }
        };
    }

    private static String word(Random random) {
        int[] points = random.ints(random.nextInt(12), 1, 0x10ffff)
                .filter(point -> point < 0xd800 || point > 0xdfff)
                .toArray();
        return new String(points, 0, points.length);
    }

    private static Data data(JsonReading reading) {
        return Objects.requireNonNull(reading.data());
    }

    private static List<Finding> findings(byte[] text) {
        return JsonReader.read(text).findings();
    }

    private static List<String> codes(byte[] text) {
        return findings(text).stream().map(Finding::code).toList();
    }
}

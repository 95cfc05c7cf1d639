package io.yuanliu.wire.record;

import static org.assertj.core.api.Assertions.assertThat;

import io.yuanliu.core.data.Data;
import io.yuanliu.core.event.Timestamp;
import io.yuanliu.core.finding.Finding;
import io.yuanliu.core.profile.BusinessRecord;
import io.yuanliu.wire.json.JsonWriter;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("A document of records")
class RecordsReaderTest {
    private static final String SOUND = """
            {"key":"7","type":"honey/harvest","party":"9902020010017","site":"990202001",
             "time":"2026-07-01T08:30:00+08:00","fields":{"combs":3}}""";

    private static RecordsReading read(String json) {
        return RecordsReader.read(json.getBytes(StandardCharsets.UTF_8));
    }

    private static List<String> findings(RecordsReading reading) {
        return Stream.concat(
                        reading.findings().stream(), reading.items().stream().flatMap(item -> item.findings().stream()))
                .map(RecordsReaderTest::brief)
                .toList();
    }

    private static String brief(Finding finding) {
        return finding.pointer() + " " + finding.code();
    }

    @Test
    void isReadAsSent() {
        var reading = read("{\"records\":[" + SOUND + "]}");
        assertThat(findings(reading)).isEmpty();
        assertThat(reading.partial()).isFalse();
        assertThat(reading.items().getFirst().record())
                .isEqualTo(new BusinessRecord(
                        "7",
                        "honey/harvest",
                        "9902020010017",
                        "990202001",
                        new Timestamp("2026-07-01T08:30:00+08:00", Instant.parse("2026-07-01T00:30:00Z")),
                        null,
                        new Data.Fields(Map.of("combs", Data.of(3)))));
    }

    @Test
    void aDayIsADayInChina() {
        var item = read("{\"records\":[" + SOUND.replace("2026-07-01T08:30:00+08:00", "2026-07-01") + "]}")
                .items()
                .getFirst();
        assertThat(item.record())
                .satisfies(record -> assertThat(record.time().instant()).isEqualTo("2026-06-30T16:00:00Z"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            []                                  | ' record.wrong-type
            {}                                  | '/records record.missing
            {"records":7}                       | '/records record.wrong-type
            {"records":[]}                      | '/records record.no-records
            {"records":[{}],"partial":1}        | '/partial record.wrong-type
            {"record":[]}                       | '/record record.unknown-field, /records record.missing
            {"records":[7]}                     | ' record.wrong-type
            {"records":[{"typ":"x"}]}           | '/typ record.unknown-field, /type record.missing, /party record.missing, /time record.missing, /fields record.missing
            """)
    void isReadStrictly(String json, String expected) {
        assertThat(String.join(", ", findings(read(json)))).isEqualTo(expected.substring(1));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            2026-07-01T08:30:00+08:00 | 2026-07-01T08:30:00         | /time record.time-without-zone
            2026-07-01T08:30:00+08:00 | 2026-02-30                  | /time record.moment-impossible
            2026-07-01T08:30:00+08:00 | 1 July                      | /time record.moment-impossible
            "7"                       | 7                           | /key record.wrong-type
            "7"                       | " "                         | /key record.too-short
            {"combs":3}               | []                          | /fields record.wrong-type
            """)
    void itsFrameIsReadStrictly(String part, String other, String expected) {
        assertThat(findings(read("{\"records\":[" + SOUND.replace(part, other) + "]}")))
                .containsExactly(expected);
    }

    @Test
    void oneUnreadableRecordDoesNotHideTheOthers() {
        var reading = read("{\"partial\":true,\"records\":[" + SOUND + ",{\"type\":3}," + SOUND + "]}");
        assertThat(reading.partial()).isTrue();
        assertThat(reading.items()).extracting(item -> item.record() == null).containsExactly(false, true, false);
    }

    @Test
    void whatIsNoJsonIsToldAsAWhole() {
        assertThat(read("{\"records\":[").items()).isEmpty();
        assertThat(findings(read("{\"records\":["))).singleElement().asString().contains("json.");
        assertThat(findings(read("{\"records\":[" + SOUND + "],\"records\":[]}")))
                .singleElement()
                .asString()
                .contains("json.duplicate-name");
    }

    @Test
    void thereIsALimitToHowManyRecordsComeAtOnce() {
        var many = "{\"records\":[" + "{},".repeat(10_000) + "{}]}";
        assertThat(findings(read(many))).containsExactly("/records record.too-many-records");
    }

    @Property(tries = 200)
    void whatIsWrittenReadsBackEqual(@ForAll("records") BusinessRecord record) {
        var document = Map.of("records", Data.of(List.of(RecordWriter.write(record))));
        var reading = RecordsReader.read(JsonWriter.bytes(new Data.Fields(Map.copyOf(document))));
        assertThat(findings(reading)).isEmpty();
        assertThat(reading.items().getFirst().record()).isEqualTo(record);
    }

    @Provide
    Arbitrary<BusinessRecord> records() {
        var text = Arbitraries.strings()
                .withCharRange('!', '~')
                .withChars('蜂', '蜜')
                .ofMinLength(1)
                .ofMaxLength(30);
        var times = Arbitraries.longs()
                .between(0, 4_000_000_000L)
                .map(second -> Timestamp.of(Instant.ofEpochSecond(second)));
        var values = Arbitraries.oneOf(
                text.map(Data::of),
                Arbitraries.bigDecimals()
                        .between(new BigDecimal("-1e12"), new BigDecimal("1e12"))
                        .ofScale(3)
                        .map(Data::of),
                Arbitraries.of(true, false).map(Data::of));
        Arbitrary<Data.Fields> fields =
                Arbitraries.maps(text, values).ofMaxSize(6).map(map -> new Data.Fields(Map.copyOf(map)));
        Arbitrary<@Nullable String> optional = text.injectNull(0.5);
        return Combinators.combine(optional, text, text, optional, times, optional, fields)
                .as(BusinessRecord::new);
    }
}

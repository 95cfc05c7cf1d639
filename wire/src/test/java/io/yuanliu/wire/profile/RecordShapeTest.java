package io.yuanliu.wire.profile;

import static io.yuanliu.wire.profile.Honey.findings;
import static io.yuanliu.wire.profile.Honey.judge;
import static org.assertj.core.api.Assertions.assertThat;

import io.yuanliu.core.data.Data;
import io.yuanliu.core.finding.Finding;
import io.yuanliu.core.profile.RecordType;
import io.yuanliu.core.profile.judging.Judging;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("A record's shape")
class RecordShapeTest {
    private static final RecordType ONE_OF_EACH = Honey.withFields("""
            text:   { name: { zh: 文, en: Text }, type: text, min: 2, max: 5, pattern: "[a-z]*" }
            paper:  { name: { zh: 证, en: Paper }, type: document, max: 8 }
            whole:  { name: { zh: 整, en: Whole }, type: integer, min: 1, max: 9 }
            amount: { name: { zh: 量, en: Amount }, type: decimal, min: 0.5, max: 20, scale: 2 }
            flag:   { name: { zh: 是, en: Flag }, type: flag }
            colour: { name: { zh: 色, en: Colour }, type: choice, list: colour }
            colours: { name: { zh: 色, en: Colours }, type: choices, list: colour, minItems: 1 }
            day:    { name: { zh: 日, en: Day }, type: date }
            moment: { name: { zh: 时, en: Moment }, type: moment }
            buyer:  { name: { zh: 买, en: Buyer }, type: party }
            place:  { name: { zh: 地, en: Place }, type: site }
            code:   { name: { zh: 码, en: Code }, type: identifier, scheme: trace }
            codes:  { name: { zh: 码, en: Codes }, type: identifiers, scheme: ear, maxItems: 2 }
            texts:  { name: { zh: 串, en: Texts }, type: texts, max: 3, maxItems: 2 }
            lines:  { name: { zh: 行, en: Lines }, type: list, maxItems: 3, fields: { no: { name: { zh: 号, en: No. }, type: integer, required: true } } }
            """);

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "text":"a"                                   | /fields/text record.too-short
            "text":"abcdef"                              | /fields/text record.too-long
            "text":"AB"                                  | /fields/text record.pattern
            "text":3                                     | /fields/text record.wrong-type
            "text":null                                  | /fields/text record.wrong-type
            "paper":" A1"                                | /fields/paper record.unprintable
            "paper":"A\\u0007"                           | /fields/paper record.unprintable
            "paper":""                                   | /fields/paper record.too-short
            "whole":0                                    | /fields/whole record.too-small
            "whole":10                                   | /fields/whole record.too-large
            "whole":1.5                                  | /fields/whole record.not-whole
            "whole":"1"                                  | /fields/whole record.wrong-type
            "amount":0.49                                | /fields/amount record.too-small
            "amount":20.01                               | /fields/amount record.too-large
            "amount":1.001                               | /fields/amount record.too-many-decimals
            "amount":true                                | /fields/amount record.wrong-type
            "flag":"true"                                | /fields/flag record.wrong-type
            "colour":"red"                               | /fields/colour record.not-a-choice
            "colours":[]                                 | /fields/colours record.too-few-items
            "colours":["amber","amber"]                  | /fields/colours/1 record.duplicate-item
            "colours":"amber"                            | /fields/colours record.wrong-type
            "day":"2026-02-30"                           | /fields/day record.date-impossible
            "day":"2026-2-3"                             | /fields/day record.date-impossible
            "moment":"2026-02-03T08:00:00"               | /fields/moment record.moment-impossible
            "moment":"2026-02-03T25:00:00+08:00"         | /fields/moment record.moment-impossible
            "buyer":"02006901234567892X"                 | /fields/buyer identifier.eighteen
            "buyer":"990202001"                          | /fields/buyer record.not-a-party
            "place":"9902020010017"                      | /fields/place record.not-a-site
            "code":"123"                                 | /fields/code identifier.digits
            "codes":["110101100000001","x"]              | /fields/codes/1 identifier.digits
            "codes":["110101100000001","110101100000002","110101100000003"] | /fields/codes record.too-many-items
            "texts":["abc","abcd"]                       | /fields/texts/1 record.too-long
            "lines":[{"no":1},{}]                        | /fields/lines/1/no record.missing
            "lines":[{"no":1},7]                         | /fields/lines/1 record.wrong-type
            "lines":[{"no":1,"na":2}]                    | /fields/lines/0/na record.unknown-field
            "lines":[]                                   | /fields/lines record.too-few-items
            "txt":"ab"                                   | /fields/txt record.unknown-field
            """)
    void isReadStrictly(String sent, String expected) {
        var found = findings(judge(ONE_OF_EACH, "{" + sent + "}"));
        assertThat(found).singleElement().asString().isEqualTo(expected.replace("identifier.digits", digits(found)));
    }

    /** The finding of a wrong code is the identifier's affair; that it is one is what counts here. */
    private static String digits(List<String> found) {
        var code = found.isEmpty() ? "" : found.getFirst().replaceFirst(".* ", "");
        return code.startsWith("identifier.") ? code : "identifier.digits";
    }

    @Test
    void acceptsWhatIsRight() {
        var judgement = judge(ONE_OF_EACH, """
                {"text":"abc","paper":"A-1","whole":9,"amount":0.50,"flag":false,"colour":"white",
                 "colours":["white","amber"],"day":"2024-02-29","moment":"2026-02-03T08:00:00+08:00",
                 "buyer":"9902020010017","place":"990202001","code":"99020200100170000413",
                 "codes":["110101100000001"],"texts":["a","b"],"lines":[{"no":1}]}""");
        assertThat(findings(judgement)).isEmpty();
    }

    @Test
    void everyFaultIsFoundInOnePass() {
        var judgement = judge(ONE_OF_EACH, """
                {"text":"A","whole":0,"amount":"x","colour":"red","lines":[{},{"no":"y"},{"no":3}],"nothing":1}""");
        assertThat(findings(judgement))
                .containsExactlyInAnyOrder(
                        "/fields/text record.too-short",
                        "/fields/whole record.too-small",
                        "/fields/amount record.wrong-type",
                        "/fields/colour record.not-a-choice",
                        "/fields/lines/0/no record.missing",
                        "/fields/lines/1/no record.wrong-type",
                        "/fields/nothing record.unknown-field");
        assertThat(judgement.events()).isEmpty();
    }

    @Test
    void hugeNumbersAreToldWithoutWritingThemOut() {
        var found = judge(ONE_OF_EACH, "{\"whole\":1e90,\"amount\":1e90}").findings();
        assertThat(found).extracting(Finding::code).containsOnly("record.too-large");
    }

    @Test
    void anUnknownFieldIsToldWithTheNearest() {
        var finding = judge(ONE_OF_EACH, "{\"colur\":\"white\"}").findings().getFirst();
        assertThat(finding.values()).containsEntry("nearest", "colour");
    }

    @Test
    void aFindingNamesTheFieldInBothLanguagesAndNoSensitiveValue() {
        var type = Honey.withFields("""
                keeper: { name: { zh: 养蜂人, en: Keeper }, type: text, max: 3, pattern: "[a-z]+", sensitive: true, clause: 某法 }
                """);
        var finding = judge(type, "{\"keeper\":\"ABC\"}").findings().getFirst();
        assertThat(finding.values()).containsEntry("label", "养蜂人").containsEntry("labelEn", "Keeper");
        assertThat(finding.values()).doesNotContainKey("value");
        assertThat(finding.clause()).isEqualTo("某法");
    }

    @Test
    void sensitiveAndIndexedFieldsAreNamed() {
        var type = Honey.withFields("""
                keeper: { name: { zh: 养蜂人, en: Keeper }, type: text, sensitive: true }
                no:     { name: { zh: 号, en: No. }, type: document, index: true }
                buyer:  { name: { zh: 买, en: Buyer }, type: party, index: true }
                """);
        var judgement = judge(type, "{\"keeper\":\"a\",\"no\":\"7\",\"buyer\":\"urn:yuanliu:operator:9902020010017\"}");
        assertThat(judgement.sensitive()).containsExactly("keeper");
        assertThat(judgement.index()).containsOnly(Map.entry("no", "7"), Map.entry("buyer", "operator:9902020010017"));
    }

    @Test
    void aConditionDecidesWhetherAFieldIsRequired() {
        var type = Honey.withFields("""
                combs: { name: { zh: 框, en: Combs }, type: integer }
                why:   { name: { zh: 因, en: Why }, type: text, required: "has(fields.combs) && fields.combs > 10" }
                """);
        assertThat(findings(judge(type, "{\"combs\":10}"))).isEmpty();
        assertThat(findings(judge(type, "{\"combs\":11}"))).containsExactly("/fields/why record.missing");
        assertThat(findings(judge(type, "{\"combs\":\"x\"}"))).containsExactly("/fields/combs record.wrong-type");
    }

    @Test
    void whatIsCalculatedIsFilledInAndCompared() {
        var type = Honey.withFields("""
                weight: { name: { zh: 重, en: Weight }, type: decimal, required: true }
                price:  { name: { zh: 价, en: Price }, type: decimal }
                total:  { name: { zh: 总, en: Total }, type: decimal, calc: "times(fields.weight, fields.price)" }
                safe:   { name: { zh: 安, en: Safe }, type: date, calc: "day(time) + 10" }
                """);
        var filled = judge(type, "{\"weight\":2.5,\"price\":3.2}");
        assertThat(findings(filled)).isEmpty();
        assertThat(filled.record().fields().number("total")).isEqualByComparingTo(new BigDecimal("8"));
        assertThat(filled.record().fields().text("safe")).isEqualTo("2026-07-11");
        assertThat(findings(judge(type, "{\"weight\":2.5,\"price\":3.2,\"total\":8.00}")))
                .isEmpty();
        var wrong = judge(type, "{\"weight\":2.5,\"price\":3.2,\"total\":8.01}")
                .findings()
                .getFirst();
        assertThat(wrong.code()).isEqualTo("record.calculated-differs");
        assertThat(wrong.values()).containsEntry("value", "8.01").containsEntry("right", "8");
        assertThat(judge(type, "{\"weight\":2.5}").record().fields().get("total"))
                .isNull();
        assertThat(findings(judge(type, "{\"weight\":2.5,\"total\":1}")))
                .containsExactly("/fields/total record.not-calculable");
    }

    @Test
    void rowsCalculateAndAskForThemselves() {
        var type = Honey.withFields("""
                lines:
                  name: { zh: 行, en: Lines }
                  type: list
                  required: true
                  fields:
                    weight: { name: { zh: 重, en: Weight }, type: decimal, required: true }
                    unit:   { name: { zh: 号, en: Unit }, type: text, calc: "party + ':' + string(it.weight)" }
                    why:    { name: { zh: 因, en: Why }, type: text, required: "it.weight > thousand(5)" }
                total: { name: { zh: 总, en: Total }, type: decimal, calc: "sum(fields.lines.map(l, l.weight))" }
                """);
        var judgement = judge(type, "{\"lines\":[{\"weight\":1.5},{\"weight\":6}]}");
        assertThat(findings(judgement)).containsExactly("/fields/lines/1/why record.missing");
        var sound = judge(type, "{\"lines\":[{\"weight\":1.5},{\"weight\":2}]}")
                .record()
                .fields();
        assertThat(sound.number("total")).isEqualByComparingTo("3.5");
        assertThat(sound.get("lines"))
                .isInstanceOfSatisfying(
                        Data.Items.class,
                        lines -> assertThat(lines.values())
                                .first()
                                .isInstanceOfSatisfying(
                                        Data.Fields.class,
                                        line -> assertThat(line.text("unit")).isEqualTo(Honey.PARTY + ":1500")));
    }

    @ParameterizedTest
    @CsvSource({
        "day, 2026-07-01, ''",
        "day, 2026-07-01T08:00:00+08:00, ''",
        "minute, 2026-07-01T08:00:00+08:00, ''",
        "minute, 2026-07-01, /time record.time-not-exact",
        "minute, 2026-07-02T08:05:00+08:00, ''",
        "minute, 2026-07-02T08:15:00+08:00, /time record.time-in-future",
        "day, 2026-07-03, /time record.time-in-future",
        "day, 1920-07-03, /time record.time-impossible"
    })
    void itsTimeIsExactEnoughAndHasCome(String precision, String time, String expected) {
        var type = Honey.harvest("""
                records:
                  harvest:
                    name: { zh: 取蜜, en: Harvest }
                    timePrecision: %s
                    fields: { no: { name: { zh: 号, en: No. }, type: text } }
                """.formatted(precision));
        var judgement =
                new Judging(type, Honey.record(time, "{}")).judge(Map.of(), Instant.parse("2026-07-02T00:00:00Z"));
        assertThat(String.join(" ", findings(judgement))).isEqualTo(expected);
    }

    @Test
    void dueFieldsMayBeCompletedLater() {
        var type = Honey.withFields("""
                no:   { name: { zh: 号, en: No. }, type: document, required: true }
                cert: { name: { zh: 证, en: Certificate }, type: document, due: honey/harvest }
                """);
        var judgement = judge(type, "{\"no\":\"1\"}");
        assertThat(findings(judgement)).isEmpty();
        assertThat(type.open(judgement.record().fields())).isEqualTo(Map.of("cert", "honey/harvest"));
    }
}

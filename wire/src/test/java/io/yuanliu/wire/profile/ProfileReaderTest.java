package io.yuanliu.wire.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.yuanliu.core.profile.Act;
import io.yuanliu.core.profile.Variety;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ProfileReaderTest {
    private static final String RECORD = """
            records:
              harvest:
                name: { zh: 取蜜, en: Harvest }
                timePrecision: day
                fields:
                  combs:  { name: { zh: 巢框数, en: Combs }, type: integer, min: 1, required: true }
                  weight: { name: { zh: 重量, en: Weight }, type: decimal, unit: KGM, required: true }
                  keeper: { name: { zh: 养蜂人, en: Keeper }, type: text, sensitive: true }
                  note:   { name: { zh: 备注, en: Note }, type: text }
                  takenAt: { name: { zh: 取蜜时间, en: Taken at }, type: moment }
                  takenOn: { name: { zh: 取蜜日期, en: Taken on }, type: date }
            """;

    private static List<String> faultsOfRule(String check) {
        return faultsOfRule("true", check, "坏", "bad", "/fields/combs");
    }

    private static List<String> faultsOfRule(String when, String check, String zh, String en, String at) {
        return Honey.faults(RECORD + """
                    rules:
                      some-rule:
                        severity: BLOCK
                        when: "%s"
                        check: "%s"
                        at: %s
                        message: { zh: "%s", en: "%s" }
                """.formatted(when, check, at, zh, en));
    }

    @Test
    void aSoundProfileHasNoFault() {
        assertThat(faultsOfRule("fields.weight <= thousand(fields.combs * 3)")).isEmpty();
    }

    @Test
    void aMisspeltKeyIsToldWithItsLineAndWhatWasMeant() {
        assertThat(Honey.faults(RECORD.replace("required: true", "requird: true")))
                .hasSize(2)
                .first()
                .asString()
                .isEqualTo("honey/profile.yaml:11: honey.records.harvest.fields.combs: unknown key 'requird';"
                        + " did you mean 'required'?");
    }

    @Test
    void everyFaultIsToldAtOnce() {
        var profile = RECORD.replace("type: integer", "type: intger").replace("type: decimal", "typ: decimal");
        assertThat(Honey.faults(profile))
                .anyMatch(fault -> fault.contains(":11:") && fault.contains("did you mean 'integer'?"))
                .anyMatch(fault -> fault.contains(":12:") && fault.contains("'type' is missing"))
                .anyMatch(fault -> fault.contains(":12:") && fault.contains("unknown key 'typ'"));
    }

    @Test
    void anActIsOneThatTheGateAndCompetenceKnow() {
        assertThat(Honey.faults(RECORD.replace("timePrecision: day", "timePrecision: day\n    act: ordr")))
                .singleElement()
                .asString()
                .contains(":10:", "did you mean 'order'?");
    }

    @Test
    void whatStopsGoodsIsAnOrderWhateverItCallsItself() {
        var stopping = RECORD + """
                    causes:
                      - unit: "lot"
                        effect: %s
                        cause: "bees"
                        reason: { zh: 停, en: Stopped }
                """;
        assertThat(Honey.faults(stopping.formatted("STOP"))).anyMatch(fault -> fault.contains("must be order"));
        assertThat(Honey.faults(stopping.formatted("CLEAR"))).anyMatch(fault -> fault.contains("must be order"));
        assertThat(Honey.faults(stopping.formatted("HOLD"))).isEmpty();
        assertThat(Honey.faults(
                        stopping.formatted("STOP").replace("timePrecision: day", "timePrecision: day\n    act: order")))
                .isEmpty();
    }

    @Test
    void whatWasPublishedWhileAnActWasAnyTextIsStillRead() {
        var stopping = RECORD + """
                    causes:
                      - unit: "lot"
                        effect: STOP
                        cause: "bees"
                        reason: { zh: 停, en: Stopped }
                """;
        assertThat(Honey.harvest(withAct(RECORD, "smoke the bees")).act()).isNull();
        assertThat(Honey.harvest(withAct(RECORD, "receive")).act()).isEqualTo(Act.RECEIVE);
        assertThat(Honey.harvest(stopping).act()).as("stops without a word").isEqualTo(Act.ORDER);
        assertThat(Honey.harvest(withAct(stopping, "smoke the bees")).act()).isEqualTo(Act.ORDER);
        assertThat(Honey.harvest(withAct(stopping, "receive")).act())
                .as("as another act it would take neither competence nor two")
                .isEqualTo(Act.ORDER);
    }

    private static String withAct(String record, String act) {
        return record.replace("timePrecision: day", "timePrecision: day\n    act: " + act);
    }

    @Test
    void onlyWhatIsCalculatedCanBeHidden() {
        assertThat(Honey.faults(RECORD.replace("en: Note }, type: text", "en: Note }, type: text, hidden: true")))
                .singleElement()
                .asString()
                .contains(":14:", "only a field with 'calc' can be hidden");
        var calculated = "en: Note }, type: text, hidden: true, calc: \"party\"";
        assertThat(Honey.faults(RECORD.replace("en: Note }, type: text", calculated)))
                .isEmpty();
    }

    @Test
    void aKeyThatIsThereTwiceIsAFault() {
        assertThat(Honey.faults(RECORD.replace("timePrecision: day", "name: { zh: 又, en: Again }")))
                .anyMatch(fault -> fault.contains(":9:") && fault.contains("the key 'name' is there twice"));
    }

    @Test
    void whatIsNoYamlIsToldWithItsLine() {
        assertThat(Honey.faults("lists: { a: [ }\n"))
                .singleElement()
                .asString()
                .startsWith("honey/profile.yaml:6: not YAML");
    }

    @Test
    void bothLanguagesMustBeThere() {
        assertThat(Honey.faults(RECORD.replace("zh: 备注, en: Note", "zh: 备注")))
                .singleElement()
                .asString()
                .contains(":14:", "'en' is missing");
    }

    @Test
    void anUnknownFieldInAnExpressionIsToldWithTheNearest() {
        assertThat(faultsOfRule("fields.comb > 1"))
                .singleElement()
                .asString()
                .contains("undefined field 'comb'", "did you mean 'combs'?");
    }

    @Test
    void anUnknownFunctionIsToldWithTheNearest() {
        assertThat(faultsOfRule("thousands(fields.combs) > fields.weight"))
                .singleElement()
                .asString()
                .contains("did you mean 'thousand'?");
    }

    @Test
    void aRuleMustGiveTrueOrFalse() {
        assertThat(faultsOfRule("fields.combs + 1")).singleElement().asString().contains("must give true or false");
    }

    @Test
    void decimalsAndWholeNumbersDoNotMix() {
        assertThat(faultsOfRule("fields.weight <= 10"))
                .singleElement()
                .asString()
                .contains("compares a decimal (in thousandths) and a whole number: write thousand(10)");
        assertThat(faultsOfRule("fields.weight + fields.combs > 0")).hasSize(1);
        assertThat(faultsOfRule("fields.weight * fields.weight > 0"))
                .singleElement()
                .asString()
                .contains("times(a, b)");
        assertThat(faultsOfRule("fields.weight > 0 && fields.weight * 2 > thousand(3)"))
                .isEmpty();
        assertThat(faultsOfRule("times(fields.weight, fields.weight) / fields.weight > 0"))
                .isEmpty();
    }

    @Test
    void daysAndMomentsDoNotMix() {
        assertThat(faultsOfRule("today > time")).singleElement().asString().contains("write day(moment)");
        assertThat(faultsOfRule("today + today > today")).hasSize(1);
        assertThat(faultsOfRule("today - day(time) < 10 && day(time) + 3 > today && now - time < 60"))
                .isEmpty();
        assertThat(faultsOfRule("day(today) > today"))
                .singleElement()
                .asString()
                .contains("day() wants a moment");
    }

    @Test
    void aMessageNamesOnlyWhatMayBeTold() {
        assertThat(faultsOfRule("true", "true", "{fields.keeper}", "x", "/fields/combs"))
                .singleElement()
                .asString()
                .contains("is sensitive and cannot be told");
        assertThat(faultsOfRule("true", "true", "{1 + 1}", "x", "/fields/combs"))
                .singleElement()
                .asString()
                .contains("between braces stands a path");
        assertThat(faultsOfRule("true", "true", "{fields.combs} {left}", "{fields.weight}", "/fields/combs"))
                .isEmpty();
    }

    @Test
    void aPointerMustMeetAField() {
        assertThat(faultsOfRule("true", "true", "x", "x", "/fields/nothing"))
                .singleElement()
                .asString()
                .contains("points at no field");
        assertThat(faultsOfRule("true", "true", "x", "x", "/time")).isEmpty();
    }

    @Test
    void whatMayBeAbsentMustBeAskedForFirst() {
        assertThat(faultsOfRule("fields.note != 'x'"))
                .singleElement()
                .asString()
                .contains("takes for granted what may be absent", "fields.note");
        assertThat(faultsOfRule("has(fields.note)", "fields.note != 'x'", "x", "x", "/fields/note"))
                .isEmpty();
    }

    @Test
    void aRuleThatGoesThroughTooMuchIsAFault() {
        var lines = RECORD + """
                      lines: { name: { zh: 行, en: Lines }, type: list, maxItems: 2000, required: true, fields: { no: { name: { zh: 号, en: No. }, type: text, required: true } } }
                    rules:
                      each-with-each:
                        severity: WARN
                        check: "fields.lines.all(a, fields.lines.all(b, a.no == b.no))"
                        message: { zh: 不, en: no }
                """;
        assertThat(Honey.faults(lines))
                .singleElement()
                .asString()
                .contains("makes or goes through too much on the longest lists");
    }

    @Test
    void referencesMustMeetSomething() {
        var profile = RECORD + """
                    facts:
                      other: { record: wax/harvest, by: no, value: x }
                      own: { record: honey/harvest, by: note, value: x }
                varieties:
                  acacia:
                    name: { zh: 洋槐蜜, en: Acacia honey }
                    unit: KGM
                    chain: [honey/harvset]
                uses: [wax/melt]
                """;
        assertThat(Honey.faults(profile))
                .anyMatch(fault -> fault.contains("unknown word 'wax/harvest'"))
                .anyMatch(fault -> fault.contains("'note' must say 'index: true'"))
                .anyMatch(fault -> fault.contains("did you mean 'honey/harvest'?"))
                .anyMatch(fault -> fault.contains("'wax/melt'"));
    }

    @Test
    void aLossToleranceIsAPart() {
        var acacia = """
                varieties:
                  acacia: { name: { zh: 洋槐蜜, en: Acacia honey }, unit: KGM, lossTolerance: %s }
                """;
        var profiles = ProfileReader.read(List.of(Honey.source(RECORD + acacia.formatted("0.05"))));
        assertThat(profiles.values().stream()
                        .flatMap(profile -> profile.varieties().values().stream())
                        .map(Variety::lossTolerance))
                .containsExactly(new BigDecimal("0.05"));
        assertThat(Honey.faults(RECORD + acacia.formatted("5")))
                .singleElement()
                .asString()
                .contains("must be a part from 0 to 1");
    }

    @Test
    void oneCodeHasOneMessage() {
        var second = RECORD + """
                    rules:
                      same: { severity: WARN, check: "true", message: { zh: 一, en: One } }
                  sale:
                    name: { zh: 销售, en: Sale }
                    fields: { no: { name: { zh: 号, en: No. }, type: text } }
                    rules:
                      same: { severity: WARN, check: "true", message: { zh: 二, en: Two } }
                """;
        assertThat(Honey.faults(second))
                .singleElement()
                .asString()
                .contains("has two messages, in honey/harvest and in honey/sale");
    }

    @Test
    void aFoldersNameIsItsCategory() {
        var source = new ProfileSource("wax", Map.of(ProfileSource.MAIN, Honey.HEAD));
        assertThatThrownBy(() -> ProfileReader.read(List.of(source)))
                .isInstanceOf(ProfileUnreadable.class)
                .hasMessageContaining("must be the folder's name, 'wax'");
    }

    @Test
    void recordsMayStandInFilesOfTheirOwn() {
        var source = new ProfileSource("honey", Map.of(ProfileSource.MAIN, Honey.HEAD, "records/sale.yaml", """
                        name: { zh: 销售, en: Sale }
                        fields: { no: { name: { zh: 号, en: No. }, type: text } }
                        """));
        assertThat(ProfileReader.read(List.of(source)).get("honey"))
                .satisfies(profile -> assertThat(profile.records()).containsOnlyKeys("sale"));
        assertThat(ProfileSource.unbundled("honey", source.bundled())).isEqualTo(source);
    }

    @Test
    void anExpressionThatDoublesATextIsToldToMakeTooMuch() {
        var doubled = "['honey']" + ".map(it, it + it)".repeat(40);
        assertThat(faultsOfRule(doubled + "[0] != ''"))
                .singleElement()
                .asString()
                .contains("makes or goes through too much on the longest lists")
                .contains("a text of");
    }

    @Test
    void anExpressionThatDoublesAListIsToldToMakeTooMuch() {
        var doubled = "[[1]]" + ".map(it, it + it)".repeat(40);
        assertThat(faultsOfRule("size(" + doubled + "[0]) > 0"))
                .singleElement()
                .asString()
                .contains("makes or goes through too much on the longest lists")
                .contains("a list of");
    }

    @Test
    void listsOfListsOfListsAreRefused() {
        assertThat(faultsOfRule("size([[[1]]]) > 0"))
                .singleElement()
                .asString()
                .contains("makes lists of lists of lists");
    }

    @Test
    void valuesThatLieTooDeepAreAFaultInTheirLine() {
        for (var deep : List.of("[".repeat(100_000), "{ a: ".repeat(100_000), "- ".repeat(100_000))) {
            assertThat(Honey.faults("nodes:\n  " + deep))
                    .singleElement()
                    .asString()
                    .contains("deeper within each other");
        }
    }

    @Test
    void whatContainsItselfIsAFault() {
        assertThat(Honey.faults("nodes: &all { farm: *all }"))
                .singleElement()
                .asString()
                .contains("an alias must not stand within what an anchor names");
    }
}

package io.yuanliu.wire.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.yuanliu.core.data.Data;
import io.yuanliu.core.finding.Finding;
import io.yuanliu.core.lab.Lab;
import io.yuanliu.core.profile.FactRequest;
import io.yuanliu.core.profile.RecordType;
import io.yuanliu.core.profile.fact.FactForms;
import io.yuanliu.core.profile.judging.Judging;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A lab is a platform in memory")
class LabTest {
    private static final RecordType HARVEST = Honey.harvest("""
            records:
              harvest:
                name: { zh: 取蜜, en: Harvest }
                timePrecision: day
                fields:
                  hive: { name: { zh: 蜂箱, en: Hive }, type: text, index: true, required: true }
                  weight: { name: { zh: 重量, en: Weight }, type: integer, required: true }
                  keeper: { name: { zh: 蜂农, en: Keeper }, type: text, sensitive: true }
                facts:
                  last: { record: honey/harvest, by: hive, value: "${fields.hive}" }
                  beekeeper: { party: "${party}" }
                  left: { guard: honey, key: "${fields.hive}" }
                rules:
                  heavier:
                    severity: WARN
                    when: has(facts.last)
                    check: fields.weight >= facts.last.weight
                    at: /fields/weight
                    message: { zh: 变轻了, en: lighter than the last }
                  unknown-keeper:
                    severity: BLOCK
                    check: has(facts.beekeeper)
                    at: /party
                    message: { zh: 没有登记, en: not registered }
                  stock-seen:
                    severity: WARN
                    check: facts.left < 15
                    at: ""
                    message: { zh: 太多, en: too much }
                guards:
                  - { kind: honey, key: "${fields.hive}", change: fields.weight, ceiling: 20, rule: too-much, severity: BLOCK, at: /fields/weight, message: { zh: 太多了, en: too much altogether } }
            """);

    private final Lab lab = new Lab(id -> id.equals("honey/harvest") ? HARVEST : null, FactForms.STANDARD)
            .give("parties", List.of(Honey.fields(Map.of("id", Data.of(Honey.PARTY)))));

    private List<String> told(String day, int weight, boolean late) {
        var record = Honey.record(day, "{\"hive\":\"H\",\"weight\":" + weight + ",\"keeper\":\"周某\"}");
        return lab.tell(record, late).findings().stream().map(Finding::code).toList();
    }

    @Test
    void whatWasAcceptedIsAFactForWhatComesLater() {
        assertThat(told("2026-05-01", 8, false)).isEmpty();
        assertThat(told("2026-05-03", 7, false)).containsExactly("honey.heavier");
        assertThat(told("2026-05-02", 7, false))
                .as("the newest is the last, whichever was told last; its guard is asked anew")
                .contains("honey.stock-seen");
    }

    @Test
    void whoIsNotGivenIsNotKnown() {
        lab.give("parties", List.of());
        assertThat(told("2026-05-01", 8, false)).containsExactly("honey.unknown-keeper");
    }

    @Test
    void whatIsRefusedLeavesNothingBehindAndALateReportDoes() {
        assertThat(told("2026-05-01", 21, false)).containsExactly("honey.too-much");
        assertThat(told("2026-05-02", 12, false)).isEmpty();
        assertThat(told("2026-05-03", 12, true)).containsExactly("honey.too-much");
        assertThat(told("2026-05-04", 12, false)).contains("honey.stock-seen", "honey.too-much");
    }

    @Test
    void judgingAloneChangesNothing() {
        var record = Honey.record("{\"hive\":\"H\",\"weight\":12}");
        for (int i = 0; i < 3; i++) {
            assertThat(lab.judge(record, null).findings()).isEmpty();
        }
    }

    @Test
    void whatStoodThereBeforeMustHaveTheRightShapeAndNothingMore() {
        assertThat(lab.accept(Honey.record("{\"hive\":\"H\"}")))
                .extracting(Finding::code)
                .containsExactly("record.missing");
        assertThat(lab.accept(Honey.record("{\"hive\":\"H\",\"weight\":99}"))).isEmpty();
        assertThat(told("2026-07-02", 1, false)).contains("honey.too-much");
    }

    @Test
    void aTypeThatNobodyKnowsIsADefectOfTheCaller() {
        var empty = new Lab(id -> null, FactForms.STANDARD);
        assertThatThrownBy(() -> empty.judge(Honey.record("{}"), null)).hasMessageContaining("honey/harvest");
    }

    @Test
    void aFieldThatMayNotBeSeenIsNotMissedAndWhatReadsItIsNotAsked() {
        var record = Honey.record("{\"weight\":12}");
        var facts = Map.<String, Data>of("beekeeper", Honey.fields(Map.of("id", Data.of(Honey.PARTY))));
        var seen = new Judging(HARVEST, record);
        assertThat(seen.judge(facts, Honey.NOW).findings())
                .extracting(Finding::pointer)
                .containsExactly("/fields/hive");
        var hidden = new Judging(HARVEST, record, Set.of("hive"));
        assertThat(hidden.facts()).extracting(FactRequest::name).doesNotContain("last");
        assertThat(hidden.judge(facts, Honey.NOW).findings())
                .extracting(Finding::pointer)
                .doesNotContain("/fields/hive");
    }
}

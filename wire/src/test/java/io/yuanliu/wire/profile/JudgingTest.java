package io.yuanliu.wire.profile;

import static io.yuanliu.wire.profile.Honey.findings;
import static io.yuanliu.wire.profile.Honey.judge;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.yuanliu.core.data.Data;
import io.yuanliu.core.event.AggregationEvent;
import io.yuanliu.core.event.ObjectEvent;
import io.yuanliu.core.event.Party;
import io.yuanliu.core.event.Quantity;
import io.yuanliu.core.event.TransformationEvent;
import io.yuanliu.core.finding.Severity;
import io.yuanliu.core.profile.ActNature;
import io.yuanliu.core.profile.FactRequest;
import io.yuanliu.core.profile.GoodsAct;
import io.yuanliu.core.profile.RecordType;
import io.yuanliu.core.profile.StopCause;
import io.yuanliu.core.profile.fact.StandardFacts;
import io.yuanliu.core.profile.judging.Judging;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Judging a record")
class JudgingTest {
    private static final String FIELDS = """
            records:
              harvest:
                name: { zh: 取蜜, en: Harvest }
                timePrecision: day
                fields:
                  no:     { name: { zh: 号, en: No. }, type: document, required: true, index: true }
                  weight: { name: { zh: 重, en: Weight }, type: decimal, required: true }
                  buyer:  { name: { zh: 买, en: Buyer }, type: party }
                  crate:  { name: { zh: 箱, en: Crate }, type: identifier, scheme: sscc }
                  lines:  { name: { zh: 行, en: Lines }, type: list, fields: { no: { name: { zh: 号, en: No. }, type: document, required: true }, weight: { name: { zh: 重, en: Weight }, type: decimal, required: true } } }
            """;

    private static RecordType type(String rest) {
        return Honey.harvest(FIELDS + rest.indent(4));
    }

    @Test
    void aBrokenRuleIsFoundWithItsValuesInNaturalUnits() {
        var type = type("""
                rules:
                  too-heavy:
                    severity: HOLD
                    check: "fields.weight <= thousand(10)"
                    at: /fields/weight
                    message: { zh: "{fields.weight} 公斤，{today}", en: "{fields.weight} kg" }
                    clause: 某条
                """);
        assertThat(judge(type, "{\"no\":\"1\",\"weight\":10}").findings()).isEmpty();
        assertThat(judge(type, "{\"no\":\"1\",\"weight\":10.5}").findings())
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.code()).isEqualTo("honey.too-heavy");
                    assertThat(finding.severity()).isEqualTo(Severity.HOLD);
                    assertThat(finding.pointer()).isEqualTo("/fields/weight");
                    assertThat(finding.clause()).isEqualTo("某条");
                    assertThat(finding.values())
                            .containsEntry("fields.weight", "10.5")
                            .containsEntry("today", "2026-07-02");
                });
    }

    @Test
    void rulesAreAskedOfEachRow() {
        var type = type("""
                rules:
                  row-too-heavy:
                    severity: WARN
                    each: fields.lines
                    check: "it.weight < fields.weight"
                    at: /fields/lines/*/weight
                    message: { zh: "{it.no}", en: "{it.no}" }
                """);
        var judgement = judge(type, """
                {"no":"1","weight":2,"lines":[{"no":"a","weight":1},{"no":"b","weight":2},{"no":"c","weight":3}]}""");
        assertThat(findings(judgement))
                .containsExactly(
                        "/fields/lines/1/weight honey.row-too-heavy", "/fields/lines/2/weight honey.row-too-heavy");
        assertThat(judgement.findings().getLast().values()).containsEntry("it.no", "c");
    }

    @Test
    void aRuleAboutAFaultyFieldWaitsForAnotherDayButTheOthersAreAsked() {
        var type = type("""
                rules:
                  by-weight: { severity: BLOCK, check: "fields.weight > thousand(99)", message: { zh: 重, en: w } }
                  by-number: { severity: BLOCK, check: "fields.no == '2'", at: /fields/no, message: { zh: 号, en: n } }
                """);
        assertThat(findings(judge(type, "{\"no\":\"1\",\"weight\":\"x\"}")))
                .containsExactly("/fields/weight record.wrong-type", "/fields/no honey.by-number");
    }

    @Test
    void theWorstFindingComesFirst() {
        var type = type("""
                rules:
                  hint: { severity: WARN, check: "false", message: { zh: 一, en: one } }
                  hold: { severity: HOLD, check: "false", message: { zh: 二, en: two } }
                  stop: { severity: BLOCK, check: "false", message: { zh: 三, en: three } }
                """);
        assertThat(findings(judge(type, "{\"no\":\"1\",\"weight\":1}")))
                .containsExactly(" honey.stop", " honey.hold", " honey.hint");
    }

    @Test
    void aRuleThatCannotBeAskedHasNotBeenKept() {
        var type = type("""
                rules:
                  ratio: { severity: BLOCK, check: "100 / (fields.weight / thousand(1)) > 1", message: { zh: 比, en: r } }
                """);
        assertThat(judge(type, "{\"no\":\"1\",\"weight\":0}").findings())
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.code()).isEqualTo("record.not-judged");
                    assertThat(finding.severity()).isEqualTo(Severity.BLOCK);
                    assertThat(finding.values()).containsEntry("rule", "honey.ratio");
                });
    }

    @Test
    void factsAreAskedForByTheIndexAndReadByTheirType() {
        var type = type("""
                facts:
                  before: { record: honey/harvest, by: no, value: "${fields.no}" }
                  all: { records: honey/harvest, by: no, value: "${fields.no}", limit: 5 }
                  licence: { licence: BEES, of: "${party}" }
                  buyer: { party: "${fields.buyer}" }
                  left: { guard: stock, key: "x:${fields.no}", decimal: true }
                  rows: { each: fields.lines, record: honey/harvest, by: no, value: "${it.no}" }
                rules:
                  known: { severity: BLOCK, check: "has(facts.before) && facts.before.weight == thousand(7)", message: { zh: 一, en: a } }
                  count: { severity: BLOCK, check: "facts.all.size() == 2 && sum(facts.all.map(a, a.weight)) == thousand(9)", message: { zh: 二, en: b } }
                  days: { severity: BLOCK, check: "has(facts.licence) && facts.licence.validTo >= day(time)", message: { zh: 三, en: c } }
                  guard: { severity: BLOCK, check: "facts.left > thousand(1)", message: { zh: 四, en: d } }
                  each: { severity: BLOCK, each: fields.lines, check: "it.no in facts.rows && facts.rows[it.no].weight == it.weight", message: { zh: 五, en: e } }
                """);
        var record = Honey.record(
                "{\"no\":\"1\",\"weight\":1,\"lines\":[{\"no\":\"a\",\"weight\":4},{\"no\":\"b\",\"weight\":5}]}");
        assertThat(new Judging(type, record).facts())
                .containsExactlyInAnyOrder(
                        new FactRequest.OneRecord("before", "honey/harvest", "no", "1"),
                        new FactRequest.ManyRecords("all", "honey/harvest", "no", "1", 5),
                        new FactRequest.Asked("licence", StandardFacts.LICENCE, "BEES", Honey.PARTY),
                        new FactRequest.Asked("left", StandardFacts.GUARD, "stock", "x:1"),
                        new FactRequest.OneRecord("rows/0", "honey/harvest", "no", "a"),
                        new FactRequest.OneRecord("rows/1", "honey/harvest", "no", "b"));
        Map<String, Data> answers = Map.of(
                "before", weight(7),
                "all", Data.of(List.of(weight(4), weight(5))),
                "licence", Honey.fields(Map.of("validTo", Data.of("2026-07-01"))),
                "left", Data.of(1_001),
                "rows/0", weight(4),
                "rows/1", weight(5));
        assertThat(findings(new Judging(type, record).judge(answers, Honey.NOW)))
                .isEmpty();
        assertThat(findings(new Judging(type, record).judge(Map.of(), Honey.NOW)))
                .containsExactly(
                        " honey.known", " honey.count", " honey.days", " honey.guard", " honey.each", " honey.each");
    }

    private static Data.Fields weight(long kilograms) {
        return Honey.fields(Map.of("no", Data.of("1"), "weight", Data.of(kilograms), "gone", Data.of("x")));
    }

    @Test
    void guardsSayHowMuchIsLeft() {
        var type = type("""
                guards:
                  - { kind: stock, key: "${fields.no}@${canonical(party)}", change: "-fields.weight", floor: 0, rule: oversold, severity: BLOCK, at: /fields/weight, message: { zh: "剩 {left}", en: "{left} left of {fields.weight}" } }
                  - { kind: count, each: fields.lines, key: "${it.no}", change: "1" }
                """);
        var guards = judge(type, "{\"no\":\"1\",\"weight\":2.5,\"lines\":[{\"no\":\"a\",\"weight\":1}]}")
                .guards();
        assertThat(guards).hasSize(2).first().satisfies(guard -> {
            assertThat(guard.key()).isEqualTo("1@operator:" + Honey.PARTY);
            assertThat(guard.change()).isEqualTo(-2_500);
            assertThat(guard.isRefusedAt(2_500)).isFalse();
            assertThat(guard.isRefusedAt(2_499)).isTrue();
            assertThat(guard.breachAt(1_250).values())
                    .containsEntry("left", "1.25")
                    .containsEntry("fields.weight", "2.5");
        });
        assertThat(guards.getLast()).satisfies(guard -> {
            assertThat(guard.key()).isEqualTo("a");
            assertThat(guard.isRefusedAt(Long.MIN_VALUE)).isFalse();
        });
    }

    @Test
    void causesNameUnitsByTheirCanonicalKey() {
        var type = type("""
                causes:
                  - { when: "fields.weight > 0", unit: "${lot(party, fields.no)}", effect: HOLD, cause: "test:${fields.no}", until: "time + 3600", reason: { zh: 检, en: test } }
                """);
        assertThat(judge(type, "{\"no\":\"1\",\"weight\":1}").causes())
                .singleElement()
                .satisfies(cause -> {
                    assertThat(cause.unit()).isEqualTo("local:lot:operator%3A" + Honey.PARTY + ":1");
                    assertThat(cause.effect()).isEqualTo(StopCause.Effect.HOLD);
                    assertThat(cause.cause()).isEqualTo("test:1");
                    assertThat(cause.reason().code()).isEqualTo(type.id() + "@" + type.version() + "/causes/0");
                    assertThat(cause.until()).isNotNull();
                });
    }

    @Test
    void aTransformationHasLotsInItsQuantityListsAndADayAsAnInterval() {
        var type = type("""
                goods: [ { each: fields.lines, unit: "${lot(party, it.no)}", nature: consume, at: "/fields/lines/*/no" } ]
                events:
                  - type: TransformationEvent
                    bizStep: commissioning
                    disposition: active
                    inputs: [ { each: fields.lines, unit: "${lot(party, it.no)}", quantity: "${it.weight}", uom: KGM } ]
                    outputs: [ { unit: "${lot(party, fields.no)}", quantity: "${fields.weight}", uom: KGM } ]
                    ilmd: { "yuanliu:product": "honey/acacia" }
                """);
        var judgement = judge(type, "{\"no\":\"1\",\"weight\":2.50,\"lines\":[{\"no\":\"a\",\"weight\":3}]}");
        assertThat(judgement.events()).singleElement().isInstanceOfSatisfying(TransformationEvent.class, event -> {
            assertThat(event.outputQuantities())
                    .extracting(quantity -> quantity.epcClass().text(), Quantity::quantity, Quantity::uom)
                    .containsExactly(
                            tuple("urn:yuanliu:lot:operator%3A" + Honey.PARTY + ":1", new BigDecimal("2.5"), "KGM"));
            assertThat(event.inputQuantities()).hasSize(1);
            assertThat(event.inputEpcs()).isEmpty();
            assertThat(event.ilmd().text("yuanliu:product")).isEqualTo("honey/acacia");
            assertThat(event.header().eventTime().text())
                    .startsWith("2026-07-01T00:00")
                    .endsWith("+08:00");
            assertThat(event.context().extensions().text("yuanliu:latestTime"))
                    .isEqualTo("2026-07-01T23:59:59.999+08:00");
            assertThat(event.context().extensions().text("yuanliu:party")).isEqualTo(Honey.PARTY);
            assertThat(event.header().namespaces()).containsEntry("yuanliu", "urn:yuanliu:ns:");
        });
    }

    @Test
    void aTransferNamesWhoHadItAndWhoGotIt() {
        var type = type("""
                goods: [ { unit: "${lot(party, fields.no)}", nature: passOn, at: /fields/no } ]
                events:
                  - type: ObjectEvent
                    when: "has(fields.buyer)"
                    action: OBSERVE
                    bizStep: shipping
                    disposition: in_transit
                    units: [ { unit: "${lot(party, fields.no)}", quantity: "${fields.weight}", uom: KGM } ]
                    from: "${party}"
                    to: "${fields.buyer}"
                    transactions: [ { type: inv, id: "urn:x:${fields.no}" } ]
                """);
        assertThat(judge(type, "{\"no\":\"1\",\"weight\":1}").events()).isEmpty();
        var events = judge(type, "{\"no\":\"1\",\"weight\":1,\"buyer\":\"9902020010024\"}")
                .events();
        assertThat(events).singleElement().isInstanceOfSatisfying(ObjectEvent.class, event -> {
            assertThat(event.context().sources())
                    .extracting(party -> party.id().text())
                    .containsExactly("urn:yuanliu:operator:" + Honey.PARTY);
            assertThat(event.context().destinations()).extracting(Party::type).containsExactly("possessing_party");
            assertThat(event.context().bizTransactions()).hasSize(1);
            assertThat(event.context().extensions().get("yuanliu:party")).isNull();
        });
    }

    @Test
    void itemsStandInEpcLists() {
        var type = type("""
                events:
                  - { type: AggregationEvent, action: ADD, bizStep: packing, parent: "${fields.crate}", units: [ { unit: "${lot(party, fields.no)}", quantity: "${fields.weight}", uom: KGM }, { unit: "urn:epc:id:sgtin:0614141.107346.2017" } ] }
                """);
        var events = judge(type, "{\"no\":\"1\",\"weight\":1,\"crate\":\"(00)106141412345678908\"}")
                .events();
        assertThat(events).singleElement().isInstanceOfSatisfying(AggregationEvent.class, event -> {
            assertThat(event.childEpcs()).hasSize(1);
            assertThat(event.childQuantities()).hasSize(1);
            assertThat(event.parent()).isNotNull();
        });
    }

    @Test
    void anActNamesItsGoodsAndWhatItDoesWithThem() {
        var type = type("""
                goods:
                  - { each: fields.lines, unit: "${lot(party, it.no)}", nature: consume, at: "/fields/lines/*/no" }
                  - { when: "has(fields.buyer)", unit: "${lot(party, fields.no)}", nature: passOn, at: /fields/no }
                """);
        var judgement = judge(
                type,
                "{\"no\":\"1\",\"weight\":2,\"lines\":[{\"no\":\"a\",\"weight\":3},{\"no\":\"b\",\"weight\":1}]}");
        assertThat(judgement.acts())
                .extracting(GoodsAct::nature, GoodsAct::pointer)
                .containsExactly(
                        tuple(ActNature.CONSUME, "/fields/lines/0/no"), tuple(ActNature.CONSUME, "/fields/lines/1/no"));
        assertThat(judgement.acts().getFirst().unit()).isEqualTo("local:lot:operator%3A" + Honey.PARTY + ":a");
    }

    @Test
    void aFormThatHandsGoodsOnWithoutNamingThemIsRefused() {
        assertThatThrownBy(() -> type("""
                events:
                  - type: ObjectEvent
                    action: OBSERVE
                    bizStep: retail_selling
                    units: [ { unit: "${lot(party, fields.no)}" } ]
                """)).hasMessageContaining("name them under goods");
    }
}

package io.yuanliu.wire.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.yuanliu.core.data.Data;
import io.yuanliu.core.profile.FactRequest;
import io.yuanliu.core.profile.RecordType;
import io.yuanliu.core.profile.fact.FactAnswer;
import io.yuanliu.core.profile.fact.FactForm;
import io.yuanliu.core.profile.fact.FactForms;
import io.yuanliu.core.profile.fact.StandardFacts;
import io.yuanliu.core.profile.field.FieldType;
import io.yuanliu.core.profile.judging.Judging;
import io.yuanliu.wire.profile.yaml.ProfileFault;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A source of facts that nobody foresaw: profiles ask it, and what they get wrong is told when they are read. */
class FactFormsTest {
    private static final FactForm WEATHER = new FactForm(
            "weather",
            "at",
            FactAnswer.found(
                    Map.of("celsius", new FieldType.Whole(null, null, null), "day", new FieldType.Date()),
                    Map.of("warning", new FieldType.Text(1, 50, null, false))),
            "weather",
            (memory, question) -> Optional.empty());
    private static final FactForms FORMS = new FactForms(List.of(WEATHER, StandardFacts.STANDING));

    private static final String ASKED = "weather: forecast, at: \"${fields.place}\"";

    @Test
    void aSourceThatTheReaderWasToldOfCanBeAsked() {
        assertThat(faults(ASKED, "facts.sky.celsius > 5 && facts.sky.day <= today"))
                .isEmpty();
        var judging = new Judging(type("facts.sky.celsius > 5"), Honey.record("{\"place\": \"hill\"}"));
        assertThat(judging.facts()).containsExactly(new FactRequest.Asked("sky", WEATHER, "forecast", "hill"));
        var cold = Honey.fields(Map.of("celsius", Data.of(3L), "day", Data.of("2026-07-01")));
        assertThat(Honey.findings(judging.judge(Map.of("sky", cold), Honey.NOW)))
                .containsExactly(" honey.too-cold");
    }

    @Test
    void whatWasNotFoundIsAbsent() {
        var judging = new Judging(type("facts.sky.celsius > 5"), Honey.record("{\"place\": \"hill\"}"));
        assertThat(Honey.findings(judging.judge(Map.of(), Honey.NOW))).isEmpty();
    }

    @Test
    void aMisspeltFieldOfAnAnswerIsToldWithItsLine() {
        assertThat(faults(ASKED, "facts.sky.celcius > 5"))
                .singleElement()
                .asString()
                .startsWith("honey/profile.yaml:18:")
                .contains("celcius", "'celsius'");
        assertThat(faults("standing: \"${fields.place}\"", "!facts.sky.stoped"))
                .singleElement()
                .asString()
                .contains("'stopped'");
    }

    @Test
    void whatAnAnswerMayLackMustBeAskedForFirst() {
        assertThat(faults(ASKED, "facts.sky.warning == 'frost'"))
                .singleElement()
                .asString()
                .contains("ask has(…) first");
    }

    @Test
    void aSourceThatIsNotThereIsToldWithThoseThatAre() {
        assertThat(faults("wether: forecast", "true"))
                .anyMatch(fault -> fault.contains("a fact is one of record, records, standing, weather"));
        assertThat(faults("weather: forecast", "true")).anyMatch(fault -> fault.contains("'at' is missing"));
    }

    @Test
    void twoSourcesOfOneWordAreRefused() {
        assertThatThrownBy(() -> new FactForms(List.of(WEATHER, WEATHER))).hasMessageContaining("'weather'");
        var record = new FactForm("records", null, WEATHER.answer(), null, WEATHER.example());
        assertThatThrownBy(() -> new FactForms(List.of(record))).hasMessageContaining("'records'");
    }

    private static List<ProfileSource> sources(String fact, String check) {
        return List.of(Honey.source("""
            records:
              harvest:
                name: { zh: 取蜜, en: Harvest }
                timePrecision: day
                fields:
                  place: { name: { zh: 地点, en: Place }, type: text, required: true }
                facts:
                  sky: { %s }
                rules:
                  too-cold:
                    severity: BLOCK
                    when: "has(facts.sky)"
                    check: "%s"
                    message: { zh: 太冷, en: Too cold }
            """.formatted(fact, check)));
    }

    private static RecordType type(String check) {
        var honey = ProfileReader.read(sources(ASKED, check), FORMS).get("honey");
        return Objects.requireNonNull(Objects.requireNonNull(honey).records().get("harvest"));
    }

    private static List<String> faults(String fact, String check) {
        try {
            ProfileReader.readAndRehearse(sources(fact, check), FORMS);
            return List.of();
        } catch (ProfileUnreadable unreadable) {
            return unreadable.faults().stream().map(ProfileFault::toString).toList();
        }
    }
}

package io.yuanliu.wire.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.yuanliu.core.identifier.Identifier.Level;
import io.yuanliu.core.identifier.Identifiers;
import io.yuanliu.core.identifier.LocalKind;
import io.yuanliu.core.identifier.LocalKinds;
import io.yuanliu.core.identifier.Reading;
import io.yuanliu.core.profile.fact.FactForms;
import io.yuanliu.wire.profile.yaml.ProfileFault;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Kinds of local identifiers are data of a profile, and its expressions name no others. */
class DeclaredKindsTest {
    private static final String KINDS = """
            kinds:
              drawing:
                level: lot
                name: { zh: 取蜜批次, en: Drawing }
                issuers:
                  SPRING: { zh: 春蜜, en: Spring honey }
            """;

    private static String record(String expression) {
        return """
                records:
                  harvest:
                    name: { zh: 取蜜, en: Harvest }
                    fields:
                      no: { name: { zh: 批次号, en: Lot number }, type: text, required: true }
                      unit: { name: { zh: 批次, en: Lot }, type: text, calc: "%s" }
                """.formatted(expression);
    }

    @Test
    void aDeclaredKindIsNamedAndReadAtItsLevel() {
        var profiles = ProfileReader.read(List.of(Honey.source(KINDS + record("local('drawing', party, fields.no)"))));
        LocalKinds.declare(ProfileReader.kinds(profiles));
        assertThat(Identifiers.readUri("urn:yuanliu:drawing:a:b"))
                .isInstanceOfSatisfying(
                        Reading.One.class,
                        one -> assertThat(one.identifier().level()).isEqualTo(Level.LOT));
        assertThat(Objects.requireNonNull(LocalKinds.of("drawing")).issuers()).containsKey("SPRING");
    }

    @Test
    void aMisspeltKindFailsPublicationWithItsLine() {
        assertThat(Honey.faults(KINDS + record("local('drawin', party, fields.no)")))
                .singleElement()
                .asString()
                .contains("honey/profile.yaml:17:")
                .endsWith("names 'drawin', which is no kind that stands under 'kinds'; did you mean 'drawing'?");
        assertThat(Honey.faults(KINDS + record("fields.no == 'x' ? party : local('spaceship', party, fields.no)")))
                .singleElement()
                .asString()
                .contains("honey/profile.yaml:17:", "; known are certificate, container, ", ", drawing, ");
    }

    @Test
    void theProgramsOwnKindsNeedNoDeclaration() {
        assertThat(Honey.faults(record("local('vehicle', party, fields.no)"))).isEmpty();
    }

    @Test
    void aKindIsSaidInTheExpressionItself() {
        assertThat(Honey.faults(KINDS + record("local(fields.no, party, fields.no)")))
                .singleElement()
                .asString()
                .endsWith("must say its kind as a word in quotes: local('lot', …)");
    }

    @Test
    void aKindStandsForOneThing() {
        assertThat(Honey.faults("kinds: { plot: { level: lot, name: { zh: 地块, en: Plot } } }\n"))
                .singleElement()
                .asString()
                .endsWith("'plot' stands for PLACE already and cannot stand for LOT");
        assertThat(Honey.faults("kinds: { trace: { level: lot, name: { zh: 追溯, en: Trace } } }\n"))
                .singleElement()
                .asString()
                .endsWith("and no scheme's word; 'trace' is none");
        assertThat(Honey.faults("kinds: { smoke: { level: lott, name: { zh: 烟, en: Smoke } } }\n"))
                .singleElement()
                .asString()
                .endsWith("unknown word 'lott'; did you mean 'lot'?");
    }

    @Test
    void twoProfilesThatAreReadTogetherAgree() {
        var one = Honey.source("kinds: { wax: { level: lot, name: { zh: 蜂蜡, en: Wax } } }\n");
        var other = new ProfileSource(
                "candle",
                Map.of(
                        ProfileSource.MAIN,
                        Honey.HEAD.replace("honey", "candle")
                                + "kinds: { wax: { level: item, name: { zh: 蜂蜡, en: Wax } } }\n"));
        assertThat(faults(List.of(one, other)))
                .containsExactly(
                        "candle/profile.yaml:6: candle.kinds.wax: 'wax' stands for LOT already and cannot stand for ITEM");
        assertThat(LocalKinds.of("wax"))
                .as("nothing of what is refused is known")
                .isNull();
    }

    @Test
    void aVersionFromBeforeMayNameALotByAnyWord() {
        var profiles = ProfileReader.read(List.of(Honey.source(record("local('swarm', party, fields.no)"))));
        LocalKinds.declare(ProfileReader.kinds(profiles));
        assertThat(LocalKinds.of("swarm")).extracting(LocalKind::level).isEqualTo(Level.LOT);
        assertThat(Honey.faults(record("local('swarms', party, fields.no)"))).hasSize(1);
    }

    @Test
    void whatChangesSaysItsKindsAndWhatWasPublishedNeedNot() {
        var published = Honey.source(record("local('frame', party, fields.no)"));
        var candle = Honey.HEAD.replace("honey", "candle");
        var good = new ProfileSource("candle", Map.of(ProfileSource.MAIN, candle));
        assertThat(ProfileReader.readAndRehearse(List.of(published, good), FactForms.STANDARD, "candle"))
                .containsKeys("honey", "candle");
        var silent = new ProfileSource(
                "candle", Map.of(ProfileSource.MAIN, candle + record("local('wick', party, fields.no)")));
        assertThatThrownBy(
                        () -> ProfileReader.readAndRehearse(List.of(published, silent), FactForms.STANDARD, "candle"))
                .isInstanceOfSatisfying(
                        ProfileUnreadable.class,
                        unreadable -> assertThat(unreadable.faults())
                                .singleElement()
                                .asString()
                                .contains("candle/profile.yaml", "names 'wick'"));
    }

    @Test
    void readingAndRehearsingMakesNoKindKnown() {
        var wrong = KINDS.replace("drawing:", "super:").replace("level: lot", "level: item");
        assertThat(Honey.faults(wrong + record("local('super', 'a', 'b')"))).isEmpty();
        assertThat(LocalKinds.of("super")).isNull();
        assertThat(Honey.faults(wrong.replace("level: item", "level: lot") + record("local('super', 'a', 'b')")))
                .as("its correction is not locked out")
                .isEmpty();
    }

    private static List<String> faults(List<ProfileSource> sources) {
        try {
            ProfileReader.read(sources);
            return List.of();
        } catch (ProfileUnreadable unreadable) {
            return unreadable.faults().stream().map(ProfileFault::toString).toList();
        }
    }
}

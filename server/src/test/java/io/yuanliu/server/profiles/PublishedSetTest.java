package io.yuanliu.server.profiles;

import static org.assertj.core.api.Assertions.assertThat;

import io.yuanliu.core.data.Data;
import io.yuanliu.core.event.Days;
import io.yuanliu.core.finding.Finding;
import io.yuanliu.core.profile.ActNature;
import io.yuanliu.core.profile.BusinessRecord;
import io.yuanliu.core.profile.Judgement;
import io.yuanliu.core.profile.RecordType;
import io.yuanliu.core.profile.fact.FactForms;
import io.yuanliu.core.profile.judging.Judging;
import io.yuanliu.core.text.LocalText;
import io.yuanliu.wire.profile.ProfileSource;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class PublishedSetTest {
    private static final Instant SPRING = Instant.parse("2026-03-01T04:00:00Z");
    private static final Instant SUMMER = Instant.parse("2026-07-01T04:00:00Z");

    private final PublishedSet set = PublishedSet.read(
            List.of(
                    published(SmallProfile.version(1, "2026-01-01", 10), 1, "2026-01-01"),
                    published(dangerous(SmallProfile.version(2, "2026-06-01", 20)), 2, "2026-06-01"),
                    proposed(SmallProfile.version(3, "2026-06-02", 30))),
            FactForms.STANDARD);

    /** The same, whose record type uses up goods and is dangerous. */
    private static ProfileSource dangerous(ProfileSource source) {
        var text = Objects.requireNonNull(source.files().get(ProfileSource.MAIN));
        return new ProfileSource(source.category(), Map.of(ProfileSource.MAIN, text + """
                    dangerous: true
                    goods:
                      - { unit: "${lot(party, 'A')}", nature: consume, at: /fields/combs }
                """));
    }

    private static ProfileVersion proposed(ProfileSource source) {
        return new ProfileVersion("honey", 3, LocalDate.parse("2026-06-02"), SPRING, null, null, source.bundled(), "3");
    }

    private static ProfileVersion published(ProfileSource source, int version, String validFrom) {
        return new ProfileVersion(
                "honey",
                version,
                LocalDate.parse(validFrom),
                SPRING,
                SPRING,
                ProfileVersion.INSTALLATION,
                source.bundled(),
                Integer.toString(version));
    }

    @Test
    void theNewestPublishedVersionOfTheDayApplies() {
        assertThat(version(SPRING)).isEqualTo(1);
        assertThat(version(SUMMER)).isEqualTo(2);
        assertThat(version(Instant.parse("2026-05-31T15:59:59Z"))).isEqualTo(1);
        assertThat(version(Instant.parse("2026-05-31T16:00:00Z"))).isEqualTo(2);
    }

    @Test
    void beforeTheFirstDayTheFirstVersionApplies() {
        assertThat(version(Instant.parse("2020-01-01T00:00:00Z"))).isEqualTo(1);
    }

    @Test
    void theRulesAreThoseOfTheDayOnWhichItHappened() {
        var form = type(SUMMER).withRulesOf(type(SPRING));
        assertThat(form.version()).isEqualTo(2);
        assertThat(form.rulesVersion()).isEqualTo(1);
        assertThat(codes(form, 15)).containsExactly("honey.too-many");
        assertThat(codes(type(SUMMER), 15)).isEmpty();
    }

    @Test
    void theWordsAreThoseThatApplyAndThoseOfBefore() {
        var words = ProfileWords.of(set.allAt(SUMMER), set.allBefore(SUMMER));
        assertThat(words.nodes().keySet()).containsExactly("hive2", "hive1");
        assertThat(words.records()).containsKey("honey/harvest");
        var before = ProfileWords.of(set.allAt(SPRING), set.allBefore(SPRING));
        assertThat(before.nodes().keySet()).containsExactly("hive1");
        assertThat(before.version()).isNotEqualTo(words.version());
    }

    @Test
    void whatIsDangerousIsGoneThroughOnceForEachSetThatApplies() {
        var spring = DangerousActs.of(set.allAt(SPRING));
        assertThat(spring.natures()).as("the first version calls nothing so").isEmpty();
        assertThat(spring.areOf(set.allAt(SPRING))).isTrue();
        assertThat(spring.areOf(set.allAt(SUMMER))).isFalse();
        assertThat(DangerousActs.of(set.allAt(SUMMER)).natures()).containsExactly(ActNature.CONSUME);
    }

    @Test
    void theMessageOfACodeIsTheNewest() {
        assertThat(set.messages().get("honey.too-many"))
                .satisfies(text -> assertThat(text.en()).startsWith("Version 2"));
    }

    @Test
    void theReasonOfACauseStaysWhatItWasWhenAnotherVersionHasAnother() {
        var spring = judged(type(SPRING), 5).causes().getFirst().reason();
        var summer = judged(type(SUMMER), 5).causes().getFirst().reason();
        var late = judged(type(SUMMER).withRulesOf(type(SPRING)), 5)
                .causes()
                .getFirst()
                .reason();
        assertThat(spring.code()).isEqualTo("honey/harvest@1/causes/0");
        assertThat(summer.code()).isEqualTo("honey/harvest@2/causes/0");
        assertThat(late).as("of a record of spring that came in summer").isEqualTo(spring);
        assertThat(set.messages().get(spring.code())).isEqualTo(new LocalText("版本 1 暂停", "Held by version 1"));
        assertThat(set.messages().get(summer.code())).isEqualTo(new LocalText("版本 2 暂停", "Held by version 2"));
        assertThat(set.messages()).as("only proposed").doesNotContainKey("honey/harvest@3/causes/0");
    }

    @Test
    void whatNoCategoryHasIsNotFound() {
        assertThat(set.recordType("honey/nothing", SPRING)).isEmpty();
        assertThat(set.recordType("wax/harvest", SPRING)).isEmpty();
        assertThat(set.recordType("harvest", SPRING)).isEmpty();
    }

    private int version(Instant at) {
        return type(at).version();
    }

    private RecordType type(Instant at) {
        return set.recordType("honey/harvest", at).orElseThrow();
    }

    private static List<String> codes(RecordType type, int combs) {
        return judged(type, combs).findings().stream().map(Finding::code).toList();
    }

    private static Judgement judged(RecordType type, int combs) {
        var record = new BusinessRecord(
                null,
                "honey/harvest",
                "operator:9902020010017",
                null,
                Days.of(LocalDate.parse("2026-03-01")),
                null,
                new Data.Fields(Map.of("combs", Data.of(combs))));
        return new Judging(type, record).judge(Map.of(), SUMMER);
    }
}

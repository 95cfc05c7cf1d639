package io.yuanliu.server.profiles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.yuanliu.core.profile.fact.FactForms;
import io.yuanliu.wire.profile.ProfileSource;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

class SeedingTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-01T00:00:00Z"), ZoneOffset.UTC);

    private final Memory versions = new Memory();

    private List<ProfileVersion> start(ProfileSource... bundled) {
        return new Seeding(() -> List.of(bundled), versions, FactForms.STANDARD, CLOCK).seeded();
    }

    @Test
    void theFirstVersionIsPublishedAtOnce() {
        assertThat(start(SmallProfile.version(1, "2026-01-01", 10)))
                .singleElement()
                .satisfies(version -> {
                    assertThat(version.isPublished()).isTrue();
                    assertThat(version.version()).isEqualTo(1);
                });
    }

    @Test
    void aProgramWithoutAnyProfileDoesNotStart() {
        assertThatThrownBy(this::start).hasMessageContaining("No profile came with the program");
    }

    @Test
    void aLaterBundledVersionAppliesWhereNobodyPublishedAnything() {
        start(SmallProfile.version(1, "2026-01-01", 10));
        assertThat(start(SmallProfile.version(2, "2026-06-01", 20)))
                .extracting(ProfileVersion::version, ProfileVersion::publishedBy)
                .containsExactly(tuple(1, ProfileVersion.INSTALLATION), tuple(2, ProfileVersion.INSTALLATION));
        assertThat(start(SmallProfile.version(1, "2026-01-01", 10))).hasSize(2);
    }

    @Test
    void besideWhatSomebodyPublishedItIsProposedOnly() {
        start(SmallProfile.version(1, "2026-01-01", 10));
        versions.publishedBySomebody(CLOCK.instant());
        assertThat(start(SmallProfile.version(2, "2026-06-01", 20)))
                .extracting(ProfileVersion::version, ProfileVersion::isPublished)
                .containsExactly(tuple(1, true), tuple(2, false));
    }

    @Test
    void whatIsPublishedIsNeverOverwritten() {
        var before = start(SmallProfile.version(1, "2026-01-01", 10));
        assertThat(start(SmallProfile.version(1, "2026-01-01", 99))).isEqualTo(before);
    }

    @Test
    void aProposedVersionIsReplacedByItsMendedForm() {
        start(SmallProfile.version(1, "2026-01-01", 10));
        versions.publishedBySomebody(CLOCK.instant());
        start(SmallProfile.version(2, "2026-06-01", 20));
        assertThat(start(SmallProfile.version(2, "2026-07-01", 30)))
                .filteredOn(version -> version.version() == 2)
                .singleElement()
                .satisfies(version -> {
                    assertThat(version.isPublished()).isFalse();
                    assertThat(version.body()).contains("<= 30");
                });
    }
}

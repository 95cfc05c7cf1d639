package io.yuanliu.server.profiles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.yuanliu.core.identifier.LocalKinds;
import io.yuanliu.core.profile.fact.FactForms;
import io.yuanliu.server.problem.Rejection;
import io.yuanliu.server.scope.Asker;
import io.yuanliu.server.scope.AskerAuthentication;
import io.yuanliu.server.scope.Right;
import io.yuanliu.server.scope.Scope;
import io.yuanliu.wire.profile.ProfileSource;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.security.core.context.SecurityContextHolder;

/** What changes says all that must be said; what was published before lives on, and a trial leaves nothing behind. */
class PublishedProfilesTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-07-01T00:00:00Z"), ZoneOffset.UTC);

    private final Memory versions = new Memory();

    @BeforeEach
    void somebodyWhoMayPublish() {
        var asker = Asker.of("user:p", Asker.Kind.ADMINISTRATOR, null, new Scope.Everything(), Set.of(Right.PUBLISH));
        SecurityContextHolder.getContext().setAuthentication(new AskerAuthentication(asker));
    }

    @AfterEach
    void nobody() {
        SecurityContextHolder.clearContext();
    }

    private static ProfileSource source(String category, int version, String kinds, String formula) {
        return new ProfileSource(
                category, Map.of(ProfileSource.MAIN, """
                category: %s
                code: "99"
                version: %d
                validFrom: 2026-01-01
                name: { zh: 蜂, en: Bees }
                %s
                records:
                  harvest:
                    name: { zh: 取蜜, en: Harvest }
                    fields:
                      no: { name: { zh: 批次号, en: Lot number }, type: text, required: true }
                      unit: { name: { zh: 批次, en: Lot }, type: text, calc: "%s" }
                """.formatted(category, version, kinds, formula)));
    }

    private static String kind(String word, String level) {
        return "kinds: { %s: { level: %s, name: { zh: 批, en: Batch } } }".formatted(word, level);
    }

    private PublishedProfiles start(ProfileSource... bundled) {
        var seeding = new Seeding(() -> List.of(bundled), versions, FactForms.STANDARD, CLOCK);
        return new PublishedProfiles(seeding, versions, FactForms.STANDARD, CLOCK);
    }

    @Test
    void besidePublishedProfilesThatDeclareNoKindsOneIsTriedAndPublished() {
        var honey = source("honey", 1, "", "local('hive-lot', party, fields.no)");
        var wax = source("wax", 1, "", "local('wax-lot', party, fields.no)");
        start(honey, wax).afterSingletonsInstantiated();
        versions.publishedBySomebody(CLOCK.instant());
        var next = source("honey", 2, kind("hive-lot", "lot"), "local('hive-lot', party, fields.no)");
        var profiles = start(next, wax);
        assertThat(profiles.tried(next)).containsKeys("honey", "wax");
        profiles.publish("honey", 2);
        assertThat(profiles.category("honey"))
                .hasValueSatisfying(profile -> assertThat(profile.version()).isEqualTo(2));
        assertThat(profiles.words().kinds()).containsKey("hive-lot").doesNotContainKey("wax-lot");
        var silent = source("wax", 2, "", "local('wax-lot', party, fields.no)");
        assertThatThrownBy(() -> profiles.tried(silent)).hasMessageContaining("names 'wax-lot'");
    }

    @Test
    void whatIsRefusedOrOnlyTriedMakesNoKindKnown() {
        start(source("honey", 1, "", "local('lot', party, fields.no)")).afterSingletonsInstantiated();
        versions.publishedBySomebody(CLOCK.instant());
        var wrong = source("honey", 2, kind("smoker", "item"), "local('smokr', party, fields.no)");
        var profiles = start(source("honey", 2, kind("smoker", "item"), "local('smoker', party, fields.no)"));
        profiles.tried(profiles.source("honey", 2));
        assertThatThrownBy(() -> profiles.tried(wrong)).hasMessageContaining("smokr");
        assertThat(LocalKinds.of("smoker")).as("tried, refused, proposed").isNull();
        var corrected = source("honey", 2, kind("smoker", "lot"), "local('smoker', party, fields.no)");
        var after = start(corrected);
        after.publish("honey", 2);
        assertThat(LocalKinds.of("smoker")).as("published").isNotNull();
        assertThatThrownBy(() -> after.tried(wrong)).hasMessageContaining("cannot stand for ITEM");
        assertThatThrownBy(() -> after.publish("honey", 9)).isInstanceOf(Rejection.NotFound.class);
    }
}

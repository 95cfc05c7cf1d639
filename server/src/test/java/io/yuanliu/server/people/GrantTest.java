package io.yuanliu.server.people;

import static org.assertj.core.api.Assertions.assertThat;

import io.yuanliu.server.scope.Asker;
import io.yuanliu.server.scope.Right;
import io.yuanliu.server.scope.Scope;
import io.yuanliu.server.scope.Speaking;
import io.yuanliu.server.scope.Whose;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What grants come to. */
class GrantTest {
    private static final Whose PORK = new Whose("uscc:farm", null, "990221", "livestock", "farm");
    private static final Whose GREENS = new Whose("uscc:grower", null, "990203", "agri", "growing");

    @Test
    void whoWasGivenNothingSeesNothing() {
        for (var kind : Asker.Kind.values()) {
            var asker = asker(kind, null);
            assertThat(asker.scope(Right.READ)).as(kind.name()).isInstanceOf(Scope.Nothing.class);
            assertThat(asker.rights()).isEmpty();
        }
        var groundless =
                grant(Set.of(Right.READ), new Ground(false, null, Set.of(), Map.of(Whose.CATEGORY, Set.of("agri"))));
        assertThat(asker(Asker.Kind.OFFICIAL, null, groundless).scope(Right.READ))
                .isInstanceOf(Scope.Nothing.class);
    }

    @Test
    void aPartyIsSeenWithAllThatLieUnderIt() {
        var market = asker(
                Asker.Kind.PARTNER, "uscc:m", Grant.ofParty(Asker.Kind.PARTNER, "uscc:m", Set.of(Right.READ), ""));
        assertThat(market.scope(Right.READ)).isEqualTo(Scope.ofParties(Set.of("uscc:m", "operator:1")));
    }

    @Test
    void aCountyWhoseCodeEndedIsSeenByWhoTookItOver() {
        var county = asker(Asker.Kind.OFFICIAL, null, grant(Set.of(Right.READ), Ground.ofArea("990221", Set.of())));
        assertThat(county.scope(Right.READ).covers(PORK)).isTrue();
        assertThat(county.scope(Right.READ).covers(new Whose("x", null, "990229105", null, null)))
                .as("a town of the county that it was before")
                .isTrue();
        assertThat(county.scope(Right.READ).covers(GREENS)).isFalse();
    }

    @Test
    void rolesAddUpOnlyInsideTheirOwnClause() {
        var both = asker(
                Asker.Kind.OFFICIAL,
                null,
                grant(Set.of(Right.READ, Right.CORRECT), Ground.ofArea("990221", Set.of("livestock"))),
                grant(Set.of(Right.READ), Ground.ofArea("990203", Set.of("agri"))));
        assertThat(both.scope(Right.READ).covers(PORK)).isTrue();
        assertThat(both.scope(Right.READ).covers(GREENS)).isTrue();
        var porkElsewhere = new Whose("uscc:x", null, "990203", "livestock", null);
        assertThat(both.scope(Right.READ).covers(porkElsewhere))
                .as("the category of one, the region of the other")
                .isFalse();
        assertThat(both.scope(Right.CORRECT).covers(PORK)).isTrue();
        assertThat(both.scope(Right.CORRECT).covers(GREENS))
                .as("the right of one, the clause of the other")
                .isFalse();
    }

    @Test
    void whatHasEndedOrNotBegunIsWorthNothing() {
        var now = Instant.now();
        var over = new Grant(
                UUID.randomUUID(), "x", Set.of(Right.READ), Ground.EVERYTHING, null, now.minusSeconds(9), now, "");
        var later = new Grant(
                UUID.randomUUID(),
                "x",
                Set.of(Right.READ),
                Ground.EVERYTHING,
                null,
                now.plus(Duration.ofDays(1)),
                null,
                "");
        assertThat(asker(Asker.Kind.OFFICIAL, null, over, later).rights()).isEmpty();
    }

    @Test
    void whoMayNotHandInSpeaksForNobody() {
        var reading = grant(Set.of(Right.READ), Ground.EVERYTHING);
        assertThat(asker(Asker.Kind.OFFICIAL, null, reading).speaks()).isEmpty();
        var office = Grant.of(
                "x",
                Set.of(Right.CAPTURE),
                Ground.ofArea("9902", Set.of()),
                new Speaking.ForAuthority("uscc:office"),
                "");
        assertThat(asker(Asker.Kind.OFFICIAL, null, office).speaks())
                .containsExactly(new Speaking.ForAuthority("uscc:office"));
    }

    private static Grant grant(Set<Right> rights, Ground ground) {
        return Grant.of("test", rights, ground, new Speaking.ForEverybody(), "");
    }

    private static Asker asker(Asker.Kind kind, @Nullable String party, Grant... grants) {
        return KnownAskers.asker(
                "x",
                kind,
                party,
                List.of(grants),
                key -> Set.of("operator:1"),
                area -> area.equals("990221") ? Set.of("990221", "990229") : Set.of(area));
    }
}

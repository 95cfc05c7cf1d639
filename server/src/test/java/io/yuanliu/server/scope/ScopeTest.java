package io.yuanliu.server.scope;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.yuanliu.server.form.Form;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ScopeTest {
    private static final Whose SLAUGHTER = new Whose("uscc:a", "gln:1", "990221", "livestock", "slaughter");

    @Test
    void scopesAreWrittenAsTheDatabaseReadsThem() {
        assertThat(new Scope.Everything().json()).isEqualTo("{\"all\":true}");
        assertThat(Scope.ofParties(Set.of("uscc:b", "uscc:a")).json())
                .isEqualTo("{\"clauses\":[{\"party\":[\"uscc:a\",\"uscc:b\"]}]}");
        var until = Instant.parse("2026-12-31T16:00:00Z");
        assertThat(Scope.of(Clause.ofAreas(Set.of("9902"))
                                .in(Whose.CATEGORY, Set.of("livestock"))
                                .until(until))
                        .json())
                .isEqualTo("{\"clauses\":[{\"category\":[\"livestock\"],\"region\":[\"9902\"],"
                        + "\"until\":\"2026-12-31T16:00:00Z\"}]}");
    }

    @Test
    void nothingIsNeverWrittenAndNoDemandIsEmpty() {
        assertThat(Scope.ofParties(List.of())).isInstanceOf(Scope.Nothing.class);
        assertThatThrownBy(() -> new Scope.Nothing().json()).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> Clause.ofParties(Set.of())).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Clause.ofAreas(Set.of(""))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Clause.ofAreas(Set.of("9%"))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Scope.Clauses(List.of())).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aKeyCannotBreakOutOfItsText() {
        var hostile = "uri:x\"],\"all\":true,\"y\":[\"\\\n";
        var json = Scope.ofParties(Set.of(hostile)).json();
        var form = Form.read(json.getBytes(StandardCharsets.UTF_8));
        assertThat(form.forms("clauses", 1).getFirst().texts("party", 1, 100)).containsExactly(hostile.strip());
        assertThat(form.has("all")).isFalse();
    }

    @Test
    void everyDemandOfAClauseMustHold() {
        var clause = Clause.ofAreas(Set.of("9902")).in(Whose.CATEGORY, Set.of("livestock"));
        assertThat(Scope.of(clause).covers(SLAUGHTER)).isTrue();
        assertThat(Scope.of(clause.in(Whose.STAGE, Set.of("slaughter", "farm"))).covers(SLAUGHTER))
                .isTrue();
        assertThat(Scope.of(clause.in(Whose.STAGE, Set.of("retail"))).covers(SLAUGHTER))
                .isFalse();
        assertThat(Scope.of(clause.until(Instant.now().minusSeconds(1))).covers(SLAUGHTER))
                .isFalse();
        assertThat(Scope.of(Clause.ofAreas(Set.of("9903"))).covers(SLAUGHTER)).isFalse();
    }

    @Test
    void partiesAndAreasAreAlternatives() {
        var clause = Clause.ofParties(Set.of("uscc:b")).in(Whose.REGION, Set.of("9902"));
        assertThat(Scope.of(clause).covers(SLAUGHTER)).isTrue();
        assertThat(Scope.of(clause).covers(Whose.of("uscc:b", "110101"))).isTrue();
        assertThat(Scope.of(clause).covers(Whose.of("uscc:c", "110101"))).isFalse();
    }

    @Test
    void whatIsUnknownMeetsNoDemandAndWhatIsOfAllMeetsEvery() {
        var scope = Scope.of(Clause.ofAreas(Set.of("9902")).in(Whose.CATEGORY, Set.of("livestock")));
        var someFirm = Whose.of("uscc:a", "990221");
        assertThat(scope.covers(someFirm)).isFalse();
        assertThat(scope.covers(someFirm.ofPartyAsSuch())).isTrue();
        assertThat(scope.covers(someFirm.regardlessOf(Whose.STAGE))).isFalse();
        assertThat(scope.covers(Whose.of("uscc:a", "9903").ofPartyAsSuch())).isFalse();
        assertThat(new Scope.Nothing().covers(Whose.UNKNOWN.ofPartyAsSuch())).isFalse();
        assertThat(new Scope.Everything().covers(Whose.UNKNOWN)).isTrue();
    }

    /** Else somebody whose demand this version does not know would see more, and not less. */
    @Test
    void anAskerWithADemandThatNobodyKnowsIsRefused() {
        var scope = Scope.of(Clause.everywhere()
                .in(Dimension.further("owner", "owners", "owner", Dimension.Match.ONE_OF), Set.of("owner:1")));
        var written = WrittenAsker.write(Asker.of("user:x", Asker.Kind.OFFICIAL, null, scope, Set.of(Right.READ)));
        assertThatThrownBy(() -> WrittenAsker.read(written)).hasMessageContaining("owner");
    }

    @Test
    void anAskerIsReadAsHeWasWritten() {
        var scope = Scope.of(
                Clause.ofAreas(Set.of("9902"))
                        .in(Whose.STAGE, Set.of("farm"))
                        .until(Instant.parse("2030-01-01T00:00:00Z")),
                Clause.ofParties(Set.of("uscc:a")));
        var asker = Asker.of("user:x", Asker.Kind.OFFICIAL, "uscc:a", scope, Set.of(Right.READ, Right.CAPTURE))
                .speaking(
                        new Speaking.ForTree("uscc:a"),
                        new Speaking.ForAuthority("uscc:b"),
                        new Speaking.ForRegion("99"),
                        new Speaking.ForEverybody());
        assertThat(WrittenAsker.read(WrittenAsker.write(asker))).isEqualTo(asker);
        assertThat(WrittenAsker.read(WrittenAsker.write(Asker.platform()))).isEqualTo(Asker.platform());
    }
}

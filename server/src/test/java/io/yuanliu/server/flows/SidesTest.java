package io.yuanliu.server.flows;

import static io.yuanliu.core.flow.Change.begin;
import static io.yuanliu.core.flow.Change.change;
import static org.assertj.core.api.Assertions.assertThat;

import io.yuanliu.core.flow.Flow;
import io.yuanliu.core.flow.Reason;
import io.yuanliu.core.flow.Side;
import io.yuanliu.core.flow.Standpoint;
import io.yuanliu.server.scope.Asker;
import io.yuanliu.server.scope.Clause;
import io.yuanliu.server.scope.Right;
import io.yuanliu.server.scope.Scope;
import io.yuanliu.server.scope.Service;
import io.yuanliu.server.scope.Whose;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Each right counts as far as it reaches, and says nothing of another one. */
class SidesTest {
    private enum Letter {
        WRITTEN,
        READ,
        LAPSED
    }

    private static final Flow<Letter> LETTER = Flow.of(
            "letter",
            Letter.class,
            Set.of(Letter.READ, Letter.LAPSED),
            List.of(
                    begin("write", Letter.WRITTEN, Side.HOLDER, "REGISTER", Reason.FREE),
                    change("read", Letter.WRITTEN, Letter.READ, Side.AUTHORITY, "CHECK", Reason.FREE),
                    change("lapse", Letter.WRITTEN, Letter.LAPSED, Side.PLATFORM, "", Reason.FREE)));
    private static final Whose OURS = Whose.of("uscc:ours", "990221").ofPartyAsSuch();
    private static final Scope OF_OURS = Scope.of(Clause.ofParties(Set.of("uscc:ours")));
    private static final Scope OF_ANOTHER = Scope.of(Clause.ofParties(Set.of("uscc:another")));
    private static final Scope COUNTY = Scope.of(Clause.ofAreas(Set.of("990221")));
    private static final Scope NEXT_COUNTY = Scope.of(Clause.ofAreas(Set.of("990222")));
    private static final Standpoint WRITES = new Standpoint(Side.HOLDER, "REGISTER");
    private static final Standpoint READS = new Standpoint(Side.AUTHORITY, "CHECK");

    @Test
    void whoRegistersForOneFirmAndReadsAnotherDoesNothingForTheOther() {
        assertThat(sides(Asker.Kind.ENTERPRISE, Map.of(Right.REGISTER, OF_OURS, Right.READ, OF_ANOTHER)))
                .containsExactly(WRITES);
        assertThat(sides(Asker.Kind.ENTERPRISE, Map.of(Right.REGISTER, OF_ANOTHER, Right.READ, OF_OURS)))
                .isEmpty();
    }

    @Test
    void whoChecksOneCountyAndReadsAnotherDecidesNothingInTheOther() {
        assertThat(sides(Asker.Kind.OFFICIAL, Map.of(Right.CHECK, COUNTY, Right.READ, NEXT_COUNTY)))
                .containsExactly(READS);
        assertThat(sides(Asker.Kind.OFFICIAL, Map.of(Right.CHECK, NEXT_COUNTY, Right.READ, COUNTY)))
                .isEmpty();
    }

    @Test
    void whatIsNotKnownOfAThingOpensNothing() {
        var livestock = Scope.of(Clause.ofAreas(Set.of("990221")).in(Whose.CATEGORY, Set.of("livestock")));
        var official = asker(Asker.Kind.OFFICIAL, Map.of(Right.CHECK, livestock));
        var goods = Whose.of("uscc:ours", "990221");
        assertThat(Sides.of(official, goods, LETTER)).isEmpty();
        assertThat(Sides.of(official, new Whose("uscc:ours", null, "990221", "agri", null), LETTER))
                .isEmpty();
        assertThat(Sides.of(official, new Whose("uscc:ours", null, "990221", "livestock", null), LETTER))
                .containsExactly(READS);
        assertThat(Sides.of(official, OURS, LETTER)).containsExactly(READS);
    }

    @Test
    void anOfficialGivesTheWordOfTheAuthorityThatHeServes() {
        var official = asker(Asker.Kind.OFFICIAL, Map.of(Right.REGISTER, NEXT_COUNTY));
        var serving =
                official.serving(new Service("uscc:ours", Set.of(Right.REGISTER), Clause.ofAreas(Set.of("990222"))));
        assertThat(Sides.of(official, OURS, LETTER)).isEmpty();
        assertThat(Sides.of(serving, OURS, LETTER)).containsExactly(WRITES);
    }

    @Test
    void thePlatformDoesItsOwnOnly() {
        assertThat(Sides.of(Asker.platform(), OURS, LETTER)).containsExactly(new Standpoint(Side.PLATFORM, ""));
        assertThat(sides(
                        Asker.Kind.ADMINISTRATOR,
                        Map.of(Right.REGISTER, new Scope.Everything(), Right.CHECK, new Scope.Everything())))
                .containsExactlyInAnyOrder(WRITES, READS);
        assertThat(Sides.of(Asker.anybody(), OURS, LETTER)).isEmpty();
    }

    private static Set<Standpoint> sides(Asker.Kind kind, Map<Right, Scope> scopes) {
        return Sides.of(asker(kind, scopes), OURS, LETTER);
    }

    private static Asker asker(Asker.Kind kind, Map<Right, Scope> scopes) {
        return new Asker("user:someone", kind, null, scopes, List.of());
    }
}

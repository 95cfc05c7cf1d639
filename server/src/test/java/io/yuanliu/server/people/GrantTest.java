package io.yuanliu.server.people;

import static org.assertj.core.api.Assertions.assertThat;

import io.yuanliu.server.scope.Asker;
import io.yuanliu.server.scope.PartyTree;
import io.yuanliu.server.scope.Scope;
import java.util.Set;
import org.junit.jupiter.api.Test;

class GrantTest {
    @Test
    void aGrantWithoutGroundsSeesNothing() {
        PartyTree noTree = party -> Set.of();
        for (var kind : Asker.Kind.values()) {
            var scope = Grant.full(kind, Set.of()).asker("x", noTree).scope();
            var sees = kind == Asker.Kind.ADMINISTRATOR || kind == Asker.Kind.AUTOMATION;
            assertThat(scope).as(kind.name()).isInstanceOf(sees ? Scope.All.class : Scope.Nothing.class);
        }
    }

    @Test
    void aPartyIsSeenWithAllThatLieUnderIt() {
        var grant = new Grant(Asker.Kind.PARTNER, "uscc:m", null, Set.of(), Set.of());
        assertThat(grant.asker("x", party -> Set.of("operator:1")).scope())
                .isEqualTo(new Scope.Parties(Set.of("uscc:m", "operator:1")));
    }
}

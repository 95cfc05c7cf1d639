package io.yuanliu.server.registry;

import io.yuanliu.core.identifier.Identifier;
import io.yuanliu.core.identifier.LocalIdentifier;
import io.yuanliu.core.identifier.SchemeCode;
import io.yuanliu.server.form.Form;
import io.yuanliu.server.scope.Asker;
import io.yuanliu.server.scope.Right;
import io.yuanliu.server.scope.Whose;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Who may enter or change what. Who sees everything may; a partner may put under itself only what its own codes vouch
 * for (its stalls, its own numbers, persons), so that nobody takes another firm's name.
 */
@Component
public class Ownership {
    private static final String AUTHORITY = "AUTHORITY";

    private final RegistryStore store;

    public Ownership(RegistryStore store) {
        this.store = store;
    }

    boolean maySee(Asker asker, String party) {
        return mayAddTo(asker, party)
                || (asker.may(Right.READ) && store.parties(asker, Set.of(party)).containsKey(party));
    }

    boolean mayChange(Asker asker, String party) {
        var scope = asker.scope(Right.REGISTER);
        return scope.isEverything() || (scope.covers(Whose.of(party)) && !party.equals(asker.party()));
    }

    /** Whether an asker may say something about a party that is already there: its sites, for example. */
    public boolean mayAddTo(Asker asker, String party) {
        return asker.scope(Right.REGISTER).covers(Whose.of(party));
    }

    void requireMayAdd(Asker asker, Form form, PartyForm read, @Nullable Party parent) {
        if (asker.scope(Right.REGISTER).isEverything()) {
            return;
        }
        if (read.kind().equals(AUTHORITY)) {
            form.rule("registry.not-yours-to-add", "kind", Map.of());
        }
        if (parent == null) {
            if (!form.isFaulty("parent")) {
                form.rule("registry.parent-needed", "parent", Map.of());
            }
            return;
        }
        if (!mayAddTo(asker, parent.id())) {
            form.rule("registry.not-yours-to-add", "parent", Map.of());
        }
        if (!vouchesFor(parent, read.identifier())) {
            form.rule("registry.not-yours-to-add", "id", Map.of());
        }
        if (!read.codes().isEmpty()) {
            form.rule("registry.not-yours-to-add", "codes", Map.of());
        }
    }

    private static boolean vouchesFor(Party parent, @Nullable Identifier child) {
        return switch (child) {
            case null -> true;
            case SchemeCode code ->
                code.personal()
                        || code.issuer()
                                .filter(issuer -> isOf(parent, issuer.key()))
                                .isPresent();
            case LocalIdentifier local -> isOf(parent, local.issuer());
            default -> false;
        };
    }

    private static boolean isOf(Party parent, String key) {
        return parent.id().equals(key) || parent.codes().contains(key);
    }
}

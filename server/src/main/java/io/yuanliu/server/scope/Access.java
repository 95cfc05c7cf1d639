package io.yuanliu.server.scope;

import io.yuanliu.core.finding.Finding;
import io.yuanliu.server.problem.Rejection;
import java.util.Locale;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The one place where it is decided whether somebody may. */
@Component
public class Access {
    private final ObjectProvider<PartyTree> tree;

    public Access(ObjectProvider<PartyTree> tree) {
        this.tree = tree;
    }

    /** The asker of this request, who has the right; refuses otherwise. */
    public static Asker require(Right right) {
        var asker = Askers.current();
        if (!asker.may(right)) {
            throw new Rejection.Forbidden(Finding.block(
                    "access.right-missing", "", Map.of("right", right.name().toLowerCase(Locale.ROOT))));
        }
        return asker;
    }

    /**
     * Whether an asker may hand in what this party did. Parties own what they send: a partner or an enterprise
     * speaks for itself and the parties declared under it, only automation and administrators for everybody.
     */
    public boolean maySpeakFor(Asker asker, String partyKey) {
        return switch (asker.kind()) {
            case ADMINISTRATOR, AUTOMATION, PLATFORM -> asker.may(Right.CAPTURE) && asker.scope() instanceof Scope.All;
            case ENTERPRISE, PARTNER -> asker.may(Right.CAPTURE) && isOwn(asker, partyKey);
            case OFFICIAL, PUBLIC -> false;
        };
    }

    private boolean isOwn(Asker asker, String partyKey) {
        var own = asker.party();
        if (own == null) {
            return false;
        }
        return own.equals(partyKey)
                || (asker.scope() instanceof Scope.Parties(var keys) && keys.contains(partyKey))
                || tree.stream().anyMatch(parties -> parties.under(own).contains(partyKey));
    }
}

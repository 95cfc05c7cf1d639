package io.yuanliu.server.scope;

import io.yuanliu.core.finding.Finding;
import io.yuanliu.server.problem.Rejection;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The one place where it is decided whether somebody may. */
@Component
public class Access {
    private final ObjectProvider<PartyTree> trees;

    public Access(ObjectProvider<PartyTree> trees) {
        this.trees = trees;
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
     * Whether an asker may hand in what this party did. Parties own what they send: a partner or an enterprise speaks for
     * itself and the parties declared under it, an official for the authority in whose service he is, a peer platform for
     * its region, only automation and administrators for everybody.
     *
     * @param party canonical key
     * @param region of the party, where it is registered with one
     */
    public boolean maySpeakFor(Asker asker, String party, @Nullable String region) {
        return asker.may(Right.CAPTURE)
                && asker.speaks().stream().anyMatch(speaking -> switch (speaking) {
                    case Speaking.ForEverybody() -> true;
                    case Speaking.ForTree(var own) -> own.equals(party) || isUnder(own, party);
                    case Speaking.ForAuthority(var authority) -> authority.equals(party);
                    case Speaking.ForRegion(var area) -> region != null && region.startsWith(area);
                });
    }

    private boolean isUnder(String own, String party) {
        return trees.stream().anyMatch(parties -> parties.under(own).contains(party));
    }
}

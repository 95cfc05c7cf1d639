package io.yuanliu.server.trace.answer;

import io.yuanliu.server.scope.Scope;
import io.yuanliu.server.scope.Whose;
import io.yuanliu.server.trace.Holders;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Whose books a scope lets somebody see: its own parties', or those of parties in its region. */
public final class HolderSight {
    private final Scope scope;
    private final Holders holders;
    private final Map<String, Boolean> known = new HashMap<>();
    private boolean sawAnything;
    private boolean hidAnything;

    public HolderSight(Scope scope, Holders holders) {
        this.scope = scope;
        this.holders = holders;
    }

    /** By canonical key; nobody's books only those see who see everything. */
    public boolean sees(@Nullable String party) {
        boolean seen = scope.isEverything() || (party != null && known.computeIfAbsent(party, this::isWithin));
        sawAnything |= seen;
        hidAnything |= !seen;
        return seen;
    }

    /** Whether anything asked about so far may be seen. */
    public boolean sawAnything() {
        return sawAnything;
    }

    /** Whether anything asked about so far may not be seen. */
    public boolean hidAnything() {
        return hidAnything;
    }

    /** Books are the party's as such, whatever goods they tell of; one of no region is in none of a scope's areas. */
    private Whose whose(String party) {
        var registered = holders.parties(List.of(party)).get(party);
        return Whose.of(party, registered == null ? null : registered.region()).ofPartyAsSuch();
    }

    private boolean isWithin(String party) {
        return scope.covers(whose(party));
    }
}

package io.yuanliu.server.trace;

import io.yuanliu.server.scope.Scope;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Whose books a scope lets somebody see: its own parties', or those of parties in its region. */
final class HolderSight {
    private final Scope scope;
    private final Holders holders;
    private final Map<String, Boolean> known = new HashMap<>();
    private boolean sawAnything;
    private boolean hidAnything;

    HolderSight(Scope scope, Holders holders) {
        this.scope = scope;
        this.holders = holders;
    }

    /** By canonical key; nobody's books only those see who see everything. */
    boolean sees(@Nullable String party) {
        boolean seen = scope instanceof Scope.All || (party != null && known.computeIfAbsent(party, this::isWithin));
        sawAnything |= seen;
        hidAnything |= !seen;
        return seen;
    }

    /** Whether anything asked about so far may be seen. */
    boolean sawAnything() {
        return sawAnything;
    }

    /** Whether anything asked about so far may not be seen. */
    boolean hidAnything() {
        return hidAnything;
    }

    private boolean isWithin(String party) {
        return switch (scope) {
            case Scope.All() -> true;
            case Scope.Parties(var keys) -> keys.contains(party);
            case Scope.Regions(var prefix, var _) -> {
                var registered = holders.parties(List.of(party)).get(party);
                yield registered != null
                        && Objects.requireNonNullElse(registered.region(), "").startsWith(prefix);
            }
            case Scope.Nothing() -> false;
        };
    }
}

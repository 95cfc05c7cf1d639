package io.yuanliu.server.trace.standing;

import io.yuanliu.core.standing.StopCheck;
import io.yuanliu.server.registry.Party;
import io.yuanliu.server.registry.Registry;
import io.yuanliu.server.scope.Asker;
import io.yuanliu.server.trace.Trace;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Names units as they were captured first, and parties as they are registered, for those who read why goods are stopped. */
@Component
class StandingNames {
    private final Trace trace;
    private final Registry registry;
    private final SeenUnits seen;

    StandingNames(Trace trace, Registry registry, SeenUnits seen) {
        this.trace = trace;
        this.registry = registry;
        this.seen = seen;
    }

    /** For what this asker may see. */
    StopCheck.Naming as(Asker asker) {
        return new StopCheck.Naming() {
            @Override
            public String unit(String key) {
                return trace.written(key);
            }

            @Override
            public String party(String key) {
                return StandingNames.this.party(key);
            }

            @Override
            public Set<String> hidden(Collection<String> units) {
                var hidden = new HashSet<>(units);
                hidden.removeAll(seen.seen(asker, units));
                return hidden;
            }
        };
    }

    /** Persons are not named to those who ask about goods. */
    private String party(String key) {
        return registry.party(key)
                .filter(party -> !registry.isPerson(party))
                .map(Party::name)
                .orElse("–");
    }
}

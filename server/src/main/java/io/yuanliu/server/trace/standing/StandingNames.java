package io.yuanliu.server.trace.standing;

import io.yuanliu.core.standing.StopCheck;
import io.yuanliu.server.registry.Party;
import io.yuanliu.server.registry.Registry;
import io.yuanliu.server.trace.Trace;
import org.springframework.stereotype.Component;

/** Names units as they were captured first, and parties as they are registered, for those who read why goods are stopped. */
@Component
class StandingNames implements StopCheck.Naming {
    private final Trace trace;
    private final Registry registry;

    StandingNames(Trace trace, Registry registry) {
        this.trace = trace;
        this.registry = registry;
    }

    @Override
    public String unit(String key) {
        return trace.written(key);
    }

    /** Persons are not named to those who ask about goods. */
    @Override
    public String party(String key) {
        return registry.party(key)
                .filter(party -> !registry.isPerson(party))
                .map(Party::name)
                .orElse("–");
    }
}

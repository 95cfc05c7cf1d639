package io.yuanliu.server.trace;

import io.yuanliu.server.registry.Party;
import io.yuanliu.server.registry.Registry;
import io.yuanliu.server.registry.Site;
import java.util.Collection;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Those whom the registry knows. */
@Component
final class RegisteredHolders implements Holders {
    private final Registry registry;

    RegisteredHolders(Registry registry) {
        this.registry = registry;
    }

    @Override
    public Map<String, Party> parties(Collection<String> codes) {
        return registry.parties(codes);
    }

    @Override
    public Map<String, Site> sites(Collection<String> codes) {
        return registry.sites(codes);
    }

    @Override
    public boolean isPerson(Party party) {
        return registry.isPerson(party);
    }
}

package io.yuanliu.server.registry;

import io.yuanliu.server.files.OwnsFiles;
import io.yuanliu.server.flows.FlowItem;
import io.yuanliu.server.flows.Flows;
import io.yuanliu.server.scope.Asker;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Scans of what a party filed: whoever sees the filing sees them. Whoever may take the filing back adds them, as long as
 * nothing is decided; what the authority decided on stays as it was.
 */
@Component
class FilingFiles implements OwnsFiles {
    private static final String WHILE_UNDECIDED = "withdraw";

    private final FilingStore filings;
    private final RegistryStore store;
    private final Registry registry;
    private final Flows flows;

    FilingFiles(FilingStore filings, RegistryStore store, Registry registry, Flows flows) {
        this.filings = filings;
        this.store = store;
        this.registry = registry;
        this.flows = flows;
    }

    @Override
    public String kind() {
        return "filing";
    }

    @Override
    public Optional<Owned> find(Asker asker, String id) {
        return filings.find(asker, id)
                .flatMap(filing -> Optional.ofNullable(
                                store.parties(asker, Set.of(filing.party())).get(filing.party()))
                        .map(party -> owned(asker, filing, party)));
    }

    @Override
    public boolean isStillOpen(Asker asker, String id) {
        return flows.locked(FilingFlow.FLOW, id)
                .filter(item -> isUndecided(asker, item))
                .isPresent();
    }

    private Owned owned(Asker asker, Filing filing, Party party) {
        var item = flows.find(asker, FilingFlow.FLOW, filing.id());
        return new Owned(party.seen(), registry.isPerson(party), isUndecided(asker, item), false);
    }

    private boolean isUndecided(Asker asker, FlowItem item) {
        return flows.open(asker, FilingFlow.FLOW, item).stream()
                .anyMatch(change -> change.act().equals(WHILE_UNDECIDED));
    }
}

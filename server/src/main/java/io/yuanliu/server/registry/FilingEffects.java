package io.yuanliu.server.registry;

import io.yuanliu.server.flows.FlowChanged;
import io.yuanliu.server.flows.FlowEffect;
import io.yuanliu.server.registry.Licence.Status;
import io.yuanliu.server.registry.RegistryStore.Written;
import io.yuanliu.server.scope.Asker;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Writes the licence that a filing's state means: in force it holds, suspended, revoked or cancelled it does not. */
@Component
class FilingEffects implements FlowEffect {
    private final FilingStore filings;
    private final RegistryStore store;
    private final ObjectProvider<Filings> others;
    private final Registry registry;

    FilingEffects(FilingStore filings, RegistryStore store, ObjectProvider<Filings> others, Registry registry) {
        this.filings = filings;
        this.store = store;
        this.others = others;
        this.registry = registry;
    }

    @Override
    public String name() {
        return FilingFlow.LICENCE;
    }

    @Override
    public void happen(FlowChanged changed) {
        var state = FilingState.valueOf(changed.item().state());
        if (state != FilingState.FILED && state != FilingState.RETURNED) {
            filings.decided(changed.item().id());
        }
        status(state).ifPresent(status -> write(changed, status));
    }

    private static Optional<Status> status(FilingState state) {
        return switch (state) {
            case IN_FORCE -> Optional.of(Status.VALID);
            case SUSPENDED -> Optional.of(Status.SUSPENDED);
            case REVOKED -> Optional.of(Status.REVOKED);
            case CANCELLED -> Optional.of(Status.CANCELLED);
            case FILED, RETURNED, WITHDRAWN, REFUSED, EXPIRED, REPLACED -> Optional.empty();
        };
    }

    private void write(FlowChanged changed, Status status) {
        var filing = filings.find(Asker.platform(), changed.item().id()).orElseThrow();
        if (changed.step().act().equals("approve")) {
            others.getObject().replaceEarlier(filing);
        }
        var licence = filing.licence().as(status);
        if (store.add(filing.party(), licence, changed.step().who()) == Written.TAKEN) {
            store.replace(filing.party(), licence, changed.step().who());
        }
        registry.changed();
    }
}

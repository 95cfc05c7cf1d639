package io.yuanliu.server.registry;

import io.yuanliu.core.finding.Finding;
import io.yuanliu.server.form.Form;
import io.yuanliu.server.problem.Rejection;
import io.yuanliu.server.registry.RegistryStore.Written;
import io.yuanliu.server.registry.licences.LicenceTypes;
import io.yuanliu.server.scope.Asker;
import io.yuanliu.server.scope.Right;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Entering licences. Nobody licenses himself: only who answers for the whole registry enters them. */
@Component
public class Licences {
    private final RegistryStore store;
    private final Registry registry;
    private final LicenceTypes types;

    public Licences(RegistryStore store, Registry registry, LicenceTypes types) {
        this.store = store;
        this.registry = registry;
        this.types = types;
    }

    public Outcome<Licence> register(Asker asker, String written, Form form) {
        var party = party(asker, written);
        var licence = read(form);
        if (store.add(party.id(), licence, asker.id()) == Written.NEW) {
            registry.changed();
            return new Outcome<>(licence, true);
        }
        var known = store.licences(Asker.platform(), party.id()).stream()
                .filter(one -> isSameLicence(one, licence))
                .findFirst()
                .orElseThrow();
        if (!known.equals(licence)) {
            throw new Rejection.Conflict(Finding.block("registry.taken", "/number", Map.of()));
        }
        return new Outcome<>(known, false);
    }

    /** Replaces the licence of the same type and number by a new version, or enters it. */
    public Licence replace(Asker asker, String written, Form form) {
        var party = party(asker, written);
        var licence = read(form);
        if (store.add(party.id(), licence, asker.id()) == Written.TAKEN) {
            store.replace(party.id(), licence, asker.id());
        }
        registry.changed();
        return licence;
    }

    private Party party(Asker asker, String written) {
        if (!asker.scope(Right.REGISTER).isEverything()) {
            throw new Rejection.Forbidden("registry.licence-not-yours");
        }
        return registry.party(written)
                .orElseThrow(() -> new Rejection.NotFound("registry.party-unknown", "id", written));
    }

    private Licence read(Form form) {
        var licence = LicenceForm.read(form, types);
        form.finish();
        return licence;
    }

    private static boolean isSameLicence(Licence one, Licence other) {
        return one.type().equals(other.type()) && one.number().equals(other.number());
    }
}

package io.yuanliu.server.registry;

import io.yuanliu.core.finding.Finding;
import io.yuanliu.server.form.Form;
import io.yuanliu.server.problem.Rejection;
import io.yuanliu.server.registry.Licence.Status;
import io.yuanliu.server.registry.RegistryStore.Written;
import io.yuanliu.server.scope.Asker;
import io.yuanliu.server.scope.Scope;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Entering licences. Nobody licenses himself: only who answers for the whole registry enters them. */
@Component
public class Licences {
    private final RegistryStore store;
    private final Registry registry;

    public Licences(RegistryStore store, Registry registry) {
        this.store = store;
        this.registry = registry;
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
        if (!(asker.scope() instanceof Scope.All)) {
            throw new Rejection.Forbidden("registry.licence-not-yours");
        }
        return registry.party(written)
                .orElseThrow(() -> new Rejection.NotFound("registry.party-unknown", "id", written));
    }

    private static Licence read(Form form) {
        var type = form.text("type", 40);
        if (!type.isEmpty() && !type.matches("[A-Z][A-Z0-9_]{0,39}")) {
            form.rule("registry.licence-type", "type", Map.of());
        }
        var number = form.text("number", 64);
        var scope = form.optional("scope", 500);
        var issuer = form.optional("issuer", 100);
        var from = form.date("validFrom");
        if (from == null && !form.isFaulty("validFrom")) {
            form.text("validFrom", 10);
        }
        var to = form.date("validTo");
        if (from != null && to != null && to.isBefore(from)) {
            form.rule("registry.licence-ends-before", "validTo", Map.of("validFrom", from.toString()));
        }
        var status = status(form);
        form.finish();
        return new Licence(type, number, scope, issuer, Objects.requireNonNull(from), to, status);
    }

    private static Status status(Form form) {
        var written = form.optional("status", 20);
        return written == null
                ? Status.VALID
                : Arrays.stream(Status.values())
                        .filter(status -> status.name().equals(written.toUpperCase(Locale.ROOT)))
                        .findFirst()
                        .orElseGet(() -> unknown(form, written));
    }

    private static Status unknown(Form form, String written) {
        form.rule("registry.licence-status", "status", Map.of("status", written));
        return Status.VALID;
    }

    private static boolean isSameLicence(Licence one, Licence other) {
        return one.type().equals(other.type()) && one.number().equals(other.number());
    }
}

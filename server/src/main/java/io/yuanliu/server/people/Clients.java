package io.yuanliu.server.people;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.yuanliu.core.finding.Finding;
import io.yuanliu.server.paging.Page;
import io.yuanliu.server.paging.Window;
import io.yuanliu.server.people.ClientStore.Credential;
import io.yuanliu.server.problem.Rejection;
import io.yuanliu.server.scope.Asker;
import io.yuanliu.server.scope.Operation;
import io.yuanliu.server.scope.OperationLog;
import io.yuanliu.server.scope.OperationLog.Result;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Programs that speak for a partner: added, recognised, ended. */
@Component
public class Clients {
    /** How long an ended client, or a party newly put under another, may still be seen as before. */
    static final Duration FRESH = Duration.ofSeconds(5);

    private static final int REMEMBERED = 10_000;

    /** A client just added, with its secret that is shown this once. */
    public record Added(Client client, String secret) {}

    private final ClientStore store;
    private final Passwords passwords;
    private final Throttle throttle;
    private final OperationLog operations;
    private final PeopleChanges changes;
    private final Clock clock = Clock.systemUTC();
    private final Cache<String, Optional<Client>> known = Caffeine.newBuilder()
            .maximumSize(REMEMBERED)
            .expireAfterWrite(FRESH)
            .build();

    Clients(ClientStore store, Passwords passwords, Throttle throttle, OperationLog operations, PeopleChanges changes) {
        this.store = store;
        this.passwords = passwords;
        this.throttle = throttle;
        this.operations = operations;
        this.changes = changes;
    }

    public Added add(
            Asker by, String id, String name, Asker.Kind kind, @Nullable String party, Grant first, String address) {
        var secret = passwords.generate() + passwords.generate();
        var client = new Client(id, name, kind, party, clock.instant(), by.id(), null, null);
        if (!store.add(new Credential(client, passwords.hash(secret)), first)) {
            throw new Rejection.Conflict(Finding.block("access.client-exists", "/id", Map.of("id", id)));
        }
        known.invalidate(id);
        changes.note();
        operations.note(by.id(), Operation.CLIENT_CREATE, client.askerId(), Result.DONE, address);
        return new Added(client, secret);
    }

    /** Ends a client: tokens that it still holds stop working within {@link #FRESH}. */
    public void revoke(Asker by, String id, String address) {
        if (!store.revoke(id, clock.instant())) {
            throw new Rejection.NotFound("access.client-unknown", "id", id);
        }
        known.invalidate(id);
        changes.note();
        operations.note(by.id(), Operation.CLIENT_REVOKE, "client:" + id, Result.DONE, address);
    }

    /** One page, by id. */
    public Page<Client> page(Window window) {
        var behind = window.mark(1).map(List::getFirst).orElse("");
        var rows = store.list(behind, window.rows());
        return Page.of(window, rows, store.count(Window.COUNTED + 1), row -> List.of(row.id()), row -> row);
    }

    public List<Client> all() {
        return store.all();
    }

    /** The client behind an id and a secret; an unknown id and a wrong secret are told alike. */
    public Client authenticate(String id, List<String> secrets, String address) {
        throttle.attempt("client:" + id, address);
        var credential = store.find(id).filter(found -> !found.client().isRevoked());
        var hash = credential.map(Credential::secretHash).orElse(null);
        if (secrets.stream().noneMatch(secret -> passwords.matches(secret, hash))) {
            operations.note("client:" + id, Operation.TOKEN_ISSUE, "", Result.REFUSED, address);
            throw new Rejection.Unauthenticated("access.wrong-credentials");
        }
        throttle.succeeded("client:" + id, address);
        store.used(id, clock.instant());
        operations.note("client:" + id, Operation.TOKEN_ISSUE, "", Result.DONE, address);
        return credential.orElseThrow().client();
    }

    /** The living client of an id, as of the last seconds. */
    public Optional<Client> find(String id) {
        return known.get(id, key -> store.find(key).map(Credential::client)).filter(client -> !client.isRevoked());
    }
}

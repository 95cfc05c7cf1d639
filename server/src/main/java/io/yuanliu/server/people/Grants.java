package io.yuanliu.server.people;

import io.yuanliu.core.finding.Finding;
import io.yuanliu.server.problem.Rejection;
import io.yuanliu.server.scope.Asker;
import io.yuanliu.server.scope.Operation;
import io.yuanliu.server.scope.OperationLog;
import io.yuanliu.server.scope.OperationLog.Result;
import io.yuanliu.server.scope.Right;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What people and programs are given beside what they began with: added and ended, never changed. */
@Component
public class Grants {
    private final GrantStore store;
    private final KnownAskers askers;
    private final OperationLog operations;
    private final PeopleChanges changes;

    Grants(GrantStore store, KnownAskers askers, OperationLog operations, PeopleChanges changes) {
        this.store = store;
        this.askers = askers;
        this.operations = operations;
        this.changes = changes;
    }

    /** Gives a holder something more; nobody gives himself anything. */
    public Grant add(Asker by, String holder, Grant grant, String address) {
        requireAnother(by, holder);
        if (store.of(List.of(holder)).isEmpty()) {
            throw new Rejection.NotFound("access.holder-unknown", "holder", holder);
        }
        store.add(holder, grant);
        askers.changed(holder);
        changes.note();
        operations.note(by.id(), Operation.GRANT_GIVE, holder, Result.DONE, address);
        return grant;
    }

    /** Takes something away; it stops working within {@link Clients#FRESH}. */
    public void end(Asker by, UUID id, String address) {
        var given = store.find(id).orElseThrow(() -> new Rejection.NotFound("access.grant-unknown", "id", "" + id));
        requireAnother(by, given.holder());
        if (!store.end(id, Instant.now(), by.id())) {
            throw new Rejection.NotFound("access.grant-unknown", "id", "" + id);
        }
        askers.changed(given.holder());
        changes.note();
        operations.note(by.id(), Operation.GRANT_END, given.holder(), Result.DONE, address);
    }

    public Map<String, List<Grant>> of(Collection<String> holders) {
        return store.of(holders);
    }

    /** Every right that a holder has now. */
    public Set<Right> rights(String holder) {
        var now = Instant.now();
        return store.of(List.of(holder)).getOrDefault(holder, List.of()).stream()
                .filter(grant -> grant.holdsAt(now))
                .flatMap(grant -> grant.rights().stream())
                .collect(Collectors.toSet());
    }

    private static void requireAnother(Asker by, String holder) {
        if (by.id().equals(holder)) {
            throw new Rejection.Refused(Finding.block("access.grant-self", "/holder"));
        }
    }
}

package io.yuanliu.server.orders;

import io.yuanliu.core.finding.Finding;
import io.yuanliu.server.form.Form;
import io.yuanliu.server.people.User;
import io.yuanliu.server.people.Users;
import io.yuanliu.server.problem.Rejection;
import io.yuanliu.server.registry.Party;
import io.yuanliu.server.registry.Registry;
import io.yuanliu.server.scope.Asker;
import io.yuanliu.server.scope.Right;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** For which authority somebody acts, and what he is called in its papers. */
@Component
class Officers {
    private static final int LONGEST_NAME = 50;

    private final Registry registry;
    private final Users users;

    Officers(Registry registry, Users users) {
        this.registry = registry;
        this.users = users;
    }

    /** Refuses whoever does not sign in himself: two programs are no two persons. */
    static void requirePerson(Asker asker) {
        if (!asker.isPerson()) {
            throw new Rejection.Forbidden("order.person-needed");
        }
    }

    /** Refuses whoever does not order for this authority; of another's orders nobody learns anything. */
    static void requireServing(Asker asker, String authority, String code, String id) {
        if (!asker.authorities(Right.ORDER).contains(authority)) {
            throw new Rejection.NotFound(code, "id", id);
        }
    }

    /** The {@code authority} that a form names, or the only one for which the asker orders. */
    Optional<Party> authority(Asker asker, Form form) {
        var served = asker.authorities(Right.ORDER);
        if (served.isEmpty()) {
            throw new Rejection.Forbidden("order.no-authority");
        }
        var written = form.optional("authority", 200);
        if (written == null) {
            if (served.size() > 1) {
                form.rule("order.which-authority", "authority", Map.of("served", String.join(", ", served)));
                return Optional.empty();
            }
            return Optional.ofNullable(
                    registry.parties(served).get(served.iterator().next()));
        }
        var party = registry.party(written).filter(one -> served.contains(one.id()));
        if (party.isEmpty()) {
            throw new Rejection.Forbidden(
                    Finding.block("access.foreign-party", "/authority", Map.of("party", written)));
        }
        return party;
    }

    /** A person's name as it stands in a record: with the name that he signs in by, since two may be called alike. */
    String name(String askerId) {
        var login = askerId.substring(askerId.indexOf(':') + 1);
        var shown = Optional.ofNullable(users.named(Set.of(askerId)).get(askerId))
                .map(User::displayName)
                .orElse(login);
        int room = LONGEST_NAME - login.length() - 2;
        return room < 1
                ? login.substring(0, Math.min(login.length(), LONGEST_NAME))
                : shown.substring(0, Math.min(shown.length(), room)) + "（" + login + "）";
    }

    /** What an authority is called. */
    String nameOf(String authority) {
        return Optional.ofNullable(registry.parties(Set.of(authority)).get(authority))
                .map(Party::name)
                .orElse(authority);
    }
}

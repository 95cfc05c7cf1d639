package io.yuanliu.server.people;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.yuanliu.server.scope.Asker;
import io.yuanliu.server.scope.PartyTree;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Turns users and clients into askers, with the scope that holds at this moment. */
@Component
public class KnownAskers {
    private static final int REMEMBERED = 10_000;

    private final Clients clients;
    private final PartyTree tree;
    private final Cache<Grant, Asker> askers = Caffeine.newBuilder()
            .maximumSize(REMEMBERED)
            .expireAfterWrite(Clients.FRESH)
            .build();

    public KnownAskers(Clients clients, ObjectProvider<PartyTree> trees) {
        this.clients = clients;
        this.tree = party -> trees.stream()
                .flatMap(parties -> parties.under(party).stream())
                .collect(java.util.stream.Collectors.toSet());
    }

    public Asker of(User user) {
        return as(user.askerId(), user.grant());
    }

    /** The asker behind a token's client id; empty when it was ended. */
    public Optional<Asker> ofClient(String id) {
        return clients.find(id).map(client -> as(client.askerId(), client.grant()));
    }

    private Asker as(String id, Grant grant) {
        var asker = askers.get(grant, known -> known.asker("", tree));
        return new Asker(id, asker.kind(), asker.party(), asker.scope(), asker.rights());
    }
}

package io.yuanliu.server.people;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.yuanliu.server.scope.Asker;
import io.yuanliu.server.scope.Clause;
import io.yuanliu.server.scope.PartyTree;
import io.yuanliu.server.scope.RegionTree;
import io.yuanliu.server.scope.Right;
import io.yuanliu.server.scope.Scope;
import io.yuanliu.server.scope.Service;
import io.yuanliu.server.scope.Speaking;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Turns users and clients into askers, with the scopes that hold at this moment. */
@Component
public class KnownAskers {
    private static final int REMEMBERED = 10_000;

    private final Clients clients;
    private final GrantStore grants;
    private final PartyTree parties;
    private final RegionTree regions;
    private final Cache<String, Asker> askers = Caffeine.newBuilder()
            .maximumSize(REMEMBERED)
            .expireAfterWrite(Clients.FRESH)
            .build();

    public KnownAskers(
            Clients clients, GrantStore grants, ObjectProvider<PartyTree> parties, ObjectProvider<RegionTree> regions) {
        this.clients = clients;
        this.grants = grants;
        this.parties = party ->
                parties.stream().flatMap(tree -> tree.under(party).stream()).collect(Collectors.toSet());
        this.regions = area -> {
            var prefixes = new HashSet<>(Set.of(area));
            regions.stream().forEach(tree -> prefixes.addAll(tree.prefixes(area)));
            return prefixes;
        };
    }

    public Asker of(User user) {
        return askers.get(user.askerId(), id -> known(id, user.kind(), user.party()));
    }

    /** The asker behind a token's client id; empty when it was ended. */
    public Optional<Asker> ofClient(String id) {
        return clients.find(id)
                .map(client -> askers.get(client.askerId(), key -> known(key, client.kind(), client.party())));
    }

    /** Somebody who was given something. */
    record Holder(String id, Asker.Kind kind, @Nullable String party) {}

    /** Many at once, past what is remembered. */
    List<Asker> of(List<Holder> holders) {
        var given = grants.of(holders.stream().map(Holder::id).toList());
        return holders.stream()
                .map(holder -> asker(
                        holder.id(),
                        holder.kind(),
                        holder.party(),
                        given.getOrDefault(holder.id(), List.of()),
                        parties,
                        regions))
                .toList();
    }

    /** What a holder was given has changed. */
    void changed(String holder) {
        askers.invalidate(holder);
    }

    private Asker known(String id, Asker.Kind kind, @Nullable String party) {
        return asker(id, kind, party, grants.of(List.of(id)).getOrDefault(id, List.of()), parties, regions);
    }

    /** What grants come to: each right reaches as far as those that hold it, and each in a clause of its own. */
    static Asker asker(
            String id,
            Asker.Kind kind,
            @Nullable String party,
            List<Grant> grants,
            PartyTree parties,
            RegionTree regions) {
        var clauses = new EnumMap<Right, List<Clause>>(Right.class);
        var speaks = new ArrayList<Speaking>();
        var services = new ArrayList<Service>();
        var unlimited = new HashSet<Right>();
        var now = Instant.now();
        for (var grant : grants) {
            if (!grant.holdsAt(now)) {
                continue;
            }
            if (grant.speaks() != null && grant.rights().contains(Right.CAPTURE)) {
                speaks.add(grant.speaks());
            }
            var clause = clause(grant, parties, regions);
            if (grant.speaks() instanceof Speaking.ForAuthority(var authority)) {
                clause.ifPresent(about -> services.add(new Service(authority, grant.rights(), about)));
            }
            for (var right : grant.rights()) {
                var known = clauses.computeIfAbsent(right, any -> new ArrayList<>());
                clause.ifPresent(known::add);
                if (grant.ground().everything()) {
                    unlimited.add(right);
                }
            }
        }
        Map<Right, Scope> scopes = new EnumMap<>(Right.class);
        clauses.forEach((right, known) ->
                scopes.put(right, unlimited.contains(right) ? new Scope.Everything() : Scope.of(known)));
        return new Asker(id, kind, party, scopes, speaks, services);
    }

    /** An official sees what is his authority's own too, wherever it is. */
    private static Optional<Clause> clause(Grant grant, PartyTree parties, RegionTree regions) {
        var clause = grant.ground().clause(parties, regions, grant.until());
        return grant.speaks() instanceof Speaking.ForAuthority(var authority)
                ? clause.map(known -> known.orOf(authority))
                : clause;
    }
}

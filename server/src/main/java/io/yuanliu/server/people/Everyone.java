package io.yuanliu.server.people;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.yuanliu.server.scope.Asker;
import io.yuanliu.server.scope.Everybody;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** All users and clients as askers, as of the last seconds. */
@Component
class Everyone implements Everybody {
    private static final Duration FRESH = Duration.ofSeconds(10);

    private final UserStore users;
    private final ClientStore clients;
    private final KnownAskers askers;
    private final PeopleChanges changes;
    private final Cache<Long, Map<String, Asker>> known =
            Caffeine.newBuilder().maximumSize(1).expireAfterWrite(FRESH).build();

    Everyone(UserStore users, ClientStore clients, KnownAskers askers, PeopleChanges changes) {
        this.users = users;
        this.clients = clients;
        this.askers = askers;
        this.changes = changes;
    }

    @Override
    public List<Asker> all() {
        return List.copyOf(byId().values());
    }

    @Override
    public Optional<Asker> find(String id) {
        return Optional.ofNullable(byId().get(id));
    }

    private Map<String, Asker> byId() {
        return known.get(
                changes.count(),
                change -> askers
                        .of(Stream.concat(
                                        users.all().stream()
                                                .filter(user -> !user.disabled())
                                                .map(user -> new KnownAskers.Holder(
                                                        user.askerId(), user.kind(), user.party())),
                                        clients.all().stream()
                                                .filter(client -> !client.isRevoked())
                                                .map(client -> new KnownAskers.Holder(
                                                        client.askerId(), client.kind(), client.party())))
                                .toList())
                        .stream()
                        .collect(Collectors.toMap(Asker::id, Function.identity())));
    }
}

package io.yuanliu.server.people;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.yuanliu.core.finding.Finding;
import io.yuanliu.server.paging.Page;
import io.yuanliu.server.paging.Window;
import io.yuanliu.server.problem.Rejection;
import io.yuanliu.server.scope.Asker;
import io.yuanliu.server.scope.Operation;
import io.yuanliu.server.scope.OperationLog;
import io.yuanliu.server.scope.OperationLog.Result;
import io.yuanliu.server.scope.Right;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The people who may sign in: added, shut out, listed. */
@Component
public class Users {
    /** What each kind of person may do when nothing else is said. */
    private static final Map<Asker.Kind, Set<Right>> USUAL = Map.of(
            Asker.Kind.ADMINISTRATOR, EnumSet.allOf(Right.class),
            Asker.Kind.OFFICIAL, EnumSet.of(Right.READ, Right.CHECK),
            Asker.Kind.ENTERPRISE, EnumSet.of(Right.CAPTURE, Right.READ, Right.REGISTER));

    /** A user just added, with a first password that is shown this once. */
    public record Added(User user, String password) {}

    private final UserStore store;
    private final SessionStore sessions;
    private final Passwords passwords;
    private final OperationLog operations;
    private final PeopleChanges changes;

    private final Cache<String, List<User>> known =
            Caffeine.newBuilder().maximumSize(1).expireAfterWrite(Clients.FRESH).build();

    Users(UserStore store, SessionStore sessions, Passwords passwords, OperationLog operations, PeopleChanges changes) {
        this.store = store;
        this.sessions = sessions;
        this.passwords = passwords;
        this.operations = operations;
        this.changes = changes;
    }

    /** The kinds of person that an administrator may add. */
    public static Set<Asker.Kind> kinds() {
        return USUAL.keySet();
    }

    /** What such a person may be given at all. */
    public static Set<Right> possibleRights(Asker.Kind kind) {
        return kind == Asker.Kind.OFFICIAL
                ? EnumSet.of(Right.CAPTURE, Right.READ, Right.CHECK, Right.CORRECT, Right.ORDER)
                : usualRights(kind);
    }

    public static Set<Right> usualRights(Asker.Kind kind) {
        return USUAL.getOrDefault(kind, Set.of());
    }

    /** Adds a user with a generated first password, which must be changed. */
    public Added add(
            Asker by,
            String name,
            String displayName,
            Asker.Kind kind,
            @Nullable String party,
            Grant first,
            String address) {
        var password = passwords.generate();
        var user = new User(name, displayName, kind, party, true, false);
        if (!store.add(new UserStore.Account(user, passwords.hash(password)), first)) {
            throw new Rejection.Conflict(Finding.block("access.user-exists", "/name", Map.of("name", name)));
        }
        known.invalidateAll();
        changes.note();
        operations.note(by.id(), Operation.USER_CREATE, user.askerId(), Result.DONE, address);
        return new Added(user, password);
    }

    /** Lets a user in no more and ends the sessions; nobody shuts out himself. */
    public void disable(Asker by, String name, String address) {
        if (by.id().equals("user:" + name)) {
            throw new Rejection.Refused(Finding.block("access.user-self", "", Map.of("name", name)));
        }
        if (!store.setDisabled(name, true)) {
            throw new Rejection.NotFound("access.user-unknown", "name", name);
        }
        sessions.closeAll(name);
        known.invalidateAll();
        changes.note();
        operations.note(by.id(), Operation.USER_DISABLE, "user:" + name, Result.DONE, address);
    }

    /** One page, by name. */
    public Page<User> page(Window window) {
        var behind = window.mark(1).map(List::getFirst).orElse("");
        var rows = store.list(behind, window.rows());
        return Page.of(window, rows, store.count(Window.COUNTED + 1), row -> List.of(row.name()), row -> row);
    }

    /** Those who ask by these ids, by them; of programs none. */
    public Map<String, User> named(Collection<String> askers) {
        var names = askers.stream().map(User::nameOf).flatMap(Optional::stream).collect(Collectors.toSet());
        return names.isEmpty()
                ? Map.of()
                : store.named(names).stream().collect(Collectors.toMap(User::askerId, Function.identity()));
    }

    /** Everybody, for what has to go through all of them. */
    public List<User> all() {
        return known.get("", key -> store.all());
    }
}

package io.yuanliu.server.people;

import io.yuanliu.core.finding.Finding;
import io.yuanliu.server.people.SessionStore.Session;
import io.yuanliu.server.problem.Rejection;
import io.yuanliu.server.scope.Operation;
import io.yuanliu.server.scope.OperationLog;
import io.yuanliu.server.scope.OperationLog.Result;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** Signing in at the console, staying signed in across restarts, signing out, changing one's password. */
@Component
public class SignIn {
    /** Longest time without a request. */
    static final Duration IDLE = Duration.ofHours(2);
    /** Longest time altogether. */
    static final Duration LONGEST = Duration.ofHours(12);

    static final int MOST_SESSIONS = 10;
    static final int SHORTEST_PASSWORD = 12;
    private static final Duration SEEN_STEP = Duration.ofMinutes(1);
    private static final int TOKEN_BYTES = 32;

    /** A session just opened; the token goes into the cookie and is kept nowhere. */
    public record Opened(User user, String token) {}

    private final UserStore users;
    private final SessionStore sessions;
    private final Passwords passwords;
    private final Throttle throttle;
    private final OperationLog operations;
    private final Clock clock;

    @Autowired
    public SignIn(
            UserStore users, SessionStore sessions, Passwords passwords, Throttle throttle, OperationLog operations) {
        this(users, sessions, passwords, throttle, operations, Clock.systemUTC());
    }

    SignIn(
            UserStore users,
            SessionStore sessions,
            Passwords passwords,
            Throttle throttle,
            OperationLog operations,
            Clock clock) {
        this.users = users;
        this.sessions = sessions;
        this.passwords = passwords;
        this.throttle = throttle;
        this.operations = operations;
        this.clock = clock;
    }

    /** Opens a session; a wrong name and a wrong password are told alike and take the same time. */
    public Opened open(String name, String password, String address) {
        throttle.attempt("user:" + name, address);
        var account = users.find(name);
        var right = passwords.matches(
                password, account.map(UserStore.Account::passwordHash).orElse(null));
        if (!right || account.orElseThrow().user().disabled()) {
            operations.note(name, Operation.SESSION_OPEN, "", Result.REFUSED, address);
            throw new Rejection.Unauthenticated("access.wrong-credentials");
        }
        throttle.succeeded("user:" + name, address);
        var user = account.orElseThrow().user();
        var token = Base64.getUrlEncoder().withoutPadding().encodeToString(passwords.randomBytes(TOKEN_BYTES));
        var now = clock.instant();
        sessions.open(hash(token), new Session(name, now, now.plus(LONGEST)), MOST_SESSIONS);
        operations.note(user.askerId(), Operation.SESSION_OPEN, "", Result.DONE, address);
        return new Opened(user, token);
    }

    /** The user of a living session. */
    public Optional<User> find(String token) {
        var hash = hash(token);
        var now = clock.instant();
        var session = sessions.find(hash)
                .filter(found -> now.isBefore(found.endsAt())
                        && now.isBefore(found.seenAt().plus(IDLE)));
        session.filter(found -> now.isAfter(found.seenAt().plus(SEEN_STEP)))
                .ifPresent(found -> sessions.seen(hash, now));
        return session.flatMap(found -> users.find(found.user()))
                .map(UserStore.Account::user)
                .filter(user -> !user.disabled());
    }

    public void close(String token) {
        sessions.close(hash(token));
    }

    /** Changes a password; the user's other sessions end. */
    public void changePassword(User user, String token, String current, String next, String address) {
        throttle.attempt(user.askerId(), address);
        var account = users.find(user.name()).orElseThrow(() -> new Rejection.Unauthenticated("access.no-token"));
        if (!passwords.matches(current, account.passwordHash())) {
            operations.note(user.askerId(), Operation.PASSWORD_CHANGE, user.name(), Result.REFUSED, address);
            throw new Rejection.Refused(Finding.block("access.password-wrong", "/current"));
        }
        throttle.succeeded(user.askerId(), address);
        requireStrong(next, user.name(), "/new");
        if (next.equals(current)) {
            throw new Rejection.Refused(Finding.block("access.password-same", "/new"));
        }
        users.setPassword(user.name(), passwords.hash(next), false);
        sessions.closeOthers(user.name(), hash(token));
        operations.note(user.askerId(), Operation.PASSWORD_CHANGE, user.name(), Result.DONE, address);
    }

    static void requireStrong(String password, String name, String pointer) {
        var length = password.codePointCount(0, password.length());
        var same = password.chars().distinct().count() < 4;
        if (length < SHORTEST_PASSWORD || length > 200 || same || password.equalsIgnoreCase(name)) {
            throw new Rejection.Refused(Finding.block(
                    "access.password-weak", pointer, Map.of("shortest", Integer.toString(SHORTEST_PASSWORD))));
        }
    }

    static byte[] hash(String token) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}

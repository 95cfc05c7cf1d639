package io.yuanliu.server.people;

import io.yuanliu.server.scope.Operation;
import io.yuanliu.server.scope.OperationLog;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.Pbkdf2PasswordEncoder;
import org.springframework.security.crypto.password.Pbkdf2PasswordEncoder.SecretKeyFactoryAlgorithm;

/** What access keeps, for tests without a database. */
final class InMemory {
    private InMemory() {}

    /** Real hashes with few rounds. */
    static Passwords quickPasswords() {
        var quick = new Pbkdf2PasswordEncoder("", 16, 10, SecretKeyFactoryAlgorithm.PBKDF2WithHmacSHA256);
        return new Passwords(new DelegatingPasswordEncoder(
                "pbkdf2@SpringSecurity_v5_8", Map.of("pbkdf2@SpringSecurity_v5_8", quick)));
    }

    /** Users of one test. */
    static final class Users implements UserStore {
        private final Map<String, Account> kept = new HashMap<>();

        /** How often everybody was read. */
        int readings;

        @Override
        public Optional<Account> find(String name) {
            return Optional.ofNullable(kept.get(name));
        }

        @Override
        public boolean add(Account account, Grant first) {
            return kept.putIfAbsent(account.user().name(), account) == null;
        }

        @Override
        public void setPassword(String name, String passwordHash, boolean mustChange) {
            kept.computeIfPresent(name, (same, account) -> new Account(account.user(), passwordHash));
        }

        @Override
        public boolean setDisabled(String name, boolean disabled) {
            return kept.computeIfPresent(name, (same, account) -> {
                        var user = account.user();
                        return new Account(
                                new User(name, user.displayName(), user.kind(), user.party(), false, disabled),
                                account.passwordHash());
                    })
                    != null;
        }

        @Override
        public List<User> all() {
            readings++;
            return kept.values().stream().map(Account::user).toList();
        }

        @Override
        public List<User> named(Collection<String> names) {
            return kept.values().stream()
                    .map(Account::user)
                    .filter(user -> names.contains(user.name()))
                    .toList();
        }

        @Override
        public List<User> list(String behind, int most) {
            return all().stream()
                    .filter(user -> user.name().compareTo(behind) > 0)
                    .sorted(Comparator.comparing(User::name))
                    .limit(most)
                    .toList();
        }

        @Override
        public long count(int limit) {
            return kept.size();
        }

        @Override
        public boolean isEmpty() {
            return kept.isEmpty();
        }
    }

    /** Sessions of one test, by their tokens' hashes in hexadecimal. */
    static final class Sessions implements SessionStore {
        final Map<String, Session> kept = new HashMap<>();

        @Override
        public void open(byte[] tokenHash, Session session, int mostOfOneUser) {
            kept.put(key(tokenHash), session);
        }

        @Override
        public Optional<Session> find(byte[] tokenHash) {
            return Optional.ofNullable(kept.get(key(tokenHash)));
        }

        @Override
        public void seen(byte[] tokenHash, Instant at) {
            kept.computeIfPresent(key(tokenHash), (same, session) -> new Session(session.user(), at, session.endsAt()));
        }

        @Override
        public void close(byte[] tokenHash) {
            kept.remove(key(tokenHash));
        }

        @Override
        public void closeOthers(String user, byte[] keptTokenHash) {
            kept.keySet().removeIf(key -> !key.equals(key(keptTokenHash)));
        }

        @Override
        public void closeAll(String user) {
            kept.clear();
        }

        private static String key(byte[] hash) {
            return HexFormat.of().formatHex(hash);
        }
    }

    /** An operation log of one test. */
    record Operations(List<String> rows) implements OperationLog {
        @Override
        public void note(String who, Operation action, String object, Result result, String address) {
            rows.add(String.join(" ", who, action.code(), object, result.name(), address));
        }

        @Override
        public List<Noted> read(long before, int most) {
            return List.of();
        }

        @Override
        public long count(int limit) {
            return rows.size();
        }
    }

    /** Clients of one test. */
    static final class Clients implements ClientStore {
        final Map<String, Credential> kept = new HashMap<>();
        final Map<String, Grant> given = new HashMap<>();

        @Override
        public Optional<Credential> find(String id) {
            return Optional.ofNullable(kept.get(id));
        }

        @Override
        public boolean add(Credential credential, Grant first) {
            given.putIfAbsent(credential.client().id(), first);
            return kept.putIfAbsent(credential.client().id(), credential) == null;
        }

        @Override
        public boolean revoke(String id, Instant at) {
            return kept.remove(id) != null;
        }

        @Override
        public void used(String id, Instant at) {}

        @Override
        public List<Client> all() {
            return kept.values().stream().map(Credential::client).toList();
        }

        @Override
        public List<Client> list(String behind, int most) {
            return all().stream()
                    .filter(client -> client.id().compareTo(behind) > 0)
                    .sorted(Comparator.comparing(Client::id))
                    .limit(most)
                    .toList();
        }

        @Override
        public long count(int limit) {
            return kept.size();
        }
    }
}

package io.yuanliu.server.people;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Where users are kept. */
public interface UserStore {
    /** A user with the hash of the password. */
    record Account(User user, String passwordHash) {}

    Optional<Account> find(String name);

    /** Adds a user with what he is given first, both or neither; false when the name is taken. */
    boolean add(Account account, Grant first);

    void setPassword(String name, String passwordHash, boolean mustChange);

    /** Lets a user in no more, or again; false when there is none of that name. */
    boolean setDisabled(String name, boolean disabled);

    List<User> all();

    /** Those of these names that there are. */
    List<User> named(Collection<String> names);

    /** Users by name, those behind a name. */
    List<User> list(String behind, int most);

    /** How many there are, counted up to a limit. */
    long count(int limit);

    boolean isEmpty();
}

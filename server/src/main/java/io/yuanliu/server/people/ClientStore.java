package io.yuanliu.server.people;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Where partner clients are kept. */
public interface ClientStore {
    /** A client with the hash of its secret. */
    record Credential(Client client, String secretHash) {}

    Optional<Credential> find(String id);

    /** Adds a client with what it is given first, both or neither; false when the id is taken. */
    boolean add(Credential credential, Grant first);

    /** Ends a client; false when there is none that still lives. */
    boolean revoke(String id, Instant at);

    void used(String id, Instant at);

    List<Client> all();

    /** Clients by id, those behind an id. */
    List<Client> list(String behind, int most);

    /** How many there are, counted up to a limit. */
    long count(int limit);
}

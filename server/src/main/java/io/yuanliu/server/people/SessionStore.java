package io.yuanliu.server.people;

import java.time.Instant;
import java.util.Optional;

/** Where sessions are kept, by the SHA-256 of their tokens. */
public interface SessionStore {
    /** A session of a user. */
    record Session(String user, Instant seenAt, Instant endsAt) {}

    /** Adds a session, drops every one that has ended and the user's oldest beyond the most allowed. */
    void open(byte[] tokenHash, Session session, int mostOfOneUser);

    Optional<Session> find(byte[] tokenHash);

    void seen(byte[] tokenHash, Instant at);

    void close(byte[] tokenHash);

    /** Closes all sessions of a user but one. */
    void closeOthers(String user, byte[] keptTokenHash);

    void closeAll(String user);
}

package io.yuanliu.server.people.store;

import io.yuanliu.server.people.SessionStore;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionTemplate;

/** Sessions in PostgreSQL: they outlive a restart, and their number is bounded. */
@Repository
class PostgresSessions implements SessionStore {
    private final JdbcClient writer;
    private final TransactionTemplate writing;

    PostgresSessions(@Qualifier("writer") JdbcClient writer, @Qualifier("writer") TransactionTemplate writing) {
        this.writer = writer;
        this.writing = writing;
    }

    @Override
    public void open(byte[] tokenHash, Session session, int mostOfOneUser) {
        writing.executeWithoutResult(status -> {
            insert(tokenHash, session);
            drop(session, mostOfOneUser);
        });
    }

    private void insert(byte[] tokenHash, Session session) {
        writer.sql("""
                insert into access_session (token, user_name, created_at, seen_at, ends_at)
                values (:token, :user, :seen, :seen, :ends)
                """)
                .param("token", tokenHash)
                .param("user", session.user())
                .param("seen", time(session.seenAt()))
                .param("ends", time(session.endsAt()))
                .update();
    }

    private void drop(Session session, int most) {
        writer.sql("delete from access_session where ends_at < :now")
                .param("now", time(session.seenAt()))
                .update();
        writer.sql("""
                delete from access_session where user_name = :user and token not in (
                    select token from access_session where user_name = :user
                    order by created_at desc limit :most)
                """).param("user", session.user()).param("most", most).update();
    }

    @Override
    public Optional<Session> find(byte[] tokenHash) {
        return writer.sql("select user_name, seen_at, ends_at from access_session where token = :token")
                .param("token", tokenHash)
                .query((row, number) -> new Session(
                        row.getString("user_name"),
                        row.getObject("seen_at", OffsetDateTime.class).toInstant(),
                        row.getObject("ends_at", OffsetDateTime.class).toInstant()))
                .optional();
    }

    @Override
    public void seen(byte[] tokenHash, Instant at) {
        writer.sql("update access_session set seen_at = :at where token = :token")
                .param("at", time(at))
                .param("token", tokenHash)
                .update();
    }

    @Override
    public void close(byte[] tokenHash) {
        writer.sql("delete from access_session where token = :token")
                .param("token", tokenHash)
                .update();
    }

    @Override
    public void closeOthers(String user, byte[] keptTokenHash) {
        writer.sql("delete from access_session where user_name = :user and token <> :kept")
                .param("user", user)
                .param("kept", keptTokenHash)
                .update();
    }

    @Override
    public void closeAll(String user) {
        writer.sql("delete from access_session where user_name = :user")
                .param("user", user)
                .update();
    }

    private static OffsetDateTime time(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}

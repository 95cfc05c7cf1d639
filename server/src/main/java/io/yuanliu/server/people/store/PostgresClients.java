package io.yuanliu.server.people.store;

import io.yuanliu.server.people.Client;
import io.yuanliu.server.people.ClientStore;
import io.yuanliu.server.people.Grant;
import io.yuanliu.server.people.GrantStore;
import io.yuanliu.server.scope.Asker;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionTemplate;

/** Partner clients in PostgreSQL. */
@Repository
class PostgresClients implements ClientStore {
    private final JdbcClient writer;
    private final TransactionTemplate writing;
    private final GrantStore grants;

    PostgresClients(
            @Qualifier("writer") JdbcClient writer,
            @Qualifier("writer") TransactionTemplate writing,
            GrantStore grants) {
        this.writer = writer;
        this.writing = writing;
        this.grants = grants;
    }

    @Override
    public Optional<Credential> find(String id) {
        return writer.sql("select * from access_client where id = :id")
                .param("id", id)
                .query((row, number) -> new Credential(client(row), row.getString("secret")))
                .optional();
    }

    @Override
    public boolean add(Credential credential, Grant first) {
        return Boolean.TRUE.equals(writing.execute(status -> {
            var added = insert(credential);
            if (added) {
                grants.add(credential.client().askerId(), first);
            }
            return added;
        }));
    }

    private boolean insert(Credential credential) {
        var client = credential.client();
        return writer.sql("""
                        insert into access_client (id, name, secret, kind, party, created_at, created_by)
                        values (:id, :name, :secret, :kind, :party, :at, :by)
                        on conflict do nothing
                        """)
                        .param("id", client.id())
                        .param("name", client.name())
                        .param("secret", credential.secretHash())
                        .param("kind", client.kind().name())
                        .param("party", client.party())
                        .param("at", client.createdAt().atOffset(ZoneOffset.UTC))
                        .param("by", client.createdBy())
                        .update()
                == 1;
    }

    @Override
    public boolean revoke(String id, Instant at) {
        return writer.sql("update access_client set revoked_at = :at where id = :id and revoked_at is null")
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .param("id", id)
                        .update()
                == 1;
    }

    @Override
    public void used(String id, Instant at) {
        writer.sql("update access_client set used_at = :at where id = :id")
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("id", id)
                .update();
    }

    @Override
    public List<Client> all() {
        return writer.sql("select * from access_client order by created_at, id")
                .query((row, number) -> client(row))
                .list();
    }

    @Override
    public List<Client> list(String behind, int most) {
        return writer.sql("select * from access_client where id > :behind order by id limit :most")
                .param("behind", behind)
                .param("most", most)
                .query((row, number) -> client(row))
                .list();
    }

    @Override
    public long count(int limit) {
        return writer.sql("select count(*) from (select from access_client limit :most) counted")
                .param("most", limit)
                .query(Long.class)
                .single();
    }

    private static Client client(ResultSet row) throws SQLException {
        return new Client(
                row.getString("id"),
                row.getString("name"),
                Asker.Kind.valueOf(row.getString("kind")),
                row.getString("party"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                row.getString("created_by"),
                instant(row, "used_at"),
                instant(row, "revoked_at"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        @Nullable OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}

package io.yuanliu.server.secrets.store;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.yuanliu.server.secrets.Secrets;
import io.yuanliu.server.secrets.SubjectKey;
import io.yuanliu.server.secrets.SubjectKeys;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Subjects' keys in PostgreSQL, each wrapped by the master key. */
@Repository
class PostgresSubjectKeys implements SubjectKeys {
    private static final String CONTEXT = "subject key ";
    private static final int REMEMBERED = 10_000;

    /** What a key is for. */
    private record Purpose(String subject, String retention, LocalDate due) {}

    private final JdbcClient writer;
    private final TransactionTemplate apart;
    private final Secrets secrets;
    private final Cache<Purpose, SubjectKey> byPurpose = Caffeine.newBuilder()
            .maximumSize(REMEMBERED)
            .expireAfterWrite(Duration.ofMinutes(5))
            .build();

    PostgresSubjectKeys(
            @Qualifier("writer") JdbcClient writer,
            @Qualifier("writer") PlatformTransactionManager transactions,
            Secrets secrets) {
        this.writer = writer;
        this.secrets = secrets;
        this.apart = new TransactionTemplate(transactions);
        this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    @Override
    public SubjectKey of(String subject, String retention, LocalDate due) {
        return byPurpose.get(new Purpose(subject, retention, due), this::findOrMake);
    }

    private SubjectKey findOrMake(Purpose purpose) {
        return Objects.requireNonNull(apart.execute(status -> {
            var fresh = SubjectKey.random();
            var wrapped = secrets.seal(fresh.bytes(), CONTEXT + fresh.id());
            return writer.sql("""
                    insert into access_subject_key (id, subject, retention, due, wrapped)
                    values (:id, :subject, :retention, :due, :wrapped)
                    on conflict (subject, retention, due) do update set retention = excluded.retention
                    returning id, wrapped
                    """)
                    .param("id", fresh.id())
                    .param("subject", hash(purpose.subject()))
                    .param("retention", purpose.retention())
                    .param("due", purpose.due())
                    .param("wrapped", wrapped)
                    .query((row, number) -> unwrap(row))
                    .single();
        }));
    }

    @Override
    public Optional<SubjectKey> find(UUID id) {
        return writer.sql("select id, wrapped from access_subject_key where id = :id")
                .param("id", id)
                .query((row, number) -> unwrap(row))
                .optional();
    }

    @Override
    public int destroy(String subject) {
        int count = writer.sql("delete from access_subject_key where subject = :subject")
                .param("subject", hash(subject))
                .update();
        byPurpose.invalidateAll();
        return count;
    }

    @Override
    public int destroyDue(LocalDate before) {
        int count = writer.sql("delete from access_subject_key where due < :before")
                .param("before", before)
                .update();
        byPurpose.invalidateAll();
        return count;
    }

    private byte[] hash(String subject) {
        return secrets.searchHash("subject", subject);
    }

    private SubjectKey unwrap(ResultSet row) throws SQLException {
        var id = row.getObject("id", UUID.class);
        var key = secrets.open(row.getBytes("wrapped"), CONTEXT + id);
        var unwrapped = SubjectKey.of(id, key);
        Arrays.fill(key, (byte) 0);
        return unwrapped;
    }
}

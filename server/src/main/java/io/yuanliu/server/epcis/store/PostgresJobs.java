package io.yuanliu.server.epcis.store;

import io.yuanliu.core.data.Data;
import io.yuanliu.core.finding.Finding;
import io.yuanliu.server.epcis.Jobs;
import io.yuanliu.server.log.Bytes;
import io.yuanliu.server.log.store.StoredJson;
import io.yuanliu.server.scope.Asker;
import io.yuanliu.server.scope.Right;
import io.yuanliu.server.scope.ScopedReads;
import io.yuanliu.server.scope.WrittenAsker;
import io.yuanliu.wire.json.JsonReader;
import io.yuanliu.wire.json.JsonWriter;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Capture jobs in the table of submissions. */
@Component
class PostgresJobs implements Jobs {
    private static final String COLUMNS = "id, created_at, finished_at, running, success, proceed, errors";
    private static final String LIST = """
            select %s from submission
            where client = :client and job
                and (:after::uuid is null
                    or (created_at, id) < (select created_at, id from submission where id = :after::uuid))
            order by created_at desc, id desc
            limit :limit
            """.formatted(COLUMNS);

    private final ScopedReads reads;
    private final JdbcClient writer;

    PostgresJobs(ScopedReads reads, @Qualifier("writer") JdbcClient writer) {
        this.reads = reads;
        this.writer = writer;
    }

    @Override
    public Optional<Job> find(Asker asker, UUID id) {
        return reads.read(
                asker,
                Right.CAPTURE,
                sql -> sql.sql("select " + COLUMNS + " from submission where id = :id and job")
                        .param("id", id)
                        .query(PostgresJobs::job)
                        .optional());
    }

    @Override
    public List<Job> list(Asker asker, @Nullable UUID after, int limit) {
        return reads.read(
                asker,
                Right.CAPTURE,
                sql -> sql.sql(LIST)
                        .param("client", asker.id())
                        .param("after", after)
                        .param("limit", limit)
                        .query(PostgresJobs::job)
                        .list());
    }

    @Override
    public void begin(Unfinished job) {
        writer.sql("""
                        insert into submission (id, client, party, job, created_at, running, success, proceed, accepted,
                            asker)
                        values (:id, :client, :party, true, :at, true, true, :proceed, 0, :asker::jsonb)
                        """)
                .param("id", job.id())
                .param("client", job.asker().id())
                .param("party", job.asker().party())
                .param("at", Timestamp.from(job.createdAt()))
                .param("proceed", job.proceed())
                .param("asker", JsonWriter.text(WrittenAsker.write(job.asker())))
                .update();
    }

    @Override
    public void finish(UUID id, int accepted, List<Finding> errors, Instant at) {
        writer.sql("""
                        update submission set running = false, finished_at = :at, success = :success,
                            accepted = :accepted, errors = :errors::jsonb, asker = null
                        where id = :id
                        """)
                .param("at", Timestamp.from(at))
                .param("success", errors.isEmpty())
                .param("accepted", accepted)
                .param("errors", StoredJson.text(errors))
                .param("id", id)
                .update();
    }

    @Override
    public List<Unfinished> unfinished() {
        return writer.sql("select id, created_at, proceed, asker from submission where running order by created_at")
                .query((row, number) -> new Unfinished(
                        row.getObject(1, UUID.class),
                        asker(row.getString(4)),
                        row.getTimestamp(2).toInstant(),
                        row.getBoolean(3)))
                .list();
    }

    private static Job job(ResultSet row, int number) throws SQLException {
        var finished = row.getTimestamp("finished_at");
        return new Job(
                row.getObject("id", UUID.class),
                row.getTimestamp("created_at").toInstant(),
                finished == null ? null : finished.toInstant(),
                row.getBoolean("running"),
                row.getBoolean("success"),
                row.getBoolean("proceed"),
                StoredJson.findings(row.getString("errors")));
    }

    private static Asker asker(String json) {
        return WrittenAsker.read(fields(json));
    }

    private static Data.Fields fields(String json) {
        return (Data.Fields)
                Objects.requireNonNull(JsonReader.read(Bytes.utf8(json).array()).data());
    }
}

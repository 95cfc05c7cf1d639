package io.yuanliu.server.log.store;

import io.yuanliu.core.finding.Finding;
import io.yuanliu.server.log.append.Decision;
import io.yuanliu.server.log.append.Outcome;
import io.yuanliu.server.log.append.Submission;
import java.sql.Connection;
import java.sql.Date;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Writes who handed in what, with the outcome, and the sealed bytes of what was kept. */
final class SubmissionRows {
    private static final String SUBMISSION = """
            insert into submission (id, client, party, job, created_at, finished_at, running, success, proceed,
                accepted, errors)
            select id, client, party, job, created_at, ?, false, success, proceed, accepted, errors::jsonb
            from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?)
                as asked (id, client, party, job, created_at, success, proceed, accepted, errors)
            on conflict (id) do nothing
            """;
    private static final String RAW = """
            insert into submission_raw (submission, keep_until, data_key, sealed)
            select * from unnest(?, ?, ?, ?)
            on conflict (submission) do nothing
            """;
    private static final int MOST_ERRORS = 1_000;

    private final Connection connection;
    private final Instant receivedAt;

    SubmissionRows(Connection connection, Instant receivedAt) {
        this.connection = connection;
        this.receivedAt = receivedAt;
    }

    private record Row(Submission submission, List<Finding> errors, int accepted) {
        boolean isWorthKeeping() {
            return submission.job() || accepted > 0;
        }

        /** Of a refused item nothing is kept: where one stood among others, the whole document goes. */
        Submission.@Nullable Raw raw() {
            return accepted > 0 && errors.isEmpty() ? submission.raw() : null;
        }
    }

    void write(List<EntryRows> batch, List<Decision> decisions, List<List<Outcome>> outcomes) throws SQLException {
        var rows = new ArrayList<Row>();
        for (int s = 0; s < batch.size(); s++) {
            var row = new Row(
                    batch.get(s).submission(),
                    errors(outcomes.get(s)),
                    decisions.get(s).drafts().size());
            if (row.isWorthKeeping()) {
                rows.add(row);
            }
        }
        if (!rows.isEmpty()) {
            submissions(rows);
        }
        var kept = rows.stream().filter(row -> row.raw() != null).toList();
        if (!kept.isEmpty()) {
            raw(kept);
        }
    }

    private static List<Finding> errors(List<Outcome> outcomes) {
        return outcomes.stream()
                .filter(Outcome.Refused.class::isInstance)
                .flatMap(outcome -> ((Outcome.Refused) outcome).findings().stream())
                .limit(MOST_ERRORS)
                .toList();
    }

    private void submissions(List<Row> rows) throws SQLException {
        Sql.update(connection, SUBMISSION, statement -> {
            statement.setTimestamp(1, Timestamp.from(receivedAt));
            statement.setArray(
                    2,
                    Sql.array(connection, "uuid", rows, row -> row.submission().id()));
            statement.setArray(
                    3,
                    Sql.array(connection, "text", rows, row -> row.submission().client()));
            statement.setArray(
                    4,
                    Sql.array(connection, "text", rows, row -> row.submission().party()));
            statement.setArray(
                    5,
                    Sql.array(connection, "bool", rows, row -> row.submission().job()));
            statement.setArray(
                    6,
                    Sql.array(
                            connection,
                            "timestamptz",
                            rows,
                            row -> Timestamp.from(row.submission().createdAt())));
            statement.setArray(
                    7, Sql.array(connection, "bool", rows, row -> row.errors().isEmpty()));
            statement.setArray(
                    8,
                    Sql.array(connection, "bool", rows, row -> row.submission().proceed()));
            statement.setArray(9, Sql.array(connection, "int4", rows, Row::accepted));
            statement.setArray(10, Sql.array(connection, "text", rows, row -> StoredJson.text(row.errors())));
        });
    }

    private void raw(List<Row> rows) throws SQLException {
        Sql.update(connection, RAW, statement -> {
            statement.setArray(
                    1,
                    Sql.array(connection, "uuid", rows, row -> row.submission().id()));
            statement.setArray(2, Sql.array(connection, "date", rows, row -> Date.valueOf(of(row).keepUntil())));
            statement.setArray(3, Sql.array(connection, "uuid", rows, row -> of(row).dataKey()));
            statement.setArray(
                    4, Sql.binaries(connection, rows, row -> of(row).sealed().array()));
        });
    }

    private static Submission.Raw of(Row row) {
        return Objects.requireNonNull(row.raw());
    }
}

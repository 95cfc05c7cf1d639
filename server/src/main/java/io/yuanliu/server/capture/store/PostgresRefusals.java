package io.yuanliu.server.capture.store;

import io.yuanliu.core.data.Data;
import io.yuanliu.server.capture.RefusalListener;
import io.yuanliu.server.capture.RefusalLog;
import io.yuanliu.server.log.store.Sql;
import io.yuanliu.server.log.store.StoredJson;
import io.yuanliu.server.scope.Whose;
import io.yuanliu.wire.json.JsonWriter;
import java.sql.Array;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/** Refusals in their table, and their end after 90 days. */
@Component
class PostgresRefusals implements RefusalLog {
    private static final Logger LOG = LoggerFactory.getLogger(PostgresRefusals.class);
    private static final String NOTE = """
            insert into refusal (at, client, party, region, category, stage, type, request, findings, sha256, asked)
            select at, client, party, region, category, stage, type, request, findings::jsonb, sha256, asked::jsonb
            from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                as noted (at, client, party, region, category, stage, type, request, findings, sha256, asked)
            """;

    private final List<RefusalListener> listeners;
    private final TransactionTemplate writing;
    private final JdbcTemplate rows;
    private final JdbcClient writer;

    PostgresRefusals(
            List<RefusalListener> listeners,
            @Qualifier("writer") TransactionTemplate writing,
            @Qualifier("writer") DataSource source) {
        this.listeners = listeners;
        this.writing = writing;
        this.rows = new JdbcTemplate(source);
        this.writer = JdbcClient.create(source);
    }

    /** What cannot be noted is said in the log, and does not change what the caller is told. */
    @Override
    public void note(List<Refusal> refusals) {
        if (refusals.isEmpty()) {
            return;
        }
        try {
            writing.executeWithoutResult(status -> {
                rows.execute((ConnectionCallback<@Nullable Void>) connection -> insert(connection, refusals));
                listeners.forEach(listener -> listener.refused(refusals));
            });
        } catch (DataAccessException | TransactionException failed) {
            LOG.warn("{} refusals were not noted: {}", refusals.size(), failed.getMessage());
        }
    }

    private static @Nullable Void insert(Connection connection, List<Refusal> refusals) throws SQLException {
        Sql.update(connection, NOTE, statement -> {
            statement.setArray(1, Sql.array(connection, "timestamptz", refusals, one -> Timestamp.from(one.at())));
            statement.setArray(2, Sql.array(connection, "text", refusals, Refusal::client));
            statement.setArray(3, whose(connection, refusals, Whose::party));
            statement.setArray(4, whose(connection, refusals, Whose::region));
            statement.setArray(5, whose(connection, refusals, Whose::category));
            statement.setArray(6, whose(connection, refusals, Whose::stage));
            statement.setArray(7, Sql.array(connection, "text", refusals, one -> cut(one.type())));
            statement.setArray(8, Sql.array(connection, "bool", refusals, Refusal::request));
            statement.setArray(9, Sql.array(connection, "text", refusals, PostgresRefusals::findings));
            statement.setArray(
                    10, Sql.binaries(connection, refusals, one -> one.sha256().array()));
            statement.setArray(11, Sql.array(connection, "text", refusals, one -> asked(one.asked())));
        });
        return null;
    }

    private static Array whose(Connection connection, List<Refusal> refusals, Function<Whose, @Nullable String> part)
            throws SQLException {
        return Sql.array(connection, "text", refusals, one -> part.apply(one.whose()));
    }

    @Scheduled(cron = "0 40 3 * * *", zone = "Asia/Shanghai")
    void forget() {
        writer.sql("delete from refusal where at < now() - make_interval(days => :days)")
                .param("days", DAYS)
                .update();
    }

    private static String findings(Refusal refusal) {
        var text = StoredJson.text(refusal.findings());
        return text == null ? "[]" : text;
    }

    private static @Nullable String asked(@Nullable Asked asked) {
        if (asked == null) {
            return null;
        }
        var fields = new LinkedHashMap<String, Data>();
        fields.put("act", Data.of(asked.act()));
        fields.put("units", Data.of(asked.units().stream().map(Data::of).toList()));
        return JsonWriter.text(new Data.Fields(fields));
    }

    /** What somebody wrote where a type belongs is content, unless it looks like one. */
    private static @Nullable String cut(@Nullable String type) {
        return type != null && type.matches("[A-Za-z0-9]{1,60}(/[A-Za-z0-9]{1,60})?") ? type : null;
    }
}

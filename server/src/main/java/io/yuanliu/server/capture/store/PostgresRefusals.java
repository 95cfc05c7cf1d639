package io.yuanliu.server.capture.store;

import io.yuanliu.core.data.Data;
import io.yuanliu.server.capture.RefusalListener;
import io.yuanliu.server.capture.RefusalLog;
import io.yuanliu.server.log.store.StoredJson;
import io.yuanliu.server.scope.store.WhoseColumns;
import io.yuanliu.wire.json.JsonWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Refusals in their table, and their end after 90 days. */
@Component
class PostgresRefusals implements RefusalLog {
    private static final Logger LOG = LoggerFactory.getLogger(PostgresRefusals.class);
    private static final WhoseColumns WHOSE = WhoseColumns.ALL.withoutSite();
    private static final String NOTE = """
            insert into refusal (at, client, type, request, findings, sha256, asked, %1$s)
            select at::timestamptz, client, type, request, findings::jsonb, sha256, asked::jsonb, %1$s
            from unnest(:times, :clients, :types, :requests, :findings, :hashes, :asked, %2$s)
                as noted (at, client, type, request, findings, sha256, asked, %1$s)
            """.formatted(WHOSE.names(), WHOSE.parameters());

    private final List<RefusalListener> listeners;
    private final TransactionTemplate writing;
    private final JdbcClient writer;

    PostgresRefusals(
            List<RefusalListener> listeners,
            @Qualifier("writer") TransactionTemplate writing,
            @Qualifier("writer") DataSource source) {
        this.listeners = listeners;
        this.writing = writing;
        this.writer = JdbcClient.create(source);
    }

    /** What cannot be noted is said in the log, and does not change what the caller is told. */
    @Override
    public void note(List<Refusal> refusals) {
        if (refusals.isEmpty()) {
            return;
        }
        try {
            writing.executeWithoutResult(_ -> insert(refusals));
            listeners.forEach(listener -> writing.executeWithoutResult(_ -> listener.refused(refusals)));
        } catch (RuntimeException failed) {
            LOG.warn("{} refusals were not noted, or nobody told of them: {}", refusals.size(), failed.toString());
        }
    }

    private void insert(List<Refusal> refusals) {
        writer.sql(NOTE)
                .param("times", texts(refusals, one -> one.at().toString()))
                .param("clients", texts(refusals, Refusal::client))
                .param("types", texts(refusals, one -> cut(one.type())))
                .param("requests", refusals.stream().map(Refusal::request).toArray(Boolean[]::new))
                .param("findings", texts(refusals, PostgresRefusals::findings))
                .param(
                        "hashes",
                        refusals.stream().map(one -> one.sha256().array()).toArray(byte[][]::new))
                .param("asked", texts(refusals, one -> asked(one.asked())))
                .params(WHOSE.arrays(refusals.stream().map(Refusal::whose).toList()))
                .update();
    }

    private static @Nullable String[] texts(List<Refusal> refusals, Function<Refusal, @Nullable String> part) {
        var texts = new @Nullable String[refusals.size()];
        for (int at = 0; at < texts.length; at++) {
            texts[at] = part.apply(refusals.get(at));
        }
        return texts;
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

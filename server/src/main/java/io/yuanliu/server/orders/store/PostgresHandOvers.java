package io.yuanliu.server.orders.store;

import io.yuanliu.core.competence.OrderAct;
import io.yuanliu.core.text.LocalText;
import io.yuanliu.server.orders.HandOver;
import io.yuanliu.server.orders.HandOverState;
import io.yuanliu.server.orders.HandOverStore;
import io.yuanliu.server.paging.Page;
import io.yuanliu.server.paging.Window;
import io.yuanliu.server.paging.store.Key;
import io.yuanliu.server.paging.store.Listing;
import io.yuanliu.server.scope.Asker;
import io.yuanliu.server.scope.Right;
import io.yuanliu.server.scope.ScopedReads;
import io.yuanliu.server.scope.Whose;
import io.yuanliu.server.scope.store.WhoseColumns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Hand-overs in PostgreSQL; their state stands here too, since who handed something over sees no flow of another's. */
@Repository
class PostgresHandOvers implements HandOverStore {
    private static final Listing<HandOver> LIST = Listing.of("h.*", "order_handover h", (row, number) -> handOver(row))
            .filter("state", "h.state = :state")
            .latestFirst(Key.instant("h.since"), Key.text("h.id"));

    /** At which stage the goods are is told, and cuts nothing. */
    private static final WhoseColumns WHOSE = WhoseColumns.ALL
            .withoutSite()
            .named(Whose.PARTY, "receiver")
            .without(Whose.STAGE)
            .several();

    private final ScopedReads reads;
    private final JdbcClient writer;

    PostgresHandOvers(ScopedReads reads, @Qualifier("writer") JdbcClient writer) {
        this.reads = reads;
        this.writer = writer;
    }

    @Override
    public Optional<HandOver> find(Asker asker, String id) {
        return reads.read(
                asker,
                Right.READ,
                reader -> reader.sql("select * from order_handover where id = :id")
                        .param("id", id)
                        .query((row, number) -> handOver(row))
                        .optional());
    }

    @Override
    public Optional<HandOver> written(String id) {
        return writer.sql("select * from order_handover where id = :id")
                .param("id", id)
                .query((row, number) -> handOver(row))
                .optional();
    }

    @Override
    public Page<HandOver> list(Asker asker, Window window, @Nullable HandOverState state) {
        var wanted = new HashMap<String, @Nullable Object>();
        wanted.put("state", state);
        return LIST.page(reads, asker, Right.READ, window, wanted);
    }

    @Override
    public Optional<HandOver> open(String sender, OrderAct act, String code) {
        return writer.sql(
                        "select * from order_handover where open and sender = :sender and act = :act and code = :code")
                .param("sender", sender)
                .param("act", act.word())
                .param("code", code)
                .query((row, number) -> handOver(row))
                .optional();
    }

    @Override
    public void add(HandOver handOver) {
        var to = handOver.to();
        var parameters = new HashMap<String, @Nullable Object>();
        parameters.put("id", handOver.id());
        parameters.put("sender", handOver.sender());
        parameters.put("by", handOver.sentBy());
        parameters.put("byName", handOver.sentByName());
        parameters.put("at", handOver.sentAt().atOffset(ZoneOffset.UTC));
        parameters.put("act", handOver.act().word());
        parameters.put("code", handOver.code());
        parameters.put("reason", handOver.reason());
        parameters.putAll(WHOSE.values(to.whose()));
        parameters.put("stage", to.stage());
        parameters.put("kind", to.kind());
        parameters.put("level", to.level());
        parameters.put("zh", to.name().zh());
        parameters.put("en", to.name().en());
        parameters.put("basis", to.basis());
        parameters.put("state", handOver.state().name());
        writer.sql("""
                insert into order_handover (id, sender, sent_by, sent_by_name, sent_at, act, code, reason, receiver_kind,
                    receiver_level, receiver_zh, receiver_en, stage, basis, state, version, since, open, %s)
                values (:id, :sender, :by, :byName, :at, :act, :code, :reason, :kind, :level, :zh, :en, :stage, :basis, :state,
                    1, :at, true, %s)
                """.formatted(WHOSE.names(), WHOSE.parameters()))
                .params(parameters)
                .update();
    }

    @Override
    public void answer(String id, HandOverState state, int version, HandOver.Answer answer, Instant at) {
        var parameters = new HashMap<String, @Nullable Object>();
        parameters.put("id", id);
        parameters.put("state", state.name());
        parameters.put("version", version);
        parameters.put("at", at.atOffset(ZoneOffset.UTC));
        parameters.put("by", answer.by());
        parameters.put("name", answer.name());
        parameters.put("reason", answer.reason());
        writer.sql("""
                update order_handover set state = :state, version = :version, since = :at, answered_by = :by,
                    answered_name = :name, answer = :reason, open = false
                where id = :id and open
                """).params(parameters).update();
    }

    @Override
    public boolean answered(String id, String by, int version) {
        return writer.sql("""
                        select exists (select from order_handover
                            where id = :id and answered_by = :by and version = :version)
                        """)
                .param("id", id)
                .param("by", by)
                .param("version", version)
                .query(Boolean.class)
                .single();
    }

    private static HandOver handOver(ResultSet row) throws SQLException {
        var whose = WHOSE.read(row);
        var to = new HandOver.To(
                whose.party(),
                row.getString("receiver_kind"),
                row.getString("receiver_level"),
                new LocalText(row.getString("receiver_zh"), row.getString("receiver_en")),
                whose.region(),
                whose.category(),
                row.getString("stage"),
                row.getString("basis"));
        var by = row.getString("answered_by");
        return new HandOver(
                row.getString("id"),
                row.getString("sender"),
                row.getString("sent_by"),
                row.getString("sent_by_name"),
                OrderRows.time(row, "sent_at"),
                OrderAct.valueOf(row.getString("act").toUpperCase(Locale.ROOT)),
                row.getString("code"),
                row.getString("reason"),
                to,
                HandOverState.valueOf(row.getString("state")),
                row.getInt("version"),
                OrderRows.time(row, "since"),
                by == null ? null : new HandOver.Answer(by, row.getString("answered_name"), row.getString("answer")));
    }
}

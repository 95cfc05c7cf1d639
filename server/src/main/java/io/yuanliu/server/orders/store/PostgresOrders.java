package io.yuanliu.server.orders.store;

import io.yuanliu.core.competence.OrderAct;
import io.yuanliu.server.orders.Order;
import io.yuanliu.server.orders.OrderState;
import io.yuanliu.server.orders.OrderStore;
import io.yuanliu.server.orders.OrderTemplate;
import io.yuanliu.server.orders.OrderTemplates;
import io.yuanliu.server.orders.Reach;
import io.yuanliu.server.orders.Signature;
import io.yuanliu.server.paging.Page;
import io.yuanliu.server.paging.Window;
import io.yuanliu.server.paging.store.Key;
import io.yuanliu.server.paging.store.Listing;
import io.yuanliu.server.scope.Asker;
import io.yuanliu.server.scope.Right;
import io.yuanliu.server.scope.ScopedReads;
import io.yuanliu.server.scope.WrittenAsker;
import io.yuanliu.wire.json.JsonWriter;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Orders in PostgreSQL, each beside its row in flow_item. */
@Repository
class PostgresOrders implements OrderStore {
    private static final String COLUMNS = "o.*, i.state, i.version, i.since";
    private static final String TABLES = "order_draft o join flow_item i on i.flow = 'order' and i.id = o.id";
    private static final String FROM = "from " + TABLES + " ";
    private static final String ORDER = "select " + COLUMNS + " " + FROM;
    private static final Listing<Order> LIST = Listing.of(COLUMNS, TABLES, (row, number) -> OrderRows.order(row))
            .filter("state", "i.state = :state")
            .filter("act", "o.act = :act")
            .latestFirst(Key.instant("i.since"), Key.text("i.id"));

    private final ScopedReads reads;
    private final JdbcClient writer;

    PostgresOrders(ScopedReads reads, @Qualifier("writer") JdbcClient writer) {
        this.reads = reads;
        this.writer = writer;
    }

    @Override
    public OrderTemplates templates() {
        return new OrderTemplates(writer
                .sql("select * from order_form order by act, record")
                .query((row, number) -> Map.entry(
                        OrderAct.valueOf(row.getString("act").toUpperCase(Locale.ROOT)),
                        new OrderTemplate(row.getString("record"), ReachJson.fields(row.getString("fields")))))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toUnmodifiableList()))));
    }

    @Override
    public Optional<Order> find(Asker asker, String id) {
        return reads.read(
                asker,
                Right.READ,
                reader -> reader.sql(ORDER + "where o.id = :id")
                        .param("id", id)
                        .query((row, number) -> OrderRows.order(row))
                        .optional());
    }

    @Override
    public Optional<Order> written(String id) {
        return writer.sql(ORDER + "where o.id = :id")
                .param("id", id)
                .query((row, number) -> OrderRows.order(row))
                .optional();
    }

    @Override
    public Page<Order> list(Asker asker, Window window, @Nullable OrderState state, @Nullable OrderAct act) {
        var wanted = new HashMap<String, @Nullable Object>();
        wanted.put("state", state);
        wanted.put("act", act == null ? null : act.word());
        return LIST.page(reads, asker, Right.READ, window, wanted);
    }

    @Override
    public Optional<Order> open(String authority, OrderAct act, String number) {
        return writer.sql(ORDER + "where o.open and o.authority = :authority and o.act = :act and o.number = :number")
                .param("authority", authority)
                .param("act", act.word())
                .param("number", number)
                .query((row, count) -> OrderRows.order(row))
                .optional();
    }

    @Override
    public void add(Order order) {
        writer.sql("""
                insert into order_draft (id, authority, act, goods, units, number, basis, reason, ordered, cause, sample, until,
                    stage, drafted_by, drafter, drafted_at, expires_at, open)
                values (:id, :authority, :act, :goods, :units, :number, :basis, :reason, :ordered, :cause, :sample,
                    cast(:until as timestamptz), :stage, :draftedBy, :drafter, :draftedAt, :expiresAt, true)
                """).params(OrderRows.parameters(order)).update();
    }

    @Override
    public void show(String id, String to, Reach reach, Instant at) {
        writer.sql("""
                insert into order_reach (draft, shown_to, shown_at, reach) values (:id, :to, :at, cast(:reach as jsonb))
                on conflict (draft, shown_to) do update set shown_at = excluded.shown_at, reach = excluded.reach
                """)
                .param("id", id)
                .param("to", to)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("reach", ReachJson.write(reach))
                .update();
    }

    @Override
    public Optional<Reach> shown(String id, String to) {
        return writer.sql("select reach from order_reach where draft = :id and shown_to = :to")
                .param("id", id)
                .param("to", to)
                .query((row, number) -> ReachJson.read(row.getString(1)))
                .optional();
    }

    @Override
    public void act(String id, String by, int version) {
        writer.sql("update order_draft set acted_by = :by, acted_version = :version where id = :id")
                .param("id", id)
                .param("by", by)
                .param("version", version)
                .update();
    }

    @Override
    public boolean acted(String id, String by, int version) {
        return writer.sql("""
                        select exists (select from order_draft
                            where id = :id and acted_by = :by and acted_version = :version)
                        """)
                .param("id", id)
                .param("by", by)
                .param("version", version)
                .query(Boolean.class)
                .single();
    }

    @Override
    public void sign(String id, Signature signature, Asker signer) {
        writer.sql("""
                update order_draft set signed_by = :by, signer = :name, signed_at = :at,
                    signed_reach = cast(:reach as jsonb), signed_as = cast(:asker as jsonb) where id = :id
                """)
                .param("id", id)
                .param("by", signature.by())
                .param("name", signature.name())
                .param("at", signature.at().atOffset(ZoneOffset.UTC))
                .param("reach", ReachJson.write(signature.reach()))
                .param("asker", JsonWriter.text(WrittenAsker.write(signer)))
                .update();
    }

    @Override
    public void unsign(String id) {
        writer.sql("""
                update order_draft set signed_by = null, signer = null, signed_at = null, signed_reach = null,
                    signed_as = null where id = :id
                """).param("id", id).update();
    }

    @Override
    public void issued(String id, String record) {
        writer.sql("update order_draft set record = :record, signed_as = null, open = false where id = :id")
                .param("id", id)
                .param("record", record)
                .update();
    }

    @Override
    public void close(String id) {
        writer.sql("update order_draft set open = false where id = :id")
                .param("id", id)
                .update();
    }

    @Override
    public List<String> overdue(Instant now, int most) {
        return writer.sql(
                        "select o.id " + FROM
                                + "where o.open and i.state = 'DRAFTED' and o.expires_at <= :now order by o.expires_at limit :most")
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("most", most)
                .query((row, number) -> Objects.requireNonNull(row.getString(1)))
                .list();
    }

    @Override
    public Map<String, Asker> unwritten(Instant before, int most) {
        var signers = new LinkedHashMap<String, Asker>();
        writer.sql("select o.id, o.signed_as " + FROM
                        + "where o.open and i.state = 'SIGNED' and i.since < :before order by i.since limit :most")
                .param("before", before.atOffset(ZoneOffset.UTC))
                .param("most", most)
                .query((row, number) ->
                        signers.put(row.getString(1), WrittenAsker.read(ReachJson.fields(row.getString(2)))))
                .list();
        return signers;
    }
}

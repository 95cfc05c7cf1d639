package io.yuanliu.server.flows.store;

import io.yuanliu.server.flows.FlowItem;
import io.yuanliu.server.flows.FlowStep;
import io.yuanliu.server.flows.FlowStore;
import io.yuanliu.server.scope.Asker;
import io.yuanliu.server.scope.Right;
import io.yuanliu.server.scope.ScopedReads;
import io.yuanliu.server.scope.store.WhoseColumns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** States and histories in PostgreSQL; the version in the update's condition lets one of two win. */
@Repository
class PostgresFlows implements FlowStore {
    private static final WhoseColumns WHOSE = WhoseColumns.ALL.several();

    private final ScopedReads reads;
    private final JdbcClient writer;

    PostgresFlows(ScopedReads reads, @Qualifier("writer") JdbcClient writer) {
        this.reads = reads;
        this.writer = writer;
    }

    @Override
    public Optional<FlowItem> find(Asker asker, String flow, String id) {
        return reads.read(
                asker,
                Right.READ,
                reader -> reader.sql("select * from flow_item where flow = :flow and id = :id")
                        .param("flow", flow)
                        .param("id", id)
                        .query((row, number) -> item(row))
                        .optional());
    }

    @Override
    public Optional<FlowItem> locked(String flow, String id) {
        return writer.sql("select * from flow_item where flow = :flow and id = :id for share")
                .param("flow", flow)
                .param("id", id)
                .query((row, number) -> item(row))
                .optional();
    }

    @Override
    public List<FlowStep> history(Asker asker, String flow, String id) {
        return reads.read(
                asker,
                Right.READ,
                reader -> reader.sql(
                                "select * from flow_step where flow = :flow and id = :id order by version limit 1000")
                        .param("flow", flow)
                        .param("id", id)
                        .query((row, number) -> step(row))
                        .list());
    }

    @Override
    public boolean begin(FlowItem item, FlowStep step) {
        int rows = writer.sql("""
                insert into flow_item (flow, id, state, version, since, %s)
                values (:flow, :id, :state, :version, :since, %s)
                on conflict do nothing
                """.formatted(WHOSE.names(), WHOSE.parameters()))
                .param("flow", item.flow())
                .param("id", item.id())
                .param("state", item.state())
                .param("version", item.version())
                .param("since", item.since().atOffset(ZoneOffset.UTC))
                .params(WHOSE.values(item.whose()))
                .update();
        return rows == 1 && add(item, step);
    }

    @Override
    public boolean move(FlowItem item, FlowStep step) {
        int rows = writer.sql("""
                update flow_item set state = :state, version = :version, since = :since
                where flow = :flow and id = :id and version = :version - 1
                """)
                .param("flow", item.flow())
                .param("id", item.id())
                .param("state", item.state())
                .param("version", item.version())
                .param("since", item.since().atOffset(ZoneOffset.UTC))
                .update();
        return rows == 1 && add(item, step);
    }

    private boolean add(FlowItem item, FlowStep step) {
        return writer.sql("""
                insert into flow_step (flow, id, version, at, who, act, state_before, state_after, reason)
                values (:flow, :id, :version, :at, :who, :act, :before, :after, :reason)
                """)
                        .param("flow", item.flow())
                        .param("id", item.id())
                        .param("version", step.version())
                        .param("at", step.at().atOffset(ZoneOffset.UTC))
                        .param("who", step.who())
                        .param("act", step.act())
                        .param("before", step.before())
                        .param("after", step.after())
                        .param("reason", step.reason())
                        .update()
                == 1;
    }

    private static FlowItem item(ResultSet row) throws SQLException {
        return new FlowItem(
                row.getString("flow"),
                row.getString("id"),
                WHOSE.read(row),
                row.getString("state"),
                row.getInt("version"),
                row.getObject("since", OffsetDateTime.class).toInstant());
    }

    private static FlowStep step(ResultSet row) throws SQLException {
        return new FlowStep(
                row.getInt("version"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("who"),
                row.getString("act"),
                row.getString("state_before"),
                row.getString("state_after"),
                row.getString("reason"));
    }
}

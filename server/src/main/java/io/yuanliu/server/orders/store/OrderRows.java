package io.yuanliu.server.orders.store;

import io.yuanliu.core.competence.OrderAct;
import io.yuanliu.server.orders.Order;
import io.yuanliu.server.orders.OrderContent;
import io.yuanliu.server.orders.OrderState;
import io.yuanliu.server.orders.Signature;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How orders lie in rows. */
final class OrderRows {
    private OrderRows() {}

    static Map<String, @Nullable Object> parameters(Order order) {
        var content = order.content();
        var parameters = new HashMap<String, @Nullable Object>();
        parameters.put("id", order.id());
        parameters.put("authority", order.authority());
        parameters.put("act", content.act().word());
        parameters.put("goods", content.goods().toArray(String[]::new));
        parameters.put("units", order.units().toArray(String[]::new));
        parameters.put("number", content.number());
        parameters.put("basis", content.basis());
        parameters.put("reason", content.reason());
        parameters.put("ordered", content.ordered());
        parameters.put("cause", content.cause());
        parameters.put("sample", content.sample());
        var until = content.until();
        parameters.put("until", until == null ? null : until.atOffset(ZoneOffset.UTC));
        parameters.put("stage", content.stage());
        parameters.put("draftedBy", order.draftedBy());
        parameters.put("drafter", order.drafter());
        parameters.put("draftedAt", order.draftedAt().atOffset(ZoneOffset.UTC));
        parameters.put("expiresAt", order.expiresAt().atOffset(ZoneOffset.UTC));
        return parameters;
    }

    static Order order(ResultSet row) throws SQLException {
        return new Order(
                row.getString("id"),
                row.getString("authority"),
                content(row),
                texts(row, "units"),
                row.getString("drafted_by"),
                row.getString("drafter"),
                time(row, "drafted_at"),
                time(row, "expires_at"),
                signature(row),
                row.getString("record"),
                OrderState.valueOf(row.getString("state")),
                row.getInt("version"),
                time(row, "since"));
    }

    private static OrderContent content(ResultSet row) throws SQLException {
        return new OrderContent(
                OrderAct.valueOf(row.getString("act").toUpperCase(Locale.ROOT)),
                texts(row, "goods"),
                row.getString("number"),
                row.getString("basis"),
                row.getString("reason"),
                row.getString("ordered"),
                row.getString("cause"),
                row.getString("sample"),
                row.getObject("until") == null ? null : time(row, "until"),
                row.getString("stage"));
    }

    private static @Nullable Signature signature(ResultSet row) throws SQLException {
        var by = row.getString("signed_by");
        return by == null
                ? null
                : new Signature(
                        by,
                        row.getString("signer"),
                        time(row, "signed_at"),
                        ReachJson.read(row.getString("signed_reach")));
    }

    static Instant time(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    static List<String> texts(ResultSet row, String column) throws SQLException {
        return List.of((String[]) row.getArray(column).getArray());
    }
}

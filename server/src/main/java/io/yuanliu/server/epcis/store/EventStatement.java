package io.yuanliu.server.epcis.store;

import io.yuanliu.server.epcis.EventReads.Place;
import io.yuanliu.server.epcis.query.EventQuery;
import io.yuanliu.server.epcis.query.Narrowing;
import io.yuanliu.server.log.UnitMention.Role;
import io.yuanliu.server.log.store.EntryRow;
import io.yuanliu.server.paging.store.Slices;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The next entries that may hold events of a query, as SQL. */
final class EventStatement {
    /** The indexes of the slices keep them apart. */
    private static final List<String> KINDS = List.of(" and e.kind = 0", " and e.kind = 1");

    private final StringBuilder conditions = new StringBuilder();
    private final Map<String, Object> parameters = new LinkedHashMap<>();
    private final EventQuery query;
    private final Optional<Slices.Cut> cut;
    private final int most;

    private EventStatement(EventQuery query, Optional<Slices.Cut> cut, int most) {
        this.query = query;
        this.cut = cut;
        this.most = most;
    }

    /**
     * Makes a statement.
     *
     * @param cut where the asker's entries are, when they are few
     * @param place where the last page ended; null for the first
     * @param most how many entries to read
     */
    static EventStatement of(
            EventQuery query, Narrowing narrowing, Optional<Slices.Cut> cut, @Nullable Place place, int most) {
        var statement = new EventStatement(query, cut, most);
        statement.range("e.event_time", "event", narrowing.eventTime());
        statement.range("e.received_at", "record", narrowing.recordTime());
        narrowing.tags().forEach(statement::tags);
        narrowing.units().forEach(statement::units);
        if (place != null) {
            statement.from(place);
        }
        cut.ifPresent(one -> statement.parameters.putAll(one.parameters()));
        return statement;
    }

    String text() {
        var whole = "select " + EntryRow.COLUMNS + ", e.event_time from entry e where true" + conditions;
        return cut.map(one -> KINDS.stream()
                        .map(kind -> one.rows(whole + kind, end("e.")))
                        .collect(Collectors.joining(" union all ", "select * from (", ") found" + end(""))))
                .orElseGet(() -> whole + end("e."));
    }

    Map<String, Object> parameters() {
        return parameters;
    }

    private String time() {
        return query.byEventTime() ? "event_time" : "received_at";
    }

    private String end(String alias) {
        var order = query.descending() ? " desc" : "";
        return Stream.of(time(), "shard", "position")
                .map(column -> alias + column + order)
                .collect(Collectors.joining(", ", " order by ", " limit " + most));
    }

    private void range(String column, String name, Narrowing.Range range) {
        bound(column + " >= ", name + "From", range.from());
        bound(column + " < ", name + "Before", range.before());
    }

    private void bound(String comparison, String name, @Nullable Instant time) {
        if (time != null) {
            conditions.append(" and ").append(comparison).append(':').append(name);
            parameters.put(name, Timestamp.from(time));
        }
    }

    private void tags(Collection<String> tags) {
        var name = "tags" + parameters.size();
        conditions.append(" and e.tags && :").append(name).append("::text[]");
        parameters.put(name, tags.toArray(String[]::new));
    }

    private void units(Narrowing.Units units) {
        var keys = "keys" + parameters.size();
        var roles = "roles" + parameters.size();
        conditions.append("""
                 and (e.shard, e.position, e.received_at) in (
                    select u.shard, u.position, u.received_at from entry_unit u
                    where u.role = any(:%s::int[]) and (u.unit = any(:%s::text[])
                """.formatted(roles, keys));
        parameters.put(roles, units.roles().stream().map(Role::number).toArray(Integer[]::new));
        parameters.put(keys, units.keys().toArray(String[]::new));
        for (var prefix : units.prefixes()) {
            var from = "prefix" + parameters.size();
            conditions.append(" or (u.unit >= :%1$s and u.unit < :%1$s || chr(1114111))".formatted(from));
            parameters.put(from, prefix);
        }
        conditions.append(")");
        if (units.roles().contains(Role.EVENT_ID)) {
            conditions.append("""
                     union all select k.shard, k.position, k.received_at from entry_key k
                    where k.entry_id = any(:%s::text[])""".formatted(keys));
        }
        conditions.append(")");
    }

    /** Goes on at the place where the last page ended, that entry included: it may hold more events. */
    private void from(Place at) {
        boolean done = at.taken() == Integer.MAX_VALUE;
        conditions
                .append(" and (e.")
                .append(time())
                .append(", e.shard, e.position) ")
                .append(query.descending() ? "<" : ">")
                .append(done ? "" : "=")
                .append(" (:placeTime, :placeShard, :placePosition)");
        parameters.put("placeTime", Timestamp.from(at.time()));
        parameters.put("placeShard", at.shard());
        parameters.put("placePosition", at.position());
    }
}

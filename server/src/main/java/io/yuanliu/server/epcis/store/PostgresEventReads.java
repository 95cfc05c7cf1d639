package io.yuanliu.server.epcis.store;

import io.yuanliu.core.event.Event;
import io.yuanliu.server.epcis.EventReads;
import io.yuanliu.server.epcis.query.EventFilter;
import io.yuanliu.server.epcis.query.EventQuery;
import io.yuanliu.server.epcis.query.Narrowing;
import io.yuanliu.server.log.EntriesById;
import io.yuanliu.server.log.LogEntry;
import io.yuanliu.server.log.UnitMention.Role;
import io.yuanliu.server.log.store.EntryRow;
import io.yuanliu.server.paging.store.Slices;
import io.yuanliu.server.scope.Asker;
import io.yuanliu.server.scope.Right;
import io.yuanliu.server.scope.ScopedReads;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Answers queries for events: PostgreSQL narrows by index and scope, the query itself decides exactly. */
@Component
class PostgresEventReads implements EventReads {
    /** Entries looked at for one page at most; a rare event is found over several, short ones. */
    private static final int MOST_LOOKED_AT = 20_000;

    private static final int STEP = 500;

    /** So many are read for each slice. */
    private static final int SLICE_STEP = 100;

    /** The indexes of the slices keep them apart. */
    private static final List<String> KINDS = List.of(" and e.kind = 0", " and e.kind = 1");

    private final ScopedReads reads;
    private final EntriesById entries;
    private final Slices slices;

    PostgresEventReads(ScopedReads reads, EntriesById entries, @Qualifier("writer") JdbcClient writer) {
        this.reads = reads;
        this.entries = entries;
        this.slices = new Slices(writer, "entry e", "e.party", "e.region");
    }

    @Override
    public List<Event> byId(Asker asker, String eventId) {
        return entries.entriesById(asker, eventId).stream()
                .flatMap(entry -> entry.events().stream())
                .filter(event -> eventId.equals(event.header().eventId()))
                .toList();
    }

    @Override
    public Page query(Asker asker, EventQuery query, @Nullable Place after, int perPage) {
        var filter = new EventFilter(query);
        var cut = filter.narrowing().units().isEmpty()
                ? slices.of(asker.scope(Right.READ)).filter(Slices.Cut::areFew)
                : Optional.<Slices.Cut>empty();
        return reads.read(asker, Right.READ, sql -> new Filling(sql, cut, query, filter, after, perPage).page());
    }

    /** One page being filled. */
    private static final class Filling {
        private final JdbcClient sql;
        private final Optional<Slices.Cut> cut;
        private final EventQuery query;
        private final EventFilter filter;
        private final int perPage;
        private final int step;
        private final List<Event> events = new ArrayList<>();
        private @Nullable Place place;
        private long shown;

        Filling(
                JdbcClient sql,
                Optional<Slices.Cut> cut,
                EventQuery query,
                EventFilter filter,
                @Nullable Place after,
                int perPage) {
            this.sql = sql;
            this.cut = cut;
            this.query = query;
            this.filter = filter;
            this.place = after;
            this.perPage = perPage;
            this.step = cut.isPresent() ? SLICE_STEP : STEP;
            this.shown = after == null ? 0 : after.shown();
        }

        Page page() {
            for (int lookedAt = 0; lookedAt < MOST_LOOKED_AT; lookedAt += step) {
                var entries = entries();
                for (var entry : entries) {
                    if (!take(entry)) {
                        return new Page(events, isEnough() ? null : place);
                    }
                }
                if (entries.size() < step) {
                    return new Page(events, null);
                }
            }
            return new Page(events, place);
        }

        private boolean isEnough() {
            var most = query.most();
            return most != null && shown >= most;
        }

        /** Takes an entry's events; false when the page is full in the middle of it, or all is shown that may be. */
        private boolean take(LogEntry entry) {
            var before = place;
            int from = before != null && isAt(before, entry) ? before.taken() : 0;
            for (int i = from; i < entry.events().size(); i++) {
                if (filter.matches(entry.events().get(i))) {
                    if (events.size() == perPage || isEnough()) {
                        return false;
                    }
                    events.add(entry.events().get(i));
                    shown++;
                }
                place = place(entry, i + 1);
            }
            place = place(entry, Integer.MAX_VALUE);
            return true;
        }

        private static boolean isAt(Place place, LogEntry entry) {
            return place.shard() == entry.shard() && place.position() == entry.position();
        }

        private Place place(LogEntry entry, int taken) {
            var time = query.byEventTime() ? entry.time().instant().truncatedTo(ChronoUnit.MICROS) : entry.receivedAt();
            return new Place(time, entry.shard(), entry.position(), taken, shown);
        }

        private List<LogEntry> entries() {
            var parameters = new LinkedHashMap<String, Object>();
            var text = sql(parameters);
            return sql.sql(text).params(parameters).query(EntryRow::read).list();
        }

        private String sql(Map<String, Object> parameters) {
            var narrowing = filter.narrowing();
            var text = new StringBuilder("select ")
                    .append(EntryRow.COLUMNS)
                    .append(", e.event_time from entry e where true");
            range(text, parameters, "e.event_time", "event", narrowing.eventTime());
            range(text, parameters, "e.received_at", "record", narrowing.recordTime());
            for (var tags : narrowing.tags()) {
                var name = "tags" + parameters.size();
                text.append(" and e.tags && :").append(name).append("::text[]");
                parameters.put(name, tags.toArray(String[]::new));
            }
            narrowing.units().forEach(units -> units(text, parameters, units));
            from(text, parameters, "e." + time());
            cut.ifPresent(one -> parameters.putAll(one.parameters()));
            return cut.map(one -> KINDS.stream()
                            .map(kind -> one.rows(text + kind, end("e.")))
                            .collect(Collectors.joining(" union all ", "select * from (", ") found" + end(""))))
                    .orElseGet(() -> text + end("e."));
        }

        private String time() {
            return query.byEventTime() ? "event_time" : "received_at";
        }

        private String end(String alias) {
            var order = query.descending() ? " desc" : "";
            return Stream.of(time(), "shard", "position")
                    .map(column -> alias + column + order)
                    .collect(Collectors.joining(", ", " order by ", " limit " + step));
        }

        private void range(
                StringBuilder text, Map<String, Object> parameters, String column, String name, Narrowing.Range range) {
            bound(text, parameters, column + " >= ", name + "From", range.from());
            bound(text, parameters, column + " < ", name + "Before", range.before());
        }

        private void bound(
                StringBuilder text,
                Map<String, Object> parameters,
                String comparison,
                String name,
                @Nullable Instant time) {
            if (time != null) {
                text.append(" and ").append(comparison).append(':').append(name);
                parameters.put(name, Timestamp.from(time));
            }
        }

        private void units(StringBuilder text, Map<String, Object> parameters, Narrowing.Units units) {
            var keys = "keys" + parameters.size();
            var roles = "roles" + parameters.size();
            text.append("""
                     and (e.shard, e.position, e.received_at) in (
                        select u.shard, u.position, u.received_at from entry_unit u
                        where u.role = any(:%s::int[]) and (u.unit = any(:%s::text[])
                    """.formatted(roles, keys));
            parameters.put(roles, units.roles().stream().map(Role::number).toArray(Integer[]::new));
            parameters.put(keys, units.keys().toArray(String[]::new));
            for (var prefix : units.prefixes()) {
                var from = "prefix" + parameters.size();
                text.append(" or (u.unit >= :")
                        .append(from)
                        .append(" and u.unit < :")
                        .append(from);
                text.append(" || chr(1114111))");
                parameters.put(from, prefix);
            }
            text.append(")");
            if (units.roles().contains(Role.EVENT_ID)) {
                text.append(
                                " union all select k.shard, k.position, k.received_at from entry_key k where k.entry_id = any(:")
                        .append(keys)
                        .append("::text[])");
            }
            text.append(")");
        }

        /** Goes on at the place where the last page ended, that entry included: it may hold more events. */
        private void from(StringBuilder text, Map<String, Object> parameters, String time) {
            var at = place;
            if (at == null) {
                return;
            }
            boolean done = at.taken() == Integer.MAX_VALUE;
            text.append(" and (")
                    .append(time)
                    .append(", e.shard, e.position) ")
                    .append(query.descending() ? "<" : ">")
                    .append(done ? "" : "=")
                    .append(" (:placeTime, :placeShard, :placePosition)");
            parameters.put("placeTime", Timestamp.from(at.time()));
            parameters.put("placeShard", at.shard());
            parameters.put("placePosition", at.position());
        }
    }
}

package io.yuanliu.server.epcis.store;

import io.yuanliu.core.event.Event;
import io.yuanliu.server.epcis.EventReads;
import io.yuanliu.server.epcis.query.EventFilter;
import io.yuanliu.server.epcis.query.EventQuery;
import io.yuanliu.server.log.EntriesById;
import io.yuanliu.server.log.LogEntry;
import io.yuanliu.server.log.store.EntryRow;
import io.yuanliu.server.paging.store.Slices;
import io.yuanliu.server.scope.Asker;
import io.yuanliu.server.scope.Right;
import io.yuanliu.server.scope.ScopedReads;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
            var statement = EventStatement.of(query, filter.narrowing(), cut, place, step);
            return sql.sql(statement.text())
                    .params(statement.parameters())
                    .query(EntryRow::read)
                    .list();
        }
    }
}

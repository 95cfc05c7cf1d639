package io.yuanliu.server.log.store;

import io.yuanliu.core.event.Days;
import io.yuanliu.server.log.LogEntry;
import io.yuanliu.server.log.append.Decision;
import io.yuanliu.server.log.append.Draft;
import java.sql.Connection;
import java.sql.Date;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Counts what is stored, in the append's own transaction, so that nobody counts the log to know how many. */
final class Tallies {
    private static final String ADD = """
            insert into tally as t (day, shard, party, region, category, events, records, held)
            select ?, ?, * from unnest(?, ?, ?, ?, ?, ?)
            on conflict (day, shard, party, region, category) do update
            set events = t.events + excluded.events, records = t.records + excluded.records, held = t.held + excluded.held
            """;

    private record Whose(String party, String region, String category) {
        static final Comparator<Whose> ORDER =
                Comparator.comparing(Whose::party).thenComparing(Whose::region).thenComparing(Whose::category);

        static Whose of(Draft draft) {
            var origin = draft.origin();
            return new Whose(known(origin.party()), known(origin.region()), known(origin.category()));
        }

        private static String known(@Nullable String value) {
            return value == null ? "" : value;
        }
    }

    private record Count(long events, long records, long held) {
        static Count of(Draft draft) {
            boolean event = draft.kind() == LogEntry.Kind.EVENT;
            boolean held = EntryRows.worst(draft.judged().findings()) == 2;
            return new Count(event ? 1 : 0, event ? 0 : 1, held ? 1 : 0);
        }

        Count plus(Count other) {
            return new Count(events + other.events, records + other.records, held + other.held);
        }
    }

    private final Connection connection;
    private final int shard;
    private final Instant receivedAt;

    Tallies(Connection connection, int shard, Instant receivedAt) {
        this.connection = connection;
        this.shard = shard;
        this.receivedAt = receivedAt;
    }

    void add(List<Decision> decisions) throws SQLException {
        Map<Whose, Count> counts = new TreeMap<>(Whose.ORDER);
        for (var decision : decisions) {
            decision.drafts().values().forEach(draft -> counts.merge(Whose.of(draft), Count.of(draft), Count::plus));
        }
        if (counts.isEmpty()) {
            return;
        }
        Sql.update(connection, ADD, statement -> {
            statement.setDate(1, Date.valueOf(Days.day(receivedAt)));
            statement.setShort(2, (short) shard);
            statement.setArray(3, Sql.array(connection, "text", counts.keySet(), Whose::party));
            statement.setArray(4, Sql.array(connection, "text", counts.keySet(), Whose::region));
            statement.setArray(5, Sql.array(connection, "text", counts.keySet(), Whose::category));
            statement.setArray(6, Sql.array(connection, "int8", counts.values(), Count::events));
            statement.setArray(7, Sql.array(connection, "int8", counts.values(), Count::records));
            statement.setArray(8, Sql.array(connection, "int8", counts.values(), Count::held));
        });
    }
}

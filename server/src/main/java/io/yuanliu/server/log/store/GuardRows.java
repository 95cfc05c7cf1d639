package io.yuanliu.server.log.store;

import io.yuanliu.core.profile.GuardChange;
import io.yuanliu.server.log.GuardKey;
import io.yuanliu.server.log.append.Claim;
import io.yuanliu.server.log.append.Draft;
import io.yuanliu.server.log.append.GuardBook;
import io.yuanliu.server.log.append.Holds;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Locks the guard rows of a whole batch in key order and writes back what it changed. */
final class GuardRows {
    private static final String MAKE = """
            insert into guard (kind, key, value)
            select kind, key, 0 from unnest(?, ?) as asked (kind, key) order by kind collate "C", key collate "C"
            on conflict do nothing
            """;
    private static final String LOCK = """
            select g.kind, g.key, g.value
            from unnest(?, ?) as asked (kind, key) join guard g on g.kind = asked.kind and g.key = asked.key
            order by g.kind, g.key
            for update of g
            """;
    private static final String WRITE = """
            update guard g set value = asked.value
            from unnest(?, ?, ?) as asked (kind, key, value)
            where g.kind = asked.kind and g.key = asked.key
            """;

    private final Connection connection;

    GuardRows(Connection connection) {
        this.connection = connection;
    }

    /** The values of all guards that new items of the batch change, locked until the transaction ends. */
    GuardBook lock(List<Draft> drafts, List<Claim> claims) throws SQLException {
        var keys = new TreeSet<GuardKey>();
        for (int i = 0; i < drafts.size(); i++) {
            if (claims.get(i) instanceof Claim.New) {
                keys(drafts.get(i)).map(change -> GuardKey.of(change)).forEach(keys::add);
            }
        }
        return new GuardBook(keys.isEmpty() ? Map.of() : lock(keys));
    }

    /** What an item changes, and what it would change if a guard that it breaches turned into a hold. */
    private static Stream<GuardChange> keys(Draft draft) {
        var judged = draft.judged();
        var changes = Stream.concat(judged.reversed().stream(), judged.guards().stream());
        return judged.request()
                ? changes
                : Stream.concat(
                        changes,
                        judged.guards().stream()
                                .filter(change -> change.floor() != null || change.ceiling() != null)
                                .flatMap(change ->
                                        Holds.guards(
                                                judged.goods(),
                                                draft.key().id(),
                                                change.breach().code())
                                                .stream()));
    }

    void write(GuardBook book) throws SQLException {
        var changed = new TreeMap<>(book.changed());
        if (!changed.isEmpty()) {
            Sql.update(connection, WRITE, statement -> {
                keys(statement, changed.keySet());
                statement.setArray(3, Sql.array(connection, "int8", changed.values(), value -> value));
            });
        }
    }

    private Map<GuardKey, Long> lock(Set<GuardKey> keys) throws SQLException {
        Sql.update(connection, MAKE, statement -> keys(statement, keys));
        var values = new HashMap<GuardKey, Long>();
        try (var statement = connection.prepareStatement(LOCK)) {
            keys(statement, keys);
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    values.put(new GuardKey(rows.getString(1), rows.getString(2)), rows.getLong(3));
                }
            }
        }
        return values;
    }

    private void keys(PreparedStatement statement, Collection<GuardKey> keys) throws SQLException {
        statement.setArray(1, Sql.array(connection, "text", keys, GuardKey::kind));
        statement.setArray(2, Sql.array(connection, "text", keys, GuardKey::key));
    }
}

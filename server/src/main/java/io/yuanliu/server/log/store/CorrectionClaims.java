package io.yuanliu.server.log.store;

import io.yuanliu.core.finding.Finding;
import io.yuanliu.server.log.append.Claim;
import io.yuanliu.server.log.append.Draft;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;

/** Claims what corrections replace: a record is replaced once, and who comes second is told. */
final class CorrectionClaims {
    private static final String CLAIM = """
            insert into correction (replaced, entry_id, shard, position, received_at)
            select replaced, id, ?, 0, ? from unnest(?, ?) as asked (replaced, id)
            on conflict do nothing
            returning replaced
            """;
    private static final String KEEP = """
            update correction c set position = asked.position
            from unnest(?, ?) as asked (id, position)
            where c.entry_id = asked.id and c.position = 0
            """;
    private static final String RELEASE = """
            delete from correction c using unnest(?) as asked (id)
            where c.entry_id = asked.id and c.position = 0
            """;

    private final Connection connection;
    private final int shard;
    private final Instant receivedAt;

    CorrectionClaims(Connection connection, int shard, Instant receivedAt) {
        this.connection = connection;
        this.shard = shard;
        this.receivedAt = receivedAt;
    }

    /** Turns the claim of each correction that comes too late. */
    void claim(List<Draft> drafts, List<Claim> claims) throws SQLException {
        var places = new HashMap<String, Integer>();
        for (int i = 0; i < drafts.size(); i++) {
            var replaced = drafts.get(i).replaces();
            if (replaced != null && claims.get(i) instanceof Claim.New && places.putIfAbsent(replaced, i) != null) {
                claims.set(i, late(replaced));
            }
        }
        if (!places.isEmpty()) {
            var won = insert(drafts, places);
            places.forEach((replaced, place) -> {
                if (!won.contains(replaced)) {
                    claims.set(place, late(replaced));
                }
            });
        }
    }

    /** Gives each the position of its entry, and frees what was refused after all. */
    void settle(List<Draft> drafts, List<Long> positions) throws SQLException {
        var kept = places(drafts).filter(i -> positions.get(i) > 0).boxed().toList();
        var dropped = places(drafts).filter(i -> positions.get(i) == 0).boxed().toList();
        if (!kept.isEmpty()) {
            Sql.update(connection, KEEP, statement -> {
                statement.setArray(
                        1,
                        Sql.array(
                                connection,
                                "text",
                                kept,
                                i -> drafts.get(i).key().id()));
                statement.setArray(2, Sql.array(connection, "int8", kept, positions::get));
            });
        }
        if (!dropped.isEmpty()) {
            Sql.update(
                    connection,
                    RELEASE,
                    statement -> statement.setArray(
                            1,
                            Sql.array(
                                    connection,
                                    "text",
                                    dropped,
                                    i -> drafts.get(i).key().id())));
        }
    }

    private static IntStream places(List<Draft> drafts) {
        return IntStream.range(0, drafts.size()).filter(i -> drafts.get(i).replaces() != null);
    }

    /** In the order of what is replaced, so that the writers of two shards cannot wait for each other. */
    private Set<String> insert(List<Draft> drafts, Map<String, Integer> places) throws SQLException {
        var replaced = places.keySet().stream().sorted().toList();
        var won = new HashSet<String>();
        try (var statement = connection.prepareStatement(CLAIM)) {
            statement.setShort(1, (short) shard);
            statement.setTimestamp(2, Timestamp.from(receivedAt));
            statement.setArray(3, Sql.array(connection, "text", replaced, id -> id));
            statement.setArray(4, Sql.array(connection, "text", replaced, id -> {
                int place = Objects.requireNonNull(places.get(id));
                return drafts.get(place).key().id();
            }));
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    won.add(rows.getString(1));
                }
            }
        }
        return won;
    }

    private static Claim late(String replaced) {
        return new Claim.Taken(Finding.block("capture.replaced-already", "/replaces", Map.of("id", replaced)));
    }
}

package io.yuanliu.server.log.store;

import io.yuanliu.core.finding.Finding;
import io.yuanliu.server.log.Bytes;
import io.yuanliu.server.log.EntryKey;
import io.yuanliu.server.log.LogPosition;
import io.yuanliu.server.log.append.Claim;
import io.yuanliu.server.log.append.Draft;
import io.yuanliu.server.log.append.Outcome;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Claims the keys of a batch in one statement, each with the position that it will have if all stand, and mends keys
 * and positions afterwards when some do not.
 */
final class KeyClaims {
    private static final String CLAIM = """
            insert into entry_key (entry_id, client, error_declaration, content, shard, position, received_at)
            select id, client, declaration, content, ?, ? + number, ?
            from unnest(?, ?, ?, ?) with ordinality as asked (id, client, declaration, content, number)
            on conflict do nothing
            returning position
            """;
    private static final String KNOWN = """
            select k.entry_id, k.client, k.error_declaration, k.content, k.shard, k.position, e.findings
            from unnest(?, ?, ?) as asked (id, client, declaration)
            join entry_key k on k.entry_id = asked.id and k.client = asked.client
                and k.error_declaration = asked.declaration
            left join entry e on e.shard = k.shard and e.position = k.position and e.received_at = k.received_at
            """;
    private static final String RELEASE = """
            delete from entry_key k using unnest(?, ?, ?) as asked (id, client, declaration)
            where k.entry_id = asked.id and k.client = asked.client and k.error_declaration = asked.declaration
            """;
    private static final String MOVE = """
            update entry_key k set position = asked.position
            from unnest(?, ?, ?, ?) as asked (id, client, declaration, position)
            where k.entry_id = asked.id and k.client = asked.client and k.error_declaration = asked.declaration
            """;
    private final Connection connection;
    private final int shard;
    private final long before;
    private final Instant receivedAt;

    KeyClaims(Connection connection, int shard, long before, Instant receivedAt) {
        this.connection = connection;
        this.shard = shard;
        this.before = before;
        this.receivedAt = receivedAt;
    }

    /** One claim per draft. */
    List<Claim> claim(List<Draft> drafts) throws SQLException {
        var claims = new ArrayList<Claim>(Collections.nCopies(drafts.size(), new Claim.New()));
        if (drafts.isEmpty()) {
            return claims;
        }
        var claimed = claimKeys(drafts);
        if (claimed.cardinality() < drafts.size()) {
            var known = known(unclaimed(drafts, claimed));
            for (int i = claimed.nextClearBit(0); i < drafts.size(); i = claimed.nextClearBit(i + 1)) {
                claims.set(i, compare(drafts.get(i), known));
            }
        }
        return claims;
    }

    /** Gives each key its final position, and back what was refused; {@code positions} is 0 where nothing is written. */
    void settle(List<Draft> drafts, List<Claim> claims, List<Long> positions) throws SQLException {
        var released = new ArrayList<Draft>();
        var moved = new ArrayList<Draft>();
        var targets = new ArrayList<Long>();
        for (int i = 0; i < drafts.size(); i++) {
            var draft = drafts.get(i);
            if (positions.get(i) > 0) {
                if (positions.get(i) != before + i + 1) {
                    moved.add(draft);
                    targets.add(positions.get(i));
                }
            } else if (!(claims.get(i) instanceof Claim.Known) && !isOthers(claims.get(i))) {
                released.add(draft);
            }
        }
        release(released);
        move(moved, targets);
    }

    /** Whether the key was somebody's before, so that there is nothing to give back. */
    private static boolean isOthers(Claim claim) {
        return claim instanceof Claim.Taken(var finding) && finding.code().equals("capture.key-taken");
    }

    private BitSet claimKeys(List<Draft> drafts) throws SQLException {
        var claimed = new BitSet(drafts.size());
        try (var statement = connection.prepareStatement(CLAIM)) {
            statement.setShort(1, (short) shard);
            statement.setLong(2, before);
            statement.setTimestamp(3, Timestamp.from(receivedAt));
            keys(statement, 4, drafts);
            statement.setArray(
                    7, Sql.binaries(connection, drafts, draft -> draft.content().array()));
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    claimed.set((int) (rows.getLong(1) - before - 1));
                }
            }
        }
        return claimed;
    }

    private static List<Draft> unclaimed(List<Draft> drafts, BitSet claimed) {
        var others = new ArrayList<Draft>();
        for (int i = claimed.nextClearBit(0); i < drafts.size(); i = claimed.nextClearBit(i + 1)) {
            others.add(drafts.get(i));
        }
        return others;
    }

    private record Known(Bytes content, Outcome.Stored stored) {}

    private Map<EntryKey, Known> known(List<Draft> drafts) throws SQLException {
        var known = new HashMap<EntryKey, Known>();
        try (var statement = connection.prepareStatement(KNOWN)) {
            keys(statement, 1, drafts);
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    var key = new EntryKey(rows.getString(2), rows.getString(1), rows.getBoolean(3));
                    var stored = new Outcome.Stored(
                            key.id(),
                            StoredJson.findings(rows.getString(7)),
                            new LogPosition(rows.getInt(5), rows.getLong(6)),
                            true);
                    known.put(key, new Known(Bytes.of(rows.getBytes(4)), stored));
                }
            }
        }
        return known;
    }

    private static Claim compare(Draft draft, Map<EntryKey, Known> known) throws SQLException {
        var other = known.get(draft.key());
        if (other == null) {
            throw new SQLException("a claimed key is not to be seen", "40001");
        }
        return other.content().equals(draft.content())
                ? new Claim.Known(other.stored())
                : new Claim.Taken(Finding.block(
                        "capture.key-taken", "", Map.of("id", draft.key().id())));
    }

    private void release(List<Draft> drafts) throws SQLException {
        if (!drafts.isEmpty()) {
            Sql.update(connection, RELEASE, statement -> keys(statement, 1, drafts));
        }
    }

    private void move(List<Draft> drafts, List<Long> positions) throws SQLException {
        if (!drafts.isEmpty()) {
            Sql.update(connection, MOVE, statement -> {
                keys(statement, 1, drafts);
                statement.setArray(4, Sql.array(connection, "int8", positions, position -> position));
            });
        }
    }

    private void keys(PreparedStatement statement, int first, List<Draft> drafts) throws SQLException {
        statement.setArray(
                first,
                Sql.array(connection, "text", drafts, draft -> draft.key().id()));
        statement.setArray(
                first + 1,
                Sql.array(connection, "text", drafts, draft -> draft.key().client()));
        statement.setArray(
                first + 2,
                Sql.array(connection, "bool", drafts, draft -> draft.key().errorDeclaration()));
    }
}

package io.yuanliu.server.log.store;

import io.yuanliu.server.log.LogPosition;
import io.yuanliu.server.log.append.Claim;
import io.yuanliu.server.log.append.Decision;
import io.yuanliu.server.log.append.Draft;
import io.yuanliu.server.log.append.GuardBook;
import io.yuanliu.server.log.append.Outcome;
import io.yuanliu.server.log.append.Submission.Item;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/**
 * One append transaction: claim the keys, lock the guards in key order, decide in order, copy what stands, move the
 * shard's position, commit.
 */
final class Append {
    private final int shard;
    private final ShardLock.Held held;
    private final Instant receivedAt;
    private final List<EntryRows> batch;
    private final List<List<Outcome>> outcomes = new ArrayList<>();
    private long end;
    private boolean ended;

    Append(int shard, ShardLock.Held held, Instant receivedAt, List<EntryRows> batch) {
        this.shard = shard;
        this.held = held;
        this.receivedAt = receivedAt;
        this.batch = batch;
        this.end = held.position();
    }

    List<List<Outcome>> outcomes() {
        return outcomes;
    }

    /** The shard's position once this is on disk. */
    long end() {
        return end;
    }

    /** Whether it came as far as its commit. */
    boolean ended() {
        return ended;
    }

    void run(Connection connection) throws SQLException {
        var drafts = drafts();
        var keys = new KeyClaims(connection, shard, held.position(), receivedAt);
        var corrections = new CorrectionClaims(connection, shard, receivedAt);
        var claims = keys.claim(drafts);
        corrections.claim(drafts, claims);
        var guards = new GuardRows(connection);
        var book = guards.lock(drafts, claims);
        var decisions = decide(claims, book);
        var written = new Written(decisions);
        keys.settle(drafts, claims, written.positions);
        corrections.settle(drafts, written.positions);
        guards.write(book);
        copy(connection, decisions, written);
        new SubmissionRows(connection, receivedAt).write(batch, decisions, outcomes);
        move(connection);
        ended = true;
        connection.commit();
    }

    private List<Draft> drafts() {
        var drafts = new ArrayList<Draft>();
        for (var rows : batch) {
            for (var item : rows.submission().items()) {
                if (item instanceof Item.Ready(var draft)) {
                    drafts.add(draft);
                }
            }
        }
        return drafts;
    }

    private List<Decision> decide(List<Claim> claims, GuardBook book) {
        var decisions = new ArrayList<Decision>();
        int next = 0;
        for (var rows : batch) {
            var items = rows.submission().items();
            var own = new Claim[items.size()];
            for (int i = 0; i < items.size(); i++) {
                if (items.get(i) instanceof Item.Ready) {
                    own[i] = claims.get(next++);
                }
            }
            decisions.add(Decision.of(rows.submission(), i -> own[i], book));
        }
        return decisions;
    }

    /** The positions that what stands gets, without gaps: per submission and item, and per draft of the batch. */
    private final class Written {
        final List<long[]> bySubmission = new ArrayList<>();
        final List<Long> positions = new ArrayList<>();

        Written(List<Decision> decisions) {
            for (int s = 0; s < batch.size(); s++) {
                var items = batch.get(s).submission().items();
                var decision = decisions.get(s);
                var own = new long[items.size()];
                var settled = new ArrayList<>(decision.outcomes());
                for (int i = 0; i < own.length; i++) {
                    if (decision.drafts().containsKey(i)) {
                        own[i] = ++end;
                    }
                    if (items.get(i) instanceof Item.Ready) {
                        positions.add(own[i]);
                    }
                    settled.set(i, settled(items.get(i), settled, i, own[i]));
                }
                bySubmission.add(own);
                outcomes.add(settled);
            }
        }

        private Outcome settled(Item item, List<Outcome> settled, int i, long position) {
            if (!(settled.get(i) instanceof Outcome.Stored(var id, var findings, var at, var before))) {
                return settled.get(i);
            }
            if (item instanceof Item.Again(int earlier) && settled.get(earlier) instanceof Outcome.Stored first) {
                return new Outcome.Stored(id, findings, first.position(), true);
            }
            return position == 0
                    ? new Outcome.Stored(id, findings, at, before)
                    : new Outcome.Stored(id, findings, new LogPosition(shard, position), false);
        }
    }

    private void copy(Connection connection, List<Decision> decisions, Written written) throws SQLException {
        if (end == held.position()) {
            return;
        }
        var api = connection.unwrap(PGConnection.class).getCopyAPI();
        var entries = api.copyIn(EntryRows.ENTRY);
        CopyRows.begin(entries);
        for (int s = 0; s < batch.size(); s++) {
            entries(entries, batch.get(s), decisions.get(s), written.bySubmission.get(s));
        }
        CopyRows.end(entries);
        others(api, EntryRows.UNIT, written, rows -> rows.units);
        others(api, EntryRows.INDEX, written, rows -> rows.index);
        others(api, EntryRows.SENSITIVE, written, rows -> rows.sensitive);
    }

    /** An item that its guards have changed is written anew, all others as they were prepared. */
    private void entries(CopyIn copy, EntryRows rows, Decision decision, long[] positions) throws SQLException {
        var asPrepared = positions.clone();
        for (int item : decision.changed()) {
            asPrepared[item] = 0;
            rows.changed(item, Objects.requireNonNull(decision.drafts().get(item)))
                    .write(copy, positions, receivedAt);
        }
        rows.entries.write(copy, asPrepared, receivedAt);
    }

    private interface Part {
        CopyRows of(EntryRows rows);
    }

    private void others(org.postgresql.copy.CopyManager api, String sql, Written written, Part part)
            throws SQLException {
        if (batch.stream().allMatch(rows -> part.of(rows).isEmpty())) {
            return;
        }
        var copy = api.copyIn(sql);
        CopyRows.begin(copy);
        for (int s = 0; s < batch.size(); s++) {
            part.of(batch.get(s)).write(copy, written.bySubmission.get(s), receivedAt);
        }
        CopyRows.end(copy);
    }

    /** The fence: a holder whose epoch is over changes no row and goes no further. */
    private void move(Connection connection) throws SQLException {
        try (var statement = connection.prepareStatement(
                "update log_shard set position = ? where shard = ? and epoch = ? and position = ?")) {
            statement.setLong(1, end);
            statement.setShort(2, (short) shard);
            statement.setLong(3, held.epoch());
            statement.setLong(4, held.position());
            if (statement.executeUpdate() != 1) {
                throw new Fenced();
            }
        }
    }

    /** Another process has taken the shard. */
    static final class Fenced extends SQLException {
        private static final long serialVersionUID = 1L;

        Fenced() {
            super("another process writes this shard now", "25006");
        }
    }
}

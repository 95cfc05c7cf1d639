package io.yuanliu.server.log.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.yuanliu.server.PlatformTest;
import io.yuanliu.server.log.EntryHead;
import io.yuanliu.server.log.EntryView;
import io.yuanliu.server.log.EventLog;
import io.yuanliu.server.log.LogPosition;
import io.yuanliu.server.log.append.Drafts;
import io.yuanliu.server.log.append.Outcome;
import io.yuanliu.server.log.follow.Follower;
import io.yuanliu.server.log.follow.Rebuild;
import io.yuanliu.server.log.follow.Step;
import io.yuanliu.server.log.follow.Stops;
import io.yuanliu.server.log.follow.TableFold;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A fold in tables follows the real log: it grows, is built anew beside what answers, and stops where it fails. */
@PlatformTest(own = true)
class FollowIT {
    private static final Duration LONG = Duration.ofSeconds(20);

    @Autowired
    FoldTables tables;

    @Autowired
    EventLog events;

    @Autowired
    @Qualifier("writer")
    DataSource source;

    @Autowired
    @Qualifier("writer")
    JdbcClient writer;

    @Autowired
    @Qualifier("owner")
    DataSource owner;

    private LogInTurns log;
    private Follower<EntryHead, TableCopy<EntryHead>> follower;

    @BeforeEach
    void open() {
        var sql = JdbcClient.create(owner);
        sql.sql("create table seen (shard smallint, position bigint, party text collate \"C\", times bigint, "
                        + "primary key (shard, position))")
                .update();
        sql.sql("call yuanliu_guard('seen')").update();
        log = new LogInTurns(source, events, 3);
        follower = follow(1);
    }

    @AfterEach
    void close() {
        follower.stop();
        log.close();
        writer.sql("delete from log_cursor where fold = 'seen'").update();
        JdbcClient.create(owner).sql("drop table seen").update();
    }

    private Follower<EntryHead, TableCopy<EntryHead>> follow(int version) {
        var following = new Follower<>(
                events, tables.in(new Seen(version), FoldTables.BESIDE, events::shards), Duration.ofMillis(20));
        following.start();
        return following;
    }

    private LogPosition store(String id) {
        return log.store(log.draft(id)).position();
    }

    private void await(LogPosition... places) {
        assertThat(follower.await(List.of(places), LONG)).isTrue();
    }

    private List<String> seen() {
        return writer.sql("select shard || ':' || position || ' ' || times from seen order by 1")
                .query((row, number) -> row.getString(1))
                .list();
    }

    @Test
    void growsWithTheLogAndTakesBackWhatWasCorrected() {
        var first = store("first");
        await(first, store("other"));
        assertThat(seen()).hasSize(2);
        var second =
                log.store(log.draft("second").replacing(log.client + "first")).position();
        await(second);
        assertThat(seen()).hasSize(2).contains(second + " 1").doesNotContain(first + " 1");
    }

    @Test
    void isBuiltAnewBesideAndKeepsItsPolicy() throws InterruptedException {
        await(store("a"), store("b"));
        writer.sql("update seen set times = 7").update();
        follower.rebuild();
        until(() -> hasEnded(follower.latestRebuild()));
        assertThat(follower.latestRebuild()).extracting(Rebuild::failed).isEqualTo(false);
        var after = store("c");
        await(after);
        assertThat(seen()).hasSize(3).allMatch(row -> row.endsWith(" 1"));
        assertThat(writer.sql("select count(*) from pg_policies where tablename = 'seen'")
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
        assertThat(writer.sql("select count(*) from pg_tables where schemaname = :beside")
                        .param("beside", FoldTables.BESIDE)
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void anotherVersionIsBuiltAnewByItselfAndNoOtherEntryIsLost() {
        await(store("a"), store("b"));
        follower.stop();
        var between = store("c");
        follower = follow(2);
        await(between, store("d"));
        assertThat(seen()).hasSize(4).allMatch(row -> row.endsWith(" 2"));
        follower.stop();
        follower = follow(2);
        await(store("e"));
        assertThat(follower.latestRebuild()).isNull();
    }

    @Test
    void stopsAtWhatTheDatabaseWillNotHaveAndGoesOnWhenTold() {
        var good = store("good");
        await(good);
        JdbcClient.create(owner)
                .sql("alter table seen add constraint refuses check (party is null) not valid")
                .update();
        var bad = store("bad");
        assertThat(Stops.at(follower, log.client + "bad", bad)).contains("violates check constraint");
        assertThat(seen()).containsExactly(good + " 1");

        JdbcClient.create(owner).sql("alter table seen drop constraint refuses").update();
        Stops.goesOn(follower, bad);
        assertThat(seen()).hasSize(2);
    }

    @Test
    void aConnectionThatBreaksLosesAndDoublesNothing() {
        await(store("a"));
        for (int round = 0; round < 5; round++) {
            var places =
                    log
                            .append(Drafts.together(
                                    log.draft("x" + round).draft(),
                                    log.draft("y" + round).draft()))
                            .stream()
                            .map(outcome -> ((Outcome.Stored) outcome).position())
                            .toList();
            JdbcClient.create(owner)
                    .sql("""
                            select pg_terminate_backend(pid) from pg_stat_activity
                            where query like '%insert into seen%' and pid <> pg_backend_pid()
                            """)
                    .query((row, number) -> row.getBoolean(1))
                    .list();
            assertThat(follower.await(places, LONG)).isTrue();
        }
        assertThat(seen()).hasSize(11).allMatch(row -> row.endsWith(" 1"));
        assertThat(follower.failure()).isNull();
    }

    /** As after a commit of which the answer was lost, or beside another process. */
    @Test
    void aStepThatWasDecidedByOtherPositionsIsNotTaken() {
        follower.stop();
        var copies = tables.in(new Seen(1), FoldTables.BESIDE, events::shards);
        var copy = copies.open();
        var stale = copies.open();
        var first = store("first");
        copy.take(step(copy, first));
        var correction =
                log.store(log.draft("second").replacing(log.client + "first")).position();
        long before = stale.position(correction.shard());
        stale.take(step(stale, correction));
        assertThat(stale.position(correction.shard())).isEqualTo(before);
        assertThat(stale.position(first.shard())).isEqualTo(first.position());
        assertThat(seen()).containsExactly(first + " 1");
        stale.take(step(stale, correction));
        assertThat(stale.position(correction.shard())).isEqualTo(correction.position());
        assertThat(seen()).hasSize(2);
    }

    @Test
    void ofTwoWhoTakeTheSameStepAtOnceOneTakesIt() throws Exception {
        follower.stop();
        var copies = tables.in(new Seen(1), FoldTables.BESIDE, events::shards);
        var copy = copies.open();
        var place = store("a");
        var step = step(copy, place);
        try (var other = source.getConnection();
                var pool = Executors.newSingleThreadExecutor()) {
            other.setAutoCommit(false);
            try (var moving = other.prepareStatement(
                    "update log_cursor set position = ? where fold = 'seen' and copy = '' and shard = ?")) {
                moving.setLong(1, place.position());
                moving.setInt(2, place.shard());
                moving.executeUpdate();
            }
            var taking = pool.submit(() -> copy.take(step));
            until(() -> writer.sql("select exists (select from pg_locks where not granted)")
                    .query(Boolean.class)
                    .single());
            other.commit();
            taking.get(10, TimeUnit.SECONDS);
        }
        assertThat(seen()).isEmpty();
        assertThat(copy.position(place.shard())).isEqualTo(place.position());
    }

    private Step<EntryHead> step(TableCopy<EntryHead> copy, LogPosition place) {
        var entry = events.at(EntryView.HEADS, List.of(place)).getFirst();
        return new Step<>(
                place.shard(), copy.position(place.shard()), place.position(), List.of(), List.of(entry), entry);
    }

    private static boolean hasEnded(@Nullable Rebuild rebuild) {
        return rebuild != null && !rebuild.goesOn();
    }

    private static void until(BooleanSupplier come) throws InterruptedException {
        for (int look = 0; look < 2_000 && !come.getAsBoolean(); look++) {
            Thread.sleep(10);
        }
        assertThat(come.getAsBoolean()).isTrue();
    }

    /** Counts how often it saw each entry of this test, by its version. */
    private final class Seen implements TableFold<EntryHead> {
        private final int version;

        Seen(int version) {
            this.version = version;
        }

        @Override
        public String name() {
            return "seen";
        }

        @Override
        public int version() {
            return version;
        }

        @Override
        public EntryView<EntryHead> view() {
            return EntryView.HEADS;
        }

        @Override
        public List<String> tables() {
            return List.of("seen");
        }

        @Override
        public void take(List<EntryHead> entries) {
            for (var entry : mine(entries)) {
                writer.sql("""
                                insert into seen as s values (:shard, :position, :party, :times)
                                on conflict (shard, position) do update set times = s.times + excluded.times
                                """)
                        .param("shard", entry.shard())
                        .param("position", entry.position())
                        .param("party", entry.whose().party())
                        .param("times", version)
                        .update();
            }
        }

        @Override
        public void takeBack(List<EntryHead> entries) {
            for (var entry : mine(entries)) {
                writer.sql("delete from seen where shard = :shard and position = :position")
                        .param("shard", entry.shard())
                        .param("position", entry.position())
                        .update();
            }
        }

        private List<EntryHead> mine(List<EntryHead> entries) {
            return entries.stream()
                    .filter(entry -> entry.client().equals(log.client))
                    .toList();
        }
    }
}

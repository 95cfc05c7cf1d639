package io.yuanliu.server.capture.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.yuanliu.core.finding.Severity;
import io.yuanliu.server.PlatformTest;
import io.yuanliu.server.capture.Drafts;
import io.yuanliu.server.capture.EventLog;
import io.yuanliu.server.capture.EventsCaptured;
import io.yuanliu.server.capture.LogEntry;
import io.yuanliu.server.capture.LogShard;
import io.yuanliu.server.capture.LogShard.NotStorable;
import io.yuanliu.server.capture.LogShard.Unavailable;
import io.yuanliu.server.capture.Outcome;
import io.yuanliu.server.capture.ShardWriter;
import io.yuanliu.server.capture.ShardWriter.Limits;
import io.yuanliu.server.capture.Submission;
import io.yuanliu.server.database.StartFault;
import io.yuanliu.server.problem.Rejection;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.postgresql.jdbc.PgConnection;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** What every store of the log must keep, here with PostgreSQL: with one shard and with four. */
@PlatformTest(own = true)
class LogShardIT {
    private static final int FIRST_SHARD = 100;

    @Autowired
    @Qualifier("writer")
    DataSource source;

    @Autowired
    @Qualifier("writer")
    JdbcClient writer;

    @Autowired
    EventLog log;

    private final String client = "client:" + UUID.randomUUID();
    private final List<ShardWriter> writers = new ArrayList<>();
    private final ConcurrentLinkedQueue<EventsCaptured> told = new ConcurrentLinkedQueue<>();

    @AfterEach
    void stop() {
        writers.forEach(ShardWriter::close);
    }

    private ShardWriter writer(int shard) {
        return writer(shard, Limits.USUAL);
    }

    private ShardWriter writer(int shard, Limits limits) {
        var opened = new PostgresShard(source, shard);
        opened.open();
        var made = new ShardWriter(opened, limits, told::add);
        made.start();
        writers.add(made);
        return made;
    }

    private List<LogEntry> entries(int shard) {
        return log.read(shard, 0, 10_000).stream()
                .filter(entry -> entry.client().equals(client))
                .toList();
    }

    @Test
    void anAcceptedItemIsReadBackAsItWasSent() {
        var shard = writer(FIRST_SHARD);
        var outcome = one(shard.append(Drafts.together(draft("a").about("lot:1").draft())));

        assertThat(outcome).isInstanceOf(Outcome.Stored.class);
        var entry = entries(FIRST_SHARD).getFirst();
        assertThat(entry.fields().text("content")).isEqualTo("same");
        assertThat(entry.party()).isEqualTo("uscc:1");
        assertThat(entry.at()).isEqualTo(((Outcome.Stored) outcome).position());
        assertThat(told).extracting(EventsCaptured::position).contains(entry.position());
    }

    @Test
    void theSameKeyWithTheSameContentIsAnsweredAsBefore() {
        var shard = writer(FIRST_SHARD);
        var first = (Outcome.Stored) one(shard.append(Drafts.together(draft("a").draft())));
        var again = (Outcome.Stored) one(shard.append(Drafts.together(draft("a").draft())));

        assertThat(again.before()).isTrue();
        assertThat(again.position()).isEqualTo(first.position());
        assertThat(entries(FIRST_SHARD)).hasSize(1);
    }

    @Test
    void theSameKeyWithOtherContentIsTaken() {
        var shard = writer(FIRST_SHARD);
        shard.append(Drafts.together(draft("a").draft()));
        var other = (Outcome.Refused)
                one(shard.append(Drafts.together(draft("a").content("other").draft())));

        assertThat(other.taken()).isTrue();
        assertThat(other.findings()).extracting(finding -> finding.code()).containsExactly("capture.key-taken");
        assertThat(entries(FIRST_SHARD)).hasSize(1);
    }

    @Test
    void anErrorDeclarationAndAnotherClientShareAnIdWithoutBeingTheSame() {
        var shard = writer(FIRST_SHARD);
        var id = client + "a";
        var outcomes = shard.append(Drafts.together(
                Drafts.of(client).id(id).draft(),
                Drafts.of(client).id(id).declaration().content("other").draft()));
        assertThat(outcomes).allMatch(Outcome.Stored.class::isInstance);
        assertThat(one(shard.append(Drafts.together(
                        Drafts.of(client + "x").id(id).content("third").draft()))))
                .isInstanceOf(Outcome.Stored.class);
    }

    @Test
    void oneRefusedItemLeavesItsSubmissionOutOrOnlyItself() {
        var shard = writer(FIRST_SHARD);
        var good = draft("good").draft();
        var bad = draft("bad").taking(1, client).draft();
        assertThat(shard.append(Drafts.together(good, bad)))
                .hasExactlyElementsOfTypes(Outcome.LeftOut.class, Outcome.Refused.class);
        assertThat(entries(FIRST_SHARD)).isEmpty();

        assertThat(shard.append(Drafts.eachAlone(good, bad, draft("after").draft())))
                .hasExactlyElementsOfTypes(Outcome.Stored.class, Outcome.Refused.class, Outcome.Stored.class);
        var stored = entries(FIRST_SHARD);
        assertThat(stored).hasSize(2);
        assertThat(stored.getLast().position()).isEqualTo(stored.getFirst().position() + 1);
        assertThat(one(shard.append(
                        Drafts.together(draft("bad").bringing(1, client).draft()))))
                .as("what was refused has left no key behind")
                .isInstanceOf(Outcome.Stored.class);
        assertThat(((Outcome.Stored)
                                one(shard.append(Drafts.together(draft("after").draft()))))
                        .position())
                .as("the key knows where its entry went")
                .isEqualTo(stored.getLast().at());
    }

    @Test
    void eachAcceptedItemChangesWhatTheNextOneSees() {
        var shard = writer(FIRST_SHARD);
        var outcomes = shard.append(Drafts.eachAlone(
                draft("in").bringing(10, client).draft(),
                draft("out1").taking(7, client).draft(),
                draft("out2").taking(7, client).draft(),
                draft("out3").taking(3, client).draft()));
        assertThat(outcomes)
                .hasExactlyElementsOfTypes(
                        Outcome.Stored.class, Outcome.Stored.class, Outcome.Refused.class, Outcome.Stored.class);
        assertThat(((Outcome.Refused) outcomes.get(2)).findings().getFirst().values())
                .containsEntry("left", "3");
        assertThat(guard()).isZero();
    }

    @Test
    void aLateReportThatBreaksAGuardIsStoredAndItsGoodsAreHeld() {
        var shard = writer(FIRST_SHARD);
        var stored = (Outcome.Stored) one(shard.append(Drafts.together(draft("late")
                .report()
                .taking(4, client)
                .about("urn:example:late")
                .draft())));
        assertThat(stored.findings()).extracting(finding -> finding.severity()).containsExactly(Severity.HOLD);
        var entry = entries(FIRST_SHARD).getFirst();
        assertThat(entry.causes()).singleElement().satisfies(cause -> {
            assertThat(cause.unit()).isEqualTo("uri:urn:example:late");
            assertThat(cause.cause()).contains(entry.id());
        });
        assertThat(guard()).isEqualTo(-4);
    }

    @Test
    void aCorrectionTakesBackWhatTheFirstChangedAndComesOnce() {
        var shard = writer(FIRST_SHARD);
        shard.append(Drafts.together(
                draft("in").bringing(10, client).draft(),
                draft("out").taking(8, client).draft()));
        var corrected =
                draft("out2").replacing(client + "out").givingBack(8, client).taking(9, client);
        assertThat(one(shard.append(Drafts.together(corrected.draft())))).isInstanceOf(Outcome.Stored.class);
        assertThat(guard()).isEqualTo(1);

        var second =
                draft("out3").replacing(client + "out").givingBack(8, client).taking(1, client);
        var refused = (Outcome.Refused) one(shard.append(Drafts.together(second.draft())));
        assertThat(refused.findings())
                .extracting(finding -> finding.code())
                .containsExactly("capture.replaced-already");
        assertThat(guard()).isEqualTo(1);
    }

    @Test
    void aRefusedCorrectionMayBeSentAgainMended() {
        var shard = writer(FIRST_SHARD);
        shard.append(Drafts.together(draft("out").bringing(1, client).draft()));
        var tooMuch =
                draft("c").replacing(client + "out").givingBack(-1, client).taking(5, client);
        assertThat(one(shard.append(Drafts.together(tooMuch.draft())))).isInstanceOf(Outcome.Refused.class);
        var mended = draft("c").replacing(client + "out").givingBack(-1, client).bringing(5, client);
        assertThat(one(shard.append(Drafts.together(mended.draft())))).isInstanceOf(Outcome.Stored.class);
        assertThat(guard()).isEqualTo(5);
    }

    @Test
    void whatRestsOnARefusedItemIsRefused() {
        var shard = writer(FIRST_SHARD);
        var outcomes = shard.append(Drafts.eachAlone(
                draft("bad").taking(1, client).draft(), draft("next").resting(0).draft()));
        assertThat(outcomes).hasExactlyElementsOfTypes(Outcome.Refused.class, Outcome.Refused.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 4})
    void of64CallersForTheLastKilogramExactlyOneWins(int shards) throws Exception {
        var opened = IntStream.range(0, shards)
                .mapToObj(i -> writer(FIRST_SHARD + i))
                .toList();
        opened.getFirst().append(Drafts.together(draft("in").bringing(1, client).draft()));
        var outcomes = concurrently(
                64,
                i -> opened.get(i % shards)
                        .append(Drafts.together(
                                draft("out" + i).taking(1, client).draft())));

        assertThat(outcomes.stream().filter(Outcome.Stored.class::isInstance)).hasSize(1);
        assertThat(guard()).isZero();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 4})
    void positionsHaveNoGapsAndFollowTheCommits(int shards) throws Exception {
        var opened = IntStream.range(0, shards)
                .mapToObj(i -> writer(FIRST_SHARD + i))
                .toList();
        var before = IntStream.range(0, shards)
                .mapToLong(i -> log.end(FIRST_SHARD + i))
                .toArray();
        concurrently(
                200,
                i -> opened.get(i % shards)
                        .append(Drafts.eachAlone(
                                draft("x" + i).draft(),
                                draft("bad" + i).taking(1, client).draft(),
                                draft("y" + i).draft())));
        for (int shard = 0; shard < shards; shard++) {
            var entries = log.read(FIRST_SHARD + shard, before[shard], 10_000);
            assertThat(entries).hasSize(400 / shards);
            assertThat(entries)
                    .extracting(LogEntry::position)
                    .containsExactlyElementsOf(LongStream.rangeClosed(before[shard] + 1, log.end(FIRST_SHARD + shard))
                            .boxed()
                            .toList());
            assertThat(entries).isSortedAccordingTo((a, b) -> a.receivedAt().compareTo(b.receivedAt()));
        }
    }

    @Test
    void oneCallersBadDataFailsNobodyElse() throws Exception {
        var shard = writer(FIRST_SHARD);
        var answers = concurrently(32, i -> {
            try {
                return shard.append(Drafts.together(
                        i == 13 ? draft("bad\u0000").draft() : draft("fine" + i).draft()));
            } catch (Rejection refused) {
                return List.of(new Outcome.Refused("13", refused.findings(), false));
            }
        });
        assertThat(answers.stream().filter(Outcome.Refused.class::isInstance)).hasSize(1);
        assertThat(entries(FIRST_SHARD)).hasSize(31);
    }

    @Test
    void beyondTheQueueCallersAreAskedToComeAgain() throws Exception {
        var gate = new CountDownLatch(1);
        var slow = new ShardWriter(new Slow(gate), new Limits(1, 1, 2_000), event -> {});
        slow.start();
        try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
            var asked = IntStream.range(0, 20)
                    .mapToObj(i -> callers.submit(
                            () -> slow.append(Drafts.together(draft("q" + i).draft()))))
                    .toList();
            // One is being written and four fit behind it; nothing is written yet, so whoever is done was turned away.
            while (asked.stream().filter(Future::isDone).count() < 15) {
                Thread.sleep(10);
            }
            gate.countDown();
            var turnedAway = new ArrayList<Boolean>();
            for (var answer : asked) {
                turnedAway.add(wasTurnedAway(answer));
            }
            assertThat(turnedAway).contains(true, false);
        } finally {
            slow.close();
        }
    }

    private static boolean wasTurnedAway(Future<?> answer) throws Exception {
        try {
            answer.get(10, TimeUnit.SECONDS);
            return false;
        } catch (ExecutionException refused) {
            assertThat(refused).hasCauseInstanceOf(Rejection.TooMany.class);
            return true;
        }
    }

    @Test
    void aSecondProcessStopsWithOneLine() {
        writer(FIRST_SHARD);
        var second = new PostgresShard(source, FIRST_SHARD);
        assertThatThrownBy(second::open)
                .isInstanceOf(StartFault.class)
                .hasMessageContaining("Another Yuanliu already writes to this database")
                .hasMessageNotContaining("\n");
    }

    @Test
    void aWriterWhoseEpochIsOverWritesNothing() {
        var shard = writer(FIRST_SHARD);
        shard.append(Drafts.together(draft("a").draft()));
        writer.sql("update log_shard set epoch = epoch + 1 where shard = " + FIRST_SHARD)
                .update();
        assertThatThrownBy(() -> shard.append(Drafts.together(draft("b").draft())))
                .isInstanceOf(Rejection.NotReady.class);
        assertThat(entries(FIRST_SHARD)).hasSize(1);
    }

    @Test
    void aBrokenConnectionIsMendedAndNothingIsLostOrDoubled() throws Exception {
        var breakable = new Breakable(source);
        var opened = new PostgresShard(breakable, FIRST_SHARD);
        opened.open();
        var shard = new ShardWriter(opened, Limits.USUAL, told::add);
        shard.start();
        writers.add(shard);
        shard.append(Drafts.together(draft("a").bringing(5, client).draft()));
        breakable.cut();
        assertThat(one(shard.append(Drafts.together(draft("b").taking(5, client).draft()))))
                .isInstanceOf(Outcome.Stored.class);
        assertThat(entries(FIRST_SHARD)).hasSize(2);
        assertThat(guard()).isZero();
    }

    /** Cuts the cable to the database. */
    private static final class Breakable extends DelegatingDataSource {
        private @Nullable Connection last;

        Breakable(DataSource target) {
            super(target);
        }

        @Override
        public Connection getConnection() throws SQLException {
            last = super.getConnection();
            return last;
        }

        void cut() throws SQLException {
            Objects.requireNonNull(last).unwrap(PgConnection.class).abort(Runnable::run);
        }
    }

    private Drafts draft(String id) {
        return Drafts.of(client).id(client + id);
    }

    private long guard() {
        return writer.sql("select value from guard where kind = 'stock' and key = ?")
                .param(client)
                .query(Long.class)
                .single();
    }

    private static Outcome one(List<Outcome> outcomes) {
        assertThat(outcomes).hasSize(1);
        return outcomes.getFirst();
    }

    private interface Caller {
        List<Outcome> call(int number) throws Exception;
    }

    private static List<Outcome> concurrently(int callers, Caller caller) throws Exception {
        try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<List<Outcome>>> answers = new ArrayList<>();
            for (int i = 0; i < callers; i++) {
                int number = i;
                answers.add(pool.submit(() -> caller.call(number)));
            }
            var all = new ArrayList<Outcome>();
            for (var answer : answers) {
                all.addAll(answer.get(60, TimeUnit.SECONDS));
            }
            return all;
        }
    }

    /** A store that waits until it is let go. */
    private record Slow(CountDownLatch gate) implements LogShard {
        private record Held(Submission submission, long bytes) implements Prepared {}

        @Override
        public int shard() {
            return 0;
        }

        @Override
        public Prepared prepare(Submission submission) {
            return new Held(submission, 500);
        }

        @Override
        public List<List<Outcome>> append(List<? extends Prepared> batch) throws NotStorable, Unavailable {
            try {
                gate.await();
            } catch (InterruptedException interrupted) {
                throw new Unavailable("interrupted", interrupted);
            }
            return batch.stream()
                    .map(prepared -> List.<Outcome>of(new Outcome.LeftOut("")))
                    .toList();
        }

        @Override
        public long position() {
            return 0;
        }

        @Override
        public void close() {}
    }
}

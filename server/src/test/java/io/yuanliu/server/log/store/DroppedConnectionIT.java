package io.yuanliu.server.log.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.yuanliu.server.PlatformTest;
import io.yuanliu.server.database.StartFault;
import io.yuanliu.server.log.EventLog;
import io.yuanliu.server.log.LogEntry;
import io.yuanliu.server.log.append.Drafts;
import io.yuanliu.server.log.append.Outcome;
import io.yuanliu.server.log.append.ShardWriter;
import io.yuanliu.server.log.append.ShardWriter.Limits;
import io.yuanliu.server.log.append.Submission;
import io.yuanliu.server.problem.Rejection;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The connection breaks at each step of an append, or the disk is full: nothing is lost, and nothing is there twice. */
@PlatformTest(own = true)
class DroppedConnectionIT {
    private static final int SHARD = 100;
    private static final int CALLERS = 8;

    @Autowired
    @Qualifier("writer")
    DataSource source;

    @Autowired
    @Qualifier("owner")
    DataSource owner;

    @Autowired
    EventLog log;

    private final String client = "client:" + UUID.randomUUID();
    private Cable cable;
    private ShardWriter writer;

    @BeforeEach
    void open() {
        cable = new Cable(source);
        var shard = new PostgresShard(cable, SHARD, Duration.ofSeconds(1));
        shard.open();
        writer = new ShardWriter(shard, Limits.USUAL, _ -> {});
        writer.start();
        writer.append(sent("before"));
    }

    @AfterEach
    void close() {
        writer.close();
    }

    @ParameterizedTest
    @EnumSource
    void everyCallerIsAnsweredAsIfNothingHadHappened(Cable.Step step) throws Exception {
        cable.cutAt(step);
        var answers = atOnce();
        assertThat(answers)
                .hasSize(CALLERS)
                .allSatisfy(outcome -> assertThat(outcome)
                        .isInstanceOfSatisfying(
                                Outcome.Stored.class,
                                stored -> assertThat(stored.before()).isFalse()));
        assertThat(entries()).hasSize(CALLERS + 1);
        assertThatPositionsHaveNoGaps();
    }

    @ParameterizedTest
    @EnumSource
    void whoIsToldNotNowMaySendAgain(Cable.Step step) {
        cable.cutForLongAt(step);
        var submission = sent("a");
        assertThatThrownBy(() -> writer.append(submission)).isInstanceOf(Rejection.NotReady.class);
        assertThatThrownBy(() -> writer.append(sent("meanwhile"))).isInstanceOf(Rejection.NotReady.class);
        cable.mend();

        var again = (Outcome.Stored) writer.append(sent("a")).getFirst();
        assertThat(again.before()).as("whether the first time was kept").isEqualTo(step == Cable.Step.AFTER_THE_COMMIT);
        assertThat(entries()).extracting(LogEntry::id).containsExactly(client + "before", client + "a");
        assertThatPositionsHaveNoGaps();
    }

    /** As PostgreSQL does when a table's file cannot grow, a trigger fails; nor are new connections to be had then. */
    @Test
    void aFullDiskIsAnsweredAndWorksAgainWhenThereIsRoom() throws Exception {
        var database = JdbcClient.create(owner);
        database.sql("""
                create function no_room() returns trigger language plpgsql as $$
                begin
                    raise exception 'could not extend file: No space left on device' using errcode = 'disk_full';
                end $$
                """).update();
        database.sql("create trigger no_room before insert on entry for each row execute function no_room()")
                .update();
        cable.letNobodyNewThrough();
        assertThatThrownBy(() -> writer.append(sent("a"))).isInstanceOf(Rejection.NotReady.class);
        assertThat(entries()).hasSize(1);

        database.sql("drop function no_room cascade").update();
        assertThat(atOnce()).hasOnlyElementsOfType(Outcome.Stored.class);
        assertThat(writer.append(sent("a"))).hasOnlyElementsOfType(Outcome.Stored.class);
        assertThat(entries()).hasSize(CALLERS + 2);
        assertThatPositionsHaveNoGaps();
    }

    @Test
    void aSecondProcessStopsWithOneLine() {
        assertThatThrownBy(new PostgresShard(source, SHARD)::open)
                .isInstanceOf(StartFault.class)
                .hasMessageContaining("Another Yuanliu already writes to this database")
                .hasMessageNotContaining("\n");
    }

    private Submission sent(String id) {
        return Drafts.together(Drafts.of(client).id(client + id).draft());
    }

    private List<Outcome> atOnce() throws Exception {
        try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<List<Outcome>>> answers = new ArrayList<>();
            for (int i = 0; i < CALLERS; i++) {
                var submission = sent("caller" + i);
                answers.add(callers.submit(() -> writer.append(submission)));
            }
            var outcomes = new ArrayList<Outcome>();
            for (var answer : answers) {
                outcomes.addAll(answer.get(30, TimeUnit.SECONDS));
            }
            return outcomes;
        }
    }

    private List<LogEntry> entries() {
        return log.read(SHARD, 0, 10_000).stream()
                .filter(entry -> entry.client().equals(client))
                .toList();
    }

    private void assertThatPositionsHaveNoGaps() {
        assertThat(log.read(SHARD, 0, 10_000)).hasSize((int) log.end(SHARD));
    }
}

package io.yuanliu.server.log.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.yuanliu.core.finding.Finding;
import io.yuanliu.core.finding.Severity;
import io.yuanliu.server.PlatformTest;
import io.yuanliu.server.log.EventLog;
import io.yuanliu.server.log.EventsCaptured;
import io.yuanliu.server.log.append.Drafts;
import io.yuanliu.server.log.append.Outcome;
import io.yuanliu.server.problem.Rejection;
import io.yuanliu.server.scope.Whose;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What every store of the log must keep when something is appended, here with PostgreSQL. */
@PlatformTest(own = true)
@ParameterizedClass(name = "shards: {0}")
@ValueSource(ints = {1, 4})
class LogShardIT {
    @Parameter
    int shards;

    @Autowired
    @Qualifier("writer")
    DataSource source;

    @Autowired
    @Qualifier("writer")
    JdbcClient writer;

    @Autowired
    EventLog events;

    private LogInTurns log;

    @BeforeEach
    void open() {
        log = new LogInTurns(source, events, shards);
    }

    @AfterEach
    void close() {
        log.close();
    }

    @Test
    void anAcceptedItemIsReadBackAsItWasSent() throws InterruptedException {
        var stored = log.store(log.draft("a").about("lot:1"));
        var entry = log.entry(stored.position());
        assertThat(entry.id()).isEqualTo(log.client + "a");
        assertThat(entry.fields().text("content")).isEqualTo("same");
        assertThat(entry.whose()).isEqualTo(new Whose("uscc:1", null, "9901", "test", "shop"));
        assertThat(entry.at()).isEqualTo(stored.position());
        // Whoever follows is told after the sender is answered.
        var told = new EventsCaptured(entry.shard(), entry.position());
        for (int tried = 0; tried < 500 && !log.told.contains(told); tried++) {
            TimeUnit.MILLISECONDS.sleep(10);
        }
        assertThat(log.told).contains(told);
    }

    @Test
    void theSameKeyWithTheSameContentIsAnsweredAsBefore() {
        var first = log.store(log.draft("a"));
        var again = log.store(log.draft("a"));

        assertThat(first.before()).isFalse();
        assertThat(again.before()).isTrue();
        assertThat(again.position()).isEqualTo(first.position());
        assertThat(log.entries()).hasSize(1);
    }

    @Test
    void theSameKeyWithOtherContentIsTaken() {
        log.store(log.draft("a"));
        var other = (Outcome.Refused) log.append(log.draft("a").content("other"));

        assertThat(other.taken()).isTrue();
        assertThat(other.findings()).extracting(Finding::code).containsExactly("capture.key-taken");
        assertThat(log.entries()).hasSize(1);
    }

    @Test
    void anErrorDeclarationAndAnotherClientShareAnIdWithoutBeingTheSame() {
        var id = log.client + "a";
        assertThat(log.store(log.draft("a")).before()).isFalse();
        assertThat(log.store(log.draft("a").declaration().content("other")).before())
                .isFalse();
        assertThat(log.store(Drafts.of(log.client + "x").id(id).content("third"))
                        .before())
                .isFalse();
    }

    @Test
    void oneRefusedItemLeavesItsSubmissionOutOrOnlyItself() {
        var good = log.draft("good").draft();
        var bad = log.draft("bad").taking(1, log.client).draft();
        var after = log.draft("after");
        assertThat(log.append(Drafts.together(good, bad)))
                .hasExactlyElementsOfTypes(Outcome.LeftOut.class, Outcome.Refused.class);
        assertThat(log.entries()).isEmpty();

        assertThat(log.append(Drafts.eachAlone(good, bad, after.draft())))
                .hasExactlyElementsOfTypes(Outcome.Stored.class, Outcome.Refused.class, Outcome.Stored.class);
        var stored = log.entries();
        assertThat(stored).hasSize(2);
        assertThat(stored.getLast().position()).isEqualTo(stored.getFirst().position() + 1);
        assertThat(log.append(log.draft("bad").bringing(1, log.client)))
                .as("what was refused has left no key behind")
                .isInstanceOf(Outcome.Stored.class);
        assertThat(log.store(after).position())
                .as("the key knows where its entry went")
                .isEqualTo(stored.getLast().at());
    }

    @Test
    void eachAcceptedItemChangesWhatTheNextOneSees() {
        var outcomes = log.append(Drafts.eachAlone(
                log.draft("in").bringing(10, log.client).draft(),
                log.draft("out1").taking(7, log.client).draft(),
                log.draft("out2").taking(7, log.client).draft(),
                log.draft("out3").taking(2, log.client).draft()));
        assertThat(outcomes)
                .hasExactlyElementsOfTypes(
                        Outcome.Stored.class, Outcome.Stored.class, Outcome.Refused.class, Outcome.Stored.class);
        assertThat(((Outcome.Refused) outcomes.get(2)).findings().getFirst().values())
                .containsEntry("left", "3");
        assertThat(log.append(log.draft("out4").taking(2, log.client))).isInstanceOf(Outcome.Refused.class);
        assertThat(guard()).isEqualTo(1);
    }

    @Test
    void aLateReportThatBreaksAGuardIsStoredAndItsGoodsAreHeld() {
        var stored = log.store(log.draft("late").report().taking(4, log.client).about("urn:example:late"));
        assertThat(stored.findings()).extracting(Finding::severity).containsExactly(Severity.HOLD);
        var entry = log.entry(stored.position());
        assertThat(entry.causes()).singleElement().satisfies(cause -> {
            assertThat(cause.unit()).isEqualTo("uri:urn:example:late");
            assertThat(cause.cause()).contains(entry.id());
        });
        assertThat(guard()).isEqualTo(-4);
    }

    @Test
    void aCorrectionTakesBackWhatTheFirstChangedAndComesOnce() {
        log.store(log.draft("in").bringing(10, log.client));
        log.store(log.draft("out").taking(8, log.client));
        log.store(log.draft("out2")
                .replacing(log.client + "out")
                .givingBack(8, log.client)
                .taking(9, log.client));
        assertThat(guard()).isEqualTo(1);

        var second = log.draft("out3").replacing(log.client + "out").givingBack(8, log.client);
        var refused = (Outcome.Refused) log.append(second.taking(1, log.client));
        assertThat(refused.findings()).extracting(Finding::code).containsExactly("capture.replaced-already");
        assertThat(guard()).isEqualTo(1);
    }

    @Test
    void aRefusedCorrectionMayBeSentAgainMended() {
        log.store(log.draft("out").bringing(1, log.client));
        assertThat(log.append(log.draft("c")
                        .replacing(log.client + "out")
                        .givingBack(-1, log.client)
                        .taking(5, log.client)))
                .isInstanceOf(Outcome.Refused.class);
        log.store(log.draft("c")
                .replacing(log.client + "out")
                .givingBack(-1, log.client)
                .bringing(5, log.client));
        assertThat(guard()).isEqualTo(5);
    }

    @Test
    void whatRestsOnARefusedItemIsRefused() {
        assertThat(log.append(Drafts.eachAlone(
                        log.draft("bad").taking(1, log.client).draft(),
                        log.draft("next").resting(0).draft())))
                .hasExactlyElementsOfTypes(Outcome.Refused.class, Outcome.Refused.class);
    }

    @Test
    void aWriterWhoseEpochIsOverWritesNothing() {
        log.store(log.draft("a"));
        writer.sql("update log_shard set epoch = epoch + 1 where shard >= " + LogInTurns.FIRST)
                .update();
        assertThatThrownBy(() -> log.append(log.draft("b"))).isInstanceOf(Rejection.NotReady.class);
        assertThat(log.entries()).hasSize(1);
    }

    private long guard() {
        return writer.sql("select value from guard where kind = 'stock' and key = ?")
                .param(log.client)
                .query(Long.class)
                .single();
    }
}

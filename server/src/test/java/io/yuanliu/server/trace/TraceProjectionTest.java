package io.yuanliu.server.trace;

import static io.yuanliu.server.log.LogInMemory.key;
import static io.yuanliu.server.log.LogInMemory.made;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.yuanliu.core.event.SenderClock;
import io.yuanliu.core.profile.StopCause;
import io.yuanliu.core.profile.StopCause.Effect;
import io.yuanliu.core.standing.ActiveCause;
import io.yuanliu.core.trace.Direction;
import io.yuanliu.core.trace.Walk;
import io.yuanliu.server.log.DraftedEntry;
import io.yuanliu.server.log.LogInMemory;
import io.yuanliu.server.log.LogPosition;
import io.yuanliu.server.log.follow.Rebuild;
import io.yuanliu.server.problem.Rejection;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.ValueSource;

@ParameterizedClass(name = "shards: {0}")
@ValueSource(ints = {1, 4})
class TraceProjectionTest {
    private static final Instant DAY = Instant.parse("2026-03-05T00:00:00Z");

    private final int last;
    private final LogInMemory log;
    private final Path folder;
    private final TraceProjection projection;
    private final Trace trace;

    TraceProjectionTest(int shards, @TempDir Path folder) {
        this.last = shards - 1;
        this.log = new LogInMemory(shards);
        this.folder = folder;
        this.projection = new HoldersInMemory().projection(log, folder, SenderClock.EXACT);
        this.trace = new Trace(projection);
    }

    @AfterEach
    void stop() {
        projection.follower().stop();
    }

    private void append(DraftedEntry draft) {
        trace.awaitWritten(List.of(log.append(draft)));
    }

    private List<String> downstream(String unit) {
        return trace.walk(key(unit), Direction.DOWNSTREAM, 0, 100).orElseThrow().units().stream()
                .map(Walk.Reached::key)
                .toList();
    }

    @Test
    void isBuiltAnewWhileItAnswersAndFollows() throws InterruptedException {
        log.append(new DraftedEntry("r1").event(made("a", "b", "mill", 1)));
        projection.follower().start();
        append(new DraftedEntry("r2").inShard(last).event(made("b", "c", "mill", 2)));
        var before = projection.index();

        projection.follower().rebuild();
        assertThat(downstream("a")).containsExactly(key("a"), key("b"), key("c"));
        append(new DraftedEntry("r3").event(made("c", "d", "mill", 3)));
        var rebuild = rebuildOnceEnded();

        assertThat(rebuild.failed()).isFalse();
        assertThat(rebuild.entries()).as("the third may come after its end").isBetween(2L, 3L);
        assertThat(projection.index()).isNotSameAs(before);
        assertThat(downstream("a")).containsExactly(key("a"), key("b"), key("c"), key("d"));
        assertThatAllIsRead();
    }

    @Test
    void answersAsBeforeWhenItCannotBeBuiltAnew() throws InterruptedException {
        projection.follower().start();
        append(new DraftedEntry("r1").event(made("a", "b", "mill", 1)));
        assertThat(projection.follower().latestRebuild()).isNull();

        log.loseBeginning(true);
        projection.follower().rebuild();
        assertThat(rebuildOnceEnded().failed()).isTrue();
        assertThat(downstream("a")).containsExactly(key("a"), key("b"));

        log.loseBeginning(false);
        projection.follower().rebuild();
        assertThat(rebuildOnceEnded().failed()).isFalse();
    }

    private Rebuild rebuildOnceEnded() throws InterruptedException {
        var rebuild = Objects.requireNonNull(projection.follower().latestRebuild());
        for (int look = 0; look < 1000 && rebuild.goesOn(); look++) {
            Thread.sleep(20);
            rebuild = Objects.requireNonNull(projection.follower().latestRebuild());
        }
        assertThat(rebuild.goesOn()).isFalse();
        return rebuild;
    }

    @Test
    void readsWhatWasThereAndThenFollows() {
        log.append(new DraftedEntry("r1").event(made("a", "b", "mill", 1)));
        projection.follower().start();
        append(new DraftedEntry("r2").inShard(last).event(made("b", "c", "mill", 2)));

        assertThat(downstream("a")).containsExactly(key("a"), key("b"), key("c"));
        assertThatAllIsRead();
    }

    private void assertThatAllIsRead() {
        for (int shard = 0; shard <= last; shard++) {
            assertThat(projection.follower().position(shard))
                    .as("in shard %d", shard)
                    .isEqualTo(log.end(shard));
        }
    }

    @Test
    void answersNothingBeforeItHasReadEverything() {
        assertThatThrownBy(() -> trace.holdings(key("a"))).isInstanceOf(Rejection.NotReady.class);
    }

    @Test
    void saysHowFarBehindItIs() {
        projection.follower().start();
        append(new DraftedEntry("r1").inShard(last).event(made("a", "b", "mill", 1)));

        assertThat(projection.follower().await(List.of(new LogPosition(last, 9)), Duration.ofMillis(20)))
                .isFalse();
        assertThatThrownBy(() -> trace.awaitWritten(List.of(new LogPosition(last, 9))))
                .isInstanceOfSatisfying(
                        Rejection.NotReady.class,
                        notReady -> assertThat(notReady.findings().getFirst().values())
                                .containsEntry("entries", "8"));
    }

    @Test
    void aCorrectionTakesTheCorrectedRecordBack() {
        projection.follower().start();
        append(new DraftedEntry("r1").event(made("a", "wrong", "mill", 1)));
        append(new DraftedEntry("r2").inShard(last).replacing("r1").event(made("a", "right", "mill", 1)));

        assertThat(downstream("a")).containsExactly(key("a"), key("right"));
    }

    @Test
    void aCorrectionMayBeReadBeforeWhatItCorrects() {
        log.append(new DraftedEntry("r2").replacing("r1").event(made("a", "right", "mill", 1)));
        log.append(new DraftedEntry("r1")
                .inShard(last)
                .event(made("a", "wrong", "mill", 1))
                .cause(stop("a", "order:7")));
        projection.follower().start();
        append(new DraftedEntry("r3").event(made("x", "y", "mill", 1)));

        assertThat(downstream("a")).containsExactly(key("a"), key("right"));
        assertThat(causesOf(key("a"), DAY)).isEmpty();
    }

    @Test
    void aCauseStopsWhatWasMadeFromTheUnitAndNothingBefore() {
        projection.follower().start();
        append(new DraftedEntry("r1").event(made("a", "b", "mill", 1)).event(made("b", "c", "mill", 2)));
        append(new DraftedEntry("r2").at(DAY).cause(stop("b", "order:7")));

        assertThat(causesOf(key("c"), DAY)).extracting(ActiveCause::unit).containsExactly(key("b"));
        assertThat(causesOf(key("b"), DAY)).hasSize(1);
        assertThat(causesOf(key("a"), DAY)).isEmpty();
        assertThat(causesOf(key("c"), DAY.minusSeconds(1))).isEmpty();
    }

    @Test
    void clocksMayBeOffByTheSetting() {
        log.append(new DraftedEntry("r1").event(made("a", "b", "mill", 2)).event(made("b", "c", "mill", 1)));
        assertThat(reached(SenderClock.EXACT)).containsExactly(key("a"), key("b"));
        assertThat(reached(new SenderClock(Duration.ofDays(1)))).containsExactly(key("a"), key("b"), key("c"));
    }

    private List<String> reached(SenderClock clock) {
        var other = new HoldersInMemory().projection(log, folder, clock);
        try {
            other.follower().start();
            assertThat(other.follower().await(List.of(new LogPosition(0, 1)), Duration.ofSeconds(5)))
                    .isTrue();
            return new Trace(other)
                    .walk(key("a"), Direction.DOWNSTREAM, 0, 100).orElseThrow().units().stream()
                            .map(Walk.Reached::key)
                            .toList();
        } finally {
            other.follower().stop();
        }
    }

    @Test
    void aCauseAtAUnitWithoutEventsStillStopsIt() {
        projection.follower().start();
        append(new DraftedEntry("r1").at(DAY).cause(stop("lonely", "order:7")));

        assertThat(causesOf(key("lonely"), DAY)).hasSize(1);
    }

    @Test
    void liftingEndsTheCauseOfItsNameOnly() {
        projection.follower().start();
        append(new DraftedEntry("r1").at(DAY).cause(stop("a", "order:7")).cause(stop("a", "order:8")));
        append(new DraftedEntry("r2")
                .inShard(last)
                .at(DAY.plusSeconds(60))
                .cause(new StopCause(key("a"), Effect.LIFT, "order:7", null, new StopCause.Reason("test.lifted"))));

        assertThat(causesOf(key("a"), DAY.plusSeconds(59))).hasSize(2);
        assertThat(causesOf(key("a"), DAY.plusSeconds(60)))
                .extracting(cause -> cause.cause().cause())
                .containsExactly("order:8");
    }

    @Test
    void aProvisionalHoldEndsByItself() {
        projection.follower().start();
        var until = io.yuanliu.core.event.Timestamp.of(DAY.plusSeconds(3600));
        append(new DraftedEntry("r1")
                .at(DAY)
                .cause(new StopCause(key("a"), Effect.HOLD, "hold:1", until, new StopCause.Reason("test.held"))));

        assertThat(causesOf(key("a"), DAY.plusSeconds(3599))).hasSize(1);
        assertThat(causesOf(key("a"), DAY.plusSeconds(3600))).isEmpty();
    }

    private List<ActiveCause> causesOf(String unit, Instant at) {
        return trace.stopping(Set.of(unit), at).getOrDefault(unit, List.of());
    }

    private static StopCause stop(String unit, String cause) {
        return new StopCause(key(unit), Effect.STOP, cause, null, new StopCause.Reason("test.stopped"));
    }
}

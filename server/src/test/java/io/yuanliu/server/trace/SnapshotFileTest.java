package io.yuanliu.server.trace;

import static io.yuanliu.server.log.LogInMemory.id;
import static io.yuanliu.server.log.LogInMemory.key;
import static io.yuanliu.server.log.LogInMemory.made;
import static org.assertj.core.api.Assertions.assertThat;

import io.yuanliu.core.event.SenderClock;
import io.yuanliu.core.event.Timestamp;
import io.yuanliu.core.profile.StopCause;
import io.yuanliu.core.profile.StopCause.Effect;
import io.yuanliu.core.trace.Direction;
import io.yuanliu.server.log.DraftedEntry;
import io.yuanliu.server.log.LogInMemory;
import io.yuanliu.server.log.LogPosition;
import io.yuanliu.server.scope.Whose;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A start goes on from the snapshot of the stop before, and from nothing where that one does not fit. */
class SnapshotFileTest {
    private static final Instant DAY = Instant.parse("2026-03-05T00:00:00Z");
    private static final int SHARDS = 2;

    private final LogInMemory log = new LogInMemory(SHARDS);
    private final HoldersInMemory holders = new HoldersInMemory();
    private final Path folder;

    SnapshotFileTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @BeforeEach
    void firstRun() {
        log.append(new DraftedEntry("r1")
                .from("mill")
                .in("990202", "food")
                .stage("mill")
                .event(made("a", "wrong", "mill", 1)));
        log.append(new DraftedEntry("r2")
                .inShard(1)
                .at(DAY)
                .event(made("b", "c", "mill", 2))
                .cause(stop("b", "order:7")));
        log.append(new DraftedEntry("r4").replacing("r3").event(made("x", "right", "mill", 2)));
        run(log, SenderClock.EXACT, _ -> {});
        assertThat(folder.resolve("trace/index")).exists();
    }

    @Test
    void onlyWhatCameSinceIsRead() {
        int before = log.given();
        log.append(new DraftedEntry("r5").inShard(1).event(made("c", "d", "mill", 3)));
        run(log, SenderClock.EXACT, index -> assertThat(downstream(index, "b")).containsExactly("b", "c", "d"));
        assertThat(log.given() - before).isEqualTo(1);
    }

    @Test
    void correctionsReachAcrossTheStop() {
        log.append(new DraftedEntry("r6").replacing("r1").event(made("a", "right", "mill", 1)));
        log.append(new DraftedEntry("r7").replacing("r2"));
        log.append(new DraftedEntry("r3").inShard(1).event(made("x", "wrong", "mill", 1)));
        run(log, SenderClock.EXACT, index -> {
            assertThat(downstream(index, "a")).containsExactly("a", "right");
            assertThat(downstream(index, "b")).containsExactly("b");
            assertThat(downstream(index, "x")).containsExactly("x", "right");
            assertThat(index.causes.isEmpty()).isTrue();
        });
    }

    @Test
    void causesAndScenesAreThere() {
        run(log, SenderClock.EXACT, index -> {
            assertThat(index.causes.at(List.of(key("b")), DAY).getFirst().cause())
                    .isEqualTo(stop("b", "order:7"));
            assertThat(index.scene("client:mill", id("r1-0")))
                    .isEqualTo(new Whose(key("mill"), null, "990202", "food", "mill"));
            assertThat(index.scene("client", id("r2-0"))).isEqualTo(Whose.UNKNOWN);
            assertThat(index.scene("client", id("r1-0"))).isNull();
        });
    }

    @Test
    void aPartyRegisteredMeanwhileIsFoundUnderItsCodes() {
        holders.with("磨坊", "miller", "mill");
        run(
                log,
                SenderClock.EXACT,
                index -> assertThat(index.graph
                                .stocks()
                                .holdings(key("c"))
                                .getFirst()
                                .party())
                        .isEqualTo(key("miller")));
    }

    @Test
    void anotherHistoryOfTheLogIsReadFromTheBeginning() {
        var other = new LogInMemory(SHARDS);
        other.append(new DraftedEntry("r1").event(made("a", "other", "mill", 1)));
        other.append(new DraftedEntry("r2").inShard(1).event(made("b", "other", "mill", 2)));
        other.append(new DraftedEntry("r4").event(made("x", "other", "mill", 2)));
        run(
                other,
                SenderClock.EXACT,
                index -> assertThat(downstream(index, "a")).containsExactly("a", "other"));
        assertThat(other.given()).isEqualTo(3);
    }

    @Test
    void aLogThatWasTakenBackIsReadFromTheBeginning() {
        var rewound = log.until(1);
        run(rewound, SenderClock.EXACT, index -> {
            assertThat(downstream(index, "a")).containsExactly("a", "wrong");
            assertThat(index.graph.knows(key("x"))).isFalse();
        });
    }

    @Test
    void anotherToleranceReadsTheLogFromTheBeginning() {
        int before = log.given();
        run(
                log,
                new SenderClock(Duration.ofDays(1)),
                index -> assertThat(downstream(index, "b")).containsExactly("b", "c"));
        assertThat(log.given() - before).isEqualTo(3);
    }

    @Test
    void aDamagedFileReadsTheLogFromTheBeginning() throws IOException {
        var file = folder.resolve("trace/index");
        var whole = Files.readAllBytes(file);
        var random = new Random(6);
        for (int i = 0; i < 20; i++) {
            var bytes = Arrays.copyOf(whole, i % 2 == 0 ? whole.length : random.nextInt(whole.length));
            if (i % 2 == 0) {
                bytes[random.nextInt(bytes.length)] ^= 4;
            }
            Files.write(file, bytes);
            int before = log.given();
            run(
                    log,
                    SenderClock.EXACT,
                    index -> assertThat(downstream(index, "b")).containsExactly("b", "c"));
            assertThat(log.given() - before).as("entries read after the damage").isEqualTo(3);
            run(
                    log,
                    SenderClock.EXACT,
                    index -> assertThat(downstream(index, "b")).containsExactly("b", "c"));
            assertThat(log.given() - before)
                    .as("entries read after the next start")
                    .isEqualTo(3);
        }
    }

    private void run(LogInMemory log, SenderClock clock, Consumer<GraphIndex> asking) {
        var projection = holders.projection(log, folder, clock);
        projection.follower().start();
        try {
            var ends = IntStream.range(0, SHARDS)
                    .mapToObj(shard -> new LogPosition(shard, log.end(shard)))
                    .toList();
            assertThat(projection.follower().await(ends, Duration.ofSeconds(10)))
                    .isTrue();
            asking.accept(projection.index());
        } finally {
            projection.follower().stop();
        }
    }

    private static List<String> downstream(GraphIndex index, String unit) {
        return index.graph.reach(key(unit), Direction.DOWNSTREAM).stream()
                .map(found -> found.substring(key("").length()))
                .toList();
    }

    private static StopCause stop(String unit, String cause) {
        var until = Timestamp.of(DAY.plusSeconds(60));
        return new StopCause(key(unit), Effect.STOP, cause, until, new StopCause.Reason("test.stopped"));
    }
}

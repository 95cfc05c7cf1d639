package io.yuanliu.server.log.append;

import static org.assertj.core.api.Assertions.assertThat;

import io.yuanliu.server.log.append.ShardWriter.Limits;
import io.yuanliu.server.problem.Rejection;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ShardWriterTest {
    @Test
    void beyondTheQueueCallersAreAskedToComeAgain() throws Exception {
        var gate = new CountDownLatch(1);
        try (var slow = new ShardWriter(new Slow(gate), new Limits(1, 1, 2_000), _ -> {});
                var callers = Executors.newVirtualThreadPerTaskExecutor()) {
            slow.start();
            var asked = IntStream.range(0, 20)
                    .mapToObj(i -> callers.submit(() -> slow.append(
                            Drafts.together(Drafts.of("client").id("q" + i).draft()))))
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

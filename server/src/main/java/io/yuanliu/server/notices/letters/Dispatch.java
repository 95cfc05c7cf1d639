package io.yuanliu.server.notices.letters;

import io.yuanliu.server.notices.letters.Lanes.Lane;
import io.yuanliu.server.notices.letters.Lanes.Queued;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/**
 * Carries letters: each lane by itself, so that a slow receiver keeps nobody else waiting. A letter that was sent while the
 * platform ended is sent again, under its id.
 */
@Component
public class Dispatch implements DisposableBean {
    private static final Logger LOG = LoggerFactory.getLogger(Dispatch.class);
    private static final int LANES_AT_ONCE = 64;
    private static final int LETTERS_IN_A_ROW = 20;

    /** Longer than any channel takes for a letter. */
    private static final Duration LEASE = Duration.ofSeconds(60);

    /** What is on its way when the platform ends may still be noted. */
    private static final Duration END = Duration.ofSeconds(3);

    private final Lanes lanes;
    private final Addressing addressing;
    private final Map<Way, Channel> channels = new EnumMap<>(Way.class);
    private final Clock clock;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Semaphore free = new Semaphore(LANES_AT_ONCE);

    public Dispatch(Lanes lanes, Addressing addressing, List<Channel> channels, Clock clock) {
        this.lanes = lanes;
        this.addressing = addressing;
        channels.forEach(channel -> this.channels.put(channel.way(), channel));
        this.clock = clock;
    }

    /** Sets off for what may go now, and does not wait for it; how many lanes. */
    public int start() {
        int most = free.drainPermits();
        var taken = List.<Lane>of();
        try {
            var now = clock.instant();
            taken = most == 0 ? taken : lanes.take(now, now.plus(LEASE), most);
            taken.forEach(lane -> threads.execute(() -> carryAndFree(lane)));
        } finally {
            free.release(most - taken.size());
        }
        return taken.size();
    }

    private void carryAndFree(Lane lane) {
        try {
            carry(lane);
        } catch (RuntimeException failed) {
            // The database went away: the lease ends by itself, and the letter goes again.
            LOG.warn(
                    "Letters by {} were interrupted: {}",
                    lane.way(),
                    failed.getClass().getSimpleName());
        } finally {
            free.release();
        }
    }

    /** Delivers the letters of a lane until one has to wait. */
    public void carry(Lane lane) {
        int tries = lane.tries();
        for (int sent = 0; sent < LETTERS_IN_A_ROW; sent++) {
            var letter = lanes.first(lane.id());
            if (letter.isEmpty()) {
                break;
            }
            var now = clock.instant();
            switch (send(lane, letter.get())) {
                case Outcome.Delivered() -> {
                    lanes.delivered(lane.id(), letter.get().id(), now, now.plus(LEASE));
                    tries = 0;
                }
                case Outcome.Never(var cause) ->
                    lanes.dead(lane.id(), letter.get().id(), cause, now);
                case Outcome.Gone(var cause) -> {
                    end(lane, cause, now);
                    return;
                }
                case Outcome.Later later -> {
                    tries++;
                    if (!givenUp(lane, later.cause(), now)) {
                        var after = Delays.after(tries, Objects.requireNonNullElse(later.after(), Duration.ZERO));
                        lanes.wait(lane.id(), letter.get().id(), later.cause(), now.plus(after));
                        return;
                    }
                }
            }
        }
        lanes.release(lane.id());
    }

    private Outcome send(Lane lane, Queued queued) {
        var channel = channels.get(lane.way());
        if (channel == null || !channel.isOpen()) {
            return new Outcome.Later("not-set-up", null);
        }
        return switch (addressing.of(lane, queued)) {
            case Addressing.Known(var letter) -> channel.send(letter);
            case Addressing.Nowhere(var cause) -> new Outcome.Gone(cause);
        };
    }

    private boolean givenUp(Lane lane, String cause, Instant now) {
        return lanes.deadBefore(lane.id(), now.minus(Delays.LONGEST), cause, now) > 0;
    }

    private void end(Lane lane, String cause, Instant now) {
        addressing.gone(lane, cause, now);
        lanes.deadBefore(lane.id(), now, cause, now);
        lanes.release(lane.id());
    }

    @Override
    public void destroy() {
        threads.shutdown();
        try {
            if (!threads.awaitTermination(END.toSeconds(), TimeUnit.SECONDS)) {
                threads.shutdownNow();
            }
        } catch (InterruptedException ended) {
            threads.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }
}

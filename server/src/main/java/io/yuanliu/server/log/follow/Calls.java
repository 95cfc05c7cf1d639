package io.yuanliu.server.log.follow;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** What wakes a follower: the log has grown, or somebody waits. Many calls are as one. */
final class Calls {
    private final Duration pace;
    private final Semaphore any = new Semaphore(0);
    private final Semaphore urgent = new Semaphore(0);

    /** @param pace how long calls are gathered when nobody waits */
    Calls(Duration pace) {
        this.pace = pace;
    }

    void call() {
        any.release();
    }

    /** Somebody waits for the answer. */
    void callUrgently() {
        urgent.release();
        any.release();
    }

    /** Sleeps until it is called, at most so long. */
    void await(Duration longest) throws InterruptedException {
        if (any.tryAcquire(longest.toMillis(), TimeUnit.MILLISECONDS) && pace.isPositive()) {
            // Being called urgently or not: both end the gathering.
            boolean _ = urgent.tryAcquire(pace.toMillis(), TimeUnit.MILLISECONDS);
        }
        any.drainPermits();
        urgent.drainPermits();
    }
}

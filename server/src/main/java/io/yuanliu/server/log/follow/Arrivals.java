package io.yuanliu.server.log.follow;

import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;

/** Those who wait until a projection has read as far as they wrote. */
final class Arrivals {
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition moved = lock.newCondition();

    /** Waits until it comes true, at most so long. */
    void await(BooleanSupplier arrived, Runnable calling, Duration patience) {
        long left = patience.toNanos();
        lock.lock();
        try {
            while (!arrived.getAsBoolean()) {
                if (left <= 0) {
                    return;
                }
                calling.run();
                left = moved.awaitNanos(left);
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        } finally {
            lock.unlock();
        }
    }

    void tell() {
        lock.lock();
        try {
            moved.signalAll();
        } finally {
            lock.unlock();
        }
    }
}

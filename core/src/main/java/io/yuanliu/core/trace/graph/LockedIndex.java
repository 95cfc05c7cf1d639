package io.yuanliu.core.trace.graph;

import io.yuanliu.core.packed.BlockReader;
import io.yuanliu.core.packed.BlockWriter;
import io.yuanliu.core.trace.index.EventIndex;
import io.yuanliu.core.trace.telling.EventTimes;
import java.io.IOException;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/** The events of a graph for one who writes and many who ask at the same time. */
final class LockedIndex {
    private final ReentrantReadWriteLock lock = new ReentrantReadWriteLock();
    private final EventTimes times;
    private EventIndex events;

    LockedIndex(EventTimes times) {
        this.times = times;
        this.events = new EventIndex(times);
    }

    <T> T read(Function<EventIndex, T> question) {
        return read(() -> question.apply(events));
    }

    <T> T read(Supplier<T> question) {
        lock.readLock().lock();
        try {
            return question.get();
        } finally {
            lock.readLock().unlock();
        }
    }

    void change(Consumer<EventIndex> change) {
        write(events -> {
            change.accept(events);
            return true;
        });
    }

    <T> T write(Function<EventIndex, T> change) {
        lock.writeLock().lock();
        try {
            return change.apply(events);
        } finally {
            lock.writeLock().unlock();
        }
    }

    /** Others may ask meanwhile; nobody may write. */
    void save(BlockWriter out) throws IOException {
        lock.readLock().lock();
        try {
            events.save(out);
        } finally {
            lock.readLock().unlock();
        }
    }

    /** Puts what was saved in place of what is here; whole or not at all. */
    void load(BlockReader in) throws IOException {
        var loaded = new EventIndex(times);
        loaded.load(in);
        in.end();
        change(_ -> events = loaded);
    }
}

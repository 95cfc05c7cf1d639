package io.yuanliu.server.log.follow;

import io.yuanliu.server.log.EventLog;
import io.yuanliu.server.log.LoggedEntry;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A copy built anew from the log's beginning, on a thread of its own, beside the one that answers. For a while there are
 * two, for which memory or disk may not be enough: then it has failed, and the old one goes on.
 */
final class Beside<E extends LoggedEntry, C extends Copy<E>> {
    private static final Logger LOG = LoggerFactory.getLogger(Beside.class);

    private final EventLog log;
    private final Copies<E, C> copies;
    private final BooleanSupplier wanted;
    private final Runnable ready;
    private final AtomicReference<@Nullable Rebuild> latest = new AtomicReference<>();
    private volatile @Nullable C fresh;
    private @Nullable Rebuild told;

    /**
     * @param wanted whether to go on
     * @param ready called when there is something to {@link #take}
     */
    Beside(EventLog log, Copies<E, C> copies, BooleanSupplier wanted, Runnable ready) {
        this.log = log;
        this.copies = copies;
        this.wanted = wanted;
        this.ready = ready;
    }

    @Nullable
    Rebuild latest() {
        return latest.get();
    }

    /** Why the latest building anew failed, told once; null when it has not. */
    @Nullable
    Failure failedAnew() {
        var ended = latest.get();
        if (ended == null || !ended.failed() || ended.equals(told)) {
            return null;
        }
        told = ended;
        return ended.failure();
    }

    void begin() {
        var before = latest.get();
        var next = Rebuild.begin();
        if ((before == null || !before.goesOn()) && latest.compareAndSet(before, next)) {
            Thread.ofPlatform().name(copies.name() + "-rebuild").daemon().start(() -> build(next));
        }
    }

    private void build(Rebuild begun) {
        try {
            var copy = copies.begin();
            log.readAnew();
            var reading = new Reading<>(log, copies.view(), copies.piece(), copy);
            for (boolean more = true; more && wanted.getAsBoolean(); ) {
                more = reading.step();
                latest.set(begun.reading(copy.read()));
            }
            fresh = copy;
            ready.run();
        } catch (FoldFailed failed) {
            fail(failed.failure());
        } catch (RuntimeException | OutOfMemoryError failed) {
            fail(Failure.of(failed));
        }
    }

    private void fail(Failure why) {
        fresh = null;
        latest.set(Objects.requireNonNull(latest.get()).fail(why));
        LOG.warn("Projection {} could not be built anew: {}", copies.name(), why);
    }

    /**
     * Takes what has been built, read to the log's end, in the place of the one that answers.
     *
     * @return what answers from now on; null while nothing has been built
     * @throws NotNow when it cannot be done at the moment; what has been built stays
     */
    @Nullable
    C take() {
        var built = fresh;
        if (built == null) {
            return null;
        }
        try {
            var reading = new Reading<>(log, copies.view(), copies.piece(), built);
            for (boolean more = true; more; ) {
                more = reading.step();
            }
            var replaced = copies.replace(built);
            fresh = null;
            latest.set(Objects.requireNonNull(latest.get()).done(replaced.read()));
            LOG.info("Projection {} was built anew from {} entries", copies.name(), replaced.read());
            return replaced;
        } catch (NotNow later) {
            throw later;
        } catch (FoldFailed failed) {
            fail(failed.failure());
        } catch (RuntimeException | OutOfMemoryError failed) {
            fail(Failure.of(failed));
        }
        return null;
    }
}

package io.yuanliu.server.portal;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Counts how often each known code is asked for. A scan costs no write: numbers are added up in memory and written
 * every two seconds, so a kill loses at most those.
 */
@Component
class ScanCounter {
    private static final Logger LOG = LoggerFactory.getLogger(ScanCounter.class);
    private static final int MOST_KEPT = 100_000;

    private final ScanCounts counts;
    private final Clock clock;
    private final LoadingCache<String, Tally> tallies;
    private final Map<String, Tally> unwritten = new ConcurrentHashMap<>();

    ScanCounter(ScanCounts counts, Clock clock) {
        this.counts = counts;
        this.clock = clock;
        this.tallies = Caffeine.newBuilder()
                .maximumSize(MOST_KEPT)
                .expireAfterAccess(Duration.ofMinutes(10))
                .build(this::load);
    }

    /** Counts one more question for a code; the answer includes it. */
    ScanCounts.Count count(String unitKey) {
        var tally = unwritten.getOrDefault(unitKey, tallies.get(unitKey));
        long times = tally.times.incrementAndGet();
        unwritten.put(unitKey, tally);
        return new ScanCounts.Count(tally.first, times);
    }

    @Scheduled(fixedDelay = 2_000)
    @PreDestroy
    void write() {
        var more = new HashMap<String, ScanCounts.Count>();
        for (var unitKey : Set.copyOf(unwritten.keySet())) {
            var tally = unwritten.remove(unitKey);
            if (tally == null) continue;
            long times = tally.times.get();
            more.put(unitKey, new ScanCounts.Count(tally.first, times - tally.written.getAndSet(times)));
        }
        if (more.isEmpty()) return;
        try {
            counts.add(more);
        } catch (DataAccessException failed) {
            LOG.warn("{} scan counts were not written", more.size(), failed);
        }
    }

    private Tally load(String unitKey) {
        return counts.find(unitKey)
                .map(count -> new Tally(count.first(), count.times()))
                .orElseGet(() -> new Tally(clock.instant(), 0));
    }

    private static final class Tally {
        private final Instant first;
        private final AtomicLong times;
        private final AtomicLong written;

        private Tally(Instant first, long times) {
            this.first = first;
            this.times = new AtomicLong(times);
            this.written = new AtomicLong(times);
        }
    }
}

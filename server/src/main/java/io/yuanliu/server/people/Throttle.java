package io.yuanliu.server.people;

import io.yuanliu.core.finding.Finding;
import io.yuanliu.server.problem.Rejection;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Slows down whoever guesses passwords. Counted are failures per name at an address, per name from anywhere and per
 * address; each further failure doubles the pause, up to a quarter of an hour. Kept in memory, bounded.
 */
@Component
public final class Throttle {
    private static final int MOST_KEYS = 20_000;
    private static final Duration WINDOW = Duration.ofMinutes(15);
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(30);

    private record Key(String kind, String value, int free) {}

    private record Failures(int count, Instant last) {}

    private final Clock clock;
    private final Map<Key, Failures> failures = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, Failures> eldest) {
            return size() > MOST_KEYS;
        }
    };

    @Autowired
    public Throttle() {
        this(Clock.systemUTC());
    }

    Throttle(Clock clock) {
        this.clock = clock;
    }

    /**
     * Lets an attempt through or refuses it as too early. It counts as failed until {@link #succeeded} says otherwise,
     * so that many at once gain nothing.
     */
    public void attempt(String name, String address) {
        var now = clock.instant();
        synchronized (failures) {
            var wait = Duration.ZERO;
            for (var key : keys(name, address)) {
                var pause = remaining(failures.get(key), key.free(), now);
                wait = pause.compareTo(wait) > 0 ? pause : wait;
            }
            if (wait.isPositive()) {
                var seconds = Long.toString(wait.toSeconds() + 1);
                throw new Rejection.TooMany(
                        Finding.block("access.too-many-attempts", "", Map.of("seconds", seconds)), wait.plusSeconds(1));
            }
            for (var key : keys(name, address)) {
                failures.merge(key, new Failures(1, now), (old, one) -> new Failures(count(old, now) + 1, now));
            }
        }
    }

    /** The attempt was right: forgets the failures of this name at this address. */
    public void succeeded(String name, String address) {
        synchronized (failures) {
            var keys = keys(name, address);
            failures.remove(keys.getFirst());
            for (var key : keys) {
                failures.computeIfPresent(key, (same, old) -> new Failures(old.count() - 1, old.last()));
            }
        }
    }

    private static List<Key> keys(String name, String address) {
        return List.of(
                new Key("pair", name + "@" + address, 5), new Key("name", name, 50), new Key("address", address, 30));
    }

    private static Duration remaining(@Nullable Failures known, int free, Instant now) {
        if (known == null || count(known, now) < free) {
            return Duration.ZERO;
        }
        var doublings = Math.min(known.count() - free, 5);
        var pause = FIRST_PAUSE.multipliedBy(1L << doublings);
        var longest = pause.compareTo(WINDOW) > 0 ? WINDOW : pause;
        return Duration.between(now, known.last().plus(longest));
    }

    private static int count(Failures known, Instant now) {
        return known.last().plus(WINDOW).isBefore(now) ? 0 : known.count();
    }
}

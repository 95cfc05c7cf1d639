package io.yuanliu.server.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/**
 * What was looked up lately: a bounded map whose entries are forgotten after a while, so that a change elsewhere is
 * seen within that time. Safe for many threads; two of them may look the same key up at once.
 */
public final class Remembered<K, V> {
    private record Kept<V>(V value, Instant until) {}

    private final Map<K, Kept<V>> entries;
    private final Duration lifetime;
    private final Clock clock;

    public Remembered(int most, Duration lifetime, Clock clock) {
        this.lifetime = lifetime;
        this.clock = clock;
        this.entries = new LinkedHashMap<>(16, 0.75f, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<K, Kept<V>> eldest) {
                return size() > most;
            }
        };
    }

    public Remembered(int most, Duration lifetime) {
        this(most, lifetime, Clock.systemUTC());
    }

    /** The remembered value, or the one that the look-up gives now. */
    public V get(K key, Function<? super K, ? extends V> lookUp) {
        var now = clock.instant();
        synchronized (entries) {
            var known = entries.get(key);
            if (known != null && now.isBefore(known.until())) {
                return known.value();
            }
        }
        V found = lookUp.apply(key);
        synchronized (entries) {
            entries.put(key, new Kept<>(found, now.plus(lifetime)));
        }
        return found;
    }

    public void forget(K key) {
        synchronized (entries) {
            entries.remove(key);
        }
    }

    public void forgetAll() {
        synchronized (entries) {
            entries.clear();
        }
    }
}

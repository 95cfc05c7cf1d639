package io.yuanliu.server.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

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
        var known = peek(key);
        if (known != null) {
            return known;
        }
        V found = lookUp.apply(key);
        put(key, found);
        return found;
    }

    /** The remembered value, or null when there is none that is fresh. */
    public @Nullable V peek(K key) {
        synchronized (entries) {
            var known = entries.get(key);
            return known != null && clock.instant().isBefore(known.until()) ? known.value() : null;
        }
    }

    public void put(K key, V value) {
        var until = clock.instant().plus(lifetime);
        synchronized (entries) {
            entries.put(key, new Kept<>(value, until));
        }
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

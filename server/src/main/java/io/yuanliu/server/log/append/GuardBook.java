package io.yuanliu.server.log.append;

import io.yuanliu.core.finding.Finding;
import io.yuanliu.core.profile.GuardChange;
import io.yuanliu.server.log.GuardKey;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Guard values while a batch is judged in order: each accepted item changes what the next one sees. Changes are first
 * tried on top and then kept or dropped, an item at a time and a submission at a time.
 */
public final class GuardBook {
    private final Map<GuardKey, Long> locked;
    private final Map<GuardKey, Long> kept = new HashMap<>();

    public GuardBook(Map<GuardKey, Long> locked) {
        this.locked = Map.copyOf(locked);
    }

    /** The values that differ from what was locked. */
    public Map<GuardKey, Long> changed() {
        var changed = new LinkedHashMap<GuardKey, Long>();
        kept.forEach((key, value) -> {
            if (value != value(locked, key)) {
                changed.put(key, value);
            }
        });
        return changed;
    }

    Trial trial() {
        return new Trial();
    }

    private static long value(Map<GuardKey, Long> values, GuardKey key) {
        return values.getOrDefault(key, 0L);
    }

    /** Changes of one submission, not yet kept. */
    final class Trial {
        private final Map<GuardKey, Long> tried = new HashMap<>();

        /** Makes an item's changes and says what they breach; of a request with a BLOCK among it nothing remains. */
        List<Finding> apply(Draft.Judged judged) {
            var before = new HashMap<>(tried);
            judged.reversed()
                    .forEach(change -> tried.merge(GuardKey.of(change), now(change) + change.change(), (a, b) -> b));
            var breaches = new ArrayList<Finding>();
            for (var change : judged.guards()) {
                long left = now(change);
                long after = Math.addExact(left, change.change());
                if (change.isRefusedAt(left)) {
                    breaches.add(change.breachAt(left));
                }
                tried.put(GuardKey.of(change), after);
            }
            if (judged.request() && breaches.stream().anyMatch(Finding::blocks)) {
                tried.clear();
                tried.putAll(before);
            }
            return breaches;
        }

        /** Changes that nothing speaks against. */
        void raise(List<GuardChange> changes) {
            changes.forEach(change -> tried.put(GuardKey.of(change), now(change) + change.change()));
        }

        void keep() {
            kept.putAll(tried);
        }

        private long now(GuardChange change) {
            var key = GuardKey.of(change);
            var mine = tried.get(key);
            if (mine != null) {
                return mine;
            }
            var earlier = kept.get(key);
            return earlier != null ? earlier : value(locked, key);
        }
    }
}

package io.yuanliu.core.lab;

import io.yuanliu.core.finding.Finding;
import io.yuanliu.core.profile.GuardChange;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.function.ToLongFunction;

/** What guards would say of a record's changes, were they made now. */
public final class Breaches {
    private Breaches() {}

    /**
     * The findings of refused changes. A refused one counts for the record's next change too, as in the log: a report is
     * stored with all of them.
     *
     * @param now the value of a change's guard; what a record changed before counts for its next change
     */
    public static List<Finding> of(List<GuardChange> changes, ToLongFunction<GuardChange> now) {
        record Key(String kind, String key) {}
        var tried = new HashMap<Key, Long>();
        var breaches = new ArrayList<Finding>();
        for (var change : changes) {
            var key = new Key(change.kind(), change.key());
            long before = tried.computeIfAbsent(key, _ -> now.applyAsLong(change));
            if (change.isRefusedAt(before)) {
                breaches.add(change.breachAt(before));
            }
            tried.put(key, Math.addExact(before, change.change()));
        }
        return breaches;
    }
}

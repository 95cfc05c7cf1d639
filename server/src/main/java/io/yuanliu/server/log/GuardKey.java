package io.yuanliu.server.log;

import io.yuanliu.core.profile.GuardChange;
import java.util.Comparator;

/** The name of a guard row; rows are locked in this order, so that no two transactions wait for each other. */
public record GuardKey(String kind, String key) implements Comparable<GuardKey> {
    private static final Comparator<GuardKey> ORDER =
            Comparator.comparing(GuardKey::kind).thenComparing(GuardKey::key);

    public static GuardKey of(GuardChange change) {
        return new GuardKey(change.kind(), change.key());
    }

    @Override
    public int compareTo(GuardKey other) {
        return ORDER.compare(this, other);
    }
}

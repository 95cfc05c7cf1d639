package io.yuanliu.core.profile;

import io.yuanliu.core.finding.Finding;
import io.yuanliu.core.profile.expression.Measure;
import io.yuanliu.core.profile.expression.Printing;
import java.util.LinkedHashMap;
import org.jspecify.annotations.Nullable;

/**
 * A change that an accepted record makes to a guard: stock, quota left, a number used once. Made in the append's own
 * transaction, in order, on the row (kind, key), whose value starts at 0.
 *
 * @param kind {@code stock}, {@code certificate-left}, {@code once}, …
 * @param change added to the value; thousandths where a quantity is meant
 * @param floor the least value allowed afterwards, null for none
 * @param ceiling the greatest value allowed afterwards, null for none
 * @param measure what the value counts: how {@code left} prints in the finding
 * @param breach the finding when it would be crossed, without {@code left}: see {@link #breachAt}
 */
public record GuardChange(
        String kind,
        String key,
        long change,
        @Nullable Long floor,
        @Nullable Long ceiling,
        Measure measure,
        Finding breach) {

    /**
     * Whether it crosses a bound of a guard that has this value. A change away from a bound does not, even where a late
     * report has already crossed it.
     */
    public boolean isRefusedAt(long before) {
        long after = Math.addExact(before, change);
        return (floor != null && change <= 0 && after < floor) || (ceiling != null && change >= 0 && after > ceiling);
    }

    /** The finding when the change is refused at a guard that has this value: {@code left} is what it had. */
    public Finding breachAt(long before) {
        var values = new LinkedHashMap<>(breach.values());
        values.put("left", Printing.print(before, measure));
        return new Finding(breach.code(), breach.severity(), breach.pointer(), values, breach.clause());
    }
}

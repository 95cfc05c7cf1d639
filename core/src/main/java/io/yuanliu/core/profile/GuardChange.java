package io.yuanliu.core.profile;

import io.yuanliu.core.finding.Finding;
import org.jspecify.annotations.Nullable;

/**
 * A change that an accepted record makes to a guard: stock, quota left, a number used once. Made in the append's own
 * transaction, in order, on the row (kind, key), whose value starts at 0.
 *
 * @param kind {@code stock}, {@code certificate-left}, {@code once}, …
 * @param change added to the value; thousandths where a quantity is meant
 * @param floor the least value allowed afterwards, null for none
 * @param ceiling the greatest value allowed afterwards, null for none
 * @param breach the finding when it would be crossed; capture adds {@code left} (the value before)
 */
public record GuardChange(
        String kind,
        String key,
        long change,
        @Nullable Long floor,
        @Nullable Long ceiling,
        Finding breach) {}

package io.yuanliu.server.orders;

import io.yuanliu.core.trace.Amount;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What an order reaches: its goods and everything that came of them, in numbers.
 *
 * @param units how many, those ordered about among them
 * @param holders how many have or sold something of it
 * @param quantities what is in stock or on its way
 * @param regions where it is, the most units first
 * @param stopped how many of the goods ordered about something stops or holds already
 * @param unknown how many of them no event ever named
 * @param hash of all units and holders: two reaches with one hash are one
 * @param asOf everything that was known before this moment is in it
 */
public record Reach(
        int units,
        int holders,
        List<Amount> quantities,
        List<Region> regions,
        int stopped,
        int unknown,
        String hash,
        Instant asOf) {
    private static final int TENTH = 10;

    public Reach {
        quantities = List.copyOf(quantities);
        regions = List.copyOf(regions);
    }

    /** Units in one division, without closing zeros; null where nobody said in which a holder is. */
    public record Region(@Nullable String code, int units, int holders) {}

    /** Whether it is something else than what was shown: another region, or a tenth more or less of anything. */
    public boolean differsFrom(Reach shown) {
        return !hash.equals(shown.hash)
                && (differ(units, shown.units)
                        || differ(holders, shown.holders)
                        || !regionCodes().equals(shown.regionCodes())
                        || differ(quantities, shown.quantities));
    }

    private Set<@Nullable String> regionCodes() {
        var codes = new HashSet<@Nullable String>();
        regions.forEach(region -> codes.add(region.code()));
        return codes;
    }

    private static boolean differ(int now, int before) {
        return Math.abs((long) now - before) * TENTH > before;
    }

    private static boolean differ(List<Amount> now, List<Amount> before) {
        var left = byUnit(now);
        var right = byUnit(before);
        var uoms = new HashSet<>(left.keySet());
        uoms.addAll(right.keySet());
        return uoms.stream()
                .anyMatch(uom -> differ(
                        Objects.requireNonNullElse(left.get(uom), BigDecimal.ZERO),
                        Objects.requireNonNullElse(right.get(uom), BigDecimal.ZERO)));
    }

    private static boolean differ(BigDecimal now, BigDecimal before) {
        return now.subtract(before).abs().multiply(BigDecimal.TEN).compareTo(before) > 0;
    }

    private static Map<String, BigDecimal> byUnit(List<Amount> amounts) {
        var byUnit = new HashMap<String, BigDecimal>();
        amounts.forEach(
                amount -> byUnit.merge(Objects.requireNonNullElse(amount.uom(), ""), amount.value(), BigDecimal::add));
        return byUnit;
    }
}

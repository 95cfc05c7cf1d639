package io.yuanliu.server.orders;

import io.yuanliu.core.trace.Amount;
import io.yuanliu.core.trace.Holding;
import io.yuanliu.core.trace.Walk;
import io.yuanliu.server.registry.Registry;
import io.yuanliu.server.trace.Trace;
import io.yuanliu.server.trace.standing.Standings;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Adds up what an order reaches, uncut: numbers and divisions, nobody's name. */
@Component
class Reaches {
    private final Trace trace;
    private final Standings standings;
    private final Registry registry;

    Reaches(Trace trace, Standings standings, Registry registry) {
        this.trace = trace;
        this.standings = standings;
        this.registry = registry;
    }

    /** What came of these units (canonical keys), each counted once. */
    Reach of(Collection<String> goods) {
        var asOf = standings.asOf();
        var tally = new Tally();
        int unknown = 0;
        int stopped = 0;
        for (var unit : goods) {
            if (!trace.downstream(unit, tally::add)) {
                tally.count(unit);
                unknown++;
            }
            stopped += standings.stops(unit).inForce().isEmpty() ? 0 : 1;
        }
        return new Reach(
                tally.units.size(),
                tally.holders.size(),
                tally.amounts(),
                tally.regions(),
                stopped,
                unknown,
                tally.hash(),
                asOf);
    }

    private final class Tally {
        /** By 64 bits of a digest: a million units take a few megabytes for as long as it is added up. */
        final Set<Long> units = new HashSet<>();

        final Set<String> holders = new HashSet<>();
        private final Map<String, BigDecimal> amounts = new TreeMap<>();
        private final Map<String, Set<Long>> unitsByRegion = new HashMap<>();
        private final Map<String, Set<String>> holdersByRegion = new HashMap<>();
        private final Map<String, String> regionOf = new HashMap<>();

        void add(Walk part) {
            learn(part.holdings());
            var fresh = part.units().stream()
                    .map(Walk.Reached::key)
                    .filter(this::count)
                    .collect(Collectors.toSet());
            part.holdings().stream()
                    .filter(holding -> fresh.contains(holding.unit()) && holding.state() != Holding.State.PASSED_ON)
                    .forEach(this::add);
        }

        boolean count(String unit) {
            return units.add(digest(unit));
        }

        private void add(Holding holding) {
            var holder = holder(holding);
            var region = regionOf.getOrDefault(holder, "");
            holders.add(holder);
            unitsByRegion.computeIfAbsent(region, _ -> new HashSet<>()).add(digest(holding.unit()));
            holdersByRegion.computeIfAbsent(region, _ -> new HashSet<>()).add(holder);
            var quantity = holding.quantity();
            if (quantity != null && isThere(holding)) {
                amounts.merge(Objects.requireNonNullElse(quantity.uom(), ""), quantity.value(), BigDecimal::add);
            }
        }

        /** Asks where those are that came for the first time, in one go. */
        private void learn(List<Holding> held) {
            var fresh = held.stream()
                    .filter(holding -> !regionOf.containsKey(holder(holding)))
                    .toList();
            var parties = registry.parties(keys(fresh.stream().map(Holding::party)));
            var sites = registry.sites(keys(fresh.stream().map(Holding::site)));
            for (var holding : fresh) {
                var site = holding.site() == null ? null : sites.get(holding.site());
                var party = holding.party() == null ? null : parties.get(holding.party());
                var own = party == null ? null : party.region();
                var region = site == null || site.region() == null ? own : site.region();
                regionOf.put(holder(holding), Objects.requireNonNullElse(region, ""));
            }
        }

        List<Amount> amounts() {
            return amounts.entrySet().stream()
                    .map(entry -> new Amount(entry.getValue(), entry.getKey().isEmpty() ? null : entry.getKey()))
                    .toList();
        }

        List<Reach.Region> regions() {
            return unitsByRegion.entrySet().stream()
                    .map(entry -> new Reach.Region(
                            entry.getKey().isEmpty() ? null : entry.getKey(),
                            entry.getValue().size(),
                            Objects.requireNonNull(holdersByRegion.get(entry.getKey()))
                                    .size()))
                    .sorted(Comparator.comparingInt(Reach.Region::units)
                            .reversed()
                            .thenComparing(region -> Objects.requireNonNullElse(region.code(), "~")))
                    .toList();
        }

        /** Of everything at once, whatever the order in which it came. */
        String hash() {
            var sorted = new ArrayList<Long>(units);
            holders.forEach(holder -> sorted.add(digest(holder)));
            sorted.sort(Comparator.naturalOrder());
            var whole = sha256();
            var eight = ByteBuffer.allocate(Long.BYTES);
            sorted.forEach(one -> whole.update(eight.putLong(0, one).array()));
            return HexFormat.of().formatHex(whole.digest());
        }
    }

    private static boolean isThere(Holding holding) {
        return holding.state() == Holding.State.IN_STOCK || holding.state() == Holding.State.IN_TRANSIT;
    }

    private static String holder(Holding holding) {
        return holding.party() + "@" + holding.site();
    }

    private static Set<String> keys(Stream<@Nullable String> keys) {
        return keys.filter(Objects::nonNull).collect(Collectors.toSet());
    }

    private static long digest(String text) {
        return ByteBuffer.wrap(sha256().digest(text.getBytes(StandardCharsets.UTF_8)))
                .getLong();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}

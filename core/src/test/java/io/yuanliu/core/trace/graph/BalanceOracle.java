package io.yuanliu.core.trace.graph;

import io.yuanliu.core.trace.Movement.What;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The slow, obvious books: plain lists of what lies where in whole kilos, changed event by event in the order of time,
 * and one more plain list of every change.
 */
final class BalanceOracle {
    /** A change of somebody's stock. */
    record Change(int hour, String party, String unit, What what, long kilos) {}

    /** What one transformation used and made. */
    record Made(int hour, String party, long used, long made) {}

    private record Stock(String party, String unit) {}

    private static final class OnItsWay {
        final String unit;
        final String sender;
        final String taker;
        long kilos;

        OnItsWay(String unit, String sender, String taker, long kilos) {
            this.unit = unit;
            this.sender = sender;
            this.taker = taker;
            this.kilos = kilos;
        }
    }

    private record Packed(String crate, String lot, long kilos) {}

    private final Map<Stock, Long> stocks = new HashMap<>();
    private final List<OnItsWay> onTheirWay = new ArrayList<>();
    private final List<Packed> packed = new ArrayList<>();
    final List<Change> changes = new ArrayList<>();
    final List<Made> made = new ArrayList<>();

    long stock(String party) {
        return stocks.entrySet().stream()
                .filter(stock -> stock.getKey().party().equals(party))
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    Map<What, Long> moved(String party, int from, int to) {
        var moved = new EnumMap<What, Long>(What.class);
        for (var change : changes) {
            if (change.party().equals(party) && change.hour() >= from && change.hour() < to) {
                moved.merge(change.what(), change.kilos(), Long::sum);
            }
        }
        return moved;
    }

    void enter(int hour, String party, String unit, long kilos) {
        put(hour, party, unit, What.ENTERED, kilos);
    }

    void pack(String crate, String lot, long kilos) {
        packed.add(new Packed(crate, lot, kilos));
    }

    void unpack(String crate) {
        packed.removeIf(it -> it.crate().equals(crate));
    }

    void ship(int hour, String from, String to, String unit, long kilos) {
        take(hour, from, unit, What.SHIPPED, kilos);
        onTheirWay.add(new OnItsWay(unit, from, to, kilos));
    }

    void shipCrate(int hour, String from, String to, String crate) {
        packed.stream()
                .filter(it -> it.crate().equals(crate))
                .forEach(it -> ship(hour, from, to, it.lot(), it.kilos()));
    }

    void receive(int hour, String from, String to, String unit, long kilos) {
        long rest = kilos;
        for (var way : onTheirWay) {
            if (way.unit.equals(unit) && way.sender.equals(from) && way.taker.equals(to)) {
                long part = Math.min(rest, way.kilos);
                way.kilos -= part;
                rest -= part;
            }
        }
        if (rest > 0 && !from.equals(to)) {
            take(hour, from, unit, What.SHIPPED, rest);
        }
        put(hour, to, unit, What.RECEIVED, kilos);
    }

    void convert(int hour, String party, String from, long used, String to, long gives) {
        take(hour, party, from, What.USED, used);
        put(hour, party, to, What.MADE, gives);
        made.add(new Made(hour, party, used, gives));
    }

    void take(int hour, String party, String unit, What what, long kilos) {
        long there = stocks.getOrDefault(new Stock(party, unit), 0L);
        long missing = kilos - Math.min(there, kilos);
        for (var way : onTheirWay) {
            if (way.unit.equals(unit) && way.taker.equals(party) && Math.min(missing, way.kilos) > 0) {
                long part = Math.min(missing, way.kilos);
                way.kilos -= part;
                missing -= part;
                put(hour, party, unit, What.RECEIVED, part);
            }
        }
        if (missing > 0) {
            put(hour, party, unit, What.UNACCOUNTED, missing);
        }
        stocks.merge(new Stock(party, unit), -kilos, Long::sum);
        changes.add(new Change(hour, party, unit, what, kilos));
    }

    private void put(int hour, String party, String unit, What what, long kilos) {
        stocks.merge(new Stock(party, unit), kilos, Long::sum);
        changes.add(new Change(hour, party, unit, what, kilos));
    }
}

package io.yuanliu.core.trace.graph;

import static io.yuanliu.core.trace.graph.Stories.aDestruction;
import static io.yuanliu.core.trace.graph.Stories.aHarvest;
import static io.yuanliu.core.trace.graph.Stories.aReceipt;
import static io.yuanliu.core.trace.graph.Stories.aSale;
import static io.yuanliu.core.trace.graph.Stories.aShipment;
import static io.yuanliu.core.trace.graph.Stories.key;
import static io.yuanliu.core.trace.graph.Stories.making;
import static io.yuanliu.core.trace.graph.Stories.packing;
import static io.yuanliu.core.trace.graph.Stories.unpacking;
import static org.assertj.core.api.Assertions.assertThat;

import io.yuanliu.core.event.Event;
import io.yuanliu.core.trace.Amount;
import io.yuanliu.core.trace.Balance;
import io.yuanliu.core.trace.Holding;
import io.yuanliu.core.trace.Measure;
import io.yuanliu.core.trace.Movement.What;
import io.yuanliu.core.trace.Turnover;
import io.yuanliu.core.trace.graph.Stories.Story;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** On random histories, in any order of arrival, the books agree with plain lists and nothing gets lost. */
class BalanceAgainstOracleTest {
    private static final int HISTORIES = 400;
    private static final int HOURS = 40;
    private static final List<String> PARTIES = List.of("farm", "mill", "shop", "market");

    /** A history that the oracle reads up to each hour. */
    private static final class Told {
        final Random random;
        final TraceGraph graph = new TraceGraph();
        final BalanceOracle oracle = new BalanceOracle();
        final List<Runnable> arriving = new ArrayList<>();
        final Set<String> packed = new HashSet<>();
        final Map<Integer, Map<String, Long>> stocks = new HashMap<>();

        Told(long seed) {
            random = new Random(seed);
            for (int hour = 0; hour < HOURS; hour++) {
                stocks.put(hour, stocks());
                happen(hour);
            }
            stocks.put(HOURS, stocks());
            Collections.shuffle(arriving, random);
            arriving.forEach(Runnable::run);
        }

        private Map<String, Long> stocks() {
            return PARTIES.stream().collect(Collectors.toMap(party -> party, oracle::stock));
        }

        private void happen(int hour) {
            var party = PARTIES.get(random.nextInt(PARTIES.size()));
            var other = PARTIES.get(random.nextInt(PARTIES.size()));
            var lot = "lot " + random.nextInt(5);
            var crate = "crate " + random.nextInt(2);
            int kilos = 1 + random.nextInt(50);
            switch (random.nextInt(12)) {
                case 0, 1 -> {
                    oracle.enter(hour, party, lot, kilos);
                    tell(aHarvest().ofKilos(kilos, lot).by(party), hour);
                }
                case 2, 3 -> {
                    oracle.ship(hour, party, other, lot, kilos);
                    tell(aShipment().ofKilos(kilos, lot).from(party).to(other), hour);
                }
                case 4, 5 -> {
                    oracle.receive(hour, party, other, lot, kilos);
                    tell(aReceipt().ofKilos(kilos, lot).from(party).to(other), hour);
                }
                case 6 -> {
                    oracle.take(hour, party, lot, What.SOLD, kilos);
                    tell(aSale().ofKilos(kilos, lot).by(party), hour);
                }
                case 7 -> {
                    oracle.take(hour, party, lot, What.DESTROYED, kilos);
                    tell(aDestruction().ofKilos(kilos, lot).by(party), hour);
                }
                case 8 -> {
                    int gives = 1 + random.nextInt(kilos);
                    var flour = "lot " + (5 + random.nextInt(3));
                    oracle.convert(hour, party, lot, kilos, flour, gives);
                    tell(making().ofKilos(kilos, lot).givingKilos(gives, flour).by(party), hour);
                }
                case 9 -> {
                    if (packed.add(lot)) {
                        oracle.pack(crate, lot, kilos);
                        tell(packing().ofKilos(kilos, lot).container(crate), hour);
                    }
                }
                case 10 -> {
                    oracle.shipCrate(hour, party, other, crate);
                    tell(aShipment().of(crate).from(party).to(other), hour);
                }
                default -> {
                    oracle.unpack(crate);
                    tell(unpacking().container(crate), hour);
                }
            }
        }

        /** Sometimes twice, sometimes with an error that is taken back. */
        private void tell(Story story, int hour) {
            var event = story.at(hour).named("at " + hour).tell();
            arrive(event);
            switch (random.nextInt(8)) {
                case 0 -> arrive(event);
                case 1 -> {
                    var wrong = aSale().ofKilos(9, "lot 0")
                            .by("farm")
                            .at(hour + 0.5)
                            .named("wrong at " + hour)
                            .tell();
                    arrive(wrong);
                    arrive(Stories.wrongly(wrong));
                }
                default -> {}
            }
        }

        private void arrive(Event event) {
            arriving.add(() -> graph.add("us", event));
        }

        Balance balance(String party, int from, int to) {
            var sheet = new BalanceSheet(graph, movement -> key(party).equals(movement.party()), hour(from), hour(to));
            graph.stocks().unitsOfParty(key(party)).forEach(sheet::add);
            return sheet.balance(_ -> true);
        }
    }

    private static Instant hour(int hour) {
        return Stories.DAY_ONE.plus(Duration.ofHours(hour));
    }

    @Test
    void booksAgreeWithPlainLists() {
        for (long seed = 0; seed < HISTORIES; seed++) {
            var told = new Told(seed);
            int from = told.random.nextInt(HOURS);
            int to = from + 1 + told.random.nextInt(HOURS - from);
            for (var party : PARTIES) {
                agree("seed " + seed + ", " + party + " " + from + "-" + to, told, party, from, to);
            }
        }
    }

    private static void agree(String what, Told told, String party, int from, int to) {
        var balance = told.balance(party, from, to);
        var kilos = balance.lines().stream()
                .filter(line -> "KGM".equals(line.uom()))
                .toList();
        assertThat(kilos).as(what).hasSizeLessThanOrEqualTo(1);
        assertThat(sum(kilos.stream().map(Balance.Line::opening))).as(what).isEqualTo(stock(told, from, party));
        assertThat(sum(kilos.stream().map(Balance.Line::closing))).as(what).isEqualTo(stock(told, to, party));
        var moved = told.oracle.moved(party, from, to);
        for (var kind : What.values()) {
            assertThat(sum(kilos.stream().map(line -> line.moved(kind))))
                    .as(what + " " + kind)
                    .isEqualTo(moved.getOrDefault(kind, 0L));
        }
        var made = told.oracle.made.stream()
                .filter(it -> it.party().equals(party) && it.hour() >= from && it.hour() < to)
                .toList();
        assertThat(balance.conversions().stream()
                        .mapToInt(Balance.Conversion::count)
                        .sum())
                .as(what)
                .isEqualTo(made.size());
        assertThat(sum(balance.conversions().stream()
                        .flatMap(it -> Stream.ofNullable(it.loss()).map(Amount::value))))
                .as(what)
                .isEqualTo(made.stream().mapToLong(it -> it.used() - it.made()).sum());
    }

    private static long stock(Told told, int hour, String party) {
        return told.stocks.getOrDefault(hour, Map.of()).getOrDefault(party, -1L);
    }

    private static long sum(Stream<BigDecimal> values) {
        return values.reduce(BigDecimal.ZERO, BigDecimal::add).longValueExact();
    }

    @Test
    void everyStockIsWhatCameInLessWhatWentOut() {
        for (long seed = 0; seed < HISTORIES; seed++) {
            var random = new Random(seed);
            var graph = new TraceGraph();
            for (int i = 0; i < 25; i++) {
                graph.add("us", anything(random).named("event " + i).tell());
            }
            for (int lot = 0; lot < 3; lot++) {
                assertThat(stocksByMovements(graph, key("lot " + lot)))
                        .as("seed " + seed + " lot " + lot)
                        .isEqualTo(stocksByHoldings(graph, key("lot " + lot)));
            }
        }
    }

    /** Equal times, days, places, missing amounts, other measures, nobody named. */
    private static Story anything(Random random) {
        var story = switch (random.nextInt(6)) {
            case 0 -> aHarvest();
            case 1 -> aShipment();
            case 2 -> aReceipt();
            case 3 -> aSale();
            case 4 -> aDestruction();
            default -> making("pie " + random.nextInt(2));
        };
        var lot = "lot " + random.nextInt(3);
        var measured = switch (random.nextInt(6)) {
            case 0 -> story.ofSome(lot);
            case 1 -> story.of(1 + random.nextInt(5), "EA", lot);
            case 2 -> story.of(100.0 * (1 + random.nextInt(9)), "GRM", lot);
            default -> story.ofKilos(1 + random.nextInt(20), lot);
        };
        if (random.nextInt(4) > 0) {
            measured.from(party(random)).to(party(random));
        } else if (random.nextInt(4) > 0) {
            measured.by(party(random));
        }
        if (random.nextInt(3) == 0) {
            measured.inPlace("place " + random.nextInt(2));
        }
        int hour = random.nextInt(8);
        return random.nextInt(4) == 0 ? measured.between(hour, hour + random.nextInt(5)) : measured.at(hour);
    }

    private static String party(Random random) {
        return PARTIES.get(random.nextInt(PARTIES.size()));
    }

    private static Map<List<String>, BigDecimal> stocksByMovements(TraceGraph graph, String unit) {
        var stocks = new HashMap<List<String>, BigDecimal>();
        for (var movement :
                graph.stocks().turnover(unit).map(Turnover::movements).orElse(List.of())) {
            var amount = movement.amount();
            if (amount != null) {
                stocks.merge(
                        List.of("" + movement.party(), "" + movement.site(), "" + amount.uom()),
                        movement.what().isIn() ? amount.value() : amount.value().negate(),
                        BigDecimal::add);
            }
        }
        return plain(stocks);
    }

    private static Map<List<String>, BigDecimal> stocksByHoldings(TraceGraph graph, String unit) {
        var stocks = new HashMap<List<String>, BigDecimal>();
        for (var holding : graph.stocks().holdings(unit)) {
            var quantity = holding.quantity();
            if (holding.state() == Holding.State.IN_STOCK && quantity != null) {
                stocks.merge(
                        List.of("" + holding.party(), "" + holding.site(), "" + quantity.uom()),
                        quantity.value(),
                        BigDecimal::add);
            }
        }
        return plain(stocks);
    }

    private static Map<List<String>, BigDecimal> plain(Map<List<String>, BigDecimal> stocks) {
        stocks.values().removeIf(value -> value.signum() == 0);
        stocks.replaceAll((_, value) -> Measure.plain(value));
        return stocks;
    }
}

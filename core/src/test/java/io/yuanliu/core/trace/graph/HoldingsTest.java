package io.yuanliu.core.trace.graph;

import static io.yuanliu.core.trace.graph.Stories.aDestruction;
import static io.yuanliu.core.trace.graph.Stories.aHarvest;
import static io.yuanliu.core.trace.graph.Stories.aReceipt;
import static io.yuanliu.core.trace.graph.Stories.aSale;
import static io.yuanliu.core.trace.graph.Stories.aShipment;
import static io.yuanliu.core.trace.graph.Stories.key;
import static io.yuanliu.core.trace.graph.Stories.making;
import static io.yuanliu.core.trace.graph.Stories.packing;
import static org.assertj.core.api.Assertions.assertThat;

import io.yuanliu.core.trace.Holding;
import io.yuanliu.core.trace.Holding.State;
import io.yuanliu.core.trace.graph.Stories.Story;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Who has it, who had it, how much: the worked examples of custody. */
class HoldingsTest {
    private final List<Story> stories = new ArrayList<>();

    private void tell(Story... more) {
        stories.addAll(List.of(more));
    }

    /** {@code "shop 40 in stock"}, sorted; the same whatever the order of arrival. */
    private List<String> holdings(String unit) {
        List<String> first = null;
        for (int seed = 0; seed < 6; seed++) {
            var shuffled = new ArrayList<>(stories);
            Collections.shuffle(shuffled, new Random(seed));
            var graph = new TraceGraph();
            shuffled.forEach(story -> graph.add("us", story.tell()));
            var found = graph.stocks().holdings(key(unit)).stream()
                    .map(HoldingsTest::words)
                    .sorted()
                    .toList();
            assertThat(first == null ? found : first).as("order of arrival").isEqualTo(found);
            first = found;
        }
        return first == null ? List.of() : first;
    }

    private static String words(Holding holding) {
        var party = holding.party() == null ? "somebody" : holding.party().substring(key("").length());
        var quantity =
                holding.quantity() == null ? "?" : holding.quantity().value().toPlainString();
        return party + " " + quantity + " " + holding.state().word();
    }

    @Test
    void fiveShopsThatHoldOneLotAreFiveHoldings() {
        tell(aHarvest().ofKilos(100, "lot").by("farm").at(0));
        for (int shop = 1; shop <= 5; shop++) {
            tell(
                    aShipment()
                            .ofKilos(20, "lot")
                            .from("farm")
                            .to("shop" + shop)
                            .at(shop),
                    aReceipt().ofKilos(20, "lot").from("farm").to("shop" + shop).at(shop + 10));
        }
        assertThat(holdings("lot"))
                .containsExactly(
                        "farm 100 passed on",
                        "shop1 20 in stock",
                        "shop2 20 in stock",
                        "shop3 20 in stock",
                        "shop4 20 in stock",
                        "shop5 20 in stock");
    }

    @Test
    void whatWasShippedAndNotReceivedIsOnItsWay() {
        tell(
                aHarvest().ofKilos(100, "lot").by("farm").at(0),
                aShipment().ofKilos(60, "lot").from("farm").to("shop").at(1),
                aReceipt().ofKilos(50, "lot").from("farm").to("shop").at(2));

        assertThat(holdings("lot")).containsExactly("farm 40 in stock", "shop 10 in transit", "shop 50 in stock");
    }

    @Test
    void aReceiptAloneMovesItToo() {
        tell(
                aHarvest().ofKilos(100, "lot").by("farm").at(0),
                aReceipt().ofKilos(30, "lot").from("farm").to("shop").at(1));

        assertThat(holdings("lot")).containsExactly("farm 70 in stock", "shop 30 in stock");
    }

    @Test
    void aReceiptOfTheDayBelongsToTheShipmentOfThatMorning() {
        tell(
                aHarvest().ofKilos(100, "lot").by("farm").at(-5),
                aShipment().ofKilos(100, "lot").from("farm").to("shop").at(8),
                aReceipt().ofKilos(100, "lot").from("farm").to("shop").between(0, 24));

        assertThat(holdings("lot")).containsExactly("farm 100 passed on", "shop 100 in stock");
    }

    @Test
    void everyKiloIsSomewhere() {
        tell(
                aHarvest().ofKilos(100, "lot").by("farm").at(0),
                aShipment().ofKilos(90, "lot").from("farm").to("shop").at(1),
                aReceipt().ofKilos(80, "lot").from("farm").to("shop").at(2),
                aSale().ofKilos(30, "lot").by("shop").at(3),
                aSale().ofKilos(10, "lot").by("shop").at(4),
                aDestruction().ofKilos(5, "lot").by("shop").at(5),
                making("pie").ofKilos(15, "lot").by("shop").at(6));

        assertThat(holdings("lot"))
                .containsExactly(
                        "farm 10 in stock",
                        "shop 10 in transit",
                        "shop 15 used",
                        "shop 20 in stock",
                        "shop 40 sold",
                        "shop 5 destroyed");
        assertThat(sumOfAllStates("lot")).isEqualByComparingTo("100");
    }

    private BigDecimal sumOfAllStates(String unit) {
        var graph = new TraceGraph();
        stories.forEach(story -> graph.add("us", story.tell()));
        return graph.stocks().holdings(key(unit)).stream()
                .filter(holding -> holding.state() != State.PASSED_ON)
                .map(holding -> holding.quantity() == null
                        ? BigDecimal.ZERO
                        : holding.quantity().value())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    @Test
    void returnedGoodsAreBackInStock() {
        tell(
                aHarvest().ofKilos(10, "lot").by("farm").at(0),
                aShipment().ofKilos(10, "lot").from("farm").to("shop").at(1),
                aReceipt().ofKilos(10, "lot").from("farm").to("shop").at(2),
                aShipment().ofKilos(4, "lot").from("shop").to("farm").at(3),
                aReceipt().ofKilos(4, "lot").from("shop").to("farm").at(4));

        assertThat(holdings("lot")).containsExactly("farm 10 passed on", "farm 4 in stock", "shop 6 in stock");
    }

    @Test
    void contentsTravelWithTheirContainer() {
        tell(
                aHarvest().of("egg").by("farm").at(0),
                packing("egg").container("crate").at(1),
                aShipment().of("crate").from("farm").to("shop").at(2),
                aReceipt().of("crate").from("farm").to("shop").at(3));

        assertThat(holdings("egg")).containsExactly("farm 1 passed on", "shop 1 in stock");
    }

    @Test
    void aSaleThatMintsACodeMakesTheCodeTheBuyers() {
        tell(
                aHarvest().ofKilos(50, "batch").by("market").at(0),
                making().ofKilos(20, "batch")
                        .givingKilos(20, "code")
                        .from("market")
                        .to("stall")
                        .at(1));

        assertThat(holdings("batch")).containsExactly("market 20 used", "market 30 in stock");
        assertThat(holdings("code")).containsExactly("stall 20 in stock");
    }

    @Test
    void whoGaveWhatNobodySawHimGetHeldItBefore() {
        tell(aShipment().ofKilos(7, "lot").from("trader").to("shop").at(1));

        assertThat(holdings("lot")).containsExactly("shop 7 in transit", "trader 7 passed on");
    }

    @Test
    void whoSellsWhatIsOnItsWayToHimHasGotIt() {
        tell(
                aHarvest().ofKilos(10, "lot").by("farm").at(0),
                aShipment().ofKilos(10, "lot").from("farm").to("shop").at(1),
                aSale().ofKilos(7, "lot").by("shop").at(2));

        assertThat(holdings("lot")).containsExactly("farm 10 passed on", "shop 3 in transit", "shop 7 sold");
    }

    @Test
    void oneHolderUnderTwoCodesIsOneHolder() {
        var graph = new TraceGraph();
        graph.add("us", aHarvest().ofKilos(10, "lot").by("farm").at(0).tell());
        graph.add(
                "us",
                aShipment()
                        .ofKilos(10, "lot")
                        .from("farm")
                        .to("stall-number")
                        .at(1)
                        .tell());
        graph.add(
                "us",
                aReceipt()
                        .ofKilos(10, "lot")
                        .from("farm")
                        .to("stall-licence")
                        .at(2)
                        .tell());
        graph.setOwner(key("stall-number"), key("stall-licence"));

        assertThat(graph.partyCodes(0)).containsExactly(key("farm"), key("stall-number"), key("stall-licence"));
        assertThat(graph.stocks().holdings(key("lot")))
                .extracting(HoldingsTest::words)
                .containsExactly("farm 10 passed on", "stall-licence 10 in stock");

        graph.setOwner(key("stall-number"), key("stall-number"));
        assertThat(graph.stocks().holdings(key("lot")))
                .extracting(HoldingsTest::words)
                .contains("stall-number 10 in transit");
    }

    @Test
    void aBareNumberThatActsIsTheParty() {
        var graph = new TraceGraph();
        graph.add(
                "us",
                aHarvest().ofKilos(10, "lot").byCode("9902020010017").at(0).tell());

        assertThat(graph.stocks().holdings(key("lot")))
                .extracting(Holding::party)
                .containsExactly("operator:9902020010017");
    }

    @Test
    void aShipmentWithoutAnAmountIsOfEverything() {
        tell(
                aHarvest().ofKilos(10, "lot").by("farm").at(0),
                aShipment().ofSome("lot").from("farm").to("shop").at(1),
                aReceipt().ofSome("lot").from("farm").to("shop").at(2));

        assertThat(holdings("lot")).containsExactly("farm 10 passed on", "shop 10 in stock");
    }
}

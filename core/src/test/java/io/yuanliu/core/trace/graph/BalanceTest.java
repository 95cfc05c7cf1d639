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

import io.yuanliu.core.data.Data;
import io.yuanliu.core.packed.BlockReader;
import io.yuanliu.core.packed.BlockWriter;
import io.yuanliu.core.trace.Amount;
import io.yuanliu.core.trace.Balance;
import io.yuanliu.core.trace.graph.Stories.Story;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.channels.Channels;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What came in, went out and stands: the worked examples of the mass balance. */
class BalanceTest {
    private static final Instant NEXT_DAY = Stories.DAY_ONE.plus(Duration.ofDays(1));

    private TraceGraph graph = new TraceGraph();

    private void tell(Story... stories) {
        for (var story : stories) {
            graph.add("us", story.tell());
        }
    }

    /** The first day's books of a party. */
    private Balance books(String party) {
        var sheet = new BalanceSheet(graph, movement -> key(party).equals(movement.party()), Stories.DAY_ONE, NEXT_DAY);
        graph.stocks().unitsOfParty(key(party)).forEach(sheet::add);
        return sheet.balance(_ -> true);
    }

    private static List<String> words(Balance balance) {
        return balance.lines().stream()
                .map(line -> "%s %s: %s %s %s"
                        .formatted(
                                line.product().productName(),
                                line.uom(),
                                line.opening(),
                                line.moved().entrySet().stream()
                                        .map(moved ->
                                                moved.getKey().name().toLowerCase(Locale.ROOT) + " " + moved.getValue())
                                        .sorted()
                                        .collect(Collectors.joining(", ")),
                                line.closing()))
                .toList();
    }

    private static Data.Fields called(String name) {
        return new Data.Fields(Map.of("yuanliu:productName", Data.of(name)));
    }

    @Test
    void theBooksOfAMillForADay() {
        tell(
                aHarvest()
                        .ofKilos(500, "grain")
                        .by("farm")
                        .saying(called("wheat"))
                        .at(-30),
                aShipment().ofKilos(100, "grain").from("farm").to("mill").at(-28),
                aReceipt().ofKilos(100, "grain").from("farm").to("mill").at(-26),
                aShipment().ofKilos(300, "grain").from("farm").to("mill").at(1),
                aReceipt().ofKilos(290, "grain").from("farm").to("mill").at(2),
                making().ofKilos(350, "grain")
                        .givingKilos(280, "flour")
                        .by("mill")
                        .saying(called("flour"))
                        .at(3),
                aDestruction().ofKilos(5, "grain").by("mill").at(4),
                aSale().ofKilos(200, "flour").by("mill").at(5),
                aSale().ofKilos(100, "flour").by("mill").at(6),
                aSale().ofKilos(1, "flour").by("mill").at(30));

        var books = books("mill");
        assertThat(words(books))
                .containsExactlyInAnyOrder(
                        "wheat KGM: 100 destroyed 5, received 290, used 350 35",
                        "flour KGM: 0 made 280, sold 300, unaccounted 20 0");
        assertThat(books.conversions()).hasSize(1);
        assertThat(books.conversions().getFirst().loss()).isEqualTo(new Amount(new BigDecimal(70), "KGM"));
        assertThat(words(books("farm"))).containsExactly("wheat KGM: 400 shipped 300 100");
    }

    @Test
    void whatTravelsInAContainerIsInTheBooksOfWhoTakesTheContainer() {
        tell(
                aHarvest().of("egg").by("farm").at(0),
                packing("egg").container("crate").at(1),
                aShipment().of("crate").from("farm").to("shop").at(2),
                aReceipt().of("crate").from("farm").to("shop").at(3));

        assertThat(graph.stocks().unitsOfParty(key("shop"))).containsExactlyInAnyOrder(key("egg"), key("crate"));
        assertThat(words(books("shop"))).containsExactly("null null: 0 received 2 2");
    }

    @Test
    void aLossIsWhatSeveralEventsOfOneTransformationSayTogether() {
        tell(
                making().ofKilos(100, "milk").partOf("vat").by("dairy").at(1),
                making("whey").partOf("vat").at(2),
                making().givingKilos(12, "curd").partOf("vat").at(30));

        assertThat(books("dairy").conversions()).as("it has not ended").isEmpty();
        tell(making().ofKilos(50, "cream").givingKilos(20, "butter").by("dairy").at(4));
        var ended = books("dairy").conversions();
        assertThat(ended).hasSize(1);
        assertThat(ended.getFirst().loss()).isEqualTo(new Amount(new BigDecimal(30), "KGM"));
    }

    @Test
    void whatNobodyMeasuredIsCountedApart() {
        tell(
                aHarvest().ofSome("lot").by("farm").at(1),
                aSale().ofKilos(3, "lot").by("farm").at(2));

        assertThat(books("farm").unmeasured()).isEqualTo(1);
        assertThat(words(books("farm"))).containsExactly("null KGM: 0 sold 3, unaccounted 3 0");
    }

    @Test
    void aPartyUnderTwoCodesHasOneSetOfBooks() {
        tell(
                aHarvest().ofKilos(10, "lot").by("number").at(1),
                aSale().ofKilos(4, "lot").by("licence").at(2));
        graph.setOwner(key("number"), key("licence"));

        assertThat(words(books("licence"))).containsExactly("null KGM: 0 entered 10, sold 4 6");
    }

    @Test
    void theBooksOfASite() {
        tell(
                aHarvest().ofKilos(10, "lot").by("farm").inPlace("barn").at(1),
                aHarvest().ofKilos(7, "lot").by("farm").inPlace("field").at(2),
                aHarvest().ofKilos(5, "other lot").by("farm").inPlace("field").at(3));

        assertThat(graph.stocks().unitsOfSite(key("barn"))).containsExactly(key("lot"));
        assertThat(graph.stocks().unitsOfSite(key("nowhere"))).isEmpty();
        assertThat(graph.stocks().unitsOfParty(key("nobody"))).isEmpty();
    }

    @Test
    void aLoadedGraphKnowsWhoseUnitsAreWhose() throws IOException {
        for (int lot = 0; lot < 300; lot++) {
            tell(aHarvest().ofKilos(2, "lot " + lot).by("farm " + lot % 3).at(1));
        }
        var bytes = new ByteArrayOutputStream();
        var out = new BlockWriter(Channels.newChannel(bytes));
        graph.save(out);
        out.end();
        var before = words(books("farm 1"));
        graph = new TraceGraph();
        graph.load(new BlockReader(Channels.newChannel(new ByteArrayInputStream(bytes.toByteArray()))));
        assertThat(words(books("farm 1"))).isEqualTo(before).containsExactly("null KGM: 0 entered 200 200");
        tell(aHarvest().ofKilos(2, "late lot").by("farm 1").at(1));
        assertThat(words(books("farm 1"))).containsExactly("null KGM: 0 entered 202 202");
    }
}

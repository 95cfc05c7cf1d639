package io.yuanliu.core.trace.graph;

import static io.yuanliu.core.trace.graph.Stories.aHarvest;
import static io.yuanliu.core.trace.graph.Stories.key;
import static io.yuanliu.core.trace.graph.Stories.making;
import static io.yuanliu.core.trace.graph.Stories.packing;
import static org.assertj.core.api.Assertions.assertThat;

import io.yuanliu.core.trace.Direction;
import io.yuanliu.core.trace.Share;
import io.yuanliu.core.trace.Walk;
import io.yuanliu.core.trace.graph.Stories.Story;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** How much of it there is, and which part of the start that is. */
class SharesTest {
    private final TraceGraph graph = new TraceGraph();

    private void tell(Story... stories) {
        for (var story : stories) {
            graph.add("us", story.tell());
        }
    }

    private Map<String, String> shares(String unit, Direction direction) {
        return shares(unit, direction, share -> share.likely().toPlainString());
    }

    /** Least, likely and most. */
    private Map<String, String> bounds(String unit, Direction direction) {
        return shares(unit, direction, share -> share.least() + " " + share.likely() + " " + share.most());
    }

    private Map<String, String> shares(String unit, Direction direction, Function<Share, String> form) {
        var shares = new TreeMap<String, String>();
        for (var reached :
                graph.walk(key(unit), direction, 0, 100).orElseThrow().units()) {
            var share = reached.share();
            shares.put(reached.key().substring(key("").length()), share == null ? "none" : form.apply(share));
        }
        return shares;
    }

    @Test
    void aLotThatIsSplitGoesIntoItsPartsBySize() {
        tell(
                aHarvest().ofKilos(100, "lot").by("farm").at(0),
                making().ofKilos(60, "lot")
                        .givingKilos(45, "a")
                        .givingKilos(15, "b")
                        .at(1));

        assertThat(shares("lot", Direction.DOWNSTREAM)).isEqualTo(Map.of("lot", "1", "a", "0.45", "b", "0.15"));
        assertThat(bounds("lot", Direction.DOWNSTREAM))
                .isEqualTo(Map.of("lot", "1 1 1", "a", "0.45 0.45 0.45", "b", "0.15 0.15 0.15"));
        assertThat(graph.walk(key("lot"), Direction.DOWNSTREAM, 0, 9)
                        .orElseThrow()
                        .units())
                .extracting(Walk.Reached::quantity)
                .extracting(quantity -> quantity == null ? "?" : quantity.value() + " " + quantity.uom())
                .containsExactly("100 KGM", "45 KGM", "15 KGM");
    }

    @Test
    void aMixtureComesFromItsInputsBySize() {
        tell(
                aHarvest().ofKilos(30, "a").at(0),
                aHarvest().ofKilos(70, "b").at(0),
                making().ofKilos(30, "a")
                        .ofKilos(70, "b")
                        .givingKilos(90, "mix")
                        .at(1),
                making().ofKilos(45, "mix").givingKilos(45, "bag").at(2));

        assertThat(shares("bag", Direction.UPSTREAM)).isEqualTo(Map.of("bag", "1", "mix", "1", "a", "0.3", "b", "0.7"));
        assertThat(shares("a", Direction.DOWNSTREAM)).isEqualTo(Map.of("a", "1", "mix", "0.9", "bag", "0.45"));
        assertThat(bounds("a", Direction.DOWNSTREAM))
                .isEqualTo(Map.of("a", "1 1 1", "mix", "0.666666 0.9 1", "bag", "0 0.45 1"));
        assertThat(bounds("bag", Direction.UPSTREAM))
                .isEqualTo(Map.of("bag", "1 1 1", "mix", "1 1 1", "a", "0 0.3 0.666667", "b", "0.333333 0.7 1"));
    }

    @Test
    void aContainerIsNotMadeOfWhatItHoldsButGivesIt() {
        tell(
                packing("egg", "ham").container("crate").at(1),
                making("omelette").of("crate").at(2));

        assertThat(shares("egg", Direction.DOWNSTREAM)).isEqualTo(Map.of("egg", "1", "crate", "none", "omelette", "1"));
        assertThat(shares("omelette", Direction.UPSTREAM))
                .isEqualTo(Map.of("omelette", "1", "crate", "none", "egg", "0.5", "ham", "0.5"));
    }

    @Test
    void gramsAndTonnesAreKilogramsAndHeadsAreConvertedEvenly() {
        tell(
                aHarvest().of(0.1, "TNE", "lot").at(0),
                making().of(25_000, "GRM", "lot").givingKilos(25, "a").at(1),
                aHarvest().of(10, "HEA", "herd").at(0),
                making().of(4, "HEA", "herd")
                        .givingKilos(300, "meat")
                        .givingKilos(100, "offal")
                        .at(1));

        assertThat(bounds("lot", Direction.DOWNSTREAM)).containsEntry("a", "0.25 0.25 0.25");
        assertThat(bounds("herd", Direction.DOWNSTREAM))
                .containsEntry("meat", "0.3 0.3 0.3")
                .containsEntry("offal", "0.1 0.1 0.1");
    }

    @Test
    void whereNobodySaysHowMuchAllOrNothingMayHaveGone() {
        tell(aHarvest().ofKilos(100, "lot").at(0), making("item").ofSome("lot").at(1));

        assertThat(bounds("lot", Direction.DOWNSTREAM)).containsEntry("item", "0 1 1");
    }

    @Test
    void whatComesAtTheMomentAtWhichSomethingLeavesMayOrMayNotGoWithIt() {
        tell(
                aHarvest().ofKilos(10, "lot").at(0),
                making().ofKilos(10, "lot").givingKilos(10, "mix").at(1),
                making().ofKilos(10, "mix").givingKilos(10, "bag").at(1));

        assertThat(bounds("lot", Direction.DOWNSTREAM))
                .containsEntry("mix", "1 1 1")
                .containsEntry("bag", "0 1 1");
    }
}

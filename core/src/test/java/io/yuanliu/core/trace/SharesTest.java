package io.yuanliu.core.trace;

import static io.yuanliu.core.trace.Stories.aHarvest;
import static io.yuanliu.core.trace.Stories.key;
import static io.yuanliu.core.trace.Stories.making;
import static io.yuanliu.core.trace.Stories.packing;
import static org.assertj.core.api.Assertions.assertThat;

import io.yuanliu.core.trace.Stories.Story;
import java.util.Map;
import java.util.TreeMap;
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
        var shares = new TreeMap<String, String>();
        for (var reached :
                graph.walk(key(unit), direction, 0, 100).orElseThrow().units()) {
            shares.put(
                    reached.key().substring(key("").length()),
                    reached.share() == null ? "none" : reached.share().likely().toPlainString());
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
                making().ofKilos(30, "a")
                        .ofKilos(70, "b")
                        .givingKilos(90, "mix")
                        .at(1),
                making().ofKilos(45, "mix").givingKilos(45, "bag").at(2));

        assertThat(shares("bag", Direction.UPSTREAM)).isEqualTo(Map.of("bag", "1", "mix", "1", "a", "0.3", "b", "0.7"));
        assertThat(shares("a", Direction.DOWNSTREAM)).isEqualTo(Map.of("a", "1", "mix", "0.9", "bag", "0.45"));
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
}

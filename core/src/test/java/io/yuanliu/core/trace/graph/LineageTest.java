package io.yuanliu.core.trace.graph;

import static io.yuanliu.core.trace.graph.Stories.fixing;
import static io.yuanliu.core.trace.graph.Stories.id;
import static io.yuanliu.core.trace.graph.Stories.key;
import static io.yuanliu.core.trace.graph.Stories.making;
import static io.yuanliu.core.trace.graph.Stories.packing;
import static io.yuanliu.core.trace.graph.Stories.seeing;
import static io.yuanliu.core.trace.graph.Stories.unfixing;
import static io.yuanliu.core.trace.graph.Stories.unpacking;
import static io.yuanliu.core.trace.graph.Stories.wrongly;
import static org.assertj.core.api.Assertions.assertThat;

import io.yuanliu.core.data.Data;
import io.yuanliu.core.event.Action;
import io.yuanliu.core.event.Event;
import io.yuanliu.core.event.EventContext;
import io.yuanliu.core.event.EventHeader;
import io.yuanliu.core.event.ObjectEvent;
import io.yuanliu.core.event.Quantity;
import io.yuanliu.core.event.Timestamp;
import io.yuanliu.core.event.TransformationEvent;
import io.yuanliu.core.identifier.Identifiers;
import io.yuanliu.core.identifier.PlainUri;
import io.yuanliu.core.identifier.Reading;
import io.yuanliu.core.identifier.WrittenIdentifier;
import io.yuanliu.core.trace.Direction;
import io.yuanliu.core.trace.EdgeKind;
import io.yuanliu.core.trace.Walk;
import io.yuanliu.core.trace.graph.Stories.Story;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** The worked examples of docs/reference/trace.md: what flows into what, and when it does not. Times are hours. */
class LineageTest {
    private final TraceGraph graph = new TraceGraph();

    private void tell(Story... stories) {
        for (var story : stories) {
            graph.add("us", story.tell());
        }
    }

    private List<String> downstream(String unit) {
        return names(unit, Direction.DOWNSTREAM);
    }

    private List<String> upstream(String unit) {
        return names(unit, Direction.UPSTREAM);
    }

    private List<String> names(String unit, Direction direction) {
        return walk(unit, direction).units().stream()
                .skip(1)
                .sorted(Comparator.comparingInt(Walk.Reached::level).thenComparing(Walk.Reached::key))
                .map(reached -> name(reached.key()))
                .toList();
    }

    private static String name(String key) {
        return key.substring(key("").length()).replace('_', ' ');
    }

    private Walk walk(String unit, Direction direction) {
        return graph.walk(key(unit), direction, 0, 100).orElseThrow();
    }

    private List<String> uncertain(String unit, Direction direction) {
        return walk(unit, direction).edges().stream()
                .filter(Walk.Edge::uncertain)
                .map(edge -> edge.from().substring(key("").length()) + ">"
                        + edge.to().substring(key("").length()))
                .toList();
    }

    @Nested
    class Transformation {
        @Test
        void everyInputMayBeInEveryOutput() {
            tell(making("sausage", "ham").of("pork", "salt").at(1));

            assertThat(downstream("pork")).containsExactly("ham", "sausage");
            assertThat(upstream("ham")).containsExactly("pork", "salt");
            assertThat(downstream("ham")).isEmpty();
        }

        @Test
        void severalEventsTellOneTransformation() {
            tell(
                    making().of("milk").partOf("vat-7").at(1),
                    making().of("culture").partOf("vat-7").at(3),
                    making("curd").partOf("vat-7").at(2),
                    making("whey").partOf("vat-7").at(5));

            assertThat(downstream("milk")).containsExactly("curd", "whey");
            assertThat(downstream("culture")).containsExactly("curd", "whey");
            assertThat(upstream("curd")).containsExactly("culture", "milk");
            assertThat(uncertain("culture", Direction.DOWNSTREAM)).containsExactly("culture>curd");
        }

        @Test
        void whatAUnitReceivesAfterItGaveDoesNotFlowOn() {
            tell(
                    making("tank").of("clean oil").at(1),
                    making("bottle 1").of("tank").at(2),
                    making("tank").of("bad oil").at(3),
                    making("bottle 2").of("tank").at(4));

            assertThat(downstream("bad oil")).containsExactly("tank", "bottle 2");
            assertThat(upstream("bottle 1")).containsExactly("tank", "clean oil");
            assertThat(upstream("bottle 2")).containsExactly("tank", "bad oil", "clean oil");
        }

        @Test
        void atEqualTimesItFlows() {
            tell(making("b").of("a").at(1), making("c").of("b").at(1));

            assertThat(downstream("a")).containsExactly("b", "c");
            assertThat(uncertain("a", Direction.DOWNSTREAM)).isEmpty();
        }

        @Test
        void momentsWithinOneSecondAreTold() {
            double blink = 0.25 / 3600;
            tell(
                    making("tank").of("clean").at(1),
                    making("bottle 1").of("tank").at(1 + blink),
                    making("tank").of("bad").at(1 + 2 * blink),
                    making("bottle 2").of("tank").at(1 + 3 * blink));

            assertThat(downstream("bad")).containsExactly("tank", "bottle 2");
            assertThat(upstream("bottle 1")).containsExactly("tank", "clean");
        }

        @Test
        void aLotIsDividedIntoMany() {
            var items = IntStream.range(10, 60).mapToObj(i -> "item" + i).toArray(String[]::new);
            tell(
                    making(items).of("lot", "label").at(2),
                    making("dish").of("item33").at(3));

            assertThat(downstream("lot")).hasSize(51).contains("item10", "item59", "dish");
            assertThat(upstream("dish")).containsExactly("item33", "label", "lot");
            assertThat(upstream("item10")).containsExactly("label", "lot");
        }

        @Test
        void aDiamondIsReachedByTheShortestWayAndEndsOnce() {
            tell(
                    making("left", "right").of("top").at(1),
                    making("middle").of("left").at(2),
                    making("bottom").of("middle", "right").at(3));

            assertThat(walk("top", Direction.DOWNSTREAM).units())
                    .extracting(Walk.Reached::level)
                    .containsExactly(0, 1, 1, 2, 2);
            assertThat(walk("top", Direction.DOWNSTREAM).edges()).hasSize(5);
        }

        @Test
        void badDataThatGoesInCirclesEnds() {
            tell(
                    making("b").of("a").at(1),
                    making("a").of("b").at(1),
                    making("a").of("a").at(1));

            assertThat(downstream("a")).containsExactly("b");
            assertThat(upstream("a")).containsExactly("b");
        }
    }

    @Nested
    class Containers {
        @Test
        void aContainerHoldsAndPassesNothingOnToItsOtherContents() {
            tell(
                    packing("apple", "pear").container("box").at(1),
                    packing("box").container("pallet").at(2));

            assertThat(downstream("apple")).containsExactly("box", "pallet");
            assertThat(upstream("box")).containsExactly("apple", "pear");
            assertThat(upstream("pear")).isEmpty();
            assertThat(downstream("box")).containsExactly("pallet");
        }

        @Test
        void whatLeftBeforeTheTaintCameIsNotInIt() {
            tell(
                    packing("lot").container("box").at(1),
                    unpacking("lot").container("box").at(2),
                    making("lot").of("late additive").at(3));

            assertThat(downstream("late additive")).containsExactly("lot");
        }

        @Test
        void aLotThatIsTaintedInItsBoxTaintsTheBox() {
            tell(
                    packing("lot").container("box").at(1),
                    making("lot").of("late additive").at(2),
                    unpacking().container("box").at(3));

            assertThat(downstream("late additive")).containsExactly("lot", "box");
        }

        @Test
        void aContainerThatIsTransformedGivesWhatLaysInItThen() {
            tell(
                    packing("early").container("crate").at(1),
                    unpacking("early").container("crate").at(2),
                    packing("inside").container("crate").at(3),
                    making("soup").of("crate").at(4),
                    packing("late").container("crate").at(5));

            assertThat(upstream("soup")).containsExactly("crate", "inside");
            assertThat(downstream("inside")).containsExactly("crate", "soup");
            assertThat(downstream("early")).containsExactly("crate");
            assertThat(downstream("late")).containsExactly("crate");
        }

        @Test
        void boxesInBoxesGiveOnlyWhatAllOfThemHeldAtOnce() {
            tell(
                    packing("egg").container("carton").at(1),
                    packing("carton").container("crate").at(2),
                    unpacking("egg").container("carton").at(3),
                    making("cake").of("crate").at(4));

            assertThat(downstream("egg")).containsExactly("carton", "crate");
            assertThat(upstream("cake")).containsExactly("crate", "carton");
        }

        @Test
        void takingOutNothingByNameTakesOutEverything() {
            tell(
                    packing("a", "b").container("box").at(1),
                    unpacking().container("box").at(2),
                    making("c").of("box").at(3));

            assertThat(upstream("c")).containsExactly("box");
        }

        @Test
        void whatIsPackedAnewWhileEverythingIsTakenOutStays() {
            tell(
                    packing("old").container("box").at(1),
                    unpacking().container("box").at(2),
                    packing("new").container("box").at(2),
                    making("c").of("box").at(3));

            assertThat(upstream("c")).containsExactly("box", "new");
            assertThat(uncertain("c", Direction.UPSTREAM)).containsExactly("new>box");
        }

        @Test
        void seeingSomethingInsideProvesThatItWas() {
            tell(seeing("a").container("box").at(1), making("c").of("box").at(2));

            assertThat(downstream("a")).containsExactly("box", "c");
        }

        @Test
        void takingPartOfALotOutLeavesTheRestInside() {
            tell(
                    packing().ofKilos(10, "rice").container("bin").at(1),
                    unpacking().ofKilos(4, "rice").container("bin").at(2),
                    making("meal 1").of("bin").at(3),
                    unpacking().ofKilos(6, "rice").container("bin").at(4),
                    making("meal 2").of("bin").at(5));

            assertThat(downstream("rice")).containsExactly("bin", "meal 1");
        }

        @Test
        void beingFixedToSomethingIsAKindOfItsOwn() {
            tell(
                    fixing("pump").container("station").at(1),
                    packing("box").container("station").at(1),
                    unpacking().container("station").at(2),
                    making("water").of("station").at(3),
                    unfixing("pump").container("station").at(4));

            assertThat(upstream("water")).containsExactly("station", "pump");
            assertThat(walk("pump", Direction.DOWNSTREAM).edges().getFirst().kind())
                    .isEqualTo(EdgeKind.ASSOCIATION);
        }
    }

    @Nested
    class ItemsOfALot {
        private static final String LOT = "https://id.gs1.org/01/06901234567892/10/A1";
        private static final String ITEM = "https://id.gs1.org/01/06901234567892/21/1";

        private Event commissioned(String item, Data.Fields ilmd) {
            return new ObjectEvent(
                    EventHeader.of("urn:example:c1", Timestamp.of(Stories.DAY_ONE.plusSeconds(7200)), "+08:00"),
                    Action.ADD,
                    List.of(gs1(item)),
                    List.of(),
                    ilmd,
                    EventContext.NONE);
        }

        private static WrittenIdentifier gs1(String written) {
            return Identifiers.readUri(written) instanceof Reading.One(var identifier)
                    ? new WrittenIdentifier(written, identifier)
                    : new WrittenIdentifier(written, new PlainUri(written));
        }

        private void makeTheLot() {
            graph.add(
                    "us",
                    new TransformationEvent(
                            EventHeader.of("urn:example:t1", Timestamp.of(Stories.DAY_ONE), "+08:00"),
                            null,
                            List.of(Stories.written("pork")),
                            List.of(),
                            List.of(),
                            List.of(new Quantity(gs1(LOT), null, null)),
                            Data.Fields.NONE,
                            EventContext.NONE));
        }

        private List<String> written(Direction direction, String key) {
            return graph.walk(key, direction, 0, 9).orElseThrow().units().stream()
                    .sorted(Comparator.comparingInt(Walk.Reached::level).thenComparing(Walk.Reached::key))
                    .map(Walk.Reached::written)
                    .toList();
        }

        @Test
        void anItemBelongsToTheLotThatItsIlmdNames() {
            makeTheLot();
            graph.add("us", commissioned(ITEM, new Data.Fields(Map.of("cbvmda:lotNumber", Data.of("A1")))));

            assertThat(written(Direction.DOWNSTREAM, key("pork"))).containsExactly(id("pork"), LOT, ITEM);
            assertThat(written(Direction.UPSTREAM, gs1(ITEM).key())).containsExactly(ITEM, LOT, id("pork"));
        }

        @Test
        void anItemBelongsToTheLotThatItsLinkNames() {
            makeTheLot();
            graph.add("us", commissioned(LOT + "/21/1", Data.Fields.NONE));

            assertThat(written(Direction.DOWNSTREAM, key("pork"))).containsExactly(id("pork"), LOT, LOT + "/21/1");
        }

        @Test
        void aLotThatNoEventNamesItselfIsNoUnit() {
            graph.add("us", commissioned(ITEM, new Data.Fields(Map.of("cbvmda:lotNumber", Data.of("A1")))));

            assertThat(written(Direction.UPSTREAM, gs1(ITEM).key())).containsExactly(ITEM);
        }

        @Test
        void aKindWithoutALotIsNeverAUnit() {
            var kind = gs1("https://id.gs1.org/01/06901234567892");
            graph.add(
                    "us",
                    new TransformationEvent(
                            EventHeader.of("urn:example:t1", Timestamp.of(Stories.DAY_ONE), "+08:00"),
                            null,
                            List.of(),
                            List.of(new Quantity(kind, null, null)),
                            List.of(Stories.written("pie")),
                            List.of(),
                            Data.Fields.NONE,
                            EventContext.NONE));

            assertThat(upstream("pie")).isEmpty();
            assertThat(graph.knows(kind.key())).isFalse();
        }
    }

    @Nested
    class DaysInsteadOfMoments {
        @Test
        void aLinkIsCutOnlyWhereTheTimesProveTheWrongOrder() {
            tell(
                    making("flour").of("grain").between(0, 24),
                    making("dough").of("flour").at(10),
                    making("old bread").of("flour").at(-1));

            assertThat(downstream("grain")).containsExactly("flour", "dough");
            assertThat(uncertain("grain", Direction.DOWNSTREAM)).containsExactly("flour>dough");
            assertThat(uncertain("dough", Direction.UPSTREAM)).containsExactly("grain>flour");
        }

        @Test
        void theNextDayIsProvenAgain() {
            tell(
                    making("flour").of("grain").between(0, 24),
                    making("dough").of("flour").at(30));

            assertThat(uncertain("grain", Direction.DOWNSTREAM)).isEmpty();
        }

        @Test
        void aBoxOpenedOnTheDayOfPackingMayStillHoldTheGoods() {
            tell(
                    packing("fish").container("box").between(0, 24),
                    unpacking("fish").container("box").at(12),
                    making("soup").of("box").at(30));

            assertThat(downstream("fish")).containsExactly("box", "soup");
            assertThat(uncertain("fish", Direction.DOWNSTREAM)).containsExactly("box>soup");
        }

        @Test
        void clocksMayBeOffByASetting() {
            var forgiving = new TraceGraph(Duration.ofMinutes(90));
            forgiving.add("us", making("b").of("a").at(2).tell());
            forgiving.add("us", making("c").of("b").at(1).tell());
            var walk = forgiving.walk(key("a"), Direction.DOWNSTREAM, 0, 10).orElseThrow();

            assertThat(walk.units()).hasSize(3);
            assertThat(walk.edges()).extracting(Walk.Edge::uncertain).containsExactlyInAnyOrder(false, true);
            assertThat(walk.edges()).extracting(Walk.Edge::time).contains(Stories.DAY_ONE.plusSeconds(7200));
        }
    }

    @Nested
    class Corrections {
        @Test
        void whatIsDeclaredWrongNeverWas() {
            var mistake = making("b").of("a").at(1).named("mistake");
            tell(mistake, making("c").of("a").at(1));
            graph.add("us", wrongly(mistake.tell()));

            assertThat(downstream("a")).containsExactly("c");
        }

        @Test
        void theDeclarationMayComeFirst() {
            var mistake = making("b").of("a").at(1).named("mistake");
            graph.add("us", wrongly(mistake.tell()));
            tell(mistake);

            assertThat(downstream("a")).isEmpty();
        }

        @Test
        void nobodyTakesBackWhatAnotherSaid() {
            var said = making("b").of("a").at(1).named("same number");
            graph.add("us", said.tell());
            graph.retract("stranger", id("same number"));

            assertThat(downstream("a")).containsExactly("b");
        }

        @Test
        void twoAuthorsMayUseOneNumberForTwoThings() {
            graph.add("us", making("b").of("a").at(1).named("7").tell());
            graph.add("them", making("d").of("c").at(1).named("7").tell());
            graph.retract("us", id("7"));

            assertThat(downstream("a")).isEmpty();
            assertThat(downstream("c")).containsExactly("d");
        }
    }

    @Test
    void aLongAnswerComesInPagesAndSaysSo() {
        tell(making("b1", "b2", "b3").of("a").at(1));
        var page = graph.walk(key("a"), Direction.DOWNSTREAM, 2, 1).orElseThrow();

        assertThat(page.units()).extracting(Walk.Reached::key).containsExactly(key("b2"));
        assertThat(page.edges()).extracting(Walk.Edge::to).containsExactly(key("b2"));
        assertThat(page.total()).isEqualTo(4);
        assertThat(page.complete()).isFalse();
    }

    @Test
    void whatNobodyNamedIsUnknown() {
        assertThat(graph.walk(key("ghost"), Direction.DOWNSTREAM, 0, 10)).isEmpty();
        assertThat(graph.knows(key("ghost"))).isFalse();
    }
}

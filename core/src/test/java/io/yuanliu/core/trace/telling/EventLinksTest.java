package io.yuanliu.core.trace.telling;

import static io.yuanliu.core.trace.graph.Stories.aShipment;
import static io.yuanliu.core.trace.graph.Stories.making;
import static io.yuanliu.core.trace.graph.Stories.packing;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.yuanliu.core.event.Event;
import io.yuanliu.core.trace.graph.Histories;
import io.yuanliu.core.trace.graph.Histories.Times;
import io.yuanliu.core.trace.graph.Stories;
import io.yuanliu.core.trace.graph.TraceGraph;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is read from links is what the event says. That graphs built from them are right, the oracle's tests show. */
class EventLinksTest {
    private static final EventTimes EXACT = new EventTimes(Duration.ZERO);

    @Test
    void readsWhatTheEventsOfRandomHistoriesSay() {
        for (long seed = 0; seed < 300; seed++) {
            for (var event :
                    Histories.random(seed, Times.INTERVALS, new TraceGraph()).remaining()) {
                same(event);
            }
        }
    }

    @Test
    void readsAmountsPartiesAndPlaces() {
        same(aShipment()
                .ofKilos(12.5, "lot")
                .ofSome("more")
                .from("farm")
                .to("shop")
                .inPlace("gate")
                .at(3)
                .tell());
        same(making().givingKilos(40, "粉")
                .ofKilos(50, "grain")
                .by("mill")
                .partOf("run-1")
                .at(1)
                .tell());
    }

    @Test
    void keepsSeveralEventsApart() {
        var one = making("b").of("a").at(1).tell();
        var other = packing("b").container("box").at(2).tell();
        var names = new Names();
        var told = told(EventLinks.pack(List.of(one, Stories.wrongly(one), other)), names);
        assertThat(told).extracting(EventLinks.Told::isDeclaredWrong).containsExactly(false, true, false);
        assertThat(told.get(1).id()).isEqualTo(one.header().eventId());
        assertThat(told.getFirst().said(names, EXACT)).hasSize(1);
        assertThat(told.getLast().said(names, EXACT).getFirst().out().unit(0))
                .isEqualTo(names.find(Stories.key("box")));
    }

    @Test
    void widensByTheToleranceOfTheReader() {
        var links = EventLinks.pack(List.of(making("b").of("a").between(1, 2).tell()));
        var exact = said(links, EXACT).getFirst();
        var hour = said(links, new EventTimes(Duration.ofHours(1))).getFirst();
        assertThat(exact.from() - hour.from()).isEqualTo(Duration.ofHours(1).toNanos());
        assertThat(hour.to() - exact.to()).isEqualTo(Duration.ofHours(1).toNanos());
        assertThat(hour.time()).isEqualTo(exact.time());
    }

    @Test
    void aHundredItemsTakeAFewBytesEach() {
        var items = new String[100];
        for (int i = 0; i < items.length; i++) {
            items[i] = "item-number-" + (1000 + i);
        }
        assertThat(EventLinks.pack(List.of(
                        packing(items).container("box").at(1).named("packing").tell())))
                .hasSizeLessThan(1_000);
    }

    @Test
    void refusesAFormatOfTheFuture() {
        assertThatThrownBy(() -> told(new byte[] {9, 0}, new Names())).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aRowThatCannotBeReadHoldsUpNoOther() {
        var whole = EventLinks.pack(
                List.of(making("c").ofKilos(3, "a").ofKilos(4, "b").at(1).tell()));
        var rows = new ArrayList<byte[]>();
        for (int length = 0; length < whole.length; length++) {
            rows.add(Arrays.copyOf(whole, length));
            rows.add(whole);
        }
        var names = new Names();
        var read = EventLinks.read(rows, names);
        var said = told(whole, names).getFirst().said(names, EXACT);
        for (int i = 1; i < read.size(); i += 2) {
            assertThat(read.get(i).told().getFirst().said(names, EXACT)).isEqualTo(said);
        }
    }

    @Test
    void whatIsLookedUpTogetherIsTheSameAsOneByOne() {
        var rows = new ArrayList<byte[]>();
        for (int i = 0; i < 500; i++) {
            rows.add(EventLinks.pack(List.of(
                    making("m" + i % 70).of("m" + i % 31).of("n" + i).at(i % 20).tell())));
        }
        var together = new Names();
        var oneByOne = new Names();
        for (int from = 0; from < rows.size(); from += 100) {
            for (var row : EventLinks.read(rows.subList(from, from + 100), together)) {
                row.told().forEach(told -> told.said(together, EXACT));
            }
        }
        for (var row : rows) {
            told(row, oneByOne).forEach(told -> told.said(oneByOne, EXACT));
        }
        assertThat(together.size()).isEqualTo(oneByOne.size()).isGreaterThan(500);
        for (int number = 0; number < together.size(); number++) {
            assertThat(together.key(number)).isEqualTo(oneByOne.key(number));
            assertThat(together.written(number)).isEqualTo(oneByOne.written(number));
        }
    }

    /** In an empty graph names are numbered as in the event. */
    private static void same(Event event) {
        assertThat(said(EventLinks.pack(List.of(event)), EXACT))
                .isEqualTo(new OccurrenceReader(new RowNames()).read(event));
    }

    private static List<Occurrence> said(byte[] links, EventTimes times) {
        var names = new Names();
        return told(links, names).getFirst().said(names, times);
    }

    private static List<EventLinks.Told> told(byte[] links, Names names) {
        return EventLinks.read(List.of(links), names).getFirst().told();
    }
}

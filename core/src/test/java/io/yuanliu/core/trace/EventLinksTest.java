package io.yuanliu.core.trace;

import static io.yuanliu.core.trace.Stories.aShipment;
import static io.yuanliu.core.trace.Stories.making;
import static io.yuanliu.core.trace.Stories.packing;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.yuanliu.core.event.Event;
import io.yuanliu.core.trace.Histories.Times;
import java.time.Duration;
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
        var told = EventLinks.read(EventLinks.pack(List.of(one, Stories.wrongly(one), other)));
        assertThat(told).extracting(EventLinks.Told::isDeclaredWrong).containsExactly(false, true, false);
        assertThat(told.get(1).id()).isEqualTo(one.header().eventId());
        var names = new Names();
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
        assertThatThrownBy(() -> EventLinks.read(new byte[] {9, 0})).isInstanceOf(IllegalArgumentException.class);
    }

    /** In an empty graph names are numbered as in the event. */
    private static void same(Event event) {
        assertThat(said(EventLinks.pack(List.of(event)), EXACT))
                .isEqualTo(new OccurrenceReader(new RowNames()).read(event));
    }

    private static List<Occurrence> said(byte[] links, EventTimes times) {
        return EventLinks.read(links).getFirst().said(new Names(), times);
    }
}

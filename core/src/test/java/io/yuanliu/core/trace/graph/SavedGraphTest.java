package io.yuanliu.core.trace.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.yuanliu.core.packed.BlockReader;
import io.yuanliu.core.packed.BlockWriter;
import io.yuanliu.core.trace.Direction;
import io.yuanliu.core.trace.graph.Histories.Times;
import io.yuanliu.core.trace.telling.EventLinks;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.channels.Channels;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A graph that was saved and loaded answers as the one that was not, and goes on as that one does. */
class SavedGraphTest {
    private static final int HISTORIES = 60;

    @Test
    void goesOnAsIfItHadNeverStopped() throws IOException {
        for (long seed = 0; seed < HISTORIES; seed++) {
            for (var times : Times.values()) {
                stopAndGoOn(seed, times);
            }
        }
    }

    private static void stopAndGoOn(long seed, Times times) throws IOException {
        var one = new TraceGraph(times.tolerance(seed));
        var other = new TraceGraph(times.tolerance(seed));
        var told = Histories.random(seed, times, one).told();
        var again = Histories.random(seed, times, other).told();
        int half = told.size() / 2;
        told.subList(0, half).forEach(telling -> telling.telling().run());
        load(other, saved(one));
        same(seed, one, other);
        told.subList(half, told.size()).forEach(telling -> telling.telling().run());
        again.subList(half, again.size()).forEach(telling -> telling.telling().run());
        same(seed, one, other);
    }

    @Test
    void knowsItsLabelsAndNumbersAgain() throws IOException {
        var one = new TraceGraph();
        var made = Stories.making("b").of("a").by("mill").at(1).named("first").tell();
        var links = EventLinks.pack(List.of(made));
        int number = one.add("sender", 7, row(one, links)).getFirst();
        assertThat(one.add("partner", 300, row(one, links))).containsExactly(number);
        var other = new TraceGraph();
        load(other, saved(one));
        assertThat(other.label("sender", Stories.id("first"))).isEqualTo(7);
        assertThat(other.label("partner", Stories.id("first"))).isEqualTo(300);
        assertThat(other.label("stranger", Stories.id("first"))).isEqualTo(-1);
        other.retract("sender", number);
        assertThat(other.reach(Stories.key("a"), Direction.DOWNSTREAM)).hasSize(2);
        other.retract("partner", number);
        assertThat(other.reach(Stories.key("a"), Direction.DOWNSTREAM)).hasSize(1);
    }

    @Test
    void forgetsWhoseCodesAreWhose() throws IOException {
        var one = new TraceGraph();
        one.add("sender", Stories.making("b").of("a").by("mill").at(1).tell());
        one.setOwner(Stories.key("mill"), Stories.key("miller"));
        var other = new TraceGraph();
        load(other, saved(one));
        assertThat(one.stocks().holdings(Stories.key("b")).getFirst().party()).isEqualTo(Stories.key("miller"));
        assertThat(other.stocks().holdings(Stories.key("b")).getFirst().party()).isEqualTo(Stories.key("mill"));
        assertThat(other.partyCodes(0)).isEqualTo(one.partyCodes(0));
    }

    @Test
    void keepsWhatItHasWhenThereIsNotAllOfTheOther() throws IOException {
        var one = new TraceGraph();
        Histories.random(1, Times.EXACT, one).arrive();
        var bytes = saved(one);
        var other = new TraceGraph();
        other.add("sender", Stories.making("b").of("a").at(1).tell());
        assertThatThrownBy(() -> load(other, Arrays.copyOf(bytes, bytes.length / 2)))
                .isInstanceOf(IOException.class);
        assertThat(other.size()).isEqualTo(1);
        assertThat(other.reach(Stories.key("a"), Direction.DOWNSTREAM)).hasSize(2);
    }

    private static void same(long seed, TraceGraph one, TraceGraph other) {
        assertThat(other.size()).isEqualTo(one.size());
        assertThat(other.partyCodes(0)).isEqualTo(one.partyCodes(0));
        for (int i = 0; i < 8; i++) {
            var unit = Stories.key("u" + i);
            assertThat(other.involvements(unit))
                    .as("seed %d: %s", seed, unit)
                    .containsExactlyInAnyOrderElementsOf(one.involvements(unit));
            assertThat(other.stocks().holdings(unit))
                    .as("seed %d: %s", seed, unit)
                    .isEqualTo(one.stocks().holdings(unit));
            assertThat(other.written(unit)).isEqualTo(one.written(unit));
            for (var direction : Direction.values()) {
                assertThat(other.walk(unit, direction, 0, 100))
                        .as("seed %d: %s of %s", seed, direction.word(), unit)
                        .isEqualTo(one.walk(unit, direction, 0, 100));
            }
        }
    }

    private static byte[] saved(TraceGraph graph) throws IOException {
        var bytes = new ByteArrayOutputStream();
        var out = new BlockWriter(Channels.newChannel(bytes));
        graph.save(out);
        out.end();
        return bytes.toByteArray();
    }

    private static void load(TraceGraph graph, byte[] bytes) throws IOException {
        var in = new BlockReader(Channels.newChannel(new ByteArrayInputStream(bytes)));
        graph.load(in);
    }

    private static EventLinks.Row row(TraceGraph graph, byte[] links) {
        return graph.lookUp(List.of(links)).getFirst();
    }
}

package io.yuanliu.wire.profile;

import static org.assertj.core.api.Assertions.assertThat;

import io.yuanliu.core.data.Data;
import io.yuanliu.core.event.Event;
import io.yuanliu.core.event.EventHeader;
import io.yuanliu.core.finding.Finding;
import io.yuanliu.core.lab.Lab;
import io.yuanliu.core.profile.Profile;
import io.yuanliu.core.profile.RecordType;
import io.yuanliu.core.profile.StopCause;
import io.yuanliu.core.profile.StopCause.Effect;
import io.yuanliu.core.profile.fact.FactForms;
import io.yuanliu.core.standing.Stops;
import io.yuanliu.core.trace.Direction;
import io.yuanliu.core.trace.Holding;
import io.yuanliu.core.trace.graph.TraceGraph;
import io.yuanliu.wire.json.JsonReader;
import io.yuanliu.wire.record.RecordsReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A story in {@code scenes/}: records in the order in which they came, each with the findings that it must have. */
final class Scene {
    private static final Map<String, Profile> PROFILES = ProfileReader.readFolder(Path.of("..", "profiles"));

    private final TraceGraph graph = new TraceGraph();
    private final List<StopCause> causes = new ArrayList<>();
    private int events;

    private final Lab lab;

    private Scene(Lab lab) {
        this.lab = lab;
    }

    static Scene play(String name) {
        var story = read(name);
        var lab = new Lab(Scene::type, FactForms.STANDARD)
                .give("parties", rows(story, "parties"))
                .give("licences", rows(story, "licences"));
        var scene = new Scene(lab);
        int number = 0;
        for (var step : items(story, "steps")) {
            scene.step((Data.Fields) step, name + " step " + number++);
        }
        return scene;
    }

    private static Data.Fields read(String name) {
        try (var file = Scene.class.getResourceAsStream("/scenes/" + name + ".json")) {
            var reading = JsonReader.read(Objects.requireNonNull(file).readAllBytes());
            assertThat(reading.findings()).isEmpty();
            return (Data.Fields) Objects.requireNonNull(reading.data());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static List<Data> items(Data.Fields fields, String name) {
        return fields.get(name) instanceof Data.Items(var items) ? items : List.of();
    }

    private static @Nullable RecordType type(String id) {
        var steps = id.split("/", -1);
        return Objects.requireNonNull(PROFILES.get(steps[0])).records().get(steps[1]);
    }

    private static List<Data.Fields> rows(Data.Fields fields, String name) {
        return items(fields, name).stream().map(Data.Fields.class::cast).toList();
    }

    private void step(Data.Fields step, String where) {
        boolean late = step.get("late") instanceof Data.Flag(boolean flag) && flag;
        var item = RecordsReader.readOne(Objects.requireNonNull(step.get("record")), "");
        assertThat(item.findings()).as("%s", where).isEmpty();
        var told = lab.tell(Objects.requireNonNull(item.record()), late);
        assertThat(told.findings())
                .as("%s", where)
                .extracting(Finding::code)
                .containsExactlyElementsOf(items(step, "finds").stream()
                        .map(code -> ((Data.Text) code).value())
                        .toList());
        told.judgement().events().forEach(this::happen);
        causes.addAll(told.judgement().causes());
    }

    private void happen(Event event) {
        var header = event.header();
        graph.add(
                "scene",
                event.withHeader(
                        EventHeader.of("urn:uuid:scene-" + events++, header.eventTime(), header.timeZoneOffset())));
    }

    Set<String> reach(String unit, Direction direction) {
        return graph.reach(unit, direction);
    }

    Stops stops(String unit, String at) {
        return lab.stops(unit, Instant.parse(at));
    }

    List<Holding> holdings(String unit) {
        return graph.stocks().holdings(unit);
    }

    /** As gate and scan page ask: every cause at the unit or at what it came from. */
    List<StopCause> causesUpstreamOf(String unit) {
        var upstream = reach(unit, Direction.UPSTREAM);
        return causes.stream().filter(cause -> upstream.contains(cause.unit())).toList();
    }

    /** Those that nothing has lifted. */
    List<StopCause> activeUpstreamOf(String unit) {
        var all = causesUpstreamOf(unit);
        return all.stream()
                .filter(cause -> cause.effect() != Effect.LIFT)
                .filter(cause -> all.stream()
                        .noneMatch(other -> other.effect() == Effect.LIFT
                                && other.unit().equals(cause.unit())
                                && other.cause().equals(cause.cause())))
                .toList();
    }
}

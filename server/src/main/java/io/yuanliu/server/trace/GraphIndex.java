package io.yuanliu.server.trace;

import io.yuanliu.core.event.SenderClock;
import io.yuanliu.core.packed.BlockReader;
import io.yuanliu.core.packed.BlockWriter;
import io.yuanliu.core.profile.StopCause;
import io.yuanliu.core.standing.ActiveCause;
import io.yuanliu.core.standing.Causes;
import io.yuanliu.core.trace.graph.TraceGraph;
import io.yuanliu.core.trace.telling.EventLinks;
import io.yuanliu.server.log.LinkedEntry;
import io.yuanliu.server.scope.Whose;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Everything that trace knows, entry by entry: the graph, the causes, the scenes. The same entry twice counts once. One
 * writes, many ask.
 */
public final class GraphIndex {
    private static final byte[] NO_EVENTS = EventLinks.pack(List.of());

    final TraceGraph graph;
    final Causes causes = new Causes();
    private final Scenes scenes = new Scenes();

    GraphIndex(SenderClock clock) {
        this.graph = new TraceGraph(clock.tolerance());
    }

    public TraceGraph graph() {
        return graph;
    }

    /** Takes in what entries say; names are looked up together. */
    void add(List<LinkedEntry> entries) {
        var links = lookUp(entries);
        for (int i = 0; i < entries.size(); i++) {
            add(entries.get(i), links.get(i));
        }
    }

    private List<EventLinks.Row> lookUp(List<LinkedEntry> entries) {
        return graph.lookUp(entries.stream()
                .map(entry -> entry.links() == null ? NO_EVENTS : entry.links().array())
                .toList());
    }

    private void add(LinkedEntry entry, EventLinks.Row links) {
        int scene = scenes.number(entry.whose());
        graph.add(entry.client(), scene, links);
        if (!entry.causes().isEmpty()) {
            forgetCauses(entry);
            for (var cause : entry.causes()) {
                causes.add(new ActiveCause(
                        cause, entry.id(), entry.type(), entry.whose().party(), entry.time()));
            }
        }
    }

    /** Takes back what entries said, for good. */
    void takeBack(List<LinkedEntry> entries) {
        var links = lookUp(entries);
        for (int i = 0; i < entries.size(); i++) {
            var entry = entries.get(i);
            links.get(i).told().forEach(event -> graph.retract(entry.client(), event.id()));
            forgetCauses(entry);
        }
    }

    private void forgetCauses(LinkedEntry entry) {
        causes.remove(entry.id(), entry.causes().stream().map(StopCause::unit).collect(Collectors.toSet()));
    }

    /** Whose an author's event is in the log; null for an event that is not there. */
    public @Nullable Whose scene(String author, String event) {
        return scenes.scene(graph.label(author, event));
    }

    /** Saves everything; the graph last. */
    void save(BlockWriter out) throws IOException {
        scenes.save(out);
        causes.save(out);
        graph.save(out);
    }

    /** Takes in what was saved, into an empty index, whole or not at all. */
    void load(BlockReader in) throws IOException {
        var loadedScenes = Scenes.read(in);
        var loadedCauses = Causes.read(in);
        graph.load(in);
        loadedScenes.forEach(scenes::number);
        loadedCauses.forEach(causes::add);
    }
}

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
import io.yuanliu.server.log.LogEntry.Kind;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Everything that trace knows, entry by entry: the graph, the causes, the scenes. A correction takes the corrected
 * entry back, whichever of the two is read first. One writes, many ask.
 */
final class GraphIndex {
    private static final byte[] NO_EVENTS = EventLinks.pack(List.of());

    final TraceGraph graph;
    final Causes causes = new Causes();
    private final Scenes scenes = new Scenes();
    private Records records = new Records();

    GraphIndex(SenderClock clock) {
        this.graph = new TraceGraph(clock.tolerance());
    }

    /** Looks up what entries that are to be added next name; gives as many, in their order. */
    List<EventLinks.Row> lookUp(List<LinkedEntry> entries) {
        return graph.lookUp(entries.stream().map(GraphIndex::links).toList());
    }

    private static byte[] links(LinkedEntry entry) {
        return entry.links() == null ? NO_EVENTS : entry.links().array();
    }

    /** @param links of this entry, as they were looked up here */
    void add(LinkedEntry entry, EventLinks.Row links) {
        int scene = scenes.number(new Scene(entry.party(), entry.region(), entry.category()));
        var events = graph.add(entry.client(), scene, links);
        for (var cause : entry.causes()) {
            causes.add(new ActiveCause(cause, entry.id(), entry.type(), entry.party(), entry.time()));
        }
        if (entry.kind() == Kind.RECORD) {
            keep(entry, events);
        }
        if (entry.replaces() != null) {
            takeBack(entry.replaces());
        }
    }

    private void keep(LinkedEntry entry, List<Integer> events) {
        records.keep(
                entry.id(),
                entry.client(),
                events,
                entry.causes().stream().map(StopCause::unit).collect(Collectors.toSet()));
        if (records.isReplaced(entry.id())) {
            takeBack(entry.id());
        }
    }

    private void takeBack(String id) {
        records.replace(id);
        var said = records.find(id);
        if (said != null) {
            said.events().forEach(event -> graph.retract(said.author(), event));
            causes.remove(id, said.stopped());
        }
    }

    /** Where an author's event stands in the log; null for an event that is not there. */
    @Nullable
    Scene scene(String author, String event) {
        return scenes.scene(graph.label(author, event));
    }

    /** Saves everything; the graph last. */
    void save(BlockWriter out) throws IOException {
        scenes.save(out);
        records.save(out);
        causes.save(out);
        graph.save(out);
    }

    /** Takes in what was saved, into an empty index, whole or not at all. */
    void load(BlockReader in) throws IOException {
        var loadedScenes = Scenes.read(in);
        var loadedRecords = Records.read(in);
        var loadedCauses = Causes.read(in);
        graph.load(in);
        loadedScenes.forEach(scenes::number);
        records = loadedRecords;
        loadedCauses.forEach(causes::add);
    }
}

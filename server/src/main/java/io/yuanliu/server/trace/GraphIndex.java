package io.yuanliu.server.trace;

import io.yuanliu.core.event.Event;
import io.yuanliu.core.event.SenderClock;
import io.yuanliu.core.trace.TraceGraph;
import io.yuanliu.server.capture.LogEntry;
import io.yuanliu.server.capture.LogEntry.Kind;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Everything that trace knows, entry by entry: the graph, the causes, the scenes. A correction takes the corrected
 * entry back, whichever of the two is read first. One writes, many ask.
 */
final class GraphIndex {
    final TraceGraph graph;
    final CauseIndex causes = new CauseIndex();
    private final Map<SceneKey, Scene> scenes = new ConcurrentHashMap<>();
    private final Map<Scene, Scene> known = new HashMap<>();
    private final Map<String, Retractable> records = new HashMap<>();
    private final Set<String> replaced = new HashSet<>();

    GraphIndex(SenderClock clock) {
        this.graph = new TraceGraph(clock.tolerance());
    }

    private record SceneKey(String author, String event) {}

    /** What must be taken back when a record is corrected. */
    private record Retractable(String author, List<String> events, Set<String> stopped) {}

    void add(LogEntry entry) {
        var scene = known.computeIfAbsent(Scene.of(entry), it -> it);
        for (var event : entry.events()) {
            scenes.put(new SceneKey(entry.client(), idOf(event)), scene);
            graph.add(entry.client(), event);
        }
        causes.add(entry);
        if (entry.kind() == Kind.RECORD) {
            keep(entry);
        }
        if (entry.replaces() != null) {
            takeBack(entry.replaces());
        }
    }

    private void keep(LogEntry entry) {
        var events = entry.events().stream().map(GraphIndex::idOf).toList();
        var stopped = new HashSet<String>();
        entry.causes().forEach(cause -> stopped.add(cause.unit()));
        records.put(entry.id(), new Retractable(entry.client(), events, stopped));
        if (replaced.contains(entry.id())) {
            takeBack(entry.id());
        }
    }

    private void takeBack(String id) {
        replaced.add(id);
        var record = records.get(id);
        if (record != null) {
            record.events().forEach(event -> graph.retract(record.author(), event));
            causes.remove(id, record.stopped());
        }
    }

    /** Where an author's event stands in the log; null for an event that is not there. */
    @Nullable
    Scene scene(String author, String event) {
        return scenes.get(new SceneKey(author, event));
    }

    private static String idOf(Event event) {
        return Objects.requireNonNull(event.header().eventId(), "captured events have ids");
    }
}

package io.yuanliu.server.tasks;

import io.yuanliu.core.finding.Finding;
import io.yuanliu.core.text.Nearest;
import io.yuanliu.server.problem.Rejection;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Every kind of task by its name, with the time that the settings give it; a setting for a kind that is none ends the start. */
@Component
public class KnownTaskKinds {
    private final Map<String, TaskKind> kinds;

    public KnownTaskKinds(List<TaskKind> kinds, TaskSettings settings) {
        this.kinds = kinds.stream()
                .map(kind -> settings.dueOf(kind.name()).map(kind::dueWithin).orElse(kind))
                .collect(Collectors.toMap(TaskKind::name, Function.identity(), KnownTaskKinds::twice, TreeMap::new));
        settings.due().keySet().stream()
                .filter(name -> !this.kinds.containsKey(name))
                .forEach(name -> {
                    throw new IllegalStateException("yuanliu.tasks.due.%s: there is no such kind of task; known are %s"
                            .formatted(name, nearest(name)));
                });
    }

    private static TaskKind twice(TaskKind one, TaskKind other) {
        throw new IllegalStateException(
                "Two kinds of task are called " + one.name() + ", one about " + other.subject());
    }

    public Collection<TaskKind> all() {
        return kinds.values();
    }

    /** The kind as the settings have it; refuses with the nearest name. */
    public TaskKind named(String name) {
        var kind = kinds.get(name);
        if (kind == null) {
            throw new Rejection.Unreadable(
                    Finding.block("tasks.kind-unknown", "", Map.of("kind", name, "known", nearest(name))));
        }
        return kind;
    }

    /** The kind of this name; empty for a task of an older version. */
    public Optional<TaskKind> find(String name) {
        return Optional.ofNullable(kinds.get(name));
    }

    private String nearest(String name) {
        return Nearest.orAll(name, kinds.keySet());
    }
}

package io.yuanliu.server.flows;

import io.yuanliu.core.finding.Finding;
import io.yuanliu.core.flow.Change;
import io.yuanliu.core.flow.Flow;
import io.yuanliu.core.text.Nearest;
import io.yuanliu.server.problem.Rejection;
import io.yuanliu.server.scope.Right;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Every flow of the platform by its name, and every effect; a table that names a right or an effect that is none ends the start. */
@Component
public class KnownFlows {
    private final Map<String, Flow<?>> flows;
    private final ObjectProvider<FlowEffect> effects;

    public KnownFlows(List<Flow<?>> flows, ObjectProvider<FlowEffect> effects) {
        this.flows = flows.stream()
                .collect(Collectors.toMap(Flow::name, Function.identity(), KnownFlows::twice, TreeMap::new));
        this.effects = effects;
        flows.stream().flatMap(flow -> flow.changes().stream()).forEach(KnownFlows::requireRight);
    }

    private static Flow<?> twice(Flow<?> one, Flow<?> other) {
        throw new IllegalStateException("Two flows are called " + one.name() + ", one of " + other.states());
    }

    private static void requireRight(Change<?> change) {
        var right = change.right();
        if (!right.isEmpty()
                && Arrays.stream(Right.values()).noneMatch(known -> known.name().equals(right))) {
            throw new IllegalStateException("The act " + change.act() + " takes " + right + ", which is no right");
        }
    }

    public Collection<Flow<?>> all() {
        return flows.values();
    }

    /** The flow of this name; refuses with the nearest name. */
    public Flow<?> named(String name) {
        var flow = flows.get(name);
        if (flow == null) {
            var known = Nearest.orAll(name, flows.keySet());
            throw new Rejection.NotFound(Finding.block("flow.unknown", "", Map.of("flow", name, "known", known)));
        }
        return Objects.requireNonNull(flow);
    }

    /** What does an effect of this name; every name in a table has one, which a test sees to. */
    FlowEffect effect(String name) {
        return effects.stream()
                .filter(effect -> effect.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("Nobody does the effect " + name));
    }

    /** The names of the effects that nobody does. */
    List<String> undone() {
        var done = effects.stream().map(FlowEffect::name).collect(Collectors.toSet());
        return flows.values().stream()
                .flatMap(flow -> flow.changes().stream())
                .flatMap(change -> change.effects().stream())
                .filter(effect -> !done.contains(effect))
                .distinct()
                .toList();
    }
}

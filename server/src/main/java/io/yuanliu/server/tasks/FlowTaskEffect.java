package io.yuanliu.server.tasks;

import io.yuanliu.server.flows.FlowChanged;
import io.yuanliu.server.flows.FlowEffect;
import io.yuanliu.server.flows.FlowItem;
import io.yuanliu.server.tasks.WaitingTask.Done;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Keeps the tasks of things with a flow: a change does what waited, and opens what waits in the new state. */
@Component
class FlowTaskEffect implements FlowEffect {
    private final Map<String, FlowTasks> flows;
    private final Tasks tasks;

    FlowTaskEffect(List<FlowTasks> flows, Tasks tasks) {
        this.flows = flows.stream().collect(Collectors.toMap(FlowTasks::flow, Function.identity()));
        this.tasks = tasks;
    }

    @Override
    public String name() {
        return FlowTasks.EFFECT;
    }

    @Override
    public void happen(FlowChanged changed) {
        var item = changed.item();
        var step = changed.step();
        var known = flows.get(item.flow());
        if (known == null) {
            throw new IllegalStateException("The flow " + item.flow() + " names tasks and has none");
        }
        var before = step.before() == null ? null : known.kinds().get(step.before());
        if (before != null) {
            tasks.done(before, key(item, step.version() - 1), new Done(step.at(), step.who()));
        }
        var kind = known.kinds().get(item.state());
        if (kind != null) {
            var values = known.values().apply(item);
            tasks.open(new Task(kind, key(item, item.version()), item.id(), item.whose(), item.since(), values));
        }
    }

    /** A thing may come into a state again: each time is a task of its own. */
    private static String key(FlowItem item, int version) {
        return item.id() + ":" + version;
    }
}
